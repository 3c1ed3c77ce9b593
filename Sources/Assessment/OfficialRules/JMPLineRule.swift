import TimeSeries

/// A straight line in the manner of the Joint Monitoring Programme of WHO and UNICEF, with the
/// verdicts of the Millennium Development Goals.
///
/// ```
/// L(t) = a + b t, least squares through all points, clipped to the natural limits
/// share = (L(T) − L(t_0)) / (V − L(t_0))
/// ```
///
/// L(T) at the target, or within one point of it, target met; a share above 2/3 good progress; else
/// not. The point is that of a percentage: without the limits 0 and 100 there is no such
/// allowance. Two points are enough; the base is the first observation. No target and no target
/// year leave the rule undefined. The line describes; it needs at least two surveys, and carries
/// no uncertainty.
///
/// Source: method page of wssinfo.org, JMP Task Force on Methods. How the required progress was
/// measured is not verified, and the rules for extrapolating two years and holding four are left
/// out.
package struct JMPLineRule: ProgressRule {
  /// What is said about the rule.
  package let about = RuleDescription(
    id: "jmp-mdg", edition: "Millennium Development Goals, until 2015",
    source: "WHO/UNICEF Joint Monitoring Programme, wssinfo.org", caveat: .shareBaseNotVerified,
    classes: [.targetMet, .goodProgress, .notGoodProgress], value: .predicted)

  /// Creates the rule.
  package init() {}

  /// The class of a subject, by the formula above.
  package func judge(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleVerdict {
    let frame = try subject.frame(.first)
    let series = frame.series
    let line = WeightedLine(series.years.map(Double.init), series.values)
    let bounds = series.bounds
    let predicted = bounds.clamp(line.value(at: Double(frame.targetYear)))
    let start = bounds.clamp(line.value(at: Double(frame.base.year)))
    let allowance: Double = bounds.lower == 0 && bounds.upper == 100 ? 1 : 0
    let way = frame.goal - start
    let share = (predicted - start) / way
    let numbers: [RuleVerdict.Number] = [
      .init(.predicted, predicted), .init(.share, share), .init(.slope, line.slope),
      .init(.baseYear, Double(frame.base.year)),
    ]
    if frame.sign * (predicted - frame.goal) >= -allowance {
      return RuleVerdict(ruleID: id, .targetMet, numbers)
    }
    guard frame.sign * way > 0 else { throw RuleVerdict.Note(.baseMeetsTarget) }
    return RuleVerdict(ruleID: id, share > 2 / 3 ? .goodProgress : .notGoodProgress, numbers)
  }
}
