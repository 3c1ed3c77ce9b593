/// How many cells a cube may declare.
enum CubeSize {
  /// The most cells, filled or not.
  static let mostCells = 1_000_000_000

  /// The most cells that hold a number.
  static let mostValues = 20_000_000

  /// The most dimensions.
  static let mostDimensions = 64

  /// The number of cells of dimensions with so many categories each.
  ///
  /// - Throws: ``ReaderError`` with `too_many_cells` beyond ``mostCells``.
  @discardableResult
  static func check(_ counts: [Int], file: String, line: Int? = nil) throws(ReaderError) -> Int {
    var cells = 1
    for count in counts {
      let (product, overflows) = cells.multipliedReportingOverflow(by: count)
      cells = product
      guard !overflows, cells <= mostCells, counts.count <= mostDimensions else {
        throw ReaderError(
          .tooManyCells, file: file, line: line, arguments: ["limit": String(mostCells)])
      }
    }
    return cells
  }
}
