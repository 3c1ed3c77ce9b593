import Assessment
import Plans
import Scenarios

extension ScenarioReport {
  /// The name of the schema of ``json()``.
  static let schema = "khathi.scenario/1"

  /// One row for each target and scenario: targets in input order, and below each the scenarios,
  /// `baseline` first.
  package func csv() -> String { CSVWriter.table(rows.joined(), ScenarioRow.csvFields) }

  /// The report with the schema `khathi.scenario/1`: scenarios with their measures, then targets in
  /// input order, each with its outcome under every scenario.
  package func json() -> String {
    JSONValue.object([
      ("schema", .string(Self.schema)),
      ("run", run.jsonValue),
      ("title_vi", .optional(title?.vietnamese)),
      ("title_en", .optional(title?.english)),
      ("paths", .integer(paths)),
      ("scenarios", .rows(scenarios, Scenario.fields)),
      (
        "targets",
        .array(
          rows.enumerated().map { position, rows in
            .row((assessments[position], rows.map(\.result)), ScenarioRow.targetFields)
          })
      ),
      ("goals", .rows(goals, GoalAnswers.fields)),
      ("joint", .rows(joint, JointView.fields)),
      (
        "tornado",
        .rows(
          tornado.map { (answers: $0, targetID: assessments[$0.target].target.id) },
          TornadoAnswers.fields)
      ),
    ]).text
  }

  /// One list for each target, in it one row for each scenario.
  private var rows: [[ScenarioRow]] {
    assessments.indices.map { position in
      outcomes.enumerated().map { index, outcomes in
        ScenarioRow(
          outcome: outcomes[position], assessment: assessments[position],
          promises: promises.isEmpty ? [] : promises[index][position])
      }
    }
  }
}

/// One target under one scenario.
private struct ScenarioRow: TargetHolder {
  let outcome: ScenarioOutcome
  var assessment: TargetAssessment
  let promises: [PromisedValue]

  var target: Target {
    get { assessment.target }
    set { assessment.target = newValue }
  }

  /// The outcome with the numbers that could have been promised.
  var result: ScenarioResult { ScenarioResult(outcome, promises: promises) }
}

// MARK: - Columns of CSV

extension ScenarioRow {
  /// The columns, in order; columns are only ever added, at the end.
  static let csvFields: [Field<ScenarioRow>] = {
    let target: [Field<ScenarioRow>] = [
      .scenario, .targetID, Field<TargetAssessment>.seriesAsked.of { $0.assessment }, .areaCode,
      .indicator, .kind,
      .targetYear, .comparator, .value, .upperEnd, .unit, .status,
    ]
    let source: [Field<TargetAssessment>] = [
      .lastYear, .lastValue, .evidence, .model, .planID, .area, .reasonCodes,
    ]
    return target + outcomeFields + source.map { field in field.of { $0.assessment } }
  }()

  private static let outcomeFields: [Field<ScenarioRow>] = [
    .probability, .difference, .differenceError, .median, .lower80, .upper80, .lower95, .upper95,
    .expectedGap, .shortfallMean, .shortfallMedian, .missedShare, .reached, .reachMedian,
    .reachEarliest, .reachLatest, .reachHorizon, .measures, .notes,
  ]
}

extension Field where Row == ScenarioRow {
  fileprivate static var scenario: Self {
    Self("scenario", "The scenario.") { $0.outcome.scenario }
  }
  fileprivate static var status: Self {
    Self("status", "What can be said of the target.") { $0.outcome.status }
  }
  fileprivate static var probability: Self {
    Self("probability", "The probability under the scenario.") { $0.outcome.probability }
  }
  fileprivate static var difference: Self {
    Self("difference", "The difference from the first scenario.") { $0.outcome.difference }
  }
  fileprivate static var differenceError: Self {
    Self("difference_error", "Its error by simulation.") { $0.outcome.differenceError }
  }
  fileprivate static var median: Self {
    Self("median", "The median in the target year.") { $0.outcome.prediction?.median }
  }
  fileprivate static var lower80: Self {
    Self("lower_80", "The lower end of the 80 % interval.") { $0.outcome.prediction?.lower80 }
  }
  fileprivate static var upper80: Self {
    Self("upper_80", "The upper end of the 80 % interval.") { $0.outcome.prediction?.upper80 }
  }
  fileprivate static var lower95: Self {
    Self("lower_95", "The lower end of the 95 % interval.") { $0.outcome.prediction?.lower95 }
  }
  fileprivate static var upper95: Self {
    Self("upper_95", "The upper end of the 95 % interval.") { $0.outcome.prediction?.upper95 }
  }
  fileprivate static var expectedGap: Self {
    Self("expected_gap", "The mean distance over all paths.") { $0.result.expectedGap }
  }
  fileprivate static var shortfallMean: Self {
    Self("shortfall_mean", "The mean distance where it is missed.") { $0.outcome.shortfall?.mean }
  }
  fileprivate static var shortfallMedian: Self {
    Self("shortfall_median", "The middle distance there.") { $0.outcome.shortfall?.median }
  }
  fileprivate static var missedShare: Self {
    Self("missed_share", "The share of paths that miss.") { $0.outcome.shortfall?.missedShare }
  }
  fileprivate static var reached: Self {
    Self("reached", "Whether it is reached already.") { $0.outcome.reach?.isReached }
  }
  fileprivate static var reachMedian: Self {
    Self("reach_median", "The year of an even chance.") { $0.outcome.reach?.median }
  }
  fileprivate static var reachEarliest: Self {
    Self("reach_earliest", "The year of one tenth.") { $0.outcome.reach?.earliest }
  }
  fileprivate static var reachLatest: Self {
    Self("reach_latest", "The year of nine tenths.") { $0.outcome.reach?.latest }
  }
  fileprivate static var reachHorizon: Self {
    Self("reach_horizon", "The last year looked at.") { $0.outcome.reach?.horizon }
  }
  fileprivate static var measures: Self {
    Self("measures", "The measures that touch the series.") { $0.outcome.measures }
  }
  fileprivate static var notes: Self {
    Self("notes", "What else should be known.") { $0.outcome.notes }
  }
}

