import Assessment
import Plans
import TimeSeries

extension PaceReport {
  /// The report for people: levels, sums, whole paths.
  package func document(in style: RenderStyle) -> Document {
    let tables = PaceTables(report: self, style: style)
    let language = style.language
    var blocks = [tables.levels(), tables.sums(), tables.wholePaths()].compactMap { $0 }
    if blocks.isEmpty { blocks.append(.paragraph(Phrase.noTargets.text(language))) }
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
      .init(Label.indicator[language], .leading, .truncated),
      .init(Label.area[language], .leading, .detail, foldedTitle: ""),
      .init(Label.target[language], .leading, .wrapped),
      detail(Label.last[language]), detail(Label.needed[language]),
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

  private func recent(_ pace: RecentPace, _ text: TargetText) -> String {
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
        .init(Label.indicator[language], .leading, .truncated),
        .init(Label.area[language], .leading, .detail, foldedTitle: ""),
        .init(Label.target[language], .leading, .wrapped),
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
        .init(Label.indicator[language], .leading, .truncated),
        .init(Label.area[language], .leading, .detail, foldedTitle: ""),
        .init(Label.plan[language], .leading, .detail, foldedTitle: ""),
        .init(Label.last[language], .trailing),
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
