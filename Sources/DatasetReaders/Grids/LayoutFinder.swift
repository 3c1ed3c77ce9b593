/// Finds header, years and labels in the first rows of a grid.
struct LayoutFinder {
  /// The most rows that stand above a header.
  private static let searchedRows = 40

  private let grid: CellGrid
  private let width: Int

  /// Looks at a grid whose merged cells are spread.
  init(_ grid: CellGrid) {
    self.grid = grid
    width = grid.columnCount
  }

  /// The layout, or `nil` if no years are found.
  func layout() -> GridLayout? {
    for row in 0..<min(grid.rows.count, Self.searchedRows) {
      if let layout = downByHeader(row) { return layout }
      if let layout = across(row) { return layout }
    }
    for row in 0..<min(grid.rows.count, Self.searchedRows) {
      if let layout = downByCells(row) { return layout }
    }
    return nil
  }

  // MARK: Years across

  private func across(_ row: Int) -> GridLayout? {
    let readings = (0..<width).map { reading(row, $0) }
    let timed = readings.indices.filter { readings[$0] != .none }
    guard let first = timed.first else { return nil }
    let filled = (first..<width).filter { !grid[row, $0].isEmpty }
    // A row of values may hold a number that looks like a year; a header holds little else.
    guard 2 * timed.count >= filled.count else { return nil }
    let lower = groups(below: row, from: first)
    guard timed.count >= 2 || lower != nil || hasNumbers(below: row, column: first) else {
      return nil
    }
    if timed.count == 1, first == 0 { return nil }
    let upper = lower == nil ? groups(above: row, from: first) : nil
    let dataRow = row + (lower == nil ? 1 : 2)
    guard isFollowedByValues(from: dataRow, columns: timed) else { return nil }

    var layout = GridLayout(
      body: .across([]), labels: [], firstDataRow: dataRow, headerRow: row)
    var columns: [GridLayout.YearColumn] = []
    var current: YearLabel.Reading = .none
    for column in first..<width {
      if readings[column] != .none {
        current = readings[column]
      } else if lower == nil || !grid[row, column].isEmpty || lower?[column] == nil {
        current = .none
        continue
      }
      let head = grid[row, column].text
      switch current {
      case .none: break
      case .period: layout.leftOutPeriods.append(head)
      case .year(let label) where label.status == .planned: layout.leftOutPlans.append(head)
      case .year(let label):
        columns.append(
          .init(column: column, label: label, group: lower?[column] ?? upper?[column]))
      }
    }
    guard !columns.isEmpty else { return nil }
    layout.body = .across(columns)
    let used = Set(columns.map(\.column)).union(timed)
    findLabels(row, until: first, used: used, into: &layout)
    findTitle(above: upper == nil ? row : row - 1, into: &layout)
    return layout
  }

  private func reading(_ row: Int, _ column: Int) -> YearLabel.Reading {
    let cell = grid[row, column]
    if let number = cell.number {
      guard let year = Int(exactly: number), YearLabel.range.contains(year) else { return .none }
      return .year(YearLabel(year: year))
    }
    return YearLabel.read(cell.text.trimmedOfSpaces)
  }

  /// The words under each column of a row of years, or `nil` if values stand there.
  private func groups(below row: Int, from first: Int) -> [Int: String]? {
    guard grid.rows.indices.contains(row + 1) else { return nil }
    var result: [Int: String] = [:]
    for column in first..<width {
      let cell = grid[row + 1, column]
      if cell.isEmpty { continue }
      guard cell.number == nil, case .unreadable = WrittenCell(cell.text),
        YearLabel.read(cell.text.trimmedOfSpaces) == .none
      else { return nil }
      result[column] = cell.text.trimmedOfSpaces
    }
    return result.count >= 2 ? result : nil
  }

  /// The words over each column of a row of years, each reaching to the next.
  private func groups(above row: Int, from first: Int) -> [Int: String]? {
    guard row > 0 else { return nil }
    let above = grid.rows[row - 1]
    let filled = above.indices.filter { $0 >= first && !above[$0].isEmpty }
    guard !filled.isEmpty, filled.allSatisfy({ reading(row - 1, $0) == .none }) else { return nil }
    var result: [Int: String] = [:]
    var current: String?
    for column in first..<width {
      if !grid[row - 1, column].isEmpty { current = grid[row - 1, column].text.trimmedOfSpaces }
      result[column] = current
    }
    // One word over all years is a head of the table, no group.
    guard Set(result.values).count > 1 else { return nil }
    return result
  }

  private func hasNumbers(below row: Int, column: Int) -> Bool {
    let cells = grid.rows.indices.dropFirst(row + 1).prefix(10).map { grid[$0, column] }
      .filter { !$0.isEmpty }
    return !cells.isEmpty
      && cells.allSatisfy { cell in
        if cell.number != nil { return true }
        if case .unreadable = WrittenCell(cell.text) { return false }
        return true
      }
  }

  /// Whether most cells under the years can be values; a table without rows passes.
  private func isFollowedByValues(from row: Int, columns: [Int]) -> Bool {
    var values = 0
    var others = 0
    for row in grid.rows.indices.dropFirst(row).prefix(20) {
      for column in columns.prefix(200) {
        let cell = grid[row, column]
        if cell.isEmpty { continue }
        if cell.number == nil, case .unreadable = WrittenCell(cell.text) {
          others += 1
        } else {
          values += 1
        }
      }
    }
    return values >= others
  }

  // MARK: Years down

