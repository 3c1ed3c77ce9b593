import Assessment
import DatasetReaders
import Scenarios
import TimeSeries

/// Reads a scenario file.
///
/// Every key is known or refused, every number has its range, and every error has its line. Paths
/// in the file start at the folder of the file.
struct ScenarioFileReader {
  private typealias Keys = ScenarioFileKeys.Top

  private let table: YAMLTable<ScenarioFileKeys.Top>
  private let folder: String
  private var file = ScenarioFile()

  /// The scenario file of an input.
  ///
  /// - Throws: ``ReaderError`` with line and character, the way of keys, and what would do.
  static func read(_ input: DataInput) throws(ReaderError) -> ScenarioFile {
    let root = YAMLField(root: try YAMLDocument.read(input), file: input.name)
    var reader = try ScenarioFileReader(root)
    try reader.readSelection()
    try reader.readScenarios()
    try reader.readQuestions()
    return reader.file
  }

  private init(_ root: YAMLField) throws(ReaderError) {
    table = try YAMLTable(root)
    folder = root.file.lastIndex(of: "/").map { String(root.file[...$0]) } ?? ""
  }

  // MARK: Selection

  private mutating func readSelection() throws(ReaderError) {
    let titles = try table.titles(.title, vi: .titleVietnamese, en: .titleEnglish)
    (file.titleVietnamese, file.titleEnglish) = titles
    _ = try table[.note]?.text()
    file.selection.plans = try table[.plan]?.texts().map { isPath($0) ? resolved($0) : $0 } ?? []
    if let field = table[.plan] { _ = try mention(field, as: .plan) }
    if let field = table[.model] { _ = try mention(field, as: .model) }
    file.selection.targets = (try table[.targets]?.text()).map(resolved)
    file.selection.data =
      try table[.data]?.texts().map { $0 == AssessSettings.bundled ? $0 : resolved($0) } ?? []
    file.selection.areas = try names(.area, as: .area)
    file.selection.indicators = try names(.indicator, as: .indicator)
    file.selection.targetIDs = try names(.target, as: .target)
    file.selection.asOf = try table[.asOf]?.year()
    file.selection.model = try table[.model]?.text()
    file.selection.reference = (try table[.reference]?.text()).map(resolved)
    file.selection.usesRelatives = try table[.relatives]?.flag()
    file.selection.tolerance = try table[.tolerance]?.number(within: .tolerance)
    file.selection.seed = (try table[.seed]?.wholeNumber(0...Int.max)).map(UInt64.init)
    file.selection.paths = try table[.paths]?.wholeNumber(ScenarioLimits.paths)
  }

  private mutating func names(
    _ key: ScenarioFileKeys.Top, as subject: ScenarioMention.Subject
  ) throws(ReaderError) -> [String] {
    guard let field = table[key] else { return [] }
    return try mention(field, as: subject)
  }

  private mutating func mention(
    _ field: YAMLField, as subject: ScenarioMention.Subject
  ) throws(ReaderError) -> [String] {
    for item in try field.listOrOne() {
      file.mentions.append(ScenarioMention(subject, try item.text(), in: item))
    }
    return try field.texts()
  }

