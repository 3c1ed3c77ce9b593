internal import CLAPACK

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
