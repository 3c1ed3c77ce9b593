internal import TimeSeries

/// Turns the rows of a table with a known layout into observations, one row after the other.
///
/// Rows are not kept, so that a text table of any length can be read.
struct GridReader {
  let layout: GridLayout
  let file: String
  let sheet: String?
  private var builder: ObservationTableBuilder

  /// The names that stand beside codes, where all is kept.
  private let extraRoles: [ColumnRole]

  /// The columns of values where years stand across.
  private let yearColumns: [YearColumn]

  /// The words of the second header row, each once, to which ``yearColumns`` point.
  private let groups: [String?]

  /// The labels of the current row for each of ``groups``; −1 where they were not asked for.
  private var labelsByGroup: [Int32]

  /// The labels of the row before, which fill the empty cells of merged areas below them.
  private var filled: [String?]
  private var heading: String?
  private var seen: [String: String?] = [:]
  /// The unit of the first rows of each area and indicator.
  private var units = FirstTexts()

  private(set) var emptyRows: (count: Int, example: String, line: Int)?
  private(set) var leftOut: [YearLeftOut: (count: Int, label: String, line: Int)] = [:]
  private(set) var areaNames: (count: Int, example: String)?
  /// Days in the column of years, each read as its year.
  private(set) var daysRead: (count: Int, example: String, line: Int)?
  private var dayOfYear: [Int: CalendarDay] = [:]

  /// A column of the values of one year, without texts.
  private struct YearColumn {
    var column: Int
    var label: YearLabel
    var group: Int
  }

  /// The unit of the row before, which a mark such as `"` or `nt` repeats.
  private var lastUnit: String?
  /// The items that rows such as `- Trong đó: nữ` belong to.
  private var parents = RowParents()
  /// Whether the cells of the current values show a percent sign.
  private var isPercent = false
  /// The columns of values, and what their head has in the first of them.
  private let valueColumns: [Int]
  private let headBytes: [(row: Int, bytes: [UInt8])]

  /// Why the time of a row is left out.
  enum YearLeftOut: Hashable { case period, plan }

  /// Starts with a layout.
  ///
  /// - Parameter sheet: The name of the sheet, for findings.
  init(_ layout: GridLayout, file: String, sheet: String? = nil, keepsEverything: Bool = false) {
    self.layout = layout
    self.file = file
    self.sheet = sheet
    filled = Array(repeating: nil, count: layout.labels.count)
    var groups: [String?] = []
    var yearColumns: [YearColumn] = []
    if case .across(let columns) = layout.body {
      for column in columns {
        let group = groups.firstIndex(of: column.group) ?? groups.count
        if group == groups.count { groups.append(column.group) }
        yearColumns.append(
          YearColumn(column: column.column, label: column.label, group: group))
      }
    }
    self.groups = groups
    self.yearColumns = yearColumns
    let valueColumns = layout.valueColumns
    self.valueColumns = valueColumns
    headBytes =
      valueColumns.first.map { column in
        layout.headTexts.indices.compactMap { row in
          let text =
            layout.headTexts[row].indices.contains(column) ? layout.headTexts[row][column] : ""
          return text.isEmpty ? nil : (row, Array(text.utf8))
        }
      } ?? []
    labelsByGroup = Array(repeating: -1, count: groups.count)
    let extras: [ColumnRole] = [.areaName, .indicatorName]
    extraRoles =
      keepsEverything
      ? extras.filter { role in
        layout.labels.contains { $0.role == role }
          && layout.labels.contains { $0.role == (role == .areaName ? .areaCode : .indicator) }
      } : []
    builder = ObservationTableBuilder(file: file, extraNames: extraRoles.map(\.rawValue))
  }

  /// Takes one row of data.
  ///
  /// - Throws: ``ReaderError`` with `unreadable_cell` for a cell that is no value and no mark.
  mutating func append(
    _ row: borrowing some CellRow & ~Copyable, line: Int
  ) throws(ReaderError) {
    if isRepeatedHead(row) || isRemark(row) {
      let current = heading
      noteEmpty(row, line: line)
      if isRepeatedHead(row) { heading = current }
      return
    }
    switch layout.body {
    case .across: try appendAcross(row, line: line)
    case .down(let year, let values): try appendDown(row, year, values, line: line)
    }
  }

