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
