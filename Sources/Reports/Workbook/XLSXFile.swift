internal import CXlsxWriter

/// Writes a workbook through libxlsxwriter.
///
/// The file has the same bytes for the same workbook: the date of creation is fixed. Text is always
/// written as text, so a name that starts with `=` is no formula.
struct XLSXFile {
  private let workbook: Workbook
  private let file: UnsafeMutablePointer<lxw_workbook>

  /// The language of number formats.
  var language: Language { workbook.language }

  private var formats: [Workbook.Style: UnsafeMutablePointer<lxw_format>] = [:]
  private var strings: [UnsafeMutablePointer<CChar>] = []

  /// The most UTF-16 units that a cell holds.
  static let longestText = 32_767

  /// Writes `workbook` to `path`, over what is there.
  static func write(_ workbook: Workbook, to path: String) throws(WorkbookError) {
    guard let file = workbook_new(path) else {
      throw WorkbookError(code: 1, detail: "workbook_new")
    }
    var writer = XLSXFile(workbook: workbook, file: file)
    writer.setProperties()
    // All sheets first: charts and formulas of one name others.
    let sheets = workbook.sheets.compactMap { workbook_add_worksheet(file, $0.name) }
    for (sheet, target) in zip(workbook.sheets, sheets) { writer.write(sheet, to: target) }
    let result = workbook_close(file)
    for string in writer.strings { string.deallocate() }
    guard sheets.count == workbook.sheets.count else {
      throw WorkbookError(code: 2, detail: "workbook_add_worksheet")
    }
    if result != LXW_NO_ERROR {
      throw WorkbookError(
        code: Int32(result.rawValue), detail: String(cString: lxw_strerror(result)))
    }
  }

  private init(workbook: Workbook, file: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    self.file = file
  }

  /// A new chart of the file.
  func newChart(_ type: lxw_chart_type) -> UnsafeMutablePointer<lxw_chart>? {
    workbook_add_chart(file, UInt8(type.rawValue))
  }

  private mutating func setProperties() {
    var properties = lxw_doc_properties()
    properties.title = copy(workbook.title.cellText)
    properties.comments = copy("KhaThi")
    // 1 January 2020: a date of the clock would change the bytes.
    properties.created = 1_577_836_800
    workbook_set_properties(file, &properties)
  }

