import RealModule
import TimeSeries

/// The ratio of growth rates of Eurostat's monitoring reports.
///
/// ```
/// ratio = CAGR_a / CAGR_r        both from the same base year
/// ```
///
/// 95 % or more significant progress, 60 to 95 % moderate, 0 to 60 % insufficient, below 0 movement
/// away. The base is the first observation of the last 15 years (long term) or 5 years (short
/// term). One point, no numeric target, growth from or to zero or through a change of sign, and a
/// base that meets the target leave it undefined; the thresholds without a target are not verified
/// and left out.
///
/// Source: monitoring reports of 2020 and 2021 (classes and terms); formula and cut-offs as adapted
/// by Open SDG.
package struct EurostatRule: ProgressRule {
  /// What is said about the rule.
  package let about: RuleDescription

  /// How far back the base year may lie.
  package let years: Int

  /// The long term: 15 years.
  package static let longTerm = EurostatRule(
    id: "eurostat-2021", edition: "Monitoring reports 2020 and 2021, long term", years: 15)

  /// The short term: 5 years.
  package static let shortTerm = EurostatRule(
    id: "eurostat-2021-short", edition: "Monitoring reports 2020 and 2021, short term", years: 5)

  private init(id: String, edition: String, years: Int) {
    about = RuleDescription(
      id: id, edition: edition,
      source: "Eurostat, SDG monitoring reports 2020 and 2021; docs of Open SDG",
      caveat: .readInAdaptation,
      classes: [.significantProgress, .moderateProgress, .insufficientProgress, .movementAway])
    self.years = years
  }

  /// The class of a subject, by the formula above.
  package func judge(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleVerdict {
    let frame = try subject.frame(.window(years: years))
    let growth = try frame.growth()
    let ratio = growth.actual / growth.required
    let verdict: RuleVerdict.Class =
      switch ratio {
      case 0.95...: .significantProgress
      case 0.6...: .moderateProgress
      case 0...: .insufficientProgress
      default: .movementAway
      }
    return RuleVerdict(
      ruleID: id, verdict,
      [
        .init(.ratio, ratio), .init(.growth, growth.actual),
        .init(.growthRequired, growth.required), .init(.baseYear, Double(frame.base.year)),
      ])
  }
}

/// Compound annual growth, undefined by name where it makes no sense.
enum CompoundGrowth {
  /// `(end / start)^(1 / years) − 1`.
  ///
  /// - Throws: ``RuleVerdict/Note`` from zero, to zero, through a change of sign, and among negative values,
  ///   where the rate would move against the values.
  static func rate(
    from start: Double, to end: Double, years: Int
  ) throws(RuleVerdict.Note) -> Double {
    if start == 0 { throw RuleVerdict.Note(.growthFromZero) }
    if end == 0 { throw RuleVerdict.Note(.growthToZero) }
    if (start < 0) != (end < 0) { throw RuleVerdict.Note(.growthThroughSignChange) }
    if start < 0 { throw RuleVerdict.Note(.growthOfNegatives) }
    return Double.pow(end / start, 1 / Double(years)) - 1
  }
}

extension RuleFrame {
  /// Actual and required compound growth, both from the base year on.
  ///
  /// - Throws: ``RuleVerdict/Note/Code/baseMeetsTarget`` where the target asked for no change, and what
  ///   ``CompoundGrowth`` refuses.
  func growth() throws(RuleVerdict.Note) -> (actual: Double, required: Double) {
    let actual = try CompoundGrowth.rate(
      from: base.value, to: last.value, years: last.year - base.year)
    let required = try CompoundGrowth.rate(from: base.value, to: goal, years: requiredYears)
    guard sign * required > 0 else { throw RuleVerdict.Note(.baseMeetsTarget) }
    return (actual, required)
  }
}
