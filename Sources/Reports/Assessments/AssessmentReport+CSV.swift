import Assessment
import Forecasting
import Plans
import TimeSeries

extension AssessmentReport {
  /// The columns of the CSV form, in order; columns are only ever added, at the end.
  public static let csvColumns = [
    "target_id", "series_id", "area_code", "indicator", "kind", "target_year", "period_start",
    "period_end", "comparator", "value", "upper", "status", "probability", "likelihood", "median",
    "lower_80", "upper_80", "lower_95", "upper_95", "last_year", "last_value",
    "required_per_year", "recent_per_year", "evidence", "model", "reason", "class", "outcome",
    "plan_id", "area", "sector", "lead_agency", "unit", "title_vi", "title_en", "model_short_name",
    "doubtful", "findings", "proxy_series", "relative_series", "joined_series",
  ]

  /// The columns of this report: two more for each official rule, one for the word of reviews.
  public var csvColumns: [String] { Self.csvColumns + ruleFields.columns }

  /// What official rules and review words add.
  var ruleFields: RuleFields { RuleFields(rules: rules, review: review) }

  /// One row for each target, in input order, with English codes and decimal points.
  ///
  /// Text that a spreadsheet would run as a formula starts with an apostrophe.
  public func csv() -> String {
    var writer = CSVWriter(columns: csvColumns)
    for assessment in assessments {
      writer.append(
        Self.contractFields(assessment) + Self.furtherFields(assessment)
          + ruleFields.fields(assessment))
    }
    return writer.text
  }

  private static func contractFields(_ assessment: TargetAssessment) -> [CSVWriter.Field] {
    let target = assessment.target
    let prediction = assessment.prediction
    return [
      .text(target.id),
      .optional(assessment.seriesID ?? target.seriesID),
      .optional(target.areaCode),
      .optional(target.indicator),
      .text(target.kind.rawValue),
      .optional(target.decisionYear),
      .optional(target.periodStart),
      .optional(target.periodEnd),
      .optional(code: target.comparator?.rawValue),
      .optional(target.value),
      .optional(target.farEnd),
      .code(assessment.status.rawValue),
      .optional(assessment.probability),
      .optional(code: assessment.likelihood?.rawValue),
      .optional(prediction?.median),
      .optional(prediction?.lower80),
      .optional(prediction?.upper80),
      .optional(prediction?.lower95),
      .optional(prediction?.upper95),
      .optional(assessment.lastYear),
      .optional(assessment.lastValue),
      .optional(assessment.requiredPerYear),
      .optional(assessment.recentPerYear),
      .code(assessment.evidence.rawValue),
      .optional(code: assessment.modelName),
      .text(assessment.reasons.map(\.code.rawValue).joined(separator: ";")),
    ]
  }

  private static func furtherFields(_ assessment: TargetAssessment) -> [CSVWriter.Field] {
    let target = assessment.target
    var codes: [String] = []
    for finding in assessment.findings where !codes.contains(finding.code.rawValue) {
      codes.append(finding.code.rawValue)
    }
    return [
      .code(assessment.progressClass.rawValue),
      .optional(assessment.outcome),
      .optional(target.planID),
      .optional(target.areaName),
      .optional(target.sector),
      .optional(target.leadAgency),
      .optional(target.unit),
      .optional(target.titleVietnamese),
      .optional(target.titleEnglish),
      .optional(assessment.modelShortName),
      .code(target.isDoubtful ? "true" : "false"),
      .text(codes.joined(separator: ";")),
      .text(assessment.proxySeriesIDs.joined(separator: ";")),
      .text(assessment.relativeSeriesIDs.joined(separator: ";")),
      .text(assessment.sourceOffsets.map(\.seriesID).joined(separator: ";")),
    ]
  }
}
