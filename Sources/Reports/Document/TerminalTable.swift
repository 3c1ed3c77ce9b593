/// Sets a table in the columns of a terminal.
///
/// Where the table is too wide, headers are wrapped first, then flexible columns shrink, then
/// details move into a second line below their row, then everything shrinks. Only columns with the
/// role `truncated` are ever cut; all others wrap, so that no number loses a digit.
struct TerminalTable {
  private let table: Table
  private let usesColour: Bool
  private let width: Int
  private let isFolded: Bool
  /// The columns that stand side by side, by index.
  private let shown: [Int]
  /// Their widths.
  private let widths: [Int]

  private static let gap = 2

  init(_ table: Table, width: Int, usesColour: Bool) {
    self.table = Self.inert(table)
    self.usesColour = usesColour
    self.width = width
    let all = Array(table.columns.indices)
    let upright = all.filter { table.columns[$0].role != .detail }
    if let widths = Self.fit(self.table, all, width, truncated: 28) {
      (isFolded, shown, self.widths) = (false, all, widths)
    } else if let widths = Self.fit(self.table, upright, width, truncated: 14) {
      (isFolded, shown, self.widths) = (upright.count < all.count, upright, widths)
    } else {
      (isFolded, shown) = (upright.count < all.count, upright)
      widths = Self.squeeze(self.table, upright, width)
    }
  }

  /// The lines of the table.
  func lines() -> [String] {
    var result: [String] = []
    if shown.contains(where: { !table.columns[$0].title.isEmpty }) {
      let header = shown.map { Table.Cell(table.columns[$0].title, tone: .quiet) }
      result += set(header, wrapsAll: true)
      result.append(rule)
    }
    for row in table.rows {
      result += set(shown.map { row[$0] })
      if isFolded { result += details(of: row) }
    }
    if let total = table.total {
      result.append(rule)
      result += set(shown.map { total[$0] })
      if isFolded { result += details(of: total) }
    }
    return result
  }

  private var rule: String {
    let length = widths.reduce(0, +) + Self.gap * max(widths.count - 1, 0)
    return ANSI.painted(String(repeating: "─", count: length), .quiet, if: usesColour)
  }

