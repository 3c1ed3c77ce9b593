// Years that stand in a column, one row below the other.

extension LayoutFinder {
  // MARK: Years down

  /// A header that names a column of years; the values may be missing, which the reader then says.
  func downByHeader(_ row: Int) -> GridLayout? {
    guard
      let year = (0..<width).first(where: {
        ColumnRole.named(grid[row, $0].text.trimmedOfSpaces) == .year
      }), isColumnOfYears(year, below: row), isWordRow(row)
    else { return nil }
    return down(row, year: year, mayLackValues: true)
  }

  /// A column whose cells are years under a header that does not say so.
  func downByCells(_ row: Int) -> GridLayout? {
    guard isWordRow(row) else { return nil }
    let candidates = (0..<width).filter { column in
      reading(row, column) == .none && isColumnOfYears(column, below: row)
        && (column == 0 && grid[row, 0].isEmpty || isEvidentYears(column, below: row))
    }
    // Two columns that could be years are none: nothing is guessed.
    guard candidates.count == 1 else { return nil }
    return down(row, year: candidates[0])
  }

  /// Whether a row holds words and neither numbers nor times, as a head over years down does.
  func isWordRow(_ row: Int) -> Bool {
    let filled = (0..<width).filter { !grid[row, $0].isEmpty }
    return !isTitle(row)
      && filled.allSatisfy { column in
        let cell = grid[row, column]
        guard cell.number == nil, reading(row, column) == .none else { return false }
        if case .number = WrittenCell(cell.text) { return false }
        return true
      }
  }

  /// Whether bare numbers can only be years: in even steps, and repeated from item to item or beside
  /// no column that names each row.
  func isEvidentYears(_ column: Int, below row: Int) -> Bool {
    let rows = grid.rows.indices.dropFirst(row + 1).filter { !grid[$0, column].isEmpty }
    var years: [Int] = []
    for row in rows {
      guard case .year(let label) = reading(row, column) else { continue }
      years.append(label.year)
    }
    let distinct = Set(years).sorted()
    guard distinct.count >= 2, let first = distinct.first, let last = distinct.last,
      (1900...2100).contains(first), last <= 2100
    else { return false }
    let step = (last - first) / (distinct.count - 1)
    guard (1...10).contains(step), (last - first) % (distinct.count - 1) == 0,
      zip(distinct, distinct.dropFirst()).allSatisfy({ $1 - $0 == step })
    else { return false }
    if distinct.count < years.count { return true }
    return !(0..<width).contains { other in
      guard other != column else { return false }
      let texts = rows.compactMap { row -> String? in
        let cell = grid[row, other]
        guard cell.number == nil, case .unreadable = WrittenCell(cell.text) else { return nil }
        return cell.text
      }
      return texts.count == rows.count && Set(texts).count == texts.count
    }
  }

  func isColumnOfYears(_ column: Int, below row: Int) -> Bool {
    let cells = grid.rows.indices.dropFirst(row + 1).prefix(40).filter { !grid[$0, column].isEmpty }
    let years = cells.filter { row in
      if reading(row, column) != .none { return true }
      let text = grid[row, column].text.trimmedOfSpaces
      return text.utf8.count == 4 && Int(text).map(CSVScanner.years.contains) ?? false
    }.count
    return years > 0 && 5 * years >= 4 * cells.count
  }

  func down(_ row: Int, year: Int, mayLackValues: Bool = false) -> GridLayout? {
    let last = lastHeadRow(below: row, year: year)
    var layout = GridLayout(
      body: .across([]), labels: [], firstDataRow: last + 1, headerRow: row)
    var values: [GridLayout.ValueColumn] = []
    for column in 0..<width where column != year {
      var parts: [String] = []
      for row in row...last {
        let text = grid[row, column].text.trimmedOfSpaces
        if !text.isEmpty, parts.last != text { parts.append(text) }
      }
      let head = parts.joined(separator: " / ")
      let role = ColumnRole.named(head)
      switch role {
      case .value: values.append(.init(column: column, name: nil))
      case .ordinal, .place: layout.ignoredColumns.append(head)
      case .some(let role) where role != .year:
        layout.labels.append(.init(column: column, role: role, name: head))
      default:
        if hasNumbers(below: last, column: column) {
          let label = HeadLabel(parts)
          if label.time == .period || HeadWords(PlainText.folded(head)).isComparison {
            layout.leftOutPeriods.append(head)
          } else {
            values.append(.init(column: column, name: head.isEmpty ? nil : head))
          }
        } else if isPartlyNumbers(column, below: last) {
          // No cell of values becomes part of a name.
          layout.ignoredColumns.append(head)
        } else if !head.isEmpty {
          layout.labels.append(.init(column: column, role: .category, name: head))
        }
      }
    }
    takeCodes(into: &layout)
    guard !values.isEmpty || mayLackValues else { return nil }
    // A column named value says what the other numbers are not.
    if values.contains(where: { $0.name == nil }) {
      layout.ignoredColumns += values.compactMap(\.name)
      values.removeAll { $0.name != nil }
    }
    layout.body = .down(year: year, values: values)
    layout.emptyMeansTotal = emptyMeansTotal(layout, year: year)
    layout.headTexts = (row...last).map { row in
      (0..<width).map { grid[row, $0].text.trimmedOfSpaces }
    }
    findTitle(above: row, into: &layout)
    return layout
  }

  /// The last row of a head of words, whose further rows stand over an empty cell of the years.
  func lastHeadRow(below row: Int, year: Int) -> Int {
    var last = row
    while last - row < 2, grid.rows.indices.contains(last + 1), isWordRow(last + 1),
      grid[last + 1, year].isEmpty || grid[last + 1, year].text == grid[row, year].text,
      (0..<width).contains(where: { $0 != year && !grid[last + 1, $0].isEmpty })
    {
      last += 1
    }
    return last
  }

  /// Whether an empty cell of a label stands for all: filled from above, two rows would be one.
  func emptyMeansTotal(_ layout: GridLayout, year: Int) -> Bool {
    var seen: Set<[String]> = []
    var filled = layout.labels.map { _ in "" }
    for row in grid.rows.indices.dropFirst(layout.firstDataRow) where !grid[row, year].isEmpty {
      var isFilledFromAbove = false
      for (index, label) in layout.labels.enumerated() {
        let text = grid[row, label.column].text.trimmedOfSpaces
        if text.isEmpty, !filled[index].isEmpty { isFilledFromAbove = true }
        if !text.isEmpty { filled[index] = text }
      }
      let key = filled + [grid[row, year].text]
      if !seen.insert(key).inserted, isFilledFromAbove { return true }
    }
    return false
  }
}
