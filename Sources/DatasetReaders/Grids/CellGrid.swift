/// The cells of a sheet or of the first rows of a text table, before anyone knows what they mean.
struct CellGrid: Sendable {
  /// A cell: its text, and its number where the file holds one apart from its text.
  struct Cell: Hashable, Sendable {
    var text: String
    var number: Double?

    /// Creates a cell.
    init(_ text: String, number: Double? = nil) {
      self.text = text
      self.number = number
    }

    static let empty = Cell("")

    /// Whether nothing stands in the cell.
    var isEmpty: Bool { number == nil && text.utf8.allSatisfy(Byte.isWhiteSpace) }
  }

  /// Cells that are shown as one; the first holds the text.
  struct MergedRange: Hashable, Sendable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  /// The name of the sheet, where the file has sheets.
  var sheet: String?

  /// The rows, which may differ in length.
  var rows: [[Cell]]

  /// The line or row of the file on which each row stands, from 1.
  var lines: [Int]

  /// The merged ranges, by the indices of ``rows``.
  var merged: [MergedRange]

  /// Creates a grid; lines are counted from 1 where they are not given.
  init(
    sheet: String? = nil, rows: [[Cell]], lines: [Int]? = nil, merged: [MergedRange] = []
  ) {
    self.sheet = sheet
    self.rows = rows
    self.lines = lines ?? Array(1...max(1, rows.count)).prefix(rows.count).map { $0 }
    self.merged = merged
  }

  /// The number of columns of the widest row.
  var columnCount: Int { rows.lazy.map(\.count).max() ?? 0 }

  /// The cell, empty beyond the end of its row.
  subscript(row: Int, column: Int) -> Cell {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return .empty }
    return rows[row][column]
  }

  /// The grid with the text of each merged range in all of its cells.
  ///
  /// A range that reaches beyond the filled cells is cut there, so that it adds no rows or columns.
  func spreadingMergedCells() -> CellGrid {
    guard !merged.isEmpty else { return self }
    var grid = self
    grid.merged = []
    let width = columnCount
    for range in merged {
      let first = self[range.rows.lowerBound, range.columns.lowerBound]
      if first.isEmpty { continue }
      let columns = range.columns.clamped(to: 0...max(0, width - 1))
      for row in range.rows.clamped(to: 0...max(0, rows.count - 1)) {
        while grid.rows[row].count <= columns.upperBound { grid.rows[row].append(.empty) }
        for column in columns { grid.rows[row][column] = first }
      }
    }
    return grid
  }
}

/// One row of a table of any kind.
protocol CellRow: ~Copyable {
  /// The number of cells.
  var cellCount: Int { get }

  /// The text of a cell.
  func cellText(_ column: Int) -> String

  /// The number of a cell, where the file holds one apart from its text.
  func cellNumber(_ column: Int) -> Double?

  /// Calls `body` with the bytes of a cell.
  func withCellBytes<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(ReaderError) -> Result
  ) throws(ReaderError) -> Result
}

extension CSVScanner: CellRow {
  var cellCount: Int { fieldCount }

  func cellText(_ column: Int) -> String { text(column) }

  func cellNumber(_ column: Int) -> Double? { nil }

  @inline(__always)
  func withCellBytes<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(ReaderError) -> Result
  ) throws(ReaderError) -> Result {
    try body(field(column))
  }
}

/// A row of a grid.
struct GridRow: CellRow {
  let cells: [CellGrid.Cell]

  var cellCount: Int { cells.count }

  func cellText(_ column: Int) -> String { cells[column].text }

  func cellNumber(_ column: Int) -> Double? { cells[column].number }

  func withCellBytes<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(ReaderError) -> Result
  ) throws(ReaderError) -> Result {
    var bytes = Array(cells[column].text.utf8)
    bytes.append(0)
    return try bytes.withUnsafeBufferPointer { (buffer) throws(ReaderError) in
      try body(UnsafeBufferPointer(rebasing: buffer.dropLast()))
    }
  }
}
