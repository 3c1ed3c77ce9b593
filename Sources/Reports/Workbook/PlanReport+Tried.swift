import Assessment
import Plans
import TimeSeries

extension PlanReport {
  /// Why a target with a probability can't be tried in a workbook, whose formulas read the
  /// distribution of one year of a series up to one limit; `nil` where it can.
  func reasonNotTried(_ assessment: TargetAssessment) -> OfficeText? {
    guard tried(assessment) == nil else { return nil }
    if assessment.outcomes != nil || !assessment.isOnScaleOfSeries { return .notTriedPeriod }
    let attained = AttainmentSet(of: assessment.target, tolerance: tolerance)
    if attained?.lower != nil, attained?.upper != nil { return .notTriedTwoSided }
    return .notTriedNoForecast
  }

  /// How a target can be tried with another number; `nil` where it can't.
  func tried(_ assessment: TargetAssessment) -> PlanWorkbook.Tried? {
    let target = assessment.target
    guard let probability = assessment.probability, assessment.outcomes == nil,
      assessment.isOnScaleOfSeries, let goal = target.value, let year = target.decisionYear,
      let lastYear = assessment.lastYear, let lastValue = assessment.lastValue,
      series(key: assessment.seriesKey)?.forecast(in: year) != nil,
      let attained = AttainmentSet(of: target, tolerance: tolerance)
    else { return nil }
    let divisor = assessment.baseValue ?? 1
    let wantsMore: Bool
    let limit: Double
    switch (attained.lower, attained.upper) {
    case (let lower?, nil): (wantsMore, limit) = (true, lower)
    case (nil, let upper?): (wantsMore, limit) = (false, upper)
    default: return nil
    }
    let sense: Double = wantsMore ? 1 : -1
    let natural = wantsMore ? target.bounds.upper : target.bounds.lower
    let isOnBound = natural.map { sense * (goal - $0) >= 0 } ?? false
    var probe = target
    probe.lower = wantsMore ? natural : probe.lower
    probe.upper = wantsMore ? probe.upper : natural
    let bound = natural.flatMap { value -> (value: Double, ease: Double)? in
      guard let set = AttainmentSet(of: probe, tolerance: tolerance),
        let eased = wantsMore ? set.lower : set.upper
      else { return nil }
      return (value, sense * (value - eased))
    }
    return PlanWorkbook.Tried(
      assessment: assessment, probability: probability, goal: goal, year: year,
      last: (lastYear, lastValue / divisor), sense: sense,
      ease: isOnBound ? 0 : sense * (goal - limit), bound: bound, divisor: divisor)
  }
}
