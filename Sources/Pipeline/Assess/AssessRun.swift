import Assessment
import DatasetReaders
import Forecasting
import Plans
public import Reports
import TimeSeries

/// The work of `khathi assess`: reads, joins targets with series, judges, reports.
public struct AssessRun {
  /// The settings of the run.
  public let settings: AssessSettings

  /// Where the bundled data lie; `nil` looks for them.
  public let library: DataLibrary?

  /// Told how far the work has come.
  package var progress: Progress?

  /// What results hold beside what the settings ask for.
  var options: TargetAssessor.Options = []

  /// Leaves targets out once the inputs are there.
  var narrow: (inout AssessInputs) throws(PipelineError) -> Void = { _ in }

  /// Creates a run.
  public init(_ settings: AssessSettings, library: DataLibrary? = nil) {
    self.settings = settings
    self.library = library
  }

  /// Assesses every selected target.
  ///
  /// - Throws: ``PipelineError`` where an input cannot be used; a single target or series that
  ///   cannot be assessed is a row of the report.
  public func report() throws(PipelineError) -> AssessmentReport {
    try settings.check()
    let rules = try RuleChoice.rules(named: settings.rules)
    let thresholds = try settings.review.thresholds()
    var inputs = try AssessInputs(settings, library: library)
    try narrow(&inputs)
    let choice = try ModelChoice(named: settings.model, asOf: inputs.asOf) {
      () throws(PipelineError) in try inputs.files.readReference(settings.reference)
    }
    var assessor = TargetAssessor(
      model: choice.alone, tolerance: AttainmentSet.Tolerance(approximate: settings.tolerance),
      asOf: inputs.asOf, seed: settings.seed)
    assessor.rules = rules
    assessor.baseYear = settings.baseYear
    assessor.options = options
    if settings.explains || inputs.targets.count == 1 { assessor.options.insert(.explanations) }
    if settings.includesForecasts { assessor.options.formUnion([.pace, .distributions]) }
    let run = RunInfo(
      command: "assess", version: version, settings: settingList(asOf: inputs.asOf),
      inputs: inputs.files.read, seed: settings.seed, asOfYear: inputs.asOf)
    let results = TargetJoin(
      inputs, choice: choice, usesRelatives: settings.usesRelatives,
      usesSiblings: settings.usesSiblings
    )
    .results(by: assessor, progress: progress.map { ($0, .assessing) })
    var report = AssessmentReport(
      run: run, plans: inputs.plans, assessments: results.assessments,
      findings: inputs.findings, tolerance: assessor.tolerance)
    report.series = results.series
    report.sources = inputs.sources(of: results.series)
    report.rules = rules
    if !rules.isEmpty { report.review = thresholds }
    return report
  }

  private func settingList(asOf: Int?) -> [RunInfo.Setting] {
    var list: [RunInfo.Setting] = []
    if !settings.plans.isEmpty {
      list.append(RunInfo.Setting("plan", settings.plans.joined(separator: ",")))
    }
    if let targets = settings.targets { list.append(RunInfo.Setting("targets", targets)) }
    let data = settings.data.isEmpty ? [AssessSettings.bundled] : settings.data
    list.append(RunInfo.Setting("data", data.joined(separator: ",")))
    if let area = settings.area { list.append(RunInfo.Setting("area", area)) }
    if let indicator = settings.indicator {
      list.append(RunInfo.Setting("indicator", indicator))
    }
    list.append(RunInfo.Setting("as-of", asOf.map(String.init) ?? "last observation"))
    list.append(RunInfo.Setting("model", settings.model))
    if !settings.siblings.isEmpty {
      list.append(RunInfo.Setting("siblings", settings.siblings.joined(separator: ",")))
    }
    if !settings.usesSiblings { list.append(RunInfo.Setting("siblings", "off")) }
    if !settings.usesRelatives { list.append(RunInfo.Setting("relatives", "off")) }
    list.append(
      RunInfo.Setting("tolerance", settings.tolerance.map { "\($0)" } ?? "print precision"))
    return list + settings.ruleSettings
  }
}

extension AssessmentReport {
  /// How the command ends with this report.
  package var exitCode: ExitCode {
    let failed = assessments.count { $0.status == .failed }
    if failed == 0 { return .answered }
    return failed == assessments.count ? .noneSucceeded : .someFailed
  }
}

