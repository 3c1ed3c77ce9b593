import Assessment
import Plans

extension PlanWorkbook {
  /// Counts by plan, sector and agency, with their chart.
  func summarySheet(title: String) -> Workbook.Sheet {
    let classes = ProgressClass.inOrder
    var sheet = Workbook.Sheet(
      name: name(.sheetSummary), widths: [44] + classes.map { _ in 13 } + [10])
    sheet.showsGrid = false
    sheet.printedColumns = classes.count + 2
    sheet.add([.text(title, .wideTitle)], height: 44)
    sheet.wideRows[0] = classes.count + 1
    sheet.add([.text(report.run.versionLine(in: language), .quiet)])
    if let year = report.run.asOfYear {
      sheet.add([.text(PhraseText.asOf.text(language, ["year": String(year)]), .quiet)])
    }
    sheet.add([])
    let counted = report.targets.filter { !$0.target.isDoubtful }
    if report.plans.count > 1 {
      addCounts(
        LabelText.plan[language],
        report.plans.map { plan in
          (plan.title(in: language), counted.filter { $0.target.planID == plan.id })
        }, to: &sheet)
    }
    if let area = addSectors(counted, to: &sheet) {
      sheet.charts.append(classChart(area, row: sheet.rows.count))
      let height = sheet.charts[0].height
      for _ in 0...Int(height / 20) { sheet.add([]) }
      sheet.pageBreaks = [sheet.rows.count]
      sheet.printScale = 62
    }
    let agencies = AgencyNames(counted.map(\.target))
    if agencies.names != [""] {
      addCounts(
        OfficeText.byAgency[language],
        agencies.names.map { agency in
          (
            agency.isEmpty ? OfficeText.noAgency[language] : agency,
            counted.filter { agencies.name(of: $0.target) == agency }
          )
        }, to: &sheet)
      if let note = agencies.note(in: language) { sheet.add([.text(note, .quiet)]) }
    }
    let doubtful = report.targets.count - counted.count
    if doubtful > 0 {
      let text = PhraseText.doubtfulCount.text(language, ["count": numbers.count(doubtful)])
      sheet.add([.text(text, .quiet)])
    }
    return sheet
  }

  /// Adds the counts by sector and returns where their numbers are.
  private func addSectors(
    _ counted: [TargetAssessment], to sheet: inout Workbook.Sheet
  ) -> Workbook.Area? {
    let sectors = counted.map { $0.target.sector ?? "" }.withoutRepeats
    return addCounts(
      OfficeText.bySector[language],
      sectors.map { sector in
        (
          SectorText.name(sector, in: language),
          counted.filter { ($0.target.sector ?? "") == sector }
        )
      }, to: &sheet)
  }

  /// Adds a table of counts and returns where its numbers are.
  @discardableResult
  private func addCounts(
    _ title: String, _ groups: [(String, [TargetAssessment])], to sheet: inout Workbook.Sheet
  ) -> Workbook.Area? {
    guard !groups.isEmpty else { return nil }
    let classes = ProgressClass.inOrder
    let titles = classes.map { $0.symbol + " " + $0.heading[language] } + [LabelText.all[language]]
    sheet.add(
      header([title]) + titles.map { .text($0, .countHeader) },
      height: 32)
    let first = sheet.rows.count
    let whole = Workbook.Style.number(.decimals(0))
    for (name, targets) in groups {
      let row = sheet.rows.count
      let counts = classes.map { progressClass in
        targets.count { $0.progressClass == progressClass }
      }
      let sum = "SUM(\(Workbook.cell(row, 1)):\(Workbook.cell(row, classes.count)))"
      sheet.add(
        [.text(name, .wrapped)] + counts.map { .number($0, whole) }
          + [.formula(sum, Double(targets.count), whole)])
    }
    let last = sheet.rows.count - 1
    let bold = Workbook.Style(isBold: true, number: .decimals(0))
    let sums = (1...(classes.count + 1)).map { column -> Workbook.Cell in
      let total =
        column > classes.count
        ? groups.reduce(0) { $0 + $1.1.count }
        : groups.reduce(0) { sum, group in
          sum + group.1.count { $0.progressClass == classes[column - 1] }
        }
      return .formula(
        "SUM(\(Workbook.cell(first, column)):\(Workbook.cell(last, column)))", Double(total), bold)
    }
    sheet.add([.text(LabelText.all[language], .bold)] + sums)
    sheet.add([])
    return Workbook.Area(firstRow: first, firstColumn: 1, lastRow: last, lastColumn: classes.count)
  }

  private func classChart(_ area: Workbook.Area, row: Int) -> Workbook.NativeChart {
    let series = ProgressClass.inOrder.enumerated().map { index, progressClass in
      let column = area.firstColumn + index
      return Workbook.Series(
        name: words(progressClass), sheet: name(.sheetSummary),
        categories: Workbook.Area(
          firstRow: area.firstRow, firstColumn: 0, lastRow: area.lastRow, lastColumn: 0),
        values: Workbook.Area(
          firstRow: area.firstRow, firstColumn: column, lastRow: area.lastRow, lastColumn: column),
        look: Workbook.Look(colour: progressClass.colour))
    }
    return Workbook.NativeChart(
      kind: .stackedBars, title: OfficeText.bySector[language], series: series, row: row, column: 0,
      width: 980, height: 150 + 26 * Double(area.lastRow - area.firstRow + 1))
  }
}

extension ProgressClass {
  /// The colour of its part of a bar, as RRGGBB; the same as on the page.
  fileprivate var colour: UInt32 {
    switch self {
    case .achieved: 0x0B3D66
    case .onCourse: 0x1F77B4
    case .atRisk: 0xB36B00
    case .offCourse: 0xC4401C
    case .missed: 0x7A1F1A
    case .noProbability: 0x8C959F
    case .notQuantitative: 0xC5CCD3
    }
  }
}
