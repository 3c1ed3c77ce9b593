import Assessment
import Plans
import TimeSeries

extension PaceReport {
  /// The columns of the CSV form, in order; columns are only ever added, at the end.
  public static let csvColumns = [
    "target_id", "series_id", "area_code", "indicator", "kind", "target_year", "comparator",
    "value", "upper", "unit", "status", "probability", "review_class", "last_year", "last_value",
    "years_left", "required_per_year", "required_growth", "required_log_odds", "recent_per_year",
    "recent_standard_error", "recent_lower_80", "recent_upper_80", "recent_from", "ratio",
    "base_year", "base_value", "path_value", "ahead", "years_ahead", "reached", "reach_median",
    "reach_earliest", "reach_latest", "reach_horizon", "done", "remaining",
    "remaining_per_year", "plan_id", "area", "model", "reason",
  ]

  /// One row for each target, in input order.
  ///
  /// An empty year of reaching beside a horizon says: not before the horizon.
  public func csv() -> String {
    var writer = CSVWriter(columns: Self.csvColumns)
    for assessment in assessments { writer.append(fields(assessment)) }
    return writer.text
  }

  private func fields(_ assessment: TargetAssessment) -> [CSVWriter.Field] {
    let target = assessment.target
    let pace = assessment.pace
    let (required, recent, path) = (pace?.required, pace?.recent, pace?.straightPath)
    let (reach, sum) = (pace?.reach, pace?.accumulation)
    return [
      .text(target.id), .optional(assessment.seriesID ?? target.seriesID),
      .optional(target.areaCode), .optional(target.indicator), .text(target.kind.rawValue),
      .optional(target.decisionYear), .optional(code: target.comparator?.rawValue),
      .optional(target.value), .optional(target.farEnd), .optional(target.unit),
      .code(assessment.status.rawValue), .optional(assessment.probability),
      .code(ReviewClass(assessment, thresholds: review).rawValue),
      .optional(assessment.lastYear), .optional(assessment.lastValue),
      .optional(required?.years ?? sum?.years), .optional(required?.perYear),
      .optional(required?.growth), .optional(required?.logOdds), .optional(recent?.perYear),
      .optional(recent?.standardError), .optional(recent?.lower80), .optional(recent?.upper80),
      .optional(recent?.fromYear), .optional(pace?.ratio), .optional(path?.baseYear),
      .optional(path?.baseValue), .optional(path?.expected), .optional(path?.ahead),
      .optional(path?.yearsAhead), .optional(code: reach.map { $0.isReached ? "true" : "false" }),
      .optional(reach?.median), .optional(reach?.earliest), .optional(reach?.latest),
      .optional(reach?.horizon), .optional(sum?.done), .optional(sum?.remaining),
      .optional(sum?.remainingPerYear), .optional(target.planID), .optional(target.areaName),
      .optional(code: assessment.modelName),
      .text(assessment.reasons.map(\.code.rawValue).joined(separator: ";")),
    ]
  }

  /// The report with the schema `khathi.pace/1`: the targets, then the paths of plans with several
  /// target years.
  public func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.pace/1")),
      ("run", run.jsonValue),
      ("review", review.jsonValue),
      ("targets", .array(assessments.map(jsonValue))),
      (
        "paths",
        .array(
          paths.map { first, path in
            .object([
              ("series_id", .optional(first.seriesID)),
              ("plan_id", .optional(first.target.planID)),
              ("start_year", .integer(path.start.year)),
              ("start_value", .number(path.start.value)),
              (
                "steps",
                .array(
                  path.steps.map { step in
                    .object([
                      ("target_id", .string(step.targetID)), ("year", .integer(step.year)),
                      ("value", .number(step.value)), ("per_year", .number(step.perYear)),
                      ("steeper", .bool(step.isSteeper)),
                    ])
                  })
              ),
            ])
          })
      ),
    ]).text
  }

  private func jsonValue(_ assessment: TargetAssessment) -> JSONValue {
    let target = assessment.target
    return .object([
      ("target_id", .string(target.id)),
      ("plan_id", .optional(target.planID)),
      ("series_id", .optional(assessment.seriesID)),
      ("area_code", .optional(target.areaCode)),
      ("indicator", .optional(target.indicator)),
      ("unit", .optional(target.unit)),
      ("kind", .string(target.kind.rawValue)),
      ("comparator", .optional(target.comparator?.rawValue)),
      ("value", .optional(target.value)),
      ("upper", .optional(target.farEnd)),
      ("target_year", .optional(target.decisionYear)),
      ("status", .string(assessment.status.rawValue)),
      ("probability", .optional(assessment.probability)),
      ("review_class", .string(ReviewClass(assessment, thresholds: review).rawValue)),
      ("last_year", .optional(assessment.lastYear)),
      ("last_value", .optional(assessment.lastValue)),
      ("model", .optional(assessment.modelName)),
      ("pace", assessment.pace?.jsonValue ?? .null),
      ("reasons", .array(assessment.reasons.map { .string($0.code.rawValue) })),
    ])
  }
}

extension Pace {
  /// The pace as JSON.
  var jsonValue: JSONValue {
    .object([
      (
        "required",
        required.map {
          .object([
            ("per_year", .number($0.perYear)), ("growth", .optional($0.growth)),
            ("log_odds", .optional($0.logOdds)), ("years", .integer($0.years)),
          ])
        } ?? .null
      ),
      (
        "recent",
        recent.map {
          .object([
            ("per_year", .number($0.perYear)), ("standard_error", .optional($0.standardError)),
            ("lower_80", .optional($0.lower80)), ("upper_80", .optional($0.upper80)),
            ("from_year", .integer($0.fromYear)), ("to_year", .integer($0.toYear)),
          ])
        } ?? .null
      ),
      ("ratio", .optional(ratio)),
      (
        "straight_path",
        straightPath.map {
          .object([
            ("base_year", .integer($0.baseYear)), ("base_value", .number($0.baseValue)),
            ("expected", .number($0.expected)), ("ahead", .number($0.ahead)),
            ("years_ahead", .optional($0.yearsAhead)),
          ])
        } ?? .null
      ),
      ("reach", reach?.jsonValue ?? .null),
      (
        "accumulation",
        accumulation.map {
          .object([
            ("done", .number($0.done)), ("remaining", .number($0.remaining)),
            ("remaining_per_year", .optional($0.remainingPerYear)),
            ("years", .integer($0.years)),
          ])
        } ?? .null
      ),
    ])
  }
}
