import Assessment
import Plans
import Scenarios
import TimeSeries

extension ScenarioReport {
  /// The columns of the CSV form, in order; columns are only ever added, at the end.
  public static let csvColumns = [
    "scenario", "target_id", "series_id", "area_code", "indicator", "kind", "target_year",
    "comparator", "value", "upper", "unit", "status", "probability", "difference",
    "difference_error", "median", "lower_80", "upper_80", "lower_95", "upper_95",
    "expected_gap", "shortfall_mean", "shortfall_median", "missed_share", "reached", "reach_median",
    "reach_earliest", "reach_latest", "reach_horizon", "measures", "notes", "last_year",
    "last_value", "evidence", "model", "plan_id", "area", "reason",
  ]

  /// One row for each target and scenario: targets in input order, and below each the scenarios,
  /// `baseline` first.
  public func csv() -> String {
    var writer = CSVWriter(columns: Self.csvColumns)
    for (position, assessment) in assessments.enumerated() {
      for list in outcomes { writer.append(Self.fields(list[position], assessment)) }
    }
    return writer.text
  }

  private static func fields(
    _ outcome: ScenarioOutcome, _ assessment: TargetAssessment
  ) -> [CSVWriter.Field] {
    targetFields(outcome.scenario, assessment) + outcomeFields(outcome)
      + sourceFields(assessment)
  }

  private static func targetFields(
    _ scenario: String, _ assessment: TargetAssessment
  ) -> [CSVWriter.Field] {
    let target = assessment.target
    return [
      .text(scenario), .text(target.id), .optional(assessment.seriesID ?? target.seriesID),
      .optional(target.areaCode), .optional(target.indicator), .text(target.kind.rawValue),
      .optional(target.decisionYear), .optional(code: target.comparator?.rawValue),
      .optional(target.value), .optional(target.farEnd), .optional(target.unit),
    ]
  }

  private static func outcomeFields(_ outcome: ScenarioOutcome) -> [CSVWriter.Field] {
    let prediction = outcome.prediction
    let (shortfall, reach) = (outcome.shortfall, outcome.reach)
    let reached: String? = reach.map { $0.isReached ? "true" : "false" }
    return [
      .code(outcome.status.rawValue), .optional(outcome.probability),
      .optional(outcome.difference), .optional(outcome.differenceError),
      .optional(prediction?.median), .optional(prediction?.lower80),
      .optional(prediction?.upper80), .optional(prediction?.lower95),
      .optional(prediction?.upper95),
      .optional(outcome.probability == nil ? nil : outcome.expectedGap),
      .optional(shortfall?.mean), .optional(shortfall?.median),
      .optional(shortfall?.missedShare), .optional(code: reached), .optional(reach?.median),
      .optional(reach?.earliest), .optional(reach?.latest), .optional(reach?.horizon),
      .text(outcome.measures.joined(separator: ";")),
      .text(outcome.notes.map(\.rawValue).joined(separator: ";")),
    ]
  }

  private static func sourceFields(_ assessment: TargetAssessment) -> [CSVWriter.Field] {
    [
      .optional(assessment.lastYear), .optional(assessment.lastValue),
      .code(assessment.evidence.rawValue), .optional(code: assessment.modelName),
      .optional(assessment.target.planID), .optional(assessment.target.areaName),
      .text(assessment.reasons.map(\.code.rawValue).joined(separator: ";")),
    ]
  }
}
