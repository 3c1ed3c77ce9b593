/// The rows of a head, with the words that each of its columns has in them.
struct HeadBlock {
  /// The rows, from the uppermost.
  let rows: ClosedRange<Int>

  /// The row below the head and below a row that numbers the columns.
  let dataRow: Int

  private let grid: CellGrid
  private let first: Int
  private let width: Int

  /// The most rows above and below the row of years.
  private static let mostRows = 5

  /// Finds the rows around one that holds years.
  ///
  /// - Parameter first: The first column of years.
  init(_ grid: CellGrid, row: Int, first: Int, width: Int) {
    self.grid = grid
    self.first = first
    self.width = width
    var top = row
    while row - top < Self.mostRows, top > 0, Self.belongsAbove(grid, top - 1, first, width) {
      top -= 1
    }
    var bottom = row
    while bottom - row < 3, Self.belongsBelow(grid, bottom + 1, first, width) { bottom += 1 }
    rows = top...bottom
    dataRow = bottom + (Self.numbersColumns(grid, bottom + 1, width) ? 2 : 1)
  }

  /// What the head of each column says; `nil` before the first column of years.
  func labels(allowsMixed: Bool) -> [HeadLabel?] {
    (0..<width).map { column in
      guard column >= first else { return nil }
      let parts = parts(column)
      return parts.isEmpty ? nil : HeadLabel(parts, allowsMixed: allowsMixed)
    }
  }

  /// The whole head of a column.
  func text(_ column: Int) -> String { parts(column).joined(separator: " ") }

  /// The texts of a column from the top, as one name.
  func name(_ column: Int) -> String { parts(column).joined(separator: " / ") }

  /// What the whole head of a column says, wherever the first year stands.
  func label(_ column: Int) -> HeadLabel { HeadLabel(parts(column)) }

  /// The texts of a column from the top; an empty cell over a filled one takes the words to its
  /// left.
  private func parts(_ column: Int) -> [String] {
    var parts: [String] = []
    for row in rows {
      var cell = grid[row, column]
      if cell.isEmpty, row < rows.upperBound,
        (row + 1...rows.upperBound).contains(where: { !grid[$0, column].isEmpty }),
        !(rows.lowerBound..<row).contains(where: { !grid[$0, column].isEmpty })
      {
        let left = column < first ? nil : (first..<column).last { !grid[row, $0].isEmpty }
        cell = left.map { grid[row, $0] } ?? cell
      }
      let text = cell.text.trimmedOfSpaces
      if !text.isEmpty, parts.last != text { parts.append(text) }
    }
    return parts
  }

  /// Whether a row is part of the head over the years: it has words over them, and more than one.
  private static func belongsAbove(
    _ grid: CellGrid, _ row: Int, _ first: Int, _ width: Int
  ) -> Bool {
    let next = grid.lines[row + 1] - grid.lines[row]
    let isBroken = grid.rows[row].contains { $0.text.contains(where: \.isNewline) }
    let filled = grid.rows[row].filter { !$0.isEmpty }
    let over = (first..<width).filter { !grid[row, $0].isEmpty }
    guard next == 1 || isBroken, !over.isEmpty else { return false }
    let isHead =
      Set(filled.map(\.text)).count > 1 || filled.count > 1 && grid[row, 0].isEmpty
      || filled.allSatisfy { YearLabel.isOfTimeWords($0.text) }
    guard isHead else { return false }
    return (0..<width).allSatisfy { column in
      let cell = grid[row, column]
      if cell.isEmpty { return true }
      if cell.number != nil { return false }
      if case .number = WrittenCell(cell.text) { return YearLabel.read(cell.text) != .none }
      return PrintedTitle.unit(inLine: cell.text.trimmedOfSpaces) == nil
    }
  }

  /// Whether a row goes on with the head: words under the years, and neither values nor a heading.
  private static func belongsBelow(
    _ grid: CellGrid, _ row: Int, _ first: Int, _ width: Int
  ) -> Bool {
    guard grid.rows.indices.contains(row) else { return false }
    let filled = (first..<width).filter { !grid[row, $0].isEmpty }
    guard filled.count >= 2 else { return false }
    let texts = Set(filled.map { grid[row, $0].text })
    if texts.count == 1, filled.count == width - first || first > 0,
      (0..<first).contains(where: { texts.contains(grid[row, $0].text) })
    {
      return false
    }
    return filled.allSatisfy { column in
      let cell = grid[row, column]
      guard cell.number == nil else { return false }
      if cell.text == grid[row - 1, column].text { return true }
      guard case .unreadable = WrittenCell(cell.text) else { return false }
      if case .year = HeadLabel([cell.text.trimmedOfSpaces]).time { return false }
      return true
    }
  }

  /// Whether a row numbers the columns, as `A | B | 1 | 2 | 3=2/1` does.
  private static func numbersColumns(_ grid: CellGrid, _ row: Int, _ width: Int) -> Bool {
    guard grid.rows.indices.contains(row) else { return false }
    let texts = (0..<width).map { grid[row, $0].text.trimmedOfSpaces }.filter { !$0.isEmpty }
    guard texts.count >= 3 else { return false }
    // A single letter and numbers in order may be data: two letters, a sum or brackets tell, or
    // numbers from the first column on.
    let letters = texts.prefix { $0.count == 1 && $0.first!.isLetter }
    guard
      letters.count >= 2 || texts.contains(where: { $0.contains("=") || $0.hasPrefix("(") })
        || letters.isEmpty
          && texts.count == (0..<width).count(where: { !grid[row - 1, $0].isEmpty })
    else { return false }
    var last = 0
    for text in texts.dropFirst(letters.count) {
      let core = text.filter { !"()[]".contains($0) }.prefix { $0 != "=" }.filter { $0 != " " }
      guard let number = Int(core), number == last + 1 else { return false }
      last = number
    }
    return last >= 2
  }
}
