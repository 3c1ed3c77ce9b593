public import TimeSeries

/// The ratio of growth rates of the United Nations Statistics Division, edition of 2022.
///
/// ```
/// CAGR_a = (y_t / y_0)^(1 / (t − t_0)) − 1        base 2015
/// CAGR_r = (V / y_0)^(1 / (T − t_0)) − 1
/// CR     = CAGR_a / CAGR_r
/// ```
///
/// CR > 0.95 substantial progress, 0.5 to 0.95 fair progress, −0.1 to 0.5 limited or no progress,
/// below −0.1 deterioration. Without a numeric target the growth in the wanted direction decides:
/// above 1 %, 0.5 to 1 %, −1 to 0.5 %, below −1 %. One point, growth from or to zero or through a
/// change of sign, and a base that meets the target already leave it undefined.
///
/// Source: *Progress Chart Technical Note 2022* (scope); cut-offs from `int_func.py` of
/// cwtravisyip/unsd_global_database. That code takes the absolute value of growth without a target
/// and so loses the direction; here the direction counts.
public struct UNSD2022Rule: ProgressRule {
  /// The stable name.
  public let id = "unsd-2022"
  /// The edition that was read.
  public let edition = "Progress Chart 2022"
  /// Where it is published.
  public let source = "unstats.un.org/sdgs/report/2022/Progress_Chart_Technical_Note_2022.pdf"
  /// What could not be verified.
  public let caveat: RuleCaveat? = .thresholdsFromCode
  /// The classes, best first.
  public let classes: [RuleClass] = [
    .substantialProgress, .fairProgress, .limitedProgress, .deterioration,
  ]

  /// Creates the rule.
  public init() {}

  /// The class of a subject, by the formula above.
  public func judge(_ subject: RuleSubject) throws(RuleNote) -> RuleVerdict {
    guard subject.goal != nil else { return try judgeTrend(subject) }
    let frame = try subject.frame(.nearestAfterThenBefore(2015), horizon: 2030)
    let growth = try frame.growth()
    let ratio = growth.actual / growth.required
    let verdict: RuleClass =
      switch ratio {
      case _ where ratio > 0.95: .substantialProgress
      case 0.5...: .fairProgress
      case (-0.1)...: .limitedProgress
      default: .deterioration
      }
    return RuleVerdict(
      ruleID: id, verdict,
      [
        .init(.ratio, ratio), .init(.growth, growth.actual),
        .init(.growthRequired, growth.required), .init(.baseYear, Double(frame.base.year)),
      ])
  }

  private func judgeTrend(_ subject: RuleSubject) throws(RuleNote) -> RuleVerdict {
    let sign = try subject.sign()
    let (base, last) = try subject.ends(.nearestAfterThenBefore(2015))
    let growth = try CompoundGrowth.rate(
      from: base.value, to: last.value, years: last.year - base.year)
    let wanted = sign * growth
    let verdict: RuleClass =
      switch wanted {
      case _ where wanted > 0.01: .substantialProgress
      case 0.005...: .fairProgress
      case (-0.01)...: .limitedProgress
      default: .deterioration
      }
    return RuleVerdict(
      ruleID: id, verdict, [.init(.growth, growth), .init(.baseYear, Double(base.year))])
  }
}
