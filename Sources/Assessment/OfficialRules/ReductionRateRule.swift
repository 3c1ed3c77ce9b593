import RealModule
import TimeSeries

/// The average annual rate of reduction of UNICEF and WHO, against the rate required.
///
/// ```
/// ln y = a + b t, least squares        AARR = 100 (1 − e^b)        positive for a reduction
/// required = 100 (1 − (V / y_0)^(1 / (T − t_0)))
/// y_T = y_last (1 − AARR / 100)^(T − t_last)
/// ```
///
/// A last value at the target is met; then a rate of at least the required one in the wanted
/// direction is sufficient, a smaller one insufficient, one the other way adverse. For an
/// increasing target both rates are negative. The base is the first observation. All points count
/// alike; two are enough. Values of zero or below, one point, no target and no target year leave
/// the rule undefined; so does a target of zero, which no rate reaches.
///
/// Source: UNICEF, *Technical note: how to calculate average annual rate of reduction*; code
/// `predict_aarr.R` of caldwellst/augury. The traffic lights of the Global Nutrition Report are not
/// verified and left out; the names of the classes are ours.
package struct ReductionRateRule: ProgressRule {
  /// What is said about the rule.
  package let about = RuleDescription(
    id: "aarr", edition: "UNICEF technical note",
    source: "UNICEF, technical note on the average annual rate of reduction",
    caveat: .classNamesOurs,
    classes: [.targetMet, .rateSufficient, .rateInsufficient, .rateAdverse],
    value: .reductionRate)

  /// Creates the rule.
  package init() {}

  /// The class of a subject, by the formula above.
  package func judge(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleVerdict {
    let goal = try subject.requiredGoal()
    let sign = try subject.sign()
    let last = try subject.lastObservation()
    if sign * (last.value - goal) >= 0 { return RuleVerdict(ruleID: id, .targetMet) }
    let frame = try subject.frame(.first)
    let series = frame.series
    guard series.values.allSatisfy({ $0 > 0 }) else { throw RuleVerdict.Note(.valueNotPositive) }
    guard goal > 0 else { throw RuleVerdict.Note(.growthToZero) }
    let line = WeightedLine(
      series.years.map(Double.init), series.values.map { Double.log($0) })
    let rate = 1 - Double.exp(line.slope)
    let required = 1 - Double.pow(goal / frame.base.value, 1 / Double(frame.requiredYears))
    // The rate of the original falls; the wanted sign turns it.
    let wanted = -sign * rate
    let needed = -sign * required
    guard needed > 0 else { throw RuleVerdict.Note(.baseMeetsTarget) }
    let ahead = frame.targetYear - last.year
    var numbers: [RuleVerdict.Number] = [
      .init(.reductionRate, 100 * rate), .init(.reductionRequired, 100 * required),
      .init(.predicted, last.value * Double.pow(1 - rate, ahead)),
      .init(.baseYear, Double(frame.base.year)),
    ]
    if ahead > 0 {
      numbers.append(
        .init(
          .reductionRequiredFromLast, 100 * (1 - Double.pow(goal / last.value, 1 / Double(ahead)))))
    }
    return RuleVerdict(
      ruleID: id,
      wanted >= needed ? .rateSufficient : wanted >= 0 ? .rateInsufficient : .rateAdverse,
      numbers)
  }
}
