import Assessment
import Plans
import Scenarios
import TimeSeries

/// The tables of an assessment report.
struct AssessmentTables {
  let report: AssessmentReport
  let style: RenderStyle

  private var language: Language { style.language }
  private var numbers: NumberText { NumberText(style.language) }

  // MARK: - Counts

  /// One row for each plan and one for all: how many targets are in which class.
  func counts() -> Table {
    let classes = ProgressClass.allCases
    var columns = [Table.Column(LabelText.plan[language], .leading, .truncated)]
    // Titles need the room of a wide terminal; the key of the plan is shorter.
    let showsTitles =
      style.width >= 140 && report.plans.contains { $0.title(in: language) != $0.id }
    if showsTitles { columns.append(.init(LabelText.title[language], .leading, .truncated)) }
    columns.append(.init(LabelText.all[language], .trailing))
    columns += classes.map { .init($0.heading[language], .trailing) }

    var rows: [[Table.Cell]] = []
    for (plan, assessments) in groups() {
      var row: [Table.Cell] = [.init(plan.id)]
      if showsTitles { row.append(.init(plan.title(in: language))) }
      rows.append(row + cells(of: assessments, classes))
    }
    var total: [Table.Cell]?
    if rows.count > 1 {
      total = [.init(LabelText.all[language])] + (showsTitles ? [""] : [])
      total? += cells(of: report.assessments, classes)
    }
    return Table(columns: columns, rows: rows, total: total)
  }

  private func cells(of all: [TargetAssessment], _ classes: [ProgressClass]) -> [Table.Cell] {
    let counted = all.filter { !$0.target.isDoubtful }
    var counts: [ProgressClass: Int] = [:]
    for assessment in counted { counts[assessment.progressClass, default: 0] += 1 }
    return [.init(numbers.count(counted.count))]
      + classes.map { progressClass in
        guard let count = counts[progressClass] else { return Table.Cell("·", tone: .quiet) }
        return Table.Cell(numbers.count(count), tone: progressClass.tone)
      }
  }

  /// What the counts leave out, and what the signs mean.
  func notesOnCounts() -> [Document.Block] {
    let doubtful = report.assessments.filter(\.target.isDoubtful).count
    var notes: [Document.Block] = []
    if doubtful > 0 {
      notes.append(
        .paragraph(PhraseText.doubtfulCount.text(language, ["count": numbers.count(doubtful)])))
    }
    notes.append(.footnote(PhraseText.legend.text(language)))
    return notes
  }

  /// The assessments by plan, plans in input order and those without one last.
  private func groups() -> [(PlanInfo, [TargetAssessment])] {
    var byPlan: [String: [TargetAssessment]] = [:]
    var order: [String] = []
    for assessment in report.assessments {
      let id = assessment.target.planID ?? ""
      if byPlan[id] == nil { order.append(id) }
      byPlan[id, default: []].append(assessment)
    }
    let known = Set(report.plans.map(\.id))
    let others = order.filter { !known.contains($0) }.map {
      PlanInfo(id: $0.isEmpty ? "–" : $0)
    }
    return (report.plans + others).map { plan in
      (plan, byPlan[plan.id] ?? (plan.id == "–" ? byPlan[""] : nil) ?? [])
    }
  }

  // MARK: - Targets

  /// The targets with a probability, least likely first.
  func projected() -> Document.Block? {
    let rows = report.assessments.filter { $0.status == .projected }
      .sorted { ($0.probability ?? 2) < ($1.probability ?? 2) }
    guard !rows.isEmpty else { return nil }
    let details = [Field<TargetAssessment>.median] + TargetAssessment.tableDetails
    var columns = details.map { $0.detailColumn(in: language) }
    columns.insert(detail(.last), at: 0)
    columns.insert(detail(.range80), at: 2)
    columns += [
      .init(LabelText.chance[language], .trailing),
      .init(LabelText.likelihood[language], .leading, .wrapped),
    ]
    let table = Table(columns: headColumns + columns, rows: rows.map(projectedRow))
    return .section(title: LabelText.projected[language], blocks: [.table(table)])
  }

