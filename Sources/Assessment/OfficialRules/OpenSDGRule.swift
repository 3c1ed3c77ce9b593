import RealModule
import TimeSeries

/// The progress measure of Open SDG, with its correction near a natural limit and its score.
///
/// ```
/// R = s d CAGR_a / |CAGR_r|        p = s d CAGR_a        s = −1 for a negative base, else 1
/// C = 1                            b ≥ 2 lim
///     1 − (b / lim)^4.44           b ≤ lim
///     1 − ((2 lim − b) / lim)^4.44 between
/// ```
///
/// Target met; with a number R of 0.95 and 0.60 and 0; without one p of 1.5 % C, 0.5 % C and 0. The
/// limit is the natural one in the wanted direction. Score: 5 where met; R ≥ 0.6:
/// min(7.1429 R − 4.2857, 5), else max(4.1667 R − 2.5, −5); without a number 500 p/C − 5,
/// 250 p/C − 1.25, 500 p/C − 2.5 and 125 p − 2.5, and 5 where C = 0 and p ≥ 0.
///
/// Base 2015, else the next year available; horizon 2030. A base or target of zero is replaced by
/// 0.001; values of different sign can't be assessed. A parity index, wanted to stay at 1, is
/// judged by max(y, 1/y). The default direction of the original, down, is not taken over: without
/// a direction the rule is undefined.
///
/// Source: open-sdg.readthedocs.io, *Progress methodology*; `sdg/ProgressMeasure.py` of
/// open-sdg/sdg-build at commit 139fede.
package struct OpenSDGRule: ProgressRule {
  /// What is said about the rule.
  package let about = RuleDescription(
    id: "open-sdg", edition: "sdg-build, commit 139fede",
    source: "open-sdg.readthedocs.io/en/latest/progress-methodology",
    classes: [
      .targetMet, .substantialProgress, .accelerationNeeded, .limitedProgress, .deterioration,
    ], furtherValues: [.score])

  /// Creates the rule.
  package init() {}

  /// The class of a subject, by the formula above.
  package func judge(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleVerdict {
    if subject.direction == .maintain { return try judge(parity(subject)) }
    let sign = try subject.sign()
    let (base, last) = try subject.ends(.nextAvailable(2015))
    let growth = try growth(from: base.value, to: last.value, years: last.year - base.year)
    guard let goal = subject.goal.map({ $0 == 0 ? 0.001 : $0 }) else {
      return judgeTrend(subject, base: base, growth: growth, wanted: sign * growth)
    }
    let isMet = sign * (last.value - goal) >= 0
    let met = [RuleVerdict.Number(.score, 5), .init(.growth, growth)]
    let required: Double
    do throws(RuleVerdict.Note) {
      let year = try subject.horizon(default: 2030)
      guard base.year < year else {
        throw RuleVerdict.Note(.baseYearTooLate, ["year": .year(base.year)])
      }
      required = try self.growth(from: base.value, to: goal, years: year - base.year)
      guard required != 0 else { throw RuleVerdict.Note(.baseMeetsTarget) }
    } catch {
      if isMet { return RuleVerdict(ruleID: id, .targetMet, met) }
      throw error
    }
    let ratio = sign * growth / required.magnitude
    if isMet {
      // The ratio says how fast it went there, unless the base year reached the target already.
      let isOnTheWay = sign * (goal - base.value) > 0
      return RuleVerdict(
        ruleID: id, .targetMet, met + (isOnTheWay ? [.init(.ratio, ratio)] : []))
    }
    let verdict: RuleVerdict.Class =
      switch ratio {
      case 0.95...: .substantialProgress
      case 0.6...: .accelerationNeeded
      case 0...: .limitedProgress
      default: .deterioration
      }
    return RuleVerdict(
      ruleID: id, verdict,
      [
        .init(.ratio, ratio), .init(.score, Self.score(ratio: ratio)), .init(.growth, growth),
        .init(.growthRequired, required), .init(.baseYear, Double(base.year)),
      ])
  }

  /// The score of a ratio, −5 to 5.
  package static func score(ratio: Double) -> Double {
    ratio >= 0.6 ? min(7.1429 * ratio - 4.2857, 5) : max(4.1667 * ratio - 2.5, -5)
  }

  /// The scaling factor C for a base value near a natural limit.
  package static func coefficient(base: Double, limit: Double) -> Double {
    let (base, limit) = (base.magnitude, limit.magnitude)
    if base >= 2 * limit { return 1 }
    let distance = base <= limit ? base : 2 * limit - base
    return 1 - Double.pow(distance / limit, 4.44)
  }

  private func judgeTrend(
    _ subject: RuleSubject, base: Observation, growth: Double, wanted: Double
  ) -> RuleVerdict {
    let bounds = subject.series.bounds
    let limit = subject.direction == .increase ? bounds.upper : bounds.lower
    let factor = limit.map { Self.coefficient(base: base.value, limit: $0) } ?? 1
    let verdict: RuleVerdict.Class =
      switch wanted {
      case ..<0: .deterioration
      case (0.015 * factor)...: .substantialProgress
      case (0.005 * factor)...: .accelerationNeeded
      default: .limitedProgress
      }
    let score =
      switch verdict {
      case .deterioration: max(125 * wanted - 2.5, -5)
      case _ where factor == 0: 5.0
      case .substantialProgress: min(500 * wanted / factor - 5, 5)
      case .accelerationNeeded: 250 * wanted / factor - 1.25
      default: 500 * wanted / factor - 2.5
      }
    return RuleVerdict(
      ruleID: id, verdict,
      [
        .init(.growth, growth), .init(.score, score), .init(.coefficient, factor),
        .init(.baseYear, Double(base.year)),
      ])
  }

  /// Growth with the sign of the base; a base of zero is replaced by 0.001.
  private func growth(
    from start: Double, to end: Double, years: Int
  ) throws(RuleVerdict.Note) -> Double {
    let start = start == 0 ? 0.001 : start
    if end != 0, (start < 0) != (end < 0) { throw RuleVerdict.Note(.growthThroughSignChange) }
    let rate = Double.pow(end / start, 1 / Double(years)) - 1
    return start < 0 ? -rate : rate
  }

  /// The index max(y, 1/y) of a series that is wanted to stay at 1, which has to fall to 1.
  private func parity(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleSubject {
    guard subject.goal == 1 else { throw RuleVerdict.Note(.noDirection) }
    guard subject.series.values.allSatisfy({ $0 > 0 }) else {
      throw RuleVerdict.Note(.valueNotPositive)
    }
    let folded = try? AnnualSeries(
      id: subject.series.id,
      observations: subject.series.observations.map {
        Observation(year: $0.year, value: max($0.value, 1 / $0.value))
      })
    guard let folded else { throw RuleVerdict.Note(.valueNotPositive) }
    return RuleSubject(
      series: folded, goal: 1, targetYear: subject.targetYear, direction: .decrease,
      baseYear: subject.baseYear)
  }
}
