import Assessment
import Plans
import TimeSeries

extension AssessmentReport {
  /// The report with the schema `khathi.assess/1`: run, plans, targets in input order, findings.
  public func json() -> String {
    JSONValue.object(
      [
        ("schema", .string("khathi.assess/1")),
        ("run", run.jsonValue),
        ("tolerance", tolerance.jsonValue),
        ("plans", .array(plans.map(\.jsonValue))),
        ("targets", .array(assessments.map { $0.jsonValue(ruleFields, tolerance) })),
        ("findings", .array(findings.map(\.jsonValue))),
      ] + ruleFields.reportMembers + [
        ("series", .array(series.map(\.jsonValue))),
        ("sources", .array(sources.map(\.jsonValue))),
      ]
    ).text
  }
}

extension TargetCard {
  /// The card with the schema `khathi.ask/1`: the same fields as one target of `khathi.assess/1`.
  public func json() -> String {
    let fields = RuleFields(rules: rules, review: review)
    return JSONValue.object(
      [
        ("schema", .string("khathi.ask/1")),
        ("run", run.jsonValue),
        ("tolerance", tolerance.jsonValue),
        ("plan", plan?.jsonValue ?? .null),
        ("target", assessment.jsonValue(fields, tolerance)),
      ] + fields.reportMembers + [
        ("series", .array(series.map(\.jsonValue))),
        ("sources", .array(sources.map(\.jsonValue))),
      ]
    ).text
  }

  /// The same single row as in the CSV of an assessment report.
  public func csv() -> String {
    var report = AssessmentReport(
      run: run, plans: [plan].compactMap { $0 }, assessments: [assessment], tolerance: tolerance)
    report.rules = rules
    report.review = review
    return report.csv()
  }
}

extension AttainmentTolerance {
  fileprivate var jsonValue: JSONValue {
    .object([("approximate", .optional(approximate)), ("bound_share", .number(boundShare))])
  }
}

extension PlanInfo {
  fileprivate var jsonValue: JSONValue {
    .object([
      ("id", .string(id)),
      ("title_vi", .optional(titleVietnamese)),
      ("title_en", .optional(titleEnglish)),
      ("area_code", .optional(areaCode)),
      ("area", .optional(areaName)),
    ])
  }
}

extension TargetAssessment {
  fileprivate func jsonValue(
    _ fields: RuleFields, _ tolerance: AttainmentTolerance
  ) -> JSONValue {
    .object(
      target.jsonMembers + [
        ("status", .string(status.rawValue)),
        ("class", .string(progressClass.rawValue)),
        ("probability", .optional(probability)),
        ("likelihood", .optional(likelihood?.rawValue)),
        ("outcome", .optional(outcome)),
        ("series_id", .optional(seriesID)),
        ("last_year", .optional(lastYear)),
        ("last_value", .optional(lastValue)),
        ("required_per_year", .optional(requiredPerYear)),
        ("recent_per_year", .optional(recentPerYear)),
        ("prediction", prediction?.jsonValue ?? .null),
        ("evidence", .string(evidence.rawValue)),
        ("model", .optional(modelName)),
        ("model_short_name", .optional(modelShortName)),
        ("explanation", explanation?.jsonValue ?? .null),
        ("reasons", .array(reasons.map(\.jsonValue))),
        ("series_passed_over", .array(seriesPassedOver.map(\.jsonValue))),
        ("proxy_series", .array(proxySeriesIDs.map(JSONValue.string))),
        ("relative_series", .array(relativeSeriesIDs.map(JSONValue.string))),
        ("joined_sources", .array(sourceOffsets.map(\.jsonValue))),
        ("findings", .array(findings.map(\.jsonValue))),
      ] + fields.members(self) + [
        ("attained", AttainmentSet(of: target, tolerance: tolerance)?.jsonValue ?? .null),
        ("series_key", .optional(seriesKey)),
        ("base_value", .optional(baseValue)),
        ("pace", pace?.jsonValue ?? .null),
        ("outcomes", outcomes?.jsonValue ?? .null),
      ])
  }
}

extension AttainmentSet {
  /// The interval of outcomes that reach a target; the ends belong to it unless it is strict.
  fileprivate var jsonValue: JSONValue {
    .object([
      ("lower", .optional(lower)), ("upper", .optional(upper)), ("strict", .bool(isStrict)),
    ])
  }
}

extension Target {
  fileprivate var jsonMembers: [(String, JSONValue)] {
    [
      ("target_id", .string(id)),
      ("plan_id", .optional(planID)),
      ("target_series_id", .optional(seriesID)),
      ("area_code", .optional(areaCode)),
      ("area", .optional(areaName)),
      ("indicator", .optional(indicator)),
      ("title_vi", .optional(titleVietnamese)),
      ("title_en", .optional(titleEnglish)),
      ("sector", .optional(sector)),
      ("lead_agency", .optional(leadAgency)),
      ("unit", .optional(unit)),
      ("kind", .string(kind.rawValue)),
      ("comparator", .optional(comparator?.rawValue)),
      ("lower", .optional(lower)),
      ("upper", .optional(upper)),
      ("printed_step", .number(printedStep)),
      ("target_year", .optional(decisionYear)),
      ("period_start", .optional(periodStart)),
      ("period_end", .optional(periodEnd)),
      ("base_year", .optional(baseYear)),
      ("direction", .optional(direction?.rawValue)),
      ("lower_bound", .optional(bounds.lower)),
      ("upper_bound", .optional(bounds.upper)),
      ("every_year", .bool(holdsEveryYear)),
      ("doubtful", .bool(isDoubtful)),
      ("locator", .optional(locator)),
      ("quote", .optional(quote)),
      ("note", .optional(note)),
      ("year", .optional(year)),
    ]
  }
}

extension PredictionSummary {
  fileprivate var jsonValue: JSONValue {
    .object([
      ("median", .number(median)),
      ("lower_80", .number(lower80)),
      ("upper_80", .number(upper80)),
      ("lower_95", .number(lower95)),
      ("upper_95", .number(upper95)),
    ])
  }
}

extension Reason {
  fileprivate var jsonValue: JSONValue {
    .object([("code", .string(code.rawValue)), ("arguments", .arguments(arguments))])
  }
}

extension SeriesPassedOver {
  fileprivate var jsonValue: JSONValue {
    .object([("series_id", .string(seriesID)), ("cause", .string(cause.rawValue))])
  }
}

extension Finding {
  /// The finding as JSON.
  var jsonValue: JSONValue { .object(jsonMembers) }

  /// Its fields.
  var jsonMembers: [(String, JSONValue)] {
    [
      ("code", .string(code.rawValue)),
      ("severity", .string(severity.rawValue)),
      ("subject", .string(subject)),
      ("year", .optional(year)),
      ("arguments", .arguments(arguments)),
    ]
  }
}