  /// Plans are named by key, or as a file, which has a slash or the ending `.csv`.
  private func isPath(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".csv") }

  private func resolved(_ path: String) -> String {
    path.hasPrefix("/") || path == "-" ? path : folder + path
  }

  // MARK: Scenarios

  private mutating func readScenarios() throws(ReaderError) {
    guard let all = table[.scenarios] else { return }
    var fields: [String: YAMLField] = [:]
    for (name, field) in try all.names() {
      fields[name] = field
      file.scenarios.append(try scenario(name, field))
    }
    try checkParents(fields)
    do throws(ScenarioError) {
      _ = try ScenarioSet(file.scenarios)
    } catch {
      let field = error.arguments["scenario"].flatMap { fields[$0.machineText] } ?? all
      throw field.error(error)
    }
  }

  private mutating func scenario(
    _ name: String, _ field: YAMLField
  ) throws(ReaderError) -> Scenario {
    if field.value.isNull { throw field.error(.emptyValue) }
    let table = try YAMLTable<ScenarioFileKeys.ScenarioKeys>(field)
    let titles = try table.titles(.title, vi: .titleVietnamese, en: .titleEnglish)
    _ = try table[.note]?.text()
    var measures: [Measure] = []
    for item in try table[.measures]?.list() ?? [] {
      measures.append(try MeasureReader(item).measure())
      try mentionNames(of: item)
    }
    let parent = try table[.inherits]?.text()
    return try field.checked { () throws(ScenarioError) in
      try Scenario(
        name: name, titleVietnamese: titles.vietnamese, titleEnglish: titles.english,
        inherits: parent,
        measures: measures)
    }
  }

  private mutating func mentionNames(of measure: YAMLField) throws(ReaderError) {
    let table = try YAMLTable<ScenarioFileKeys.MeasureKeys>(measure)
    if let field = table[.area] { _ = try mention(field, as: .area) }
    if let field = table[.indicator] { _ = try mention(field, as: .indicator) }
    if let field = table[.series] { _ = try mention(field, as: .series) }
  }

  // MARK: Questions

  private mutating func readQuestions() throws(ReaderError) {
    let names = file.scenarios.map(\.name)
    for field in try table[.goals]?.list() ?? [] {
      file.goals.append(try GoalReader(field).goal(on: names))
      let goal = try YAMLTable<ScenarioFileKeys.GoalKeys>(field)
      if let field = goal[.target] { _ = try mention(field, as: .target) }
      if let field = goal[.area] { _ = try mention(field, as: .area) }
      if let field = goal[.indicator] { _ = try mention(field, as: .indicator) }
    }
    for field in try table[.promise]?.listOrOne() ?? [] {
      file.promises.append(try field.number("0 < … < 1") { $0 > 0 && $0 < 1 })
    }
    if let field = table[.joint] { file.joint = try joint(field) }
    if let field = table[.tornado] { file.tornado = try tornado(field, of: names) }
  }

  /// `true` asks about the baseline; names ask about these scenarios.
  private func tornado(
    _ field: YAMLField, of scenarios: [String]
  ) throws(ReaderError) -> [String] {
    if !field.isList, let flag = try? field.flag() {
      return flag ? [Scenario.baselineName] : []
    }
    var names: [String] = []
    for item in try field.listOrOne() {
      names.append(try item.scenario(of: scenarios))
    }
    return names
  }

  private func joint(_ field: YAMLField) throws(ReaderError) -> JointQuestion? {
    guard field.isTable else { return try field.flag() ? JointQuestion() : nil }
    let table = try YAMLTable<ScenarioFileKeys.JointKeys>(field)
    return JointQuestion(atLeast: try table.required(.atLeast).wholeNumber(1...Int.max))
  }

  /// Parents that are not there, with the nearest name that is, and chains too long to be meant.
  private func checkParents(_ fields: [String: YAMLField]) throws(ReaderError) {
    let parents = Dictionary(
      uniqueKeysWithValues: file.scenarios.map { ($0.name, $0.inherits) })
    let known = file.scenarios.map(\.name)
    for scenario in file.scenarios {
      guard let parent = scenario.inherits else { continue }
      guard let field = fields[scenario.name],
        let inherits = try YAMLTable<ScenarioFileKeys.ScenarioKeys>(field)[.inherits]
      else { continue }
      if parents[parent] == nil, parent != Scenario.baselineName {
        var arguments: [String: Argument] = [
          "scenario": .text(scenario.name), "parent": .text(parent),
          "known": .texts(known.filter { $0 != scenario.name }),
        ]
        arguments["nearest"] = NearestName.find(parent, in: known).map(Argument.text)
        throw inherits.error(ScenarioError(.unknownParent, arguments))
      }
      var line = [scenario.name]
      while let next = parents[line[line.count - 1]] ?? nil {
        if let start = line.firstIndex(of: next) {
          throw inherits.error(
            ScenarioError(
              .inheritanceCycle,
              [
                "scenario": .text(scenario.name),
                "path": .text((line[start...] + [next]).joined(separator: " → ")),
              ]))
        }
        line.append(next)
        if line.count > ScenarioLimits.generations {
          throw inherits.error(
            .scenarioTooManyGenerations, ["limit": .count(ScenarioLimits.generations)])
        }
      }
    }
  }
}

