import Assessment
import Plans
import TimeSeries

extension PlanWorkbook {
  /// One row a target, in input order.
  var targetsSheet: Workbook.Sheet {
    let columns = columns
    var sheet = Workbook.Sheet(
      name: name(.sheetTargets), widths: columns.map(\.width))
    sheet.add([.text(OfficeText.sheetTargets[language], .title)], height: 24)
    sheet.add([.text(OfficeText.targetsNote[language], .quiet)])
    let head = sheet.add(header(columns.map(\.title)), height: 46)
    for assessment in report.targets {
      let row = sheet.rows.count
      let subject = Subject(
        assessment: assessment, text: TargetText(assessment.target, in: language), row: row)
      sheet.add(columns.map { $0.cell(subject) })
    }
    let last = max(sheet.rows.count - 1, head)
    sheet.frozenRows = head + 1
    sheet.frozenColumns = 1
    sheet.printedColumns = Self.printed
    sheet.repeatedRow = head
    sheet.filter = Workbook.Area(
      firstRow: head, firstColumn: 0, lastRow: last, lastColumn: columns.count - 1)
    guard last > head else { return sheet }
    if let column = columns.firstIndex(where: { $0.title == OfficeText.classThen[language] }) {
      sheet.rules += classRules(
        Workbook.Area(firstRow: head + 1, firstColumn: column, lastRow: last, lastColumn: column))
      sheet.rules.append(
        Workbook.Rule(
          area: Workbook.Area(
            firstRow: head + 1, firstColumn: column + 1, lastRow: last, lastColumn: column + 1),
          kind: .bar))
    }
    return sheet
  }

  /// One target with its row.
  private struct Subject {
    let assessment: TargetAssessment
    let text: TargetText
    let row: Int
    var target: Target { assessment.target }
  }

  private struct Column {
    let title: String
    let width: Double
    let cell: (Subject) -> Workbook.Cell
  }

  /// The places of the columns that the formula of the pace reads.
  private enum Place {
    static let number = 3
    static let year = 4
    static let lastYear = 11
    static let lastValue = 12
  }

  /// The columns before the first that is not printed.
  private static let printed = 16

  private var columns: [Column] { asked + expected + moving + naming }

  private func estimate(_ subject: Subject, _ value: Double?) -> Workbook.Cell {
    .number(value, .number(format(subject.text, value)))
  }

  /// What is asked.
  private var asked: [Column] {
    [
      Column(title: Label.title[language], width: 46) { .text($0.text.title, .wrapped) },
      Column(title: Label.area[language], width: 18) { .text($0.text.area, .wrapped) },
      Column(title: OfficeText.goal[language], width: 24) {
        .text($0.target.value == nil ? "" : $0.text.long, .wrapped)
      },
      Column(title: OfficeText.number[language], width: 11) { subject in
        let value = subject.target.value
        return .number(value, .number(value.map(Self.exact) ?? .general))
      },
      Column(title: Label.year[language], width: 8) { .number($0.target.decisionYear, .year) },
      Column(title: OfficeText.unit[language], width: 18) { subject in
        .text(subject.target.unit.map { UnitText.name($0, in: language) } ?? "", .wrapped)
      },
    ]
  }

  /// What is expected.
  private var expected: [Column] {
    [
      Column(title: OfficeText.classThen[language], width: 25) {
        .text(words($0.assessment.progressClass), .wrapped)
      },
      Column(title: Label.probability[language], width: 11) {
        .number($0.assessment.probability, .number(.probability))
      },
      Column(title: Label.median[language], width: 11) {
        estimate($0, $0.assessment.prediction?.median)
      },
      Column(title: OfficeText.lower80[language], width: 11) {
        estimate($0, $0.assessment.prediction?.lower80)
      },
      Column(title: OfficeText.upper80[language], width: 11) {
        estimate($0, $0.assessment.prediction?.upper80)
      },
    ]
  }