  /// The columns of values, for the rows that are set aside.
  var setAsideColumns: [Int] { valueColumns }

  /// Whether the head comes again, as at the top of a page.
  private func isRepeatedHead(_ row: borrowing some CellRow & ~Copyable) -> Bool {
    for head in headBytes {
      guard
        (try? row.cellCount > valueColumns[0]
          && row.withCellBytes(valueColumns[0]) { (bytes) throws(ReaderError) in
            bytes.count >= head.bytes.count && bytes.first == head.bytes.first
          }) ?? false
      else { continue }
      let texts = layout.headTexts[head.row]
      if valueColumns.allSatisfy({ column in
        column < row.cellCount && row.cellText(column).trimmedOfSpaces == texts[column]
      }) {
        // A row of values that happens to repeat the years has a label that is not the head's.
        let label = layout.labels.first?.column ?? 0
        let text = label < row.cellCount ? row.cellText(label).trimmedOfSpaces : ""
        return text.isEmpty || layout.headTexts.contains { $0[label] == text }
      }
    }
    return false
  }

  // MARK: Years across

  private mutating func appendAcross(
    _ row: borrowing some CellRow & ~Copyable, line: Int
  ) throws(ReaderError) {
    guard yearColumns.contains(where: { isFilled(row, $0.column) }) else {
      noteEmpty(row, line: line)
      return
    }
    takeLabels(row)
    isPercent = layout.unit == nil && groups == [nil] && showsPercent(row, valueColumns)
    for group in labelsByGroup.indices { labelsByGroup[group] = -1 }
    // A row of nothing but marks still names its series.
    if groups == [nil] { labelsByGroup[0] = builder.labels(try texts(group: nil, line: line)) }
    for index in yearColumns.indices {
      let column = yearColumns[index]
      guard try appendValue(row, column.column, line: line) else { continue }
      if labelsByGroup[column.group] < 0 {
        isPercent =
          layout.unit == nil
          && showsPercent(
            row, yearColumns.lazy.filter { $0.group == column.group }.map(\.column))
        labelsByGroup[column.group] = builder.labels(
          try texts(group: groups[column.group], line: line))
      }
      builder.append(
        labelsByGroup[column.group], year: column.label.year, status: column.label.status,
        line: line)
    }
  }

  // MARK: Years down

  private mutating func appendDown(
    _ row: borrowing some CellRow & ~Copyable, _ year: Int, _ values: [GridLayout.ValueColumn],
    line: Int
  ) throws(ReaderError) {
    guard values.contains(where: { isFilled(row, $0.column) }), isFilled(row, year) else {
      noteEmpty(row, line: line)
      return
    }
    let text = row.cellText(year).trimmedOfSpaces
    var reading = YearLabel.read(text)
    if let number = row.cellNumber(year), let whole = Int(exactly: number),
      CSVScanner.years.contains(whole)
    {
      reading = .year(YearLabel(year: whole))
    } else if text.utf8.count == 4, let whole = Int(text), CSVScanner.years.contains(whole) {
      reading = .year(YearLabel(year: whole))
    } else if reading == .none, Self.isTotal(text) {
      reading = .period
    }
    let label: YearLabel
    switch reading {
    case .year(let found) where found.status != .planned: label = found
    case .period where CalendarDay(text) != nil:
      label = YearLabel(year: try takeDay(CalendarDay(text)!, line: line, column: year))
    case .none:
      throw ReaderError(
        .notAYear, file: file, line: line, column: year + 1,
        arguments: ["name": "year", "value": .text(String(text.prefix(80)))])
    default:
      let kind: YearLeftOut = reading == .period ? .period : .plan
      leftOut[kind, default: (0, text, line)].count += 1
      return
    }
    takeLabels(row)
    for value in values {
      guard try appendValue(row, value.column, line: line) else { continue }
      isPercent = layout.unit == nil && showsPercent(row, [value.column])
      let labels = builder.labels(try texts(group: value.name, line: line))
      builder.append(labels, year: label.year, status: label.status, line: line)
    }
  }

