package import Assessment
import Plans
import Scenarios
import TimeSeries

/// The answer of `khathi pace`: how fast each target asks to move, how fast it moves, and when it
/// would be there.
package struct PaceReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// One assessment with its pace for each target, in input order.
  package var assessments: [TargetAssessment]

  /// The thresholds of the words of reviews.
  package var review: ReviewThresholds

  /// Creates a report.
  package init(
    run: RunInfo, assessments: [TargetAssessment], review: ReviewThresholds = .standard
  ) {
    self.run = run
    self.assessments = assessments
    self.review = review
  }

  /// The ways through several target years of one indicator in one plan, in input order.
  var paths: [(first: TargetAssessment, path: TargetPath)] {
    var groups: [[String]: [TargetAssessment]] = [:]
    var order: [[String]] = []
    for assessment in assessments {
      guard let series = assessment.seriesID, assessment.lastValue != nil else { continue }
      let key = [series, assessment.target.planID ?? "", assessment.target.indicator ?? ""]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(assessment)
    }
    return order.compactMap { key in
      guard let group = groups[key], let first = group.first,
        let year = first.lastYear, let value = first.lastValue,
        let path = TargetPath(
          group.map(\.target), from: Observation(year: year, value: value))
      else { return nil }
      return (first, path)
    }
  }
}

extension PaceReport {
  /// The report for people: levels, sums, whole paths.
  package func document(in style: RenderStyle) -> Document {
    let tables = PaceTables(report: self, style: style)
    let language = style.language
    var blocks = [tables.levels(), tables.sums(), tables.wholePaths()].compactMap { $0 }
    if blocks.isEmpty { blocks.append(.paragraph(PhraseText.noTargets.text(language))) }
    blocks.append(
      .footnote(
        [
          RuleLabel.pathNote[language],
          RuleLabel.reachNote.text(language, ["year": String(ReachYear.lastYear)]),
          review.sentences(in: language), run.versionLine(in: language),
        ].joined(separator: " ")))
    return Document(title: RuleLabel.paceTitle[language], blocks: blocks)
  }
}

/// The tables of a report on pace.
struct PaceTables {
  let report: PaceReport
  let style: RenderStyle

  private var language: Language { style.language }
  private var numbers: NumberText { NumberText(style.language) }

  /// Levels, in input order.
  func levels() -> Document.Block? {
    let rows = report.assessments.filter { $0.pace?.recent != nil || $0.pace?.required != nil }
      .filter { $0.pace?.accumulation == nil }
    guard !rows.isEmpty else { return nil }
    let columns: [Table.Column] = [
      .init("", .leading),
      .init(LabelText.indicator[language], .leading, .truncated),
      .init(LabelText.area[language], .leading, .detail, foldedTitle: ""),
      .init(LabelText.target[language], .leading, .wrapped),
      detail(LabelText.last[language]), detail(LabelText.needed[language]),
      detail(RuleLabel.neededGrowth[language]), detail(RuleLabel.recentRange[language]),
      detail(RuleLabel.ratio[language]), detail(RuleLabel.onPath[language]),
      .init(RuleLabel.ahead[language], .trailing),
      .init(RuleLabel.reachedIn[language], .leading, .wrapped),
      .init(RuleLabel.review[language], .leading, .wrapped),
    ]
    return .table(Table(columns: columns, rows: rows.map(levelRow)))
  }

  private func detail(_ title: String) -> Table.Column {
    .init(title, .trailing, .detail, foldedTitle: title.lowercased())
  }

