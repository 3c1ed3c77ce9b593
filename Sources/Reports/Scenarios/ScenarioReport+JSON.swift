import Assessment
import Plans
import Scenarios
import TimeSeries

extension ScenarioReport {
  /// The report with the schema `khathi.scenario/1`: scenarios with their measures, then targets in
  /// input order, each with its outcome under every scenario.
  public func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.scenario/1")),
      ("run", run.jsonValue),
      ("title_vi", .optional(title?.vi)),
      ("title_en", .optional(title?.en)),
      ("paths", .integer(paths)),
      ("scenarios", .array(scenarios.map(\.jsonValue))),
      (
        "targets",
        .array(
          assessments.indices.map { position in
            Self.jsonValue(
              assessments[position], outcomes.map { $0[position] },
              promises.map { $0[position] })
          })
      ),
      ("goals", .array(goals.map(\.jsonValue))),
      ("joint", .array(joint.map(\.jsonValue))),
      ("tornado", .array(tornado.map { $0.jsonValue(assessments) })),
    ]).text
  }

  private static func jsonValue(
    _ assessment: TargetAssessment, _ outcomes: [ScenarioOutcome], _ promises: [[PromisedValue]]
  ) -> JSONValue {
    let target = assessment.target
    return .object([
      ("target_id", .string(target.id)),
      ("plan_id", .optional(target.planID)),
      ("series_id", .optional(assessment.seriesID ?? target.seriesID)),
      ("area_code", .optional(target.areaCode)),
      ("area", .optional(target.areaName)),
      ("indicator", .optional(target.indicator)),
      ("title_vi", .optional(target.titleVietnamese)),
      ("title_en", .optional(target.titleEnglish)),
      ("unit", .optional(target.unit)),
      ("kind", .string(target.kind.rawValue)),
      ("comparator", .optional(target.comparator?.rawValue)),
      ("value", .optional(target.value)),
      ("upper", .optional(target.farEnd)),
      ("target_year", .optional(target.decisionYear)),
      ("status", .string(assessment.status.rawValue)),
      ("last_year", .optional(assessment.lastYear)),
      ("last_value", .optional(assessment.lastValue)),
      ("evidence", .string(assessment.evidence.rawValue)),
      ("model", .optional(assessment.modelName)),
      ("reasons", .array(assessment.reasons.map { .string($0.code.rawValue) })),
      (
        "scenarios",
        .array(
          outcomes.enumerated().map { index, outcome in
            outcome.jsonValue(promises.isEmpty ? [] : promises[index])
          })
      ),
    ])
  }
}

extension ScenarioOutcome {
  /// The mean distance from what would have counted as reached over all paths, 0 where it is
  /// reached, in the unit of the target.
  var expectedGap: Double { shortfall.map { $0.mean * $0.missedShare } ?? 0 }

  /// The outcome as JSON, with the numbers that could have been promised.
  fileprivate func jsonValue(_ promises: [PromisedValue]) -> JSONValue {
    .object([
      ("scenario", .string(scenario)),
      ("probability", .optional(probability)),
      ("class", .string(progressClass.rawValue)),
      ("difference", .optional(difference)),
      ("difference_error", .optional(differenceError)),
      (
        "prediction",
        prediction.map {
          .object([
            ("median", .number($0.median)), ("lower_80", .number($0.lower80)),
            ("upper_80", .number($0.upper80)), ("lower_95", .number($0.lower95)),
            ("upper_95", .number($0.upper95)),
          ])
        } ?? .null
      ),
      ("expected_gap", .optional(probability == nil ? nil : expectedGap)),
      (
        "shortfall",
        shortfall.map {
          .object([
            ("mean", .number($0.mean)), ("median", .number($0.median)),
            ("missed_share", .number($0.missedShare)),
          ])
        } ?? .null
      ),
      ("reach", reach?.jsonValue ?? .null),
      (
        "promises",
        .array(
          promises.map {
            .object([("probability", .number($0.probability)), ("value", .number($0.value))])
          })
      ),
      ("measures", .array(measures.map(JSONValue.string))),
      ("notes", .array(notes.map { .string($0.rawValue) })),
    ])
  }
}

extension Scenario {
  /// The scenario as JSON, inherited measures included.
  fileprivate var jsonValue: JSONValue {
    .object([
      ("scenario", .string(name)),
      ("title_vi", .optional(titleVietnamese)),
      ("title_en", .optional(titleEnglish)),
      ("inherits", .optional(inherits)),
      ("measures", .array(measures.map(\.jsonValue))),
    ])
  }
}