  /// Whether a row sums up all years, as `Tổng số` at the foot does.
  private static func isTotal(_ text: String) -> Bool {
    let folded = PlainText.folded(text)
    return [
      "tong so", "tong cong", "tong", "cong", "total", "sum", "binh quan", "trung binh", "average",
      "mean", "chung", "bq", "tb",
    ].contains(folded)
      || ["tong ", "binh quan ", "bq ", "total ", "average ", "so sanh", "so voi", "tang "]
        .contains(where: folded.hasPrefix)
  }

  /// The year of a day in a column of years; no year may have two days.
  private mutating func takeDay(
    _ day: CalendarDay, line: Int, column: Int
  ) throws(ReaderError) -> Int {
    let first = dayOfYear[day.year] ?? day
    guard first == day else {
      throw ReaderError(
        .severalDaysInYear, file: file, line: line, column: column + 1,
        arguments: ["value": .text(day.text), "first": .text(first.text), "year": .year(day.year)])
    }
    dayOfYear[day.year] = day
    daysRead = ((daysRead?.count ?? 0) + 1, daysRead?.example ?? day.text, daysRead?.line ?? line)
    return day.year
  }

  // MARK: Cells

  private func isFilled(_ row: borrowing some CellRow & ~Copyable, _ column: Int) -> Bool {
    guard column < row.cellCount else { return false }
    if row.cellNumber(column) != nil { return true }
    return
      (try? row.withCellBytes(column) { (bytes) throws(ReaderError) in
        !bytes.allSatisfy(Byte.isWhiteSpace)
      }) ?? false
  }

  private mutating func appendValue(
    _ row: borrowing some CellRow & ~Copyable, _ column: Int, line: Int
  ) throws(ReaderError) -> Bool {
    guard column < row.cellCount else { return false }
    if let number = row.cellNumber(column) {
      guard number.isFinite else {
        throw ReaderError(
          .numberOutOfRange, file: file, line: line, column: column + 1,
          arguments: ["name": "value", "value": .number(number)])
      }
      builder.numbers.append(ParsedNumber(value: number, decimals: PrintedDecimals.of(number)))
      return true
    }
    let file = file
    return try row.withCellBytes(column) { (bytes) throws(ReaderError) in
      try builder.numbers.append(
        bytes,
        ConventionColumn.Place(
          line: line, column: column + 1,
          text: String(String(decoding: bytes, as: UTF8.self).prefix(80)))
      ) { place in
        ReaderError(
          .unreadableCell, file: file, line: place.line, column: place.column,
          arguments: ["value": .text(place.text)])
      }
    }
  }

  /// Remembers a row without values: a heading, a note, a source.
  private mutating func noteEmpty(_ row: borrowing some CellRow & ~Copyable, line: Int) {
    var texts: [String] = []
    for column in 0..<row.cellCount where isFilled(row, column) {
      let text = row.cellText(column).trimmedOfSpaces
      if texts.last != text { texts.append(text) }
    }
    guard let first = texts.first else { return }
    if let column = layout.label(.indicatorName)?.column, isFilled(row, column) {
      parents.take(row.cellText(column).trimmedOfSpaces)
    }
    heading = texts.count == 1 ? first : nil
    let example = String(texts.joined(separator: " ").prefix(80))
    emptyRows = (
      (emptyRows?.count ?? 0) + 1, emptyRows?.example ?? example,
      emptyRows?.line ?? line
    )
  }

  // MARK: Labels