  /// What every list of targets begins with: sign, indicator, area, target, and, of a report on
  /// several plans, the plan, since the same target may stand in two of them.
  private var headColumns: [Table.Column] {
    var columns: [Table.Column] = [
      .init("", .leading),
      .init(LabelText.indicator[language], .leading, .truncated),
      .init(LabelText.area[language], .leading, .detail, foldedTitle: ""),
      .init(LabelText.target[language], .leading, .wrapped),
    ]
    if namesPlans {
      columns.append(.init(LabelText.plan[language], .leading, .detail, foldedTitle: ""))
    }
    return columns
  }

  private var namesPlans: Bool { report.plans.count > 1 }

  /// The cells of ``headColumns``.
  private func headCells(of assessment: TargetAssessment) -> [Table.Cell] {
    let text = TargetText(assessment.target, in: language)
    let progressClass = assessment.progressClass
    var cells: [Table.Cell] = [
      .init(progressClass.symbol, tone: progressClass.tone),
      .init(text.title + doubtfulMark(assessment)), .init(text.area), .init(text.short),
    ]
    if namesPlans { cells.append(.init(assessment.target.planID ?? "–")) }
    return cells
  }

  private func detail(_ label: LabelText) -> Table.Column {
    .init(
      label[language], .trailing, .detail, foldedTitle: label[language].lowercased())
  }

  private func projectedRow(_ assessment: TargetAssessment) -> [Table.Cell] {
    let context = FieldContext(assessment.target, in: language)
    let text = context.text
    let progressClass = assessment.progressClass
    let prediction = assessment.prediction
    var cells: [Table.Cell] = [
      .init(last(of: assessment)), .init(Field.median.text(of: assessment, context)),
      .init(
        prediction.map {
          numbers.range(text.bareEstimate($0.lower80), text.bareEstimate($0.upper80))
        } ?? ""),
    ]
    cells += TargetAssessment.tableDetails.map { .init($0.text(of: assessment, context)) }
    cells += [
      .init(assessment.probability.map(numbers.probability) ?? ""),
      .init(assessment.likelihood?.words[language] ?? "", tone: progressClass.tone),
    ]
    return headCells(of: assessment) + cells
  }

  private func last(of assessment: TargetAssessment) -> String {
    guard let value = assessment.lastValue else { return "" }
    let year = assessment.lastYear.map { "\u{A0}(\($0))" } ?? ""
    return numbers.observed(value) + year
  }

  private func doubtfulMark(_ assessment: TargetAssessment) -> String {
    assessment.target.isDoubtful ? " [" + PhraseText.doubtfulNote.text(language) + "]" : ""
  }

  /// The targets that are decided, missed ones first.
  func decided() -> Document.Block? {
    let rows =
      report.assessments.filter { $0.status == .missed }
      + report.assessments.filter { $0.status == .achieved }
    guard !rows.isEmpty else { return nil }
    let columns: [Table.Column] = [
      .init(LabelText.outcome[language], .trailing),
      .init(LabelText.status[language], .leading),
    ]
    let table = Table(
      columns: headColumns + columns,
      rows: rows.map { assessment in
        let text = TargetText(assessment.target, in: language)
        let outcome = (assessment.outcome ?? assessment.lastValue).map(text.observed) ?? ""
        let cells: [Table.Cell] = [
          .init(outcome),
          .init(assessment.status.words[language], tone: assessment.progressClass.tone),
        ]
        return headCells(of: assessment) + cells
      })
    return .section(title: LabelText.observed[language], blocks: [.table(table)])
  }

  /// The targets where something went wrong, each with its reason.
  func failures() -> Document.Block? {
    let rows = report.assessments.filter { $0.status == .failed }
    guard !rows.isEmpty else { return nil }
    let items = rows.map { assessment in
      let reasons = assessment.reasons.map { $0.sentence(in: language) }
      return assessment.target.id + ": " + reasons.joined(separator: "; ")
    }
    return .section(title: LabelText.failed[language], blocks: [.list(items)])
  }

  // MARK: - Notes

  /// Information year, tolerance, models, version and data.
  func footnote() -> String {
    let nearest = numbers.percent(numbers.exact(100 - report.tolerance.boundShare * 100))
    let models = Set(report.assessments.compactMap(\.modelName)).sorted()
    var sentences = [
      report.run.asOfYear.map { PhraseText.asOf.text(language, ["year": String($0)]) }
        ?? PhraseText.asOfEach.text(language)
    ]
    if let value = report.tolerance.approximate {
      sentences.append(
        PhraseText.toleranceApproximate.text(language, ["value": numbers.exact(value)]))
    }
    sentences.append(PhraseText.toleranceBound.text(language, ["from": nearest]))
    if !models.isEmpty {
      sentences.append(
        PhraseText.modelList.text(language, ["models": models.joined(separator: ", ")]))
    }
    sentences.append(report.run.versionLine(in: language))
    return sentences.joined(separator: " ")
  }
}

