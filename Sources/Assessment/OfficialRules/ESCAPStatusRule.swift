public import TimeSeries

/// The current status index of ESCAP and the other regional commissions: progress since 2015.
///
/// ```
/// CS = 10                              the last value at or over V
///    = ±10 (I_last − I_2015) / |V − I_2015|
/// ```
///
/// Above 9 on track, above 0 slow progress, else regression. One point at the target is on track,
/// any other single point insufficient. Where 2015 was not observed it is estimated from the growth
/// between first and last value. A target without direction, such as parity, takes
/// 10 − 10 |V − I_last| / |V − I_2015|. Without a target the rule is undefined.
///
/// Source: data.unescap.org/resource-guides/progress-assessment-methodology, updated 4 March 2026;
/// code of UNICEF MENARO.
public struct ESCAPStatusRule: ProgressRule {
  /// The stable name.
  public let id = "escap-2026-cs"
  /// The edition that was read.
  public let edition = "Progress assessment methodology, 4 March 2026: current status"
  /// Where it is published.
  public let source = "data.unescap.org/resource-guides/progress-assessment-methodology"
  /// The classes, best first.
  public let classes: [RuleClass] = [.onTrack, .slowProgress, .regression]

  /// Creates the rule.
  public init() {}

  /// The class of a subject, by the formula above.
  public func judge(_ subject: RuleSubject) throws(RuleNote) -> RuleVerdict {
    let scale = try ESCAPScale(subject)
    let last = try subject.lastObservation()
    if scale.meets(last.value) { return RuleVerdict(ruleID: id, .onTrack, [.init(.index, 10)]) }
    try subject.requireTwoPoints()
    let curve = { (year: Int) throws(RuleNote) -> Double in
      try ESCAPExtrapolator.geometric.curve(
        through: subject.series, target: scale.targetYear)(year)
    }
    let base = try scale.base(of: subject, estimate: curve)
    let index = try scale.index(of: last.value, base: base.value)
    return RuleVerdict(
      ruleID: id, index > 9 ? .onTrack : index > 0 ? .slowProgress : .regression,
      [
        .init(.index, index), .init(.baseYear, Double(base.year)),
        .init(.baseValue, base.value),
      ])
  }
}