  /// Takes the labels of a row; an empty one before a filled one stands for that of the row above.
  private mutating func takeLabels(_ row: borrowing some CellRow & ~Copyable) {
    let lastFilled = layout.labels.indices.last {
      isKey(layout.labels[$0].role) && isFilled(row, layout.labels[$0].column)
    }
    defer { lastUnit = text(.unit) ?? lastUnit }
    for (index, label) in layout.labels.enumerated() {
      if isFilled(row, label.column) {
        var text = row.cellText(label.column).trimmedOfSpaces
        if let part = label.part {
          let parts = text.split(separator: ",", omittingEmptySubsequences: false)
          text = parts.indices.contains(part) ? String(parts[part].trimmingSpaces) : ""
        }
        switch label.role {
        case .unit where Self.repeatsUnit(text): filled[index] = lastUnit
        case .indicatorName: filled[index] = parents.take(text, below: heading)
        default: filled[index] = text
        }
      } else if layout.emptyMeansTotal {
        filled[index] = nil
      } else if !isKey(label.role) || lastFilled.map({ index > $0 }) ?? false {
        filled[index] = nil
      }
    }
  }

  /// Marks of `as above` in a column of units.
  private static func repeatsUnit(_ text: String) -> Bool {
    ["\"", "''", "”", "“", "〃", "nt", "-nt-", "\"nt\"", "như trên", "n.t"]
      .contains(text.lowercased())
  }

  private func isKey(_ role: ColumnRole) -> Bool {
    switch role {
    case .note, .unit, .sourceID, .definition, .partYear, .estimate, .confidence: false
    default: true
    }
  }

  private func text(_ role: ColumnRole) -> String? {
    layout.labels.firstIndex { $0.role == role }.flatMap { filled[$0] }
  }

  /// What the labels say about the values of the row in one group of columns.
  private mutating func texts(
    group: String?, line: Int
  ) throws(ReaderError) -> ObservationTableBuilder.Texts {
    var texts = ObservationTableBuilder.Texts()
    texts.seriesID = text(.seriesID)
    texts.areaCode = text(.areaCode) ?? text(.areaName)
    if text(.areaCode) == nil, let name = text(.areaName) {
      areaNames = ((areaNames?.count ?? 0) + 1, areaNames?.example ?? name)
    }
    var categories = layout.labels.indices.filter { layout.labels[$0].role == .category }
      .compactMap { filled[$0] }
    var indicator = text(.indicator) ?? text(.indicatorName)
    if indicator == nil, texts.areaCode != nil {
      indicator = group ?? layout.title
    } else if indicator != nil || !categories.isEmpty, let group {
      categories.append(group)
    } else if let group {
      indicator = group
    }
    qualifyByHeading(&indicator, &categories, area: texts.areaCode)
    texts.indicator = ([indicator].compactMap { $0 } + categories).joined(separator: " / ")
    if texts.indicator?.isEmpty == true { texts.indicator = layout.title }
    texts.unit = text(.unit) ?? layout.unit
    if texts.unit == nil, text(.indicator) == nil, let name = text(.indicatorName) {
      texts.unit = PrintedTitle(name).unit
    }
    if texts.unit == nil, text(.indicator) == nil, let group {
      texts.unit = PrintedTitle(group).unit
    }
    if texts.unit == nil, isPercent { texts.unit = "%" }
    qualifyByUnit(&texts)
    texts.definition =
      text(.definition) ?? (text(.indicator) == nil ? nil : text(.indicatorName))
    if texts.definition == nil, let title = layout.title, title != texts.indicator {
      texts.definition = title
    }
    texts.sourceID = text(.sourceID) ?? layout.source
    texts.note = text(.note)
    texts.marks = try marks(line: line)
    texts.extras = extraRoles.map(text)
    return texts
  }