  /// Where it stands, how fast it moves, and why nothing more can be said.
  private var moving: [Column] {
    [
      Column(title: Label.lastYear[language], width: 9) { .number($0.assessment.lastYear, .year) },
      Column(title: Label.last[language], width: 12) { subject in
        let value = subject.assessment.lastValue
        return .number(value, .number(format(subject.text, value, isObserved: true)))
      },
      Column(title: Label.needed[language], width: 11) { neededPerYear($0) },
      Column(title: Label.recent[language], width: 11) { subject in
        let value = subject.assessment.recentPerYear
        return .number(value, .number(changeFormat(subject.text, value)))
      },
      Column(title: Label.reason[language], width: 50) { subject in
        let sentences = subject.assessment.reasons.map { $0.sentence(in: language) }
        return .text(sentences.joined(separator: "; "), .wrapped)
      },
    ]
  }

  /// On what it rests, and where it belongs.
  private var naming: [Column] {
    let plans = Dictionary(
      report.plans.map { ($0.id, $0.title(in: language)) }, uniquingKeysWith: { first, _ in first })
    return [
      Column(title: OfficeText.likelihood[language], width: 22) {
        .text($0.assessment.likelihood?.words[language] ?? "", .wrapped)
      },
      Column(title: OfficeText.lower95[language], width: 11) {
        estimate($0, $0.assessment.prediction?.lower95)
      },
      Column(title: OfficeText.upper95[language], width: 11) {
        estimate($0, $0.assessment.prediction?.upper95)
      },
      Column(title: Label.outcome[language], width: 11) { subject in
        let value = subject.assessment.outcome
        return .number(value, .number(format(subject.text, value, isObserved: true)))
      },
      Column(title: Label.evidence[language], width: 9) {
        .text($0.assessment.evidence.rawValue, Workbook.Style(wraps: true, isCentred: true))
      },
      Column(title: Label.model[language], width: 20) { subject in
        let name = subject.assessment.modelShortName.map { ModelText.name($0, in: language) }
        return .text(name ?? "", .wrapped)
      },
      Column(title: Label.plan[language], width: 40) { subject in
        .text(subject.target.planID.map { plans[$0] ?? $0 } ?? "", .wrapped)
      },
      Column(title: NotebookText.columnGroup[language], width: 20) { subject in
        .text(SectorText.name(subject.target.sector, in: language), .wrapped)
      },
      Column(title: OfficeText.agency[language], width: 24) {
        .text($0.target.leadAgency ?? "", .wrapped)
      },
      Column(title: Label.series[language], width: 26) {
        .text($0.assessment.seriesID ?? "", .wrapped)
      },
      Column(title: OfficeText.key[language], width: 30) { .text($0.target.id, .wrapped) },
    ]
  }

  /// The pace as a formula of number, year and last value, where it is that; else as a number.
  private func neededPerYear(_ subject: Subject) -> Workbook.Cell {
    let needed = subject.assessment.requiredPerYear
    let style = Workbook.Style.number(changeFormat(subject.text, needed))
    guard let needed, needed.isFinite, let value = subject.target.value,
      let last = subject.assessment.lastValue, let lastYear = subject.assessment.lastYear,
      let year = subject.target.decisionYear, year > lastYear,
      ((value - last) / Double(year - lastYear) - needed).magnitude <= 1e-9 * needed.magnitude
    else { return .number(needed, style) }
    let cell = { (column: Int) in Workbook.cell(subject.row, column) }
    let left = "\(cell(Place.year))-\(cell(Place.lastYear))"
    let formula = "IF(\(left)>0,(\(cell(Place.number))-\(cell(Place.lastValue)))/(\(left)),\"\")"
    return .formula(formula, needed, style)
  }

  /// The format that shows all digits of a printed number.
  static func exact(_ value: Double) -> Workbook.NumberFormat {
    guard value.isFinite, value.magnitude < 1e15 else { return .general }
    return .decimals(min(DecimalDigits(value).decimals, 6))
  }
}
