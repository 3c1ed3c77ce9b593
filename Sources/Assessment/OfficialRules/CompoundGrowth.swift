import RealModule
import TimeSeries

/// Compound annual growth, undefined by name where it makes no sense.
enum CompoundGrowth {
  /// `(end / start)^(1 / years) − 1`.
  ///
  /// - Throws: ``RuleNote`` from zero, to zero, through a change of sign, and among negative values,
  ///   where the rate would move against the values.
  static func rate(
    from start: Double, to end: Double, years: Int
  ) throws(RuleNote) -> Double {
    if start == 0 { throw RuleNote(.growthFromZero) }
    if end == 0 { throw RuleNote(.growthToZero) }
    if (start < 0) != (end < 0) { throw RuleNote(.growthThroughSignChange) }
    if start < 0 { throw RuleNote(.growthOfNegatives) }
    return Double.pow(end / start, 1 / Double(years)) - 1
  }
}

extension RuleFrame {
  /// Actual and required compound growth, both from the base year on.
  ///
  /// - Throws: ``RuleNote/Code/baseMeetsTarget`` where the target asked for no change, and what
  ///   ``CompoundGrowth`` refuses.
  func growth() throws(RuleNote) -> (actual: Double, required: Double) {
    let actual = try CompoundGrowth.rate(
      from: base.value, to: last.value, years: last.year - base.year)
    let required = try CompoundGrowth.rate(from: base.value, to: goal, years: requiredYears)
    guard sign * required > 0 else { throw RuleNote(.baseMeetsTarget) }
    return (actual, required)
  }
}
