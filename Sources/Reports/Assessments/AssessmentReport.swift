public import Assessment
import Plans
public import TimeSeries

/// The answer of `khathi assess`: every target of one or more plans, with what can be said of it.
public struct AssessmentReport: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The plans, in input order.
  package var plans: [PlanInfo]

  /// One assessment for each target, in input order.
  public var assessments: [TargetAssessment]

  /// Findings about the data that belong to no single target.
  public var findings: [Finding]

  /// How near counts as reached.
  public var tolerance: AttainmentTolerance

  /// The official rules that stand beside, in order.
  public var rules: [any ProgressRule] = []

  /// The thresholds of the words of reviews, where these are wanted.
  package var review: ReviewThresholds?

  /// The fitted series with their forecasts, where these were asked for.
  package var series: [SeriesReport] = []

  /// Where the observations of ``series`` were read.
  package var sources: [SourceInfo] = []

  /// Creates a report.
  ///
  /// A finding whose subject is the key of a target moves to the assessment of that target, but
  /// for contradictions: what is seen only beside other targets is no part of a row.
  package init(
    run: RunInfo, plans: [PlanInfo] = [], assessments: [TargetAssessment], findings: [Finding] = [],
    tolerance: AttainmentTolerance = .printPrecision
  ) {
    self.run = run
    self.plans = plans
    self.assessments = assessments
    self.findings = []
    self.tolerance = tolerance
    var positions: [String: Int] = [:]
    for (position, assessment) in assessments.enumerated() {
      positions[assessment.target.id] = position
    }
    for finding in findings {
      guard finding.code != FindingCode.contradiction, let position = positions[finding.subject]
      else {
        self.findings.append(finding)
        continue
      }
      if !self.assessments[position].findings.contains(finding) {
        self.assessments[position].findings.append(finding)
      }
    }
  }
}