extension AssessmentTables {
  /// Why targets have no probability: how many for each leading reason.
  func missingReasons() -> Document.Block? {
    var counts: [Reason.Code: Int] = [:]
    var order: [Reason.Code] = []
    for assessment in report.assessments where assessment.status == .insufficientData {
      guard let code = assessment.reasons.first?.code else { continue }
      if counts[code] == nil { order.append(code) }
      counts[code, default: 0] += 1
    }
    guard !order.isEmpty else { return nil }
    let language = style.language
    let ranked = order.enumerated().sorted {
      (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
    }
    let table = Table(
      columns: [
        .init(LabelText.howMany[language], .trailing),
        .init(LabelText.reason[language], .leading, .wrapped),
      ],
      rows: ranked.map { _, code in
        [
          .init(NumberText(language).count(counts[code] ?? 0)),
          .init(Reason(code).label(in: language)),
        ]
      })
    return .section(title: LabelText.missing[language], blocks: [.table(table)])
  }

  /// The indicators whose series would answer most targets.
  func unlocking() -> Document.Block? {
    let missing = MissingSeries.ranked(report.assessments)
    guard !missing.isEmpty else { return nil }
    let language = style.language
    let numbers = NumberText(language)
    let shown = missing.prefix(limit)
    let table = Table(
      columns: [
        .init(LabelText.howMany[language], .trailing),
        .init(LabelText.indicator[language], .leading, .truncated),
        .init(LabelText.area[language], .leading, .wrapped),
        .init(LabelText.agency[language], .leading, .wrapped),
      ],
      rows: shown.map { group in
        let text = TargetText(group.example, in: language)
        return [
          .init(numbers.count(group.targetCount)),
          .init(text.title),
          .init(named(group.areas)),
          .init(named(group.agencies)),
        ]
      })
    let note = PhraseText.unlockNote.text(
      language,
      [
        "targets": numbers.count(missing.reduce(0) { $0 + $1.targetCount }),
        "series": numbers.count(missing.reduce(0) { $0 + $1.areas.count }),
      ])
    var blocks: [Document.Block] = [.paragraph(note), .table(table)]
    if let more = more(than: shown.count, of: missing.count) { blocks.append(more) }
    return .section(title: LabelText.unlock[language], blocks: blocks)
  }

  /// The agencies whose data would answer most targets.
  func unlockingByAgency() -> Document.Block? {
    let missing = MissingSeries.rankedByAgency(report.assessments)
    guard missing.count > 1 else { return nil }
    let language = style.language
    let numbers = NumberText(language)
    let shown = missing.prefix(limit)
    let table = Table(
      columns: [
        .init(LabelText.howMany[language], .trailing),
        .init(LabelText.series[language], .trailing),
        .init(LabelText.agency[language], .leading, .wrapped),
        .init(LabelText.area[language], .leading, .wrapped),
      ],
      rows: shown.map { group in
        [
          .init(numbers.count(group.targetCount)),
          .init(numbers.count(group.seriesCount)),
          .init(group.agency ?? "–"),
          .init(named(group.areas)),
        ]
      })
    var blocks: [Document.Block] = [.table(table)]
    if let more = more(than: shown.count, of: missing.count) { blocks.append(more) }
    if let note = AgencyNames(report.assessments.map(\.target)).note(in: language) {
      blocks.append(.footnote(note))
    }
    return .section(title: LabelText.unlockByAgency[language], blocks: blocks)
  }

  /// How many rows of a ranking are shown.
  private var limit: Int { style.isBrief ? 8 : 20 }

  private func more(than shown: Int, of all: Int) -> Document.Block? {
    guard all > shown else { return nil }
    return .footnote(
      PhraseText.andMore.text(
        style.language, ["count": NumberText(style.language).count(all - shown)]))
  }

  /// Up to three names and how many there are beyond.
  private func named(_ names: [String]) -> String {
    guard names.count > 3 else { return names.joined(separator: ", ") }
    return names.prefix(2).joined(separator: ", ") + " +\(names.count - 2)"
  }
}
