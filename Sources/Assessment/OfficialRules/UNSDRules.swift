import RealModule
import TimeSeries

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
package struct UNSD2022Rule: ProgressRule {
  /// What is said about the rule.
  package let about = RuleDescription(
    id: "unsd-2022", edition: "Progress Chart 2022",
    source: "unstats.un.org/sdgs/report/2022/Progress_Chart_Technical_Note_2022.pdf",
    caveat: .thresholdsFromCode,
    classes: [.substantialProgress, .fairProgress, .limitedProgress, .deterioration],
    furtherValues: [.growth])

  /// Creates the rule.
  package init() {}

  /// The class of a subject, by the formula above.
  package func judge(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleVerdict {
    guard subject.goal != nil else { return try judgeTrend(subject) }
    let frame = try subject.frame(.nearestAfterThenBefore(2015), horizon: 2030)
    let growth = try frame.growth()
    let ratio = growth.actual / growth.required
    let verdict: RuleVerdict.Class =
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

  private func judgeTrend(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleVerdict {
    let sign = try subject.sign()
    let (base, last) = try subject.ends(.nearestAfterThenBefore(2015))
    let growth = try CompoundGrowth.rate(
      from: base.value, to: last.value, years: last.year - base.year)
    let wanted = sign * growth
    let verdict: RuleVerdict.Class =
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

/// The extrapolated share of the United Nations Statistics Division, editions of 2023 and 2024.
///
/// ```
/// V_exp = y_t (1 + CAGR_a)^(T − t)        share = (V_exp − y_0) / (V − y_0)
/// ```
///
/// Share of 0.95 or more on track, 0.10 to 0.95 acceleration needed, below 0.10 stagnation or
/// regression. A last value at the target counts as met whatever the trend, and so does one within
/// one point of a target of 0 or 100 %. Base 2015, else the first year after, else before. Without
/// a numeric target growth of 2 %, and 0.5 %, in the wanted direction. A target year that has passed
/// is assessed to that year. The notes leave growth rates to the judgement of experts; they are not
/// covered here.
///
/// Source: methodology of Eustat (EUSTAT-DES/site), which adapts the technical notes of 2023 and
/// 2024. The cut-offs of the five classes used since are not verified and left out.
package struct UNSD2023Rule: ProgressRule {
  /// What is said about the rule.
  package let about = RuleDescription(
    id: "unsd-2023", edition: "Progress Chart 2023 and 2024",
    source: "Eustat, methodology adapting the UNSD technical notes of 2023 and 2024",
    caveat: .readInAdaptation,
    classes: [.targetMet, .onTrack, .accelerationNeeded, .stagnationOrRegression],
    value: .share, furtherValues: [.growth])

  /// Creates the rule.
  package init() {}

  /// The class of a subject, by the formula above.
  package func judge(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleVerdict {
    guard let goal = subject.goal else { return try judgeTrend(subject) }
    let sign = try subject.sign()
    let last = try subject.lastObservation()
    // Being there settles it, even with a single point.
    if sign * (last.value - goal) >= 0 || isNearBound(last.value, goal, subject.series.bounds) {
      return RuleVerdict(ruleID: id, .targetMet)
    }
    let frame = try subject.frame(.nearestAfterThenBefore(2015), horizon: 2030)
    let growth = try CompoundGrowth.rate(
      from: frame.base.value, to: last.value, years: last.year - frame.base.year)
    guard sign * (goal - frame.base.value) > 0 else { throw RuleVerdict.Note(.baseMeetsTarget) }
    let expected = last.value * Double.pow(1 + growth, frame.targetYear - last.year)
    let share = (expected - frame.base.value) / (goal - frame.base.value)
    let verdict: RuleVerdict.Class =
      share >= 0.95 ? .onTrack : share >= 0.1 ? .accelerationNeeded : .stagnationOrRegression
    return RuleVerdict(
      ruleID: id, verdict,
      [
        .init(.share, share), .init(.predicted, expected), .init(.growth, growth),
        .init(.baseYear, Double(frame.base.year)),
      ])
  }

  private func isNearBound(_ value: Double, _ goal: Double, _ bounds: Bounds) -> Bool {
    guard bounds.lower == 0, bounds.upper == 100, goal == 0 || goal == 100 else { return false }
    return (value - goal).magnitude <= 1
  }

  private func judgeTrend(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleVerdict {
    let sign = try subject.sign()
    let (base, last) = try subject.ends(.nearestAfterThenBefore(2015))
    let growth = try CompoundGrowth.rate(
      from: base.value, to: last.value, years: last.year - base.year)
    let wanted = sign * growth
    let verdict: RuleVerdict.Class =
      wanted >= 0.02 ? .onTrack : wanted >= 0.005 ? .accelerationNeeded : .stagnationOrRegression
    return RuleVerdict(
      ruleID: id, verdict, [.init(.growth, growth), .init(.baseYear, Double(base.year))])
  }
}
