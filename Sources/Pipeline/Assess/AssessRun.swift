import DatasetReaders
public import Forecasting
public import Reports
public import Targets
import TimeSeries

/// The work of `khathi assess`: reads, joins targets with series, judges, reports.
public struct AssessRun {
  /// The settings of the run.
  public let settings: AssessSettings

  /// Where the bundled data lie; `nil` looks for them.
  public let library: DataLibrary?

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
    let model = try ModelChoice.model(named: settings.model)
    let inputs = try AssessInputs(settings, library: library)
    let assessor = TargetAssessor(
      model: model, tolerance: AttainmentTolerance(approximate: settings.tolerance),
      asOf: inputs.asOf, seed: settings.seed)
    let run = RunInfo(
      command: "assess", version: version, settings: settingList(asOf: inputs.asOf),
      inputs: inputs.filesRead, seed: settings.seed, asOfYear: inputs.asOf)
    return AssessmentReport(
      run: run, plans: inputs.plans,
      assessments: TargetJoin(inputs).assessments(by: assessor),
      findings: [], tolerance: assessor.tolerance)
  }

  private func settingList(asOf: Int?) -> [RunInfo.Setting] {
    var list: [RunInfo.Setting] = settings.plans.map { RunInfo.Setting("plan", $0) }
    if let targets = settings.targets { list.append(RunInfo.Setting("targets", targets)) }
    list += (settings.data.isEmpty ? [AssessSettings.bundled] : settings.data)
      .map { RunInfo.Setting("data", $0) }
    if let area = settings.area { list.append(RunInfo.Setting("area", area)) }
    if let indicator = settings.indicator {
      list.append(RunInfo.Setting("indicator", indicator))
    }
    list.append(RunInfo.Setting("as-of", asOf.map(String.init) ?? "last observation"))
    list.append(RunInfo.Setting("model", settings.model))
    list.append(
      RunInfo.Setting("tolerance", settings.tolerance.map { "\($0)" } ?? "print precision"))
    return list
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