  /// The lines of one row.
  private func set(_ cells: [Table.Cell], wrapsAll: Bool = false) -> [String] {
    var parts = zip(cells, widths).map { $0.text.wrapped(toWidth: $1) }
    if !wrapsAll {
      let cut = shown.indices.filter { table.columns[shown[$0]].role == .truncated }
      let others = shown.indices.filter { !cut.contains($0) }.map { parts[$0].count }
      // A name may use the lines that its row has anyway, and two where the table is folded.
      let lines = max(others.max() ?? 1, isFolded ? 2 : 1)
      for position in cut where parts[position].count > lines {
        let rest = parts[position][(lines - 1)...].joined(separator: " ")
        parts[position] =
          parts[position].prefix(lines - 1) + [rest.truncated(toWidth: widths[position])]
      }
    }
    let height = parts.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for (position, part) in parts.enumerated() {
        // A header stands on its rule.
        let row = wrapsAll ? line - (height - part.count) : line
        let piece = part.indices.contains(row) ? part[row] : ""
        let padding = String(repeating: " ", count: max(widths[position] - piece.displayWidth, 0))
        let painted = ANSI.painted(piece, cells[position].tone, if: usesColour)
        let isTrailing = table.columns[shown[position]].alignment == .trailing
        if position > 0 { text += String(repeating: " ", count: Self.gap) }
        text += isTrailing ? padding + painted : painted + padding
      }
      return text
    }
  }

  /// The folded cells of a row, below its first flexible column.
  private func details(of row: [Table.Cell]) -> [String] {
    let parts = table.columns.indices.compactMap { index -> String? in
      let column = table.columns[index]
      guard column.role == .detail, !row[index].text.isEmpty else { return nil }
      let title = column.foldedTitle
      let text = title.isEmpty ? row[index].text : title + " " + row[index].text
      // A detail stays on one line where it can.
      return text.joinedByNoBreakSpaces
    }
    guard !parts.isEmpty else { return [] }
    let position = shown.firstIndex { table.columns[$0].role != .fixed } ?? 0
    let start = widths.prefix(position).reduce(0) { $0 + $1 + Self.gap }
    let indent = start == 0 ? Self.gap : start
    let text = parts.joined(separator: "\u{A0}· ")
    return text.wrapped(toWidth: width - indent).map {
      String(repeating: " ", count: indent) + ANSI.painted($0, .quiet, if: usesColour)
    }
  }

  // MARK: - Widths

  /// The widths with which the columns fit, or `nil` where flexible ones would become too narrow.
  ///
  /// - Parameter truncated: The least width of a column that may be cut.
  private static func fit(
    _ table: Table, _ columns: [Int], _ width: Int, truncated: Int
  ) -> [Int]? {
    let available = width - gap * max(columns.count - 1, 0)
    let cells = columns.map { cellWidth(table, $0) }
    func natural(headerLines: Int) -> [Int] {
      zip(columns, cells).map { max($1, titleWidth(table.columns[$0].title, headerLines)) }
    }
    for headerLines in 1...4 {
      let widths = natural(headerLines: headerLines)
      if widths.reduce(0, +) <= available { return widths }
    }
    for headerLines in [2, 4] {
      if let widths = shrunk(
        table, columns, natural(headerLines: headerLines), available, truncated)
      {
        return widths
      }
    }
    return nil
  }

  /// The natural widths with flexible columns made narrower, or `nil` where that is not enough.
  private static func shrunk(
    _ table: Table, _ columns: [Int], _ natural: [Int], _ available: Int, _ truncated: Int
  ) -> [Int]? {
    var widths = natural
    let least = zip(columns, widths).map { column, natural in
      switch table.columns[column].role {
      case .fixed, .detail: natural
      case .truncated: min(natural, truncated)
      case .wrapped: min(natural, max(longestWord(table, column), 14))
      }
    }
    guard least.reduce(0, +) <= available else { return nil }
    // Names give way down to a comfortable width, then wrapped text does, then names again.
    let comfortable = zip(columns, zip(widths, least)).map { column, bounds in
      table.columns[column].role == .truncated ? min(bounds.0, max(bounds.1, 40)) : bounds.0
    }
    shrink(&widths, to: available, least: comfortable)
    let wrapping = zip(columns, zip(widths, least)).map { column, bounds in
      table.columns[column].role == .wrapped ? bounds.1 : bounds.0
    }
    shrink(&widths, to: available, least: wrapping)
    shrink(&widths, to: available, least: least)
    return widths
  }

  /// Widths for a medium too narrow for everything: the widest gives way first.
  private static func squeeze(_ table: Table, _ columns: [Int], _ width: Int) -> [Int] {
    var widths = columns.map { max(cellWidth(table, $0), titleWidth(table.columns[$0].title, 4)) }
    let available = max(width - gap * max(columns.count - 1, 0), columns.count)
    shrink(&widths, to: available, least: widths.map { min($0, 1) })
    return widths
  }

  /// Takes columns from the widest of those above their least width until all fit.
  private static func shrink(_ widths: inout [Int], to available: Int, least: [Int]) {
    var excess = widths.reduce(0, +) - available
    while excess > 0 {
      let candidates = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  private static func cellWidth(_ table: Table, _ column: Int) -> Int {
    let rows = table.rows + [table.total].compactMap { $0 }
    return rows.reduce(0) { max($0, $1[column].text.displayWidth) }
  }

  /// The longest piece of a column that must not be broken, up to 24.
  private static func longestWord(_ table: Table, _ column: Int) -> Int {
    let texts = [table.columns[column].title] + table.rows.map { $0[column].text }
    return texts.reduce(0) { max($0, min(longestWord($1), 24)) }
  }

  private static func longestWord(_ text: String) -> Int {
    text.split(separator: " ").reduce(0) { max($0, $1.displayWidth) }
  }

  /// The least width at which a title takes at most `lines` lines without a broken word.
  private static func titleWidth(_ title: String, _ lines: Int) -> Int {
    let full = title.displayWidth
    let least = longestWord(title)
    guard lines > 1, least < full else { return full }
    return (least...full).first { title.wrapped(toWidth: $0).count <= lines } ?? full
  }

  private static func inert(_ table: Table) -> Table {
    func inert(_ cell: Table.Cell) -> Table.Cell { .init(cell.text.inert, tone: cell.tone) }
    return Table(
      columns: table.columns.map {
        .init($0.title.inert, $0.alignment, $0.role, foldedTitle: $0.foldedTitle.inert)
      },
      rows: table.rows.map { $0.map(inert) }, total: table.total.map { $0.map(inert) })
  }
}
