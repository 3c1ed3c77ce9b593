import Assessment
import DatasetReaders
import Forecasting
public import Reports
import TimeSeries

/// The work of `khathi assess`: reads, joins targets with series, judges, reports.
public struct AssessRun {
  /// The settings of the run.
  public let settings: AssessSettings

  /// Where the bundled data lie; `nil` looks for them.
  public let library: DataLibrary?

  /// Told how far the work has come.
  public var progress: Progress?

  /// What results hold beside what the settings ask for.
  var options: AssessmentOptions = []

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
      model: choice.alone, tolerance: AttainmentTolerance(approximate: settings.tolerance),
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
  public var exitCode: ExitCode {
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
