/// The first rows of a text table, split without judging them, and the character between columns.
struct TableHead {
  /// The most rows that are looked at.
  static let rowLimit = 60

  /// The byte between columns: a comma, a semicolon or a tab.
  let delimiter: UInt8

  /// The rows without the empty lines; a row that the head cuts is left out unless it is the first.
  let rows: [[CellGrid.Cell]]

  /// The line on which each row starts, from 1.
  let lines: [Int]

  /// Splits the first bytes of a text.
  init(_ head: [UInt8], isWhole: Bool = false) {
    let candidates = [Byte.comma, Byte.semicolon, Byte.tab].map { delimiter in
      (delimiter, Self.split(head, delimiter, isWhole: isWhole))
    }
    // Rows agree about their length only with the right delimiter; the wider table of equals wins.
    // A key of several dimensions has commas of its own.
    let keyed = candidates.last.flatMap { candidate in
      candidate.1.first?.cells.first.flatMap { Self.keyNames($0.text) } == nil ? nil : candidate
    }
    let best =
      keyed
      ?? candidates.max { first, second in
        Self.score(first.1) < Self.score(second.1)
      }!
    delimiter = best.0
    rows = best.1.map(\.cells)
    lines = best.1.map(\.line)
  }

  /// The dimensions of a key such as `unit,sex,age,geo\\time`, with which the tables of Eurostat
  /// begin; `nil` for any other head.
  static func keyNames(_ head: String) -> [String]? {
    guard let mark = head.lastIndex(of: "\\"),
      head[head.index(after: mark)...].lowercased().hasPrefix("time")
    else { return nil }
    let names = head[..<mark].split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.trimmingSpaces) }
    return names.contains("") ? nil : names
  }

  private struct Row {
    var line: Int
    var cells: [CellGrid.Cell]
  }

  /// How many rows agree about a length of at least two, in thousandths, then that length.
  private static func score(_ rows: [Row]) -> (share: Int, width: Int) {
    var counts: [Int: Int] = [:]
    for row in rows where row.cells.count > 1 { counts[row.cells.count, default: 0] += 1 }
    guard let best = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
      return (0, 0)
    }
    return (best.value * 1000 / rows.count, best.key)
  }

  private static func split(_ head: [UInt8], _ delimiter: UInt8, isWhole: Bool) -> [Row] {
    var rows: [Row] = []
    var cells: [CellGrid.Cell] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var line = 1
    var rowLine = 1
    func endCell() {
      cells.append(CellGrid.Cell(String(decoding: cell, as: UTF8.self)))
      cell.removeAll(keepingCapacity: true)
    }
    func endRow() {
      endCell()
      if cells.contains(where: { !$0.text.isEmpty }) {
        rows.append(Row(line: rowLine, cells: cells))
      }
      cells = []
    }
    var index = 0
    while index < head.count, rows.count < rowLimit {
      let byte = head[index]
      index += 1
      if isQuoted {
        if byte == Byte.lineFeed { line += 1 }
        if byte != Byte.quote {
          cell.append(byte)
        } else if index < head.count, head[index] == Byte.quote {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == Byte.quote, cell.isEmpty {
        isQuoted = true
      } else if byte == delimiter {
        endCell()
      } else if byte == Byte.lineFeed {
        endRow()
        line += 1
        rowLine = line
      } else if byte != Byte.carriageReturn {
        cell.append(byte)
      }
    }
    let isCut = index == head.count && !isWhole
    if rows.count < rowLimit, !isCut || rows.isEmpty, !cells.isEmpty || !cell.isEmpty { endRow() }
    return rows
  }
}
