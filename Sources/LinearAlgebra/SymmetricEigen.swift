internal import CLAPACK

/// The eigenvalues and eigenvectors of a symmetric matrix, A = V Λ Vᵀ.
public struct SymmetricEigen: Sendable {
  /// The eigenvalues, rising.
  public let values: [Double]

  /// The eigenvectors, orthonormal columns in the order of ``values``; their signs are arbitrary.
  public let vectors: Matrix

  /// Decomposes a matrix of finite elements; only its lower triangle is read.
  ///
  /// - Throws: ``LinearAlgebraError/notConverged``, and
  ///   ``LinearAlgebraError/notFinite(column:row:)`` with the index of the column.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    precondition(
      matrix.rows == matrix.columns, "\(matrix.rows) by \(matrix.columns) is not square")
    try matrix.requireFinite()
    let n = matrix.rows
    var vectors = matrix
    var values = [Double](repeating: 0, count: n)
    if n > 0 {
      BLAS.prepare()
      var work = [Double](repeating: 0, count: 1 + 6 * n + 2 * n * n)
      var integers = [khathi_lapack_int](repeating: 0, count: 3 + 5 * n)
      let info = khathi_dsyevd(
        BLAS.character("V"), BLAS.character("L"), BLAS.integer(n), &vectors.elements,
        BLAS.integer(n), &values, &work, BLAS.integer(work.count), &integers,
        BLAS.integer(integers.count))
      guard info == 0 else { throw .notConverged }
    }
    self.values = values
    self.vectors = vectors
  }
}

extension Matrix {
  /// Throws where an element is not finite.
  func requireFinite() throws(LinearAlgebraError) {
    if let index = elements.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(column: "\(index / rows)", row: index % rows)
    }
  }
}
