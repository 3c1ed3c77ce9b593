import TimeSeries

/// The trend arrow of the Sustainable Development Report of SDSN.
///
/// ```
/// q = [(y_t − y_{t−4}) / (t − t₋₄)] / [(V − y_2015) / (T − 2015)]
/// ```
///
/// q of 1 or more, or a value at the target, on track or maintaining; 0.5 to 1 moderately
/// improving; 0 to 0.5 stagnating; below 0 decreasing. SDSN works on scores from 0 to 100; they are
/// linear in the value, so q is the same. A missing year is replaced by one at most a year away,
/// the base by the next one available. One point and no target leave the rule undefined; with a
/// decreasing target both changes are negative.
///
/// Source: FAQ of SDSN Africa; labels of the published data. The length of the recent period is
/// not verified: four years here, and ``SDSNTrendRule/init(recentYears:)`` sets another.
package struct SDSNTrendRule: ProgressRule {
  /// What is said about the rule.
  package let about: RuleDescription

  /// The length of the recent period in years.
  package let recentYears: Int

  /// Creates the rule; `recentYears` is 1 or more.
  package init(recentYears: Int = 4) {
    precondition(recentYears >= 1, "recentYears is \(recentYears), not 1 or more")
    self.recentYears = recentYears
    about = RuleDescription(
      id: "sdsn-trend-\(recentYears)y", edition: "FAQ of SDSN Africa, undated",
      source: "SDSN, Sustainable Development Report, trend arrows",
      caveat: .recentPeriodNotVerified,
      classes: [.onTrackOrMaintaining, .moderatelyImproving, .stagnating, .decreasing],
      furtherValues: [.recent])
  }

  /// The class of a subject, by the formula above.
  package func judge(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleVerdict {
    let goal = try subject.requiredGoal()
    let sign = try subject.sign()
    let last = try subject.lastObservation()
    if sign * (last.value - goal) >= 0 {
      return RuleVerdict(ruleID: id, .onTrackOrMaintaining)
    }
    let frame = try subject.frame(.nearestAfterThenBefore(2015), horizon: 2030)
    let start = last.year - recentYears
    guard let earlier = subject.series.nearest(to: start, within: 1), earlier.year < last.year
    else { throw RuleVerdict.Note(.recentYearMissing, ["year": .year(start)]) }
    let recent = (last.value - earlier.value) / Double(last.year - earlier.year)
    let required = (goal - frame.base.value) / Double(frame.requiredYears)
    guard sign * required > 0 else {
      // Achieved once and lost again: only a fall can be named.
      guard sign * recent < 0 else { throw RuleVerdict.Note(.baseMeetsTarget) }
      return RuleVerdict(ruleID: id, .decreasing, [.init(.recent, recent)])
    }
    let ratio = recent / required
    let verdict: RuleVerdict.Class =
      switch ratio {
      case 1...: .onTrackOrMaintaining
      case 0.5...: .moderatelyImproving
      case 0...: .stagnating
      default: .decreasing
      }
    return RuleVerdict(
      ruleID: id, verdict,
      [
        .init(.ratio, ratio), .init(.recent, recent), .init(.required, required),
        .init(.baseYear, Double(frame.base.year)),
      ])
  }
}
