import Assessment
import DatasetReaders
import Scenarios
import TimeSeries

/// Reads one goal of a scenario file.
struct GoalReader {
  private let field: YAMLField
  private let table: YAMLTable<ScenarioFileKeys.GoalKeys>

  /// Opens the table of a goal.
  init(_ field: YAMLField) throws(ReaderError) {
    self.field = field
    table = try YAMLTable(field)
  }

  /// The goal.
  ///
  /// - Parameter scenarios: The names of the scenarios of the file.
  func goal(on scenarios: [String]) throws(ReaderError) -> ScenarioGoal {
    let probability = try table.required(.probability)
      .number("0 < … < 1") { $0 > 0 && $0 < 1 }
    var goal = ScenarioGoal(probability: probability, lever: try lever())
    let titles = try table.titles(.title, vi: .titleVietnamese, en: .titleEnglish)
    (goal.titleVietnamese, goal.titleEnglish) = titles
    _ = try table[.note]?.text()
    if let field = table[.scenario] { goal.scenario = try field.scenario(of: scenarios) }
    goal.targetIDs = try table[.target]?.texts() ?? []
    goal.areas = try table[.area]?.texts() ?? []
    goal.indicators = try table[.indicator]?.texts() ?? []
    for item in try table[.year]?.listOrOne() ?? [] { goal.years.append(try item.year()) }
    goal.budget = try table[.budget]?.number("≥ 0") { $0 >= 0 }
    goal.purpose = try table[.maximise]?.choice(of: ScenarioGoal.Purpose.self) ?? .likely
    goal.cost = try table[.cost]?.number("> 0") { $0 > 0 } ?? 1
    for (name, field) in try table[.costs]?.names() ?? [] {
      goal.costs[name] = try field.number("> 0") { $0 > 0 }
    }
    return goal
  }

  // MARK: Levers

  private func lever() throws(ReaderError) -> Lever {
    let field = try table.required(.lever)
    let levers = try YAMLTable<ScenarioFileKeys.LeverKeys>(field)
    let key = try levers.one(of: ScenarioFileKeys.LeverKeys.allCases)
    let form = try Self.form(key, try levers.required(key))
    let largest = try table[.largest]?.number("> 0") { $0 > 0 }
    return try field.checked { () throws(ScenarioError) in try Lever(form, largest: largest) }
  }

  private static func form(
    _ key: ScenarioFileKeys.LeverKeys, _ field: YAMLField
  ) throws(ReaderError) -> Lever.Form {
    switch key {
    case .pace:
      let table = try YAMLTable<ScenarioFileKeys.PaceLeverKeys>(field)
      let from = try table.required(.from).year()
      let until = try table[.until]?.year()
      return .pace(
        span: try field.checked { () throws(ScenarioError) in
          try YearSpan(from: from, until: until)
        })
    case .programme:
      let table = try YAMLTable<ScenarioFileKeys.ProgrammeLeverKeys>(field)
      return .programme(
        start: try table.required(.from).year(),
        ramp: try table[.ramp]?.number("> 0") { $0 > 0 } ?? 1)
    case .earlierStart:
      let table = try YAMLTable<ScenarioFileKeys.EarlierStartKeys>(field)
      let size = try table.required(.size).effectSize()
      let start = try table.required(.from).year()
      let ramp = try table[.ramp]?.number("> 0") { $0 > 0 } ?? 1
      let delay = try table[.delay]?.effectSize()
      let basis = try table[.basis]?.choice(of: Effect.Basis.self) ?? .units
      let probability = try table[.probability]?.number("0 … 1") { (0...1).contains($0) } ?? 1
      return .earlierStart(
        try field.checked { () throws(ScenarioError) in
          try Programme(
            size: size, basis: basis, start: start, ramp: ramp, delay: delay,
            probability: probability)
        })
    }
  }
}

extension YAMLField {
  /// The name of a scenario of the file, or of the baseline.
  func scenario(of scenarios: [String]) throws(ReaderError) -> String {
    let name = try text()
    let known = [Scenario.baselineName] + scenarios
    if known.contains(name) { return name }
    var arguments: [String: Argument] = ["known": .texts(known)]
    arguments["nearest"] = NearestName.find(name, in: known).map(Argument.text)
    throw error(.unknownChoice, arguments)
  }
}
