public import Targets
public import TimeSeries

/// The answer of `khathi assess`: every target of one or more plans, with what can be said of it.
public struct AssessmentReport: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The plans, in input order.
  public var plans: [PlanInfo]

  /// One assessment for each target, in input order.
  public var assessments: [Assessment]

  /// Findings about the data that belong to no single target.
  public var findings: [Finding]

  /// How near counts as reached.
  public var tolerance: AttainmentTolerance

  /// Creates a report.
  public init(
    run: RunInfo, plans: [PlanInfo] = [], assessments: [Assessment], findings: [Finding] = [],
    tolerance: AttainmentTolerance = .printPrecision
  ) {
    self.run = run
    self.plans = plans
    self.assessments = assessments
    self.findings = findings
    self.tolerance = tolerance
  }
}