  private func levelRow(_ assessment: TargetAssessment) -> [Table.Cell] {
    let text = TargetText(assessment.target, in: language)
    let progressClass = assessment.progressClass
    let pace = assessment.pace
    let word = ReviewClass(assessment, thresholds: report.review)
    let last = assessment.lastValue.map { value in
      numbers.observed(value) + (assessment.lastYear.map { "\u{A0}(\($0))" } ?? "")
    }
    return [
      .init(progressClass.symbol, tone: progressClass.tone), .init(text.title), .init(text.area),
      .init(text.short), .init(last ?? ""),
      .init(pace?.required.map { text.change($0.perYear) } ?? ""),
      .init(
        pace?.required?.growth.map {
          numbers.percent(numbers.change(100 * $0, isPercentage: true))
        } ?? ""),
      .init(pace?.recent.map { recent($0, text) } ?? ""),
      .init(pace?.ratio.map { numbers.fixed($0, decimals: 2) } ?? ""),
      .init(
        pace?.straightPath.map {
          text.bareEstimate($0.expected) + "\u{A0}(\($0.baseYear)→)"
        } ?? ""),
      .init(
        pace?.straightPath.map { text.change($0.ahead) } ?? "",
        tone: (pace?.straightPath?.ahead ?? 0) < 0 ? .poor : .plain),
      .init(pace?.reach?.text(in: language) ?? ""),
      .init(word.words[language], tone: progressClass.tone),
    ]
  }

  private func recent(_ pace: Pace.Recent, _ text: TargetText) -> String {
    guard let lower = pace.lower80, let upper = pace.upper80 else {
      return text.change(pace.perYear)
    }
    return text.change(pace.perYear) + "\u{A0}(" + text.change(lower) + "\u{A0}…\u{A0}"
      + text.change(upper) + ")"
  }

  /// Sums over a period: what is done and what is left.
  func sums() -> Document.Block? {
    let rows = report.assessments.filter { $0.pace?.accumulation != nil }
    guard !rows.isEmpty else { return nil }
    let table = Table(
      columns: [
        .init(LabelText.indicator[language], .leading, .truncated),
        .init(LabelText.area[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.target[language], .leading, .wrapped),
        .init(RuleLabel.done[language], .trailing),
        .init(RuleLabel.remaining[language], .trailing),
        .init(RuleLabel.perYearLeft[language], .trailing),
        .init(RuleLabel.review[language], .leading, .wrapped),
      ],
      rows: rows.map { assessment in
        let text = TargetText(assessment.target, in: language)
        let sum = assessment.pace?.accumulation
        return [
          .init(text.title), .init(text.area), .init(text.short),
          .init(sum.map { text.observed($0.done) } ?? ""),
          .init(sum.map { numbers.observed($0.remaining) } ?? ""),
          .init(sum?.remainingPerYear.map { text.bareEstimate($0) } ?? ""),
          .init(ReviewClass(assessment, thresholds: report.review).words[language]),
        ]
      })
    return .section(title: RuleLabel.cumulative[language], blocks: [.table(table)])
  }

  /// Plans with several target years: each leg of the way.
  func wholePaths() -> Document.Block? {
    let paths = report.paths
    guard !paths.isEmpty else { return nil }
    let table = Table(
      columns: [
        .init(LabelText.indicator[language], .leading, .truncated),
        .init(LabelText.area[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.plan[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.last[language], .trailing),
        .init(RuleLabel.legs[language], .leading, .wrapped),
      ],
      rows: paths.map { first, path in
        let text = TargetText(first.target, in: language)
        let legs = path.steps.map { step in
          "→\u{A0}" + numbers.exact(step.value) + "\u{A0}(\(step.year)):\u{A0}"
            + text.change(step.perYear)
        }.joined(separator: "  ")
        let note = path.steps.contains(where: \.isSteeper) ? RuleLabel.steeper[language] : ""
        return [
          .init(text.title), .init(text.area), .init(first.target.planID ?? ""),
          .init(numbers.observed(path.start.value) + "\u{A0}(\(path.start.year))"),
          .init(legs + (note.isEmpty ? "" : "; " + note)),
        ]
      })
    return .section(title: RuleLabel.paths[language], blocks: [.table(table)])
  }
}

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
