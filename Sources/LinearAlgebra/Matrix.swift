/// A dense matrix of doubles, stored column by column as LAPACK expects.
public struct Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// The elements, `rows` × `columns`, column-major: element (i, j) stands at `i + j * rows`.
  public var elements: [Double]

  /// Creates a matrix from column-major elements.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(rows >= 0 && columns >= 0, "a matrix of \(rows) by \(columns) cannot be")
    precondition(
      elements.count == rows * columns,
      "\(elements.count) elements do not fill a matrix of \(rows) by \(columns)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// Creates a matrix with every element the same.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(
      rows: rows, columns: columns, elements: Array(repeating: value, count: rows * columns))
  }

  /// Creates a matrix from columns of equal length.
  public init(columns: [[Double]]) {
    let rows = columns.first?.count ?? 0
    precondition(
      columns.allSatisfy { $0.count == rows }, "the columns have different lengths")
    self.init(rows: rows, columns: columns.count, elements: Array(columns.joined()))
  }

  /// The identity matrix of order `n`.
  public static func identity(_ n: Int) -> Matrix {
    var result = Matrix(rows: n, columns: n)
    for i in 0..<n { result[i, i] = 1 }
    return result
  }

  /// Element (i, j), both from 0.
  public subscript(i: Int, j: Int) -> Double {
    get {
      precondition(i >= 0 && i < rows && j >= 0 && j < columns, "(\(i), \(j)) lies outside")
      return elements[i + j * rows]
    }
    set {
      precondition(i >= 0 && i < rows && j >= 0 && j < columns, "(\(i), \(j)) lies outside")
      elements[i + j * rows] = newValue
    }
  }

  /// Column `j`, from 0.
  public func column(_ j: Int) -> ArraySlice<Double> {
    precondition(j >= 0 && j < columns, "column \(j) of \(columns)")
    return elements[(j * rows)..<((j + 1) * rows)]
  }
}
