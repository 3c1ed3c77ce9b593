internal import CLAPACK

/// The singular value decomposition A = U Σ Vᵀ in its thin form.
public struct SingularValues: Sendable {
  /// The singular values, falling; as many as the smaller side of A.
  public let values: [Double]

  /// U, rows × k, orthonormal columns.
  public let left: Matrix

  /// Vᵀ, k × columns, orthonormal rows.
  public let rightTransposed: Matrix

  /// The largest singular value divided by the smallest; infinite for a singular matrix.
  public var conditionNumber: Double {
    guard let largest = values.first, let smallest = values.last else { return 1 }
    return smallest > 0 ? largest / smallest : .infinity
  }

  /// Decomposes a matrix of finite elements.
  ///
  /// - Throws: ``LinearAlgebraError/notConverged``, and
  ///   ``LinearAlgebraError/notFinite(column:row:)`` with the index of the column.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireFinite()
    let (m, n) = (matrix.rows, matrix.columns)
    let count = min(m, n)
    var values = [Double](repeating: 0, count: count)
    var left = Matrix(rows: m, columns: count)
    var right = Matrix(rows: count, columns: n)
    if count > 0 {
      BLAS.prepare()
      var elements = matrix.elements
      var integers = [khathi_lapack_int](repeating: 0, count: 8 * count)
      var best = [0.0]
      func decompose(_ work: inout [Double], _ size: Int) -> khathi_lapack_int {
        khathi_dgesdd(
          BLAS.character("S"), BLAS.integer(m), BLAS.integer(n), &elements, BLAS.integer(m),
          &values, &left.elements, BLAS.integer(m), &right.elements, BLAS.integer(count), &work,
          BLAS.integer(size), &integers)
      }
      _ = decompose(&best, -1)
      var work = [Double](repeating: 0, count: max(1, Int(best[0])))
      guard decompose(&work, work.count) == 0 else { throw .notConverged }
    }
    self.values = values
    self.left = left
    self.rightTransposed = right
  }
}