  /// What the columns of marks say about the row.
  private func marks(line: Int) throws(ReaderError) -> ValueMarks {
    func refused(_ role: ColumnRole, _ cell: String, _ allowed: String) -> ReaderError {
      ReaderError(
        .unknownWord, file: file, line: line,
        arguments: [
          "name": .text(role.rawValue), "value": .text(String(cell.prefix(80))),
          "allowed": .text(allowed),
        ])
    }
    func flag(_ role: ColumnRole) throws(ReaderError) -> Bool? {
      guard let cell = text(role) else { return nil }
      guard let flag = Bool(cell.lowercased()) else { throw refused(role, cell, "true false") }
      return flag
    }
    var marks = ValueMarks(partYear: try flag(.partYear), estimate: try flag(.estimate))
    if let cell = text(.confidence) {
      guard let word = Observation.Confidence(rawValue: cell.lowercased()) else {
        throw refused(.confidence, cell, "high medium low")
      }
      marks.confidence = word
    }
    return marks
  }

  /// A heading belongs to the name of the items below it; areas are told apart by it only where
  /// one comes twice.
  private mutating func qualifyByHeading(
    _ indicator: inout String?, _ categories: inout [String], area: String?
  ) {
    guard let heading else { return }
    if area == nil {
      guard text(.indicator) == nil else { return }
      if let name = indicator { indicator = heading + " / " + name } else { indicator = heading }
      return
    }
    let key = ([area, indicator].compactMap { $0 } + categories).joined(separator: "/")
    if let first = seen.updateValue(heading, forKey: key), first != heading {
      categories.append(heading)
    }
  }

  /// Rows of one name in several units, such as `GRDP bình quân đầu người` in đồng and in dollars,
  /// are told apart by the unit where a row is a series.
  private mutating func qualifyByUnit(_ texts: inout ObservationTableBuilder.Texts) {
    guard case .across = layout.body, let unit = texts.unit, texts.seriesID == nil,
      let name = texts.indicator, text(.indicator) == nil
    else { return }
    let first = units.first(texts.areaCode ?? "", name, or: unit)
    if first != unit { texts.indicator = "\(name) (\(unit))" }
  }

  // MARK: The end

  /// Says why a table gave nothing, where the layout tells.
  private func refuseWithoutValues() throws(ReaderError) {
    if let label = layout.leftOutPlans.first ?? leftOut[.plan]?.label {
      throw ReaderError(
        .onlyPlans, file: file,
        arguments: ["label": .text(label), "count": .count(max(1, layout.leftOutPlans.count))])
    }
    if let label = layout.leftOutPeriods.first {
      throw ReaderError(
        .noAnnualValues, file: file,
        arguments: ["label": .text(label), "count": .count(layout.leftOutPeriods.count)])
    }
    if valueColumns.isEmpty {
      throw ReaderError(
        .noNumbers, file: file,
        arguments: ["found": .texts(layout.labels.map(\.name))])
    }
  }

  /// The finished table, how its numbers are written, and what was noticed.
  consuming func finish(
    decimal: DecimalMark?
  ) throws(ReaderError) -> (
    table: ObservationTable, convention: NumberConvention, findings: [Finding]
  ) {
    if builder.rowCount == 0, let period = leftOut[.period] {
      throw ReaderError(
        .noAnnualValues, file: file, line: period.line,
        arguments: ["label": .text(period.label), "count": .count(period.count)])
    }
    if builder.rowCount == 0 { try refuseWithoutValues() }
    let notes = notes()
    var result = try builder.finish(decimal: decimal)
    result.findings = notes + result.findings
    return result
  }
}

extension GridReader {
  /// Reads a whole grid, such as a sheet.
  ///
  /// - Returns: `nil` if it has no layout of a table.
  static func read(
    _ grid: CellGrid, file: String, options: ReadingOptions
  ) throws(ReaderError) -> (
    table: ObservationTable, convention: NumberConvention, findings: [Finding]
  )? {
    let grid = grid.spreadingMergedCells()
    guard let layout = GridLayout.find(in: grid) else { return nil }
    var reader = GridReader(
      layout, file: file, sheet: grid.sheet, keepsEverything: options.keepsEverything)
    for index in grid.rows.indices.dropFirst(layout.firstDataRow) {
      try reader.append(GridRow(cells: grid.rows[index]), line: grid.lines[index])
    }
    return try reader.finish(decimal: options.decimal)
  }
}
