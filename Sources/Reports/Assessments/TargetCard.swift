public import Assessment

/// One assessment in full sentences: where the indicator stands, what its trend says, how likely
/// the target is, why, and what would have to change.
///
/// It is the answer of `khathi ask`, and of `khathi assess` for a single target.
public struct TargetCard: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The plan that sets the target, where there is one.
  package var plan: PlanInfo?

  /// What is known and expected of the target.
  public var assessment: TargetAssessment

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

  /// Creates a card.
  package init(
    run: RunInfo, plan: PlanInfo? = nil, assessment: TargetAssessment,
    tolerance: AttainmentTolerance = .printPrecision
  ) {
    self.run = run
    self.plan = plan
    self.assessment = assessment
    self.tolerance = tolerance
  }
}
