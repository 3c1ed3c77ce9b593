internal import CLAPACK

/// The factor L of a symmetric positive definite matrix, A = L Lᵀ.
public struct CholeskyFactor: Sendable {
  /// L, lower triangular, n × n.
  public let lower: Matrix

  /// Factorizes a matrix; only its lower triangle is read.
  ///
  /// - Throws: ``LinearAlgebraError/notPositiveDefinite(order:)``.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    precondition(
      matrix.rows == matrix.columns, "\(matrix.rows) by \(matrix.columns) is not square")
    var factor = matrix
    let n = matrix.rows
    if n > 0 {
      BLAS.prepare()
      let info = khathi_dpotrf(
        BLAS.character("L"), BLAS.integer(n), &factor.elements, BLAS.integer(n))
      guard info == 0 else { throw .notPositiveDefinite(order: Int(info)) }
      // LAPACK lets NaN pass where no comparison sees it.
      guard factor.elements.allSatisfy(\.isFinite) else { throw .notPositiveDefinite(order: n) }
      for j in 1..<max(n, 1) {
        for i in 0..<j { factor[i, j] = 0 }
      }
    }
    lower = factor
  }

  /// The x with A x = b, for each column of `b` (n × k).
  public func solve(_ b: Matrix) -> Matrix {
    precondition(b.rows == lower.rows, "\(b.rows) rows do not meet order \(lower.rows)")
    var result = b
    guard !b.elements.isEmpty else { return result }
    let n = BLAS.integer(lower.rows)
    _ = khathi_dpotrs(
      BLAS.character("L"), n, BLAS.integer(b.columns), lower.elements, n, &result.elements, n)
    return result
  }

  /// The x with A x = b.
  public func solve(_ b: [Double]) -> [Double] {
    solve(Matrix(rows: b.count, columns: 1, elements: b)).elements
  }
}