extension AssessmentReport {
  /// The only target of the report, told in full.
  public var card: TargetCard {
    precondition(assessments.count == 1, "\(assessments.count) targets, not one")
    var card = TargetCard(
      run: run, plan: plans.first, assessment: assessments[0], tolerance: tolerance)
    card.rules = rules
    card.review = review
    card.series = series
    card.sources = sources
    return card
  }
}

/// Everything that a run reads, with the hash of each file.
struct AssessInputs {
  /// The targets, in input order.
  var targets: [Target] = []
  /// What is noteworthy about them, seen together; a row of results never depends on it.
  var findings: [Finding] = []
  /// The plans that the targets belong to, in order.
  var plans: [PlanInfo] = []
  /// The series.
  var store = SeriesStore()
  /// How indicators are derived.
  var derivations = DerivationTable.empty
  /// What printed units mean.
  var units = UnitTable.empty
  /// Areas.
  var areas = AreaTable.empty
  /// Where bundled observations were read; only filled where forecasts are asked for.
  var sourceTable = DataSourceTable.empty
  /// The information year of the run.
  var asOf: Int?
  /// How the names of each file were read, where names are read at all.
  var nameReadings: [NameReading] = []

  /// The files read, and more to come.
  var files: InputFiles
  /// Areas of the same level, as files of siblings hold them.
  var siblings: [SiblingTable] = []
  private var rows: [TargetRow] = []
  private var planTitles: [String: PlanInfo] = [:]

  /// The bundled registers, by the folder that holds them.
  static let registers = ["plans", "plans-national"]

  /// Reads what `settings` name.
  ///
  /// - Parameters:
  ///   - library: Where the bundled data lie; `nil` looks for them.
  ///   - readsNames: Whether areas and indicators may be names as well as codes in data files of
  ///     the product's own form too; those of other formats always may.
  init(
    _ settings: AssessSettings, library: DataLibrary?, readsNames: Bool = false
  ) throws(PipelineError) {
    files = InputFiles(library: library)
    derivations = try files.readBundled("reference-tables/derivations.csv") {
      (input) throws(ReaderError) in try DerivationTable.read(input)
    }
    areas = try files.readBundled("reference-tables/areas.csv") { (input) throws(ReaderError) in
      try AreaTable.read(input)
    }
    try readTargets(settings)
    if settings.usesSiblings { siblings = try SiblingTable.read(settings.siblings, &files) }
    try readObservations(settings, readsNames: readsNames)
  }

  // MARK: Targets

  private mutating func readTargets(_ settings: AssessSettings) throws(PipelineError) {
    if let path = settings.targets { try addTargets(of: path) }
    if !settings.plans.isEmpty || settings.targets == nil { try readPlans(settings.plans) }
    try checkKeys()
    // Several thresholds for one series are no contradiction unless plans set them.
    let planned = TargetTable(file: "", rows: rows.filter { $0.planID != nil })
    if let area = settings.area { targets.removeAll { $0.areaCode != area } }
    if let indicator = settings.indicator { targets.removeAll { $0.indicator != indicator } }
    let selected = Set(targets.map(\.id))
    let bare = TargetTable(file: "", rows: rows.filter { $0.planID == nil })
    findings = (planned.check(areas: areas) + bare.noteFindings())
      .filter { selected.contains($0.subject) }
    if targets.isEmpty {
      throw .nothingSelected(
        [settings.area, settings.indicator].compactMap { $0 }.joined(separator: ", "))
    }
    let used = Set(targets.compactMap(\.planID))
    plans = plans.filter { used.contains($0.id) }
  }

  /// Plans are named by key, or as a file, which has a slash or the ending `.csv`.
  private mutating func readPlans(_ names: [String]) throws(PipelineError) {
    let paths = names.filter { $0.contains("/") || $0.hasSuffix(".csv") || $0 == "-" }
    for path in paths { try addTargets(of: path) }
    let keys = names.filter { !paths.contains($0) }
    guard names.isEmpty || !keys.isEmpty else { return }
    var bundled: [TargetRow] = []
    for register in Self.registers {
      let table = try files.readBundled("\(register)/targets.csv") {
        (input) throws(ReaderError) in try TargetTable.read(input)
      }
      bundled += table.rows
      let titles = try files.readBundled("\(register)/plans.csv") {
        (input) throws(ReaderError) in try PlanTable.read(input)
      }
      for plan in titles.rows { planTitles[plan.id] = PlanInfo(plan) }
    }
    let known = bundled.compactMap(\.planID).removingRepeats()
    for key in keys where !known.contains(key) { throw .unknownPlan(key, known: known) }
    append(keys.isEmpty ? bundled : bundled.filter { keys.contains($0.planID ?? "") })
  }