// MARK: - Members of JSON

extension ScenarioRow {
  /// A target with its outcomes.
  static let targetFields: [Field<(TargetAssessment, [ScenarioResult])>] = {
    let fields: [Field<TargetAssessment>] = [
      .targetID, .planID, .seriesAsked, .areaCode, .area, .indicator, .titleVi, .titleEn, .unit,
      .kind, .comparator, .value, .upperEnd, .targetYear, .status, .lastYear, .lastValue,
      .evidence, .model, .reasonList,
    ]
    return fields.map { field in field.of { $0.0 } }
      + [Field("scenarios", "Its outcome under every scenario.", { $0.1 })]
  }()
}

/// What one scenario makes of one target, as JSON tells it.
struct ScenarioResult {
  let scenario: String
  let probability: Double?
  let progressClass: ProgressClass
  let difference: Double?
  let differenceError: Double?
  let prediction: PredictionSummary?
  let expectedGap: Double?
  let shortfall: Missed?
  let reach: ReachYear?
  let promises: [Promise]
  let measures: [String]
  let notes: [ScenarioNote]

  /// How far the target is missed, where it is.
  struct Missed: FieldRecord {
    let mean: Double
    let median: Double
    let share: Double

    static let record = Record<Missed>(
      Member("mean", "The mean distance over the paths that miss.", \.mean),
      Member("median", "The middle distance.", \.median),
      Member("missed_share", "The share of paths that miss.", \.share)
    ) { Missed(mean: $0, median: $1, share: $2) }
  }

  /// A number that could have been promised.
  struct Promise: FieldRecord {
    let probability: Double
    let value: Double

    static let record = Record<Promise>(
      Member("probability", "The probability.", \.probability),
      Member("value", "The number.", \.value)
    ) { Promise(probability: $0, value: $1) }
  }
}

extension ScenarioResult {
  init(_ outcome: ScenarioOutcome, promises: [PromisedValue]) {
    self.init(
      scenario: outcome.scenario, probability: outcome.probability,
      progressClass: outcome.progressClass, difference: outcome.difference,
      differenceError: outcome.differenceError, prediction: outcome.prediction,
      expectedGap: outcome.probability == nil ? nil : outcome.expectedGap,
      shortfall: outcome.shortfall.map {
        Missed(mean: $0.mean, median: $0.median, share: $0.missedShare)
      }, reach: outcome.reach,
      promises: promises.map { Promise(probability: $0.probability, value: $0.value) },
      measures: outcome.measures, notes: outcome.notes)
  }
}

extension ScenarioResult: FieldRecord {
  static let record = Record<ScenarioResult>(
    Member("scenario", "The scenario.", \.scenario),
    Member("probability", "The probability under it.", \.probability),
    Member("class", "The class that summaries count it in.", \.progressClass),
    Member("difference", "The difference from the first scenario.", \.difference),
    Member("difference_error", "Its error by simulation.", \.differenceError),
    Member("prediction", "The predictive distribution in a few numbers.", \.prediction),
    Member("expected_gap", "The mean distance over all paths.", \.expectedGap),
    Member("shortfall", "How far it is missed, where it is.", \.shortfall),
    Member("reach", "When it would be reached.", \.reach),
    Member("promises", "The numbers that could have been promised.", \.promises),
    Member("measures", "The measures that touch the series.", \.measures),
    Member("notes", "What else should be known.", \.notes)
  ) {
    ScenarioResult(
      scenario: $0, probability: $1, progressClass: $2, difference: $3, differenceError: $4,
      prediction: $5, expectedGap: $6, shortfall: $7, reach: $8, promises: $9, measures: $10,
      notes: $11)
  }
}

extension ScenarioNote: WordValue {}

extension ScenarioOutcome {
  /// The mean distance from what would have counted as reached over all paths, 0 where it is
  /// reached, in the unit of the target.
  var expectedGap: Double { shortfall.map { $0.mean * $0.missedShare } ?? 0 }
}

extension Scenario {
  /// The scenario, inherited measures included.
  fileprivate static let fields: [Field<Scenario>] = [
    Field("scenario", "The key.", { $0.name }),
    Field("title_vi", "The title in Vietnamese.", { $0.titleVietnamese }),
    Field("title_en", "The title in English.", { $0.titleEnglish }),
    Field("inherits", "The scenario that it builds on.", { $0.inherits }),
    Field("measures", "Its measures.", { $0.measures.map(\.jsonValue) }),
  ]
}
