/// The place of a cell: `B3` is row 3, column 2.
struct CellReference: Hashable {
  /// The rows and columns of Office: more are not written by any program.
  static let lastRow = 1 << 20
  static let lastColumn = 1 << 14

  /// The row, from 1.
  var row: Int
  /// The column, from 1.
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `B3` or `$B$3`; `nil` for what is none, or beyond the sheet.
  @inline(__always)
  init?(_ text: some Sequence<UInt8>) {
    row = 0
    column = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = 26 * column + Int(byte - UInt8(ascii: "A")) + 1
        if column > Self.lastColumn { return nil }
      case Byte.digitZero...Byte.digitNine where column > 0:
        row = 10 * row + Int(byte - Byte.digitZero)
        if row > Self.lastRow { return nil }
      case UInt8(ascii: "$"): continue
      default: return nil
      }
    }
    if row == 0 || column == 0 { return nil }
  }

  /// The place as Office writes it.
  var text: String {
    Self.letters(column) + String(row)
  }

  /// The letters of a column: 1 is `A`, 27 is `AA`.
  static func letters(_ column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// A block of cells: `B3:D5`.
struct CellRange: Hashable {
  var first: CellReference
  var last: CellReference

  /// Reads `B3:D5` or `B3`; `nil` for what is none.
  init?(_ text: String) {
    let ends = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = CellReference(ends[0]),
      let last = CellReference(ends[ends.count - 1]), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.first = first
    self.last = last
  }
}