  private mutating func addTargets(of path: String) throws(PipelineError) {
    let table = try files.read(DataInput(path: path)) { (input) throws(ReaderError) in
      try TargetTable.read(input)
    }
    append(table.rows)
  }

  private mutating func append(_ added: [TargetRow]) {
    for row in added {
      guard let plan = row.planID, !plans.contains(where: { $0.id == plan }) else { continue }
      var info = planTitles[plan] ?? PlanInfo(id: plan, areaCode: row.areaCode)
      info.areaName = info.areaCode.flatMap { areas[$0]?.nameVI } ?? row.areaName
      plans.append(info)
    }
    rows += added
    targets += added.map { Target($0) }
  }

  /// Keys are distinct within a file; those of two files may clash.
  private func checkKeys() throws(PipelineError) {
    var seen: Set<String> = []
    for target in targets where !seen.insert(target.id).inserted {
      throw .duplicateTarget(target.id)
    }
  }

  // MARK: Observations

  private mutating func readObservations(
    _ settings: AssessSettings, readsNames: Bool
  ) throws(PipelineError) {
    let bundle = try BundledSeries(&files)
    units = bundle.units
    var matchers: NameMatchers?
    let names = settings.data.isEmpty ? [AssessSettings.bundled] : settings.data
    for name in names {
      if name == AssessSettings.bundled {
        store.add(
          bundle.observations, metadata: bundle.metadata, indicators: bundle.indicators,
          units: units)
        if settings.includesForecasts {
          sourceTable = try files.readBundled("vietnam/sources.csv") {
            (input) throws(ReaderError) in try DataSourceTable.read(input)
          }
        }
      } else {
        var table = try files.readObservations(name, options: settings.reading)
        let place = files.read.count - 1
        // Files of statistics offices name areas and indicators; the product's own form has codes,
        // unless it was converted from such a file.
        if readsNames || !files.read[place].findings.isEmpty || table.hasNames {
          let known: NameMatchers
          if let matchers {
            known = matchers
          } else {
            known = try NameMatchers(&files, bundle: bundle, areas: areas)
          }
          matchers = known
          let reading = table.readNames(areas: known.areas, indicators: known.indicators)
          table = table.withCodes(of: reading)
          files.note(reading.findings, of: place)
          nameReadings.append(reading)
        }
        store.add(
          table, metadata: .empty, indicators: bundle.indicators, units: units,
          reference: try files.referenceLimits(
            of: table.indicators, besides: bundle.indicators, settings.reference))
      }
    }
    asOf = settings.asOf ?? (names == [AssessSettings.bundled] ? bundle.asOf : nil)
  }
}

extension AssessInputs {
  /// The sources that observations of `series` name, in order of first appearance.
  func sources(of series: [SeriesReport]) -> [SourceInfo] {
    series.flatMap { $0.series.observations.compactMap(\.sourceID) }.removingRepeats()
      .map { id in
        let source = sourceTable[id]
        return SourceInfo(
          id: id, title: source?.title, publisher: source?.publisher, address: source?.address,
          locator: source?.locator, licence: source?.licenceNote)
      }
  }
}

extension Sequence where Element: Hashable {
  /// The elements without repeats, in order of first appearance.
  func removingRepeats() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

/// The work of `khathi pace`: the same selection as `assess`, with the pace of each target.
package struct PaceRun {
  /// The settings of the run.
  package let settings: AssessSettings

  /// Where the bundled data lie; `nil` looks for them.
  package let library: DataLibrary?

  /// Creates a run.
  package init(_ settings: AssessSettings, library: DataLibrary? = nil) {
    self.settings = settings
    self.library = library
  }

  /// Works out the pace of every selected target.
  ///
  /// - Throws: ``PipelineError`` where an input cannot be used.
  package func report() throws(PipelineError) -> PaceReport {
    var run = AssessRun(settings, library: library)
    run.options = [.pace]
    let report = try run.report()
    var info = report.run
    info.command = "pace"
    info.settings += settings.rules.isEmpty ? settings.yardstickSettings : []
    return PaceReport(
      run: info, assessments: report.assessments, review: try settings.review.thresholds())
  }
}

extension PaceReport {
  /// How the command ends with this report.
  package var exitCode: ExitCode {
    let failed = assessments.count { $0.status == .failed }
    if failed == 0 { return .answered }
    return failed == assessments.count ? .noneSucceeded : .someFailed
  }
}
