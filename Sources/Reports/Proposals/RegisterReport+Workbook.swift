extension RegisterReport {
  /// Writes the proposal as a workbook to `path`: a column to accept or strike, the row, its doubts
  /// and its quote.
  package func writeWorkbook(to path: String, in language: Language) throws(WorkbookError) {
    let names = ProposedRow.fields.map(\.name)
    var sheet = Workbook.Sheet(
      name: Workbook.legalName(ProposalText.title[language]),
      widths: [10] + names.map { Self.width(of: $0) })
    sheet.frozenRows = 1
    sheet.add(
      ([ProposalText.accept[language]] + names).map { Workbook.Cell.text($0, .header) })
    for row in ordered {
      let mark = row.repeatOf == nil ? ProposalText.accepted : ProposalText.stricken
      let cells = ProposedRow.fields.map { field -> Workbook.Cell in
        switch field.cell(row) {
        case .empty: .empty
        case .number(let value): .number(value, Workbook.Style(number: .general))
        case .integer(let value): .number(value, Workbook.Style(number: .year))
        case .text(let text): .text(text, .wrapped)
        case .code: .text(Self.code(field.name, of: row), .wrapped)
        }
      }
      sheet.add([.text(mark[language], Workbook.Style(isInput: true))] + cells)
    }
    sheet.filter = .init(
      firstRow: 0, firstColumn: 0, lastRow: max(1, ordered.count), lastColumn: names.count)
    try XLSXFile.write(
      Workbook(title: ProposalText.title[language], language: language, sheets: [sheet]), to: path)
  }

  private static func code(_ name: String, of row: ProposedRow) -> String {
    name == "comparator" ? row.comparator : row.quote
  }

  private static func width(of column: String) -> Double {
    switch column {
    case "indicator_vi", "quote_vi": 50
    case "indicator", "lead_agency", "source_locator", "doubt": 28
    default: 12
    }
  }
}