/// How much a scenario file may ask for.
enum ScenarioLimits {
  /// The simulated paths.
  static let paths = 100...1_000_000
  /// The scenarios that inherit from each other in one line.
  static let generations = 32
}

/// The keys of scenario files, table by table.
///
/// The JSON Schema in the bundled data lists the same keys; a test compares the two.
enum ScenarioFileKeys {
  /// The keys of the file.
  enum Top: String, CaseIterable {
    case title
    case titleVietnamese = "title-vi"
    case titleEnglish = "title-en"
    case note, plan, targets, data, area, indicator, target
    case asOf = "as-of"
    case model, reference, relatives, tolerance, seed, paths
    case scenarios, goals, promise, joint, tornado
  }

  /// The keys of one scenario.
  enum ScenarioKeys: String, CaseIterable {
    case title
    case titleVietnamese = "title-vi"
    case titleEnglish = "title-en"
    case note, inherits, measures
  }

  /// The keys of one measure.
  enum MeasureKeys: String, CaseIterable {
    case id, title
    case titleVietnamese = "title-vi"
    case titleEnglish = "title-en"
    case note, area, indicator, series
    case eachItsOwn = "each-its-own"
    case pace
    case paceTimes = "pace-times"
    case shock, programme, cap, floor, capacity
    case from, until, year, ramp, delay, recovery, basis, probability
  }

  /// The forms of an uncertain size.
  enum SizeKeys: String, CaseIterable {
    case normal, uniform, triangular, pert, beta, lognormal
  }

  /// The parameters of a normal size.
  enum NormalKeys: String, CaseIterable {
    case mean, sd
  }

  /// The parameters of a beta size.
  enum BetaKeys: String, CaseIterable {
    case alpha, beta, between
  }

  /// The parameters of a log-normal size.
  enum LogNormalKeys: String, CaseIterable {
    case median
    case logSD = "log-sd"
  }

  /// How a shock wears off.
  enum RecoveryKeys: String, CaseIterable {
    case halfLife = "half-life"
    case years
  }

  /// The most that can change in a year.
  enum CapacityKeys: String, CaseIterable {
    case rise, fall, denominator
  }

  /// What a share is taken of.
  enum DenominatorKeys: String, CaseIterable {
    case values, growth, whole
  }

  /// What is asked the other way round: how much effort would be enough.
  enum GoalKeys: String, CaseIterable {
    case title
    case titleVietnamese = "title-vi"
    case titleEnglish = "title-en"
    case note, probability, target, area, indicator, year, scenario, lever, largest, budget
    case maximise, cost, costs
  }

  /// What effort is put in.
  enum LeverKeys: String, CaseIterable {
    case pace, programme
    case earlierStart = "earlier-start"
  }

  /// When an extra pace holds.
  enum PaceLeverKeys: String, CaseIterable {
    case from, until
  }

  /// When a programme starts whose size is asked for.
  enum ProgrammeLeverKeys: String, CaseIterable {
    case from, ramp
  }

  /// The programme whose earlier start is asked for.
  enum EarlierStartKeys: String, CaseIterable {
    case size, from, ramp, delay, basis, probability
  }

  /// What is asked of all targets together.
  enum JointKeys: String, CaseIterable {
    case atLeast = "at-least"
  }
}
