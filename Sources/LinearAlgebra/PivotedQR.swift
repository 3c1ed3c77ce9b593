internal import CLAPACK

/// The QR factorization with column pivoting, A P = Q R, of a matrix with at least as many rows as
/// columns.
///
/// The diagonal of R falls in magnitude. A rank is not decided here: that needs to know how the
/// columns were scaled and how exactly they are known, see ``DesignFactorization``.
///
/// Reference: G. Golub and C. Van Loan, *Matrix Computations*, 4th ed. (2013), algorithm 5.4.1.
package struct PivotedQR: Sendable {
  /// The number of rows.
  package let rows: Int

  /// The number of columns.
  package let columns: Int

  /// The column of A that stands at each place of R.
  package let pivots: [Int]

  let factors: [Double]
  let tau: [Double]

  /// Factorizes a matrix of finite elements.
  package init(_ matrix: Matrix) {
    precondition(
      matrix.rows >= matrix.columns,
      "\(matrix.rows) rows are fewer than \(matrix.columns) columns")
    rows = matrix.rows
    columns = matrix.columns
    var factors = matrix.elements
    var tau = [Double](repeating: 0, count: matrix.columns)
    var pivots = [Int32](repeating: 0, count: matrix.columns)
    if !factors.isEmpty {
      factors.withUnsafeMutableBufferPointer { a in
        tau.withUnsafeMutableBufferPointer { tau in
          pivots.withUnsafeMutableBufferPointer { pivots in
            HouseholderKernel.factor(
              a.baseAddress!, rows: matrix.rows, columns: matrix.columns,
              pivots: pivots.baseAddress!, tau: tau.baseAddress!)
          }
        }
      }
    }
    self.factors = factors
    self.tau = tau
    self.pivots = pivots.map(Int.init)
  }

  /// R, upper triangular, columns × columns.
  package var upper: Matrix {
    var result = Matrix(rows: columns, columns: columns)
    for j in 0..<columns {
      for i in 0...j { result[i, j] = factors[i + j * rows] }
    }
    return result
  }

  /// The first columns of Q, rows × columns, orthonormal.
  package var orthogonal: Matrix {
    var result = Matrix(rows: rows, columns: columns)
    for j in 0..<columns {
      var unit = [Double](repeating: 0, count: rows)
      unit[j] = 1
      result.elements.replaceSubrange((j * rows)..<((j + 1) * rows), with: applyQ(to: unit))
    }
    return result
  }

  /// The diagonal of R.
  package var diagonal: [Double] { (0..<columns).map { factors[$0 + $0 * rows] } }

  /// Qᵀb for a vector of as many elements as rows.
  package func applyTransposedQ(to b: [Double]) -> [Double] { applyQ(to: b, transposed: true) }

  /// Q b for a vector of as many elements as rows.
  package func applyQ(to b: [Double]) -> [Double] { applyQ(to: b, transposed: false) }

  private func applyQ(to b: [Double], transposed: Bool) -> [Double] {
    precondition(b.count == rows, "\(b.count) elements do not meet \(rows) rows")
    var result = b
    result.withUnsafeMutableBufferPointer { b in
      guard let base = b.baseAddress else { return }
      HouseholderKernel.applyQ(
        transposed: transposed, factors, rows: rows, columns: columns, tau: tau, to: base)
    }
    return result
  }

  /// The x with R x = b; the matrix has full rank.
  package func solveUpper(_ b: some Collection<Double>) -> [Double] {
    precondition(b.count == columns, "\(b.count) elements do not meet \(columns) columns")
    var result = Array(b)
    result.withUnsafeMutableBufferPointer { b in
      guard let base = b.baseAddress else { return }
      HouseholderKernel.solveUpper(factors, rows: rows, columns: columns, base)
    }
    return result
  }

  /// The x with Rᵀ x = b; the matrix has full rank.
  package func solveUpperTransposed(_ b: some Collection<Double>) -> [Double] {
    precondition(b.count == columns, "\(b.count) elements do not meet \(columns) columns")
    var result = Array(b)
    result.withUnsafeMutableBufferPointer { b in
      guard let base = b.baseAddress else { return }
      HouseholderKernel.solveUpperTransposed(factors, rows: rows, columns: columns, base)
    }
    return result
  }

  /// The x that minimises ‖A x − b‖, in the order of A's columns; the matrix has full rank.
  package func solve(_ b: [Double]) -> [Double] {
    unpivoted(solveUpper(applyTransposedQ(to: b).prefix(columns)))
  }

  /// Elements in the order of the pivots, put back into the order of A's columns.
  func unpivoted(_ values: [Double]) -> [Double] {
    var result = values
    for (place, column) in pivots.enumerated() { result[column] = values[place] }
    return result
  }

  /// Elements in the order of A's columns, put into the order of the pivots.
  func pivoted(_ values: [Double]) -> [Double] { pivots.map { values[$0] } }
}