  /// A C string that lives until the file is closed.
  mutating func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
    let bytes = text.utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    _ = UnsafeMutableBufferPointer(start: copy, count: bytes.count).initialize(from: bytes)
    strings.append(copy)
    return copy
  }

  // MARK: Sheets

  private mutating func write(
    _ sheet: Workbook.Sheet, to target: UnsafeMutablePointer<lxw_worksheet>
  ) {
    for (column, width) in sheet.widths.enumerated() {
      var options = lxw_row_col_options()
      options.hidden = sheet.hiddenColumns.contains(column) ? 1 : 0
      let column = lxw_col_t(column)
      worksheet_set_column_opt(target, column, column, width, nil, &options)
    }
    for (row, height) in sheet.fittedHeights {
      worksheet_set_row(target, lxw_row_t(row), height, nil)
    }
    for (row, column) in sheet.wideRows {
      let style = sheet.rows[row].first?.style ?? Workbook.Style()
      worksheet_merge_range(
        target, lxw_row_t(row), 0, lxw_row_t(row), lxw_col_t(column), nil, format(style))
    }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        write(cell, to: target, lxw_row_t(row), lxw_col_t(column))
      }
    }
    for rule in sheet.rules { write(rule, to: target) }
    for chart in sheet.charts { insert(chart, into: target) }
    setUp(sheet, target)
  }

  private func setUp(_ sheet: Workbook.Sheet, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      worksheet_freeze_panes(target, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns))
    }
    if let area = sheet.filter {
      worksheet_autofilter(
        target, lxw_row_t(area.firstRow), lxw_col_t(area.firstColumn), lxw_row_t(area.lastRow),
        lxw_col_t(area.lastColumn))
    }
    if let row = sheet.repeatedRow { worksheet_repeat_rows(target, lxw_row_t(row), lxw_row_t(row)) }
    if sheet.isLandscape { worksheet_set_landscape(target) }
    if !sheet.showsGrid {
      worksheet_gridlines(target, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }
    worksheet_set_paper(target, 9)
    if let scale = sheet.printScale {
      worksheet_set_print_scale(target, UInt16(scale))
      var breaks = sheet.pageBreaks.map { lxw_row_t($0) } + [0]
      if breaks.count > 1 { worksheet_set_h_pagebreaks(target, &breaks) }
    } else {
      // As wide as the page and as long as it takes.
      worksheet_fit_to_pages(target, 1, 0)
    }
    if let columns = sheet.printedColumns, !sheet.rows.isEmpty {
      worksheet_print_area(
        target, 0, 0, lxw_row_t(sheet.rows.count - 1), lxw_col_t(columns - 1))
    }
    worksheet_set_footer(target, "&L&A&R&P / &N")
  }

  private mutating func write(
    _ cell: Workbook.Cell, to target: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
    _ column: lxw_col_t
  ) {
    let format = format(cell.style)
    switch cell.content {
    case .empty:
      if format != nil { worksheet_write_blank(target, row, column, format) }
    case .text(let text):
      worksheet_write_string(target, row, column, text.cellText, format)
    case .number(let value):
      worksheet_write_number(target, row, column, value, format)
    case .formula(let formula, .number(let value)):
      worksheet_write_formula_num(target, row, column, "=" + formula, format, value)
    case .formula(let formula, .text(let text)):
      worksheet_write_formula_str(target, row, column, "=" + formula, format, text.cellText)
    }
  }

  private mutating func write(
    _ rule: Workbook.Rule, to target: UnsafeMutablePointer<lxw_worksheet>
  ) {
    var condition = lxw_conditional_format()
    switch rule.kind {
    case .tone(let formula, let tone):
      condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      condition.value_string = copy("=" + formula)
      condition.format = format(Workbook.Style(tone: tone))
    case .bar:
      condition.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      condition.data_bar_2010 = 1
      condition.bar_solid = 1
      condition.bar_color = 0x9DC3E6
      condition.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      condition.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      condition.min_value = 0
      condition.max_value = 1
    }
    worksheet_conditional_format_range(
      target, lxw_row_t(rule.area.firstRow), lxw_col_t(rule.area.firstColumn),
      lxw_row_t(rule.area.lastRow), lxw_col_t(rule.area.lastColumn), &condition)
  }

  // MARK: Formats

  private mutating func format(_ style: Workbook.Style) -> UnsafeMutablePointer<lxw_format>? {
    if style == Workbook.Style() { return nil }
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(file) else { return nil }
    if style.isBold || style.isHeader || style.isTitle { format_set_bold(format) }
    if style.isTitle { format_set_font_size(format, 15) }
    if style.isQuiet { format_set_font_color(format, 0x57606A) }
    if style.isHeader {
      format_set_bg_color(format, 0x0B4A8F)
      format_set_font_color(format, 0xFFFFFF)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
    if style.isInput {
      format_set_bg_color(format, 0xFFF6CC)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xB08800)
    }
    if style.wraps { format_set_text_wrap(format) }
    if style.wraps || style.number != nil || style.tone != .plain {
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    if style.isHeader { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)) }
    if style.isCentred { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if let (ground, ink) = style.tone.cellColours {
      format_set_bg_color(format, ground)
      format_set_font_color(format, ink)
    }
    if let number = style.number {
      format_set_num_format(format, number.code(in: workbook.language))
    }
    formats[style] = format
    return format
  }
}

extension String {
  /// The text as a cell holds it: nothing that acts on its surroundings, no escape of the format
  /// that would be read as a character, and not longer than a cell can be.
  var cellText: String {
    let text = inert.replacing("_x", with: "_x005F_x")
    guard text.utf16.count > XLSXFile.longestText else { return text }
    var kept = ""
    var used = 1
    for character in text {
      used += character.utf16.count
      if used > XLSXFile.longestText { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

extension Table.Tone {
  /// Ground and ink of a cell; at least 4.5 : 1 between them.
  fileprivate var cellColours: (ground: UInt32, ink: UInt32)? {
    switch self {
    case .plain: nil
    case .good: (0xDDF3E4, 0x0F5132)
    case .middling: (0xFFF0CC, 0x664200)
    case .poor: (0xFBDEDC, 0x8A1C14)
    case .quiet: (0xEEF0F2, 0x4A525A)
    }
  }
}

extension Workbook.NumberFormat {
  /// The format code; its locale tells programs that heed it which marks to use.
  func code(in language: Language) -> String {
    let locale = language.text("language", "workbook_locale")
    switch self {
    case .year: return "0"
    case .general: return "General"
    case .decimals(let count): return locale + "#,##0" + Self.fraction(count)
    case .change(let count):
      let digits = "#,##0" + Self.fraction(count)
      return locale + "+" + digits + ";" + locale + "\"−\"" + digits + ";" + locale + digits
    case .probability:
      let sign = language.book.numbers.percent.withPlainSpaces
      return "[<0.005]\"< 1\(sign)\";[>=0.995]\"> 99\(sign)\";0\(sign)"
    }
  }

  private static func fraction(_ count: Int) -> String {
    count > 0 ? "." + String(repeating: "0", count: count) : ""
  }
}
