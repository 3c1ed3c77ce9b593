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
      assessment.isOnScaleOfSeries, let year = target.decisionYear,
      let lastYear = assessment.lastYear, let lastValue = assessment.lastValue,
      series(key: assessment.seriesKey)?.forecast(in: year) != nil,
      let rule = AttainmentRule(of: target, tolerance: tolerance),
      (rule.lowerOffset == nil) != (rule.upperOffset == nil)
    else { return nil }
    let divisor = assessment.baseValue ?? 1
    return PlanWorkbook.Tried(
      assessment: assessment, probability: probability, rule: rule, year: year,
      last: (lastYear, lastValue / divisor), divisor: divisor)
  }
}