  /// A header that names a column of years.
  private func downByHeader(_ row: Int) -> GridLayout? {
    guard
      let year = (0..<width).first(where: {
        ColumnRole.named(grid[row, $0].text.trimmedOfSpaces) == .year
      }), isColumnOfYears(year, below: row)
    else { return nil }
    return down(row, year: year)
  }

  /// A first column of years under a header that does not name it.
  private func downByCells(_ row: Int) -> GridLayout? {
    guard isColumnOfYears(0, below: row), reading(row, 0) == .none,
      (1..<max(1, width)).contains(where: { !grid[row, $0].isEmpty && grid[row, $0].number == nil })
    else { return nil }
    return down(row, year: 0)
  }

  private func isColumnOfYears(_ column: Int, below row: Int) -> Bool {
    let cells = grid.rows.indices.dropFirst(row + 1).prefix(40).filter { !grid[$0, column].isEmpty }
    let years = cells.filter { reading($0, column) != .none }.count
    return years > 0 && 5 * years >= 4 * cells.count
  }

  private func down(_ row: Int, year: Int) -> GridLayout? {
    var layout = GridLayout(
      body: .across([]), labels: [], firstDataRow: row + 1, headerRow: row)
    var values: [GridLayout.ValueColumn] = []
    for column in 0..<width where column != year {
      let head = grid[row, column].text.trimmedOfSpaces
      let role = ColumnRole.named(head)
      switch role {
      case .value: values.append(.init(column: column, name: nil))
      case .ordinal: layout.ignoredColumns.append(head)
      case .some(let role) where role != .year:
        layout.labels.append(.init(column: column, role: role, name: head))
      default:
        if hasNumbers(below: row, column: column) {
          values.append(.init(column: column, name: head.isEmpty ? nil : head))
        } else if !head.isEmpty {
          layout.labels.append(.init(column: column, role: .category, name: head))
        }
      }
    }
    guard !values.isEmpty else { return nil }
    // A column named value says what the other numbers are not.
    if values.contains(where: { $0.name == nil }) {
      layout.ignoredColumns += values.compactMap(\.name)
      values.removeAll { $0.name != nil }
    }
    layout.body = .down(year: year, values: values)
    findTitle(above: row, into: &layout)
    return layout
  }

  // MARK: Labels and title

  private func findLabels(
    _ row: Int, until first: Int, used: Set<Int>, into layout: inout GridLayout
  ) {
    for column in 0..<width where !used.contains(column) {
      // The head of a label may stand in either of two header rows.
      let rows = [row, layout.firstDataRow - 1] + (isTitle(row - 1) ? [] : [row - 1])
      let head =
        rows.lazy.filter { $0 >= 0 }.map { grid[$0, column].text.trimmedOfSpaces }
        .first { !$0.isEmpty } ?? ""
      let role = ColumnRole.named(head)
      if column < first {
        let isEmpty = head.isEmpty && isColumnEmpty(column, from: layout.firstDataRow)
        if role == .ordinal {
          layout.ignoredColumns.append(head)
        } else if !isEmpty {
          layout.labels.append(.init(column: column, role: role ?? .category, name: head))
        }
      } else if let role, [.unit, .note, .sourceID, .definition].contains(role) {
        layout.labels.append(.init(column: column, role: role, name: head))
      } else if !head.isEmpty {
        layout.ignoredColumns.append(head)
      }
    }
  }

  /// Whether a row holds one text, however many cells show it.
  private func isTitle(_ row: Int) -> Bool {
    guard grid.rows.indices.contains(row) else { return true }
    return Set(grid.rows[row].filter { !$0.isEmpty }.map(\.text)).count <= 1
  }

  private func isColumnEmpty(_ column: Int, from row: Int) -> Bool {
    grid.rows.indices.dropFirst(row).allSatisfy { grid[$0, column].isEmpty }
  }

  /// Takes title and unit from the rows above the header.
  ///
  /// The title is the first numbered one (`Biểu 3. …`), else the first line that is no letterhead.
  private func findTitle(above row: Int, into layout: inout GridLayout) {
    var titles: [(line: TitleLine, title: PrintedTitle)] = []
    for row in 0..<max(0, row) {
      var texts: [String] = []
      for cell in grid.rows[row] where !cell.isEmpty {
        let text = cell.text.trimmedOfSpaces
        if texts.last != text { texts.append(text) }
      }
      for text in texts {
        if let unit = PrintedTitle.unit(inLine: text) {
          layout.unit = layout.unit ?? unit
        } else if texts.count == 1, let line = TitleLine(text) {
          titles.append((line, PrintedTitle(line.text)))
        }
      }
    }
    guard let best = titles.first(where: { $0.line.isNumbered }) ?? titles.first else { return }
    layout.title = best.title.text
    layout.unit = layout.unit ?? best.title.unit
  }
}

extension String {
  /// The text without spaces of any kind around it, and none but single ones inside.
  var trimmedOfSpaces: String {
    if isTrimmedOfSpaces { return self }
    let core = Substring(self).trimmingSpaces
    guard core.contains(where: \.isNewline) else { return String(core) }
    return core.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }

  /// Whether ``trimmedOfSpaces`` would change nothing, which is so for nearly all labels.
  private var isTrimmedOfSpaces: Bool {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        ? scalar.value <= 0x20 : scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return true }
    return !isSpace(first) && !isSpace(last)
      && !unicodeScalars.contains { $0.value < 0x20 || Self.lineBreaks.contains($0.value) }
  }

  /// The line breaks beyond ASCII: next line, line and paragraph separator.
  private static let lineBreaks: [UInt32] = [0x85, 0x2028, 0x2029]
}
