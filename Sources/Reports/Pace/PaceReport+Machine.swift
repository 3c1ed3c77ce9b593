import Assessment
import Plans
import Scenarios
import TimeSeries

extension PaceReport {
  /// One row for each target, in input order.
  ///
  /// An empty year of reaching beside a horizon says: not before the horizon.
  package func csv() -> String { CSVWriter.table(assessments, csvFields) }

  /// The columns of CSV, in order; columns are only ever added, at the end.
  var csvFields: [Field<TargetAssessment>] {
    var fields: [Field<TargetAssessment>] = [
      .targetID, .seriesAsked, .areaCode, .indicator, .kind, .targetYear, .comparator, .value,
      .upperEnd, .unit, .status, .probability, .reviewClass(review), .lastYear, .lastValue,
    ]
    fields += Self.paceFields
    fields += [.planID, .area, .model, .reasonCodes]
    return fields
  }

  private static let paceFields: [Field<TargetAssessment>] = [
    .yearsLeft, .required, .requiredGrowth, .requiredLogOdds, .recent, .recentError,
    .recentLower80, .recentUpper80, .recentFrom, .ratio, .pathBaseYear, .pathBaseValue, .pathValue,
    .ahead, .yearsAhead, .reached, .reachMedian, .reachEarliest, .reachLatest, .reachHorizon, .done,
    .remaining, .remainingPerYear,
  ]

  /// The report with the schema `khathi.pace/1`: the targets, then the paths of plans with several
  /// target years.
  package func json() -> String {
    let fields: [Field<TargetAssessment>] = [
      .targetID, .planID, .seriesID, .areaCode, .indicator, .unit, .kind, .comparator, .value,
      .upperEnd, .targetYear, .status, .probability, .reviewClass(review), .lastYear, .lastValue,
      .model, .pace, .reasonList,
    ]
    return JSONValue.object([
      ("schema", .string("khathi.pace/1")),
      ("run", run.jsonValue),
      ("review", review.jsonValue),
      ("targets", .rows(assessments, fields)),
      ("paths", .rows(paths, Self.pathFields)),
    ]).text
  }

  private static let pathFields: [Field<(first: TargetAssessment, path: TargetPath)>] = [
    Field("series_id", "The series.", { $0.first.seriesID }),
    Field("plan_id", "The plan.", { $0.first.target.planID }),
    Field("start_year", "The year from which the way starts.", { $0.path.start.year }),
    Field("start_value", "Its value.", { $0.path.start.value }),
    Field("steps", "The steps from target to target.", parts: stepFields) { $0.path.steps },
  ]

  private static let stepFields: [Field<TargetPath.Step>] = [
    Field("target_id", "The target at the end of the step.", { $0.targetID }),
    Field("year", "Its year.", { $0.year }),
    Field("value", "Its number.", { $0.value }),
    Field("per_year", "The change a year that the step takes.", { $0.perYear }),
    Field("steeper", "Whether it is steeper than the step before.", { $0.isSteeper }),
  ]
}

// MARK: - Columns of the pace

extension Field where Row == TargetAssessment {
  /// The codes of the reasons as a list.
  static var reasonList: Self {
    Self("reasons", "The codes of the reasons.") { $0.reasons.map(\.code) }
  }
  fileprivate static var yearsLeft: Self {
    Self("years_left", "The years left.") {
      $0.pace?.required?.years ?? $0.pace?.accumulation?.years
    }
  }
  fileprivate static var required: Self {
    Self("required_per_year", "The change a year to the target.") { $0.pace?.required?.perYear }
  }
  fileprivate static var requiredGrowth: Self {
    Self("required_growth", "The same as compound growth.") { $0.pace?.required?.growth }
  }
  fileprivate static var requiredLogOdds: Self {
    Self("required_log_odds", "The same in log odds.") { $0.pace?.required?.logOdds }
  }
  fileprivate static var recent: Self {
    Self("recent_per_year", "The recent change a year.") { $0.pace?.recent?.perYear }
  }
  fileprivate static var recentError: Self {
    Self("recent_standard_error", "Its standard error.") { $0.pace?.recent?.standardError }
  }
  fileprivate static var recentLower80: Self {
    Self("recent_lower_80", "The lower end of its interval.") { $0.pace?.recent?.lower80 }
  }
  fileprivate static var recentUpper80: Self {
    Self("recent_upper_80", "The upper end of its interval.") { $0.pace?.recent?.upper80 }
  }
  fileprivate static var recentFrom: Self {
    Self("recent_from", "The first year of the period.") { $0.pace?.recent?.fromYear }
  }
  fileprivate static var ratio: Self {
    Self("ratio", "Recent over required change.") { $0.pace?.ratio }
  }
  fileprivate static var pathBaseYear: Self {
    Self("base_year", "The base of the straight way.") { $0.pace?.straightPath?.baseYear }
  }
  fileprivate static var pathBaseValue: Self {
    Self("base_value", "Its value.") { $0.pace?.straightPath?.baseValue }
  }
  fileprivate static var pathValue: Self {
    Self("path_value", "Where the way stands.") { $0.pace?.straightPath?.expected }
  }
  fileprivate static var ahead: Self {
    Self("ahead", "How far the last value is ahead.") { $0.pace?.straightPath?.ahead }
  }
  fileprivate static var yearsAhead: Self {
    Self("years_ahead", "The same in years.") { $0.pace?.straightPath?.yearsAhead }
  }
  fileprivate static var reached: Self {
    Self("reached", "Whether it is reached already.") { $0.pace?.reach?.isReached }
  }
  fileprivate static var reachMedian: Self {
    Self("reach_median", "The year of an even chance.") { $0.pace?.reach?.median }
  }
  fileprivate static var reachEarliest: Self {
    Self("reach_earliest", "The year of one tenth.") { $0.pace?.reach?.earliest }
  }
  fileprivate static var reachLatest: Self {
    Self("reach_latest", "The year of nine tenths.") { $0.pace?.reach?.latest }
  }
  fileprivate static var reachHorizon: Self {
    Self("reach_horizon", "The last year looked at.") { $0.pace?.reach?.horizon }
  }
  fileprivate static var done: Self {
    Self("done", "The sum of the years observed.") { $0.pace?.accumulation?.done }
  }
  fileprivate static var remaining: Self {
    Self("remaining", "What is left.") { $0.pace?.accumulation?.remaining }
  }
  fileprivate static var remainingPerYear: Self {
    Self("remaining_per_year", "What is left a year.") { $0.pace?.accumulation?.remainingPerYear }
  }
}
