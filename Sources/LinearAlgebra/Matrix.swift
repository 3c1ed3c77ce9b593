internal import CLAPACK

/// A dense matrix of doubles, stored column by column as LAPACK expects.
///
/// ```swift
/// let matrix = Matrix(columns: [[1, 2], [3, 4]])
/// matrix[1, 0]                        // 2
/// matrix * [1, 1]                     // [4, 6]
/// ```
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

extension Matrix {
  /// The matrix with rows and columns exchanged.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for j in 0..<columns {
      for i in 0..<rows { result.elements[j + i * columns] = elements[i + j * rows] }
    }
    return result
  }

  /// The matrix product.
  ///
  /// - Parameters:
  ///   - left: m × k.
  ///   - right: k × n.
  /// - Returns: m × n.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    precondition(
      left.columns == right.rows, "\(left.columns) columns do not meet \(right.rows) rows")
    guard !left.elements.isEmpty, !right.elements.isEmpty else {
      return Matrix(rows: left.rows, columns: right.columns)
    }
    BLAS.prepare()
    let count = left.rows * right.columns
    // With a factor of zero dgemm does not read the result, so it need not be set before.
    let elements = [Double](unsafeUninitializedCapacity: count) { result, initializedCount in
      khathi_dgemm(
        BLAS.character("N"), BLAS.character("N"), BLAS.integer(left.rows),
        BLAS.integer(right.columns), BLAS.integer(left.columns), 1, left.elements,
        BLAS.integer(left.rows), right.elements, BLAS.integer(right.rows), 0,
        result.baseAddress!, BLAS.integer(left.rows))
      initializedCount = count
    }
    return Matrix(rows: left.rows, columns: right.columns, elements: elements)
  }

  /// The product with a column vector.
  ///
  /// - Parameter vector: As many elements as there are columns.
  public static func * (matrix: Matrix, vector: [Double]) -> [Double] {
    precondition(
      matrix.columns == vector.count, "\(matrix.columns) columns do not meet \(vector.count)")
    var result = [Double](repeating: 0, count: matrix.rows)
    guard !matrix.elements.isEmpty else { return result }
    BLAS.prepare()
    khathi_dgemv(
      BLAS.character("N"), BLAS.integer(matrix.rows), BLAS.integer(matrix.columns), 1,
      matrix.elements, BLAS.integer(matrix.rows), vector, 0, &result)
    return result
  }
}

extension Matrix: CustomStringConvertible {
  /// One line a row, elements separated by two spaces.
  public var description: String {
    (0..<rows).map { i in
      (0..<columns).map { "\(self[i, $0])" }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
