internal import CLAPACK

/// The factor L of a symmetric positive definite matrix, A = L Lᵀ.
package struct CholeskyFactor: Sendable {
  /// L, lower triangular, n × n.
  package let lower: Matrix

  /// Factorizes a matrix; only its lower triangle is read.
  ///
  /// - Throws: ``LinearAlgebraError/notPositiveDefinite(order:)``.
  package init(_ matrix: Matrix) throws(LinearAlgebraError) {
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
  package func solve(_ b: Matrix) -> Matrix {
    precondition(b.rows == lower.rows, "\(b.rows) rows do not meet order \(lower.rows)")
    var result = b
    guard !b.elements.isEmpty else { return result }
    let n = BLAS.integer(lower.rows)
    _ = khathi_dpotrs(
      BLAS.character("L"), n, BLAS.integer(b.columns), lower.elements, n, &result.elements, n)
    return result
  }

  /// The x with A x = b.
  package func solve(_ b: [Double]) -> [Double] {
    solve(Matrix(rows: b.count, columns: 1, elements: b)).elements
  }
}

/// The eigenvalues and eigenvectors of a symmetric matrix, A = V Λ Vᵀ.
package struct SymmetricEigen: Sendable {
  /// The eigenvalues, rising.
  package let values: [Double]

  /// The eigenvectors, orthonormal columns in the order of ``values``; their signs are arbitrary.
  package let vectors: Matrix

  /// Decomposes a matrix of finite elements; only its lower triangle is read.
  ///
  /// - Throws: ``LinearAlgebraError/notConverged``, and
  ///   ``LinearAlgebraError/notFinite(column:row:)`` with the index of the column.
  package init(_ matrix: Matrix) throws(LinearAlgebraError) {
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

/// The singular value decomposition A = U Σ Vᵀ in its thin form.
package struct SingularValues: Sendable {
  /// The singular values, falling; as many as the smaller side of A.
  package let values: [Double]

  /// U, rows × k, orthonormal columns.
  package let left: Matrix

  /// Vᵀ, k × columns, orthonormal rows.
  package let rightTransposed: Matrix

  /// The largest singular value divided by the smallest; infinite for a singular matrix.
  package var conditionNumber: Double {
    guard let largest = values.first, let smallest = values.last else { return 1 }
    return smallest > 0 ? largest / smallest : .infinity
  }

  /// Decomposes a matrix of finite elements.
  ///
  /// - Throws: ``LinearAlgebraError/notConverged``, and
  ///   ``LinearAlgebraError/notFinite(column:row:)`` with the index of the column.
  package init(_ matrix: Matrix) throws(LinearAlgebraError) {
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

/// Why a linear system could not be solved.
public enum LinearAlgebraError: Error, Hashable, Sendable {
  /// The columns named are linear combinations of each other, so that their coefficients are not
  /// determined; a constant column beside an intercept is one.
  case rankDeficient(columns: [String])
  /// The system has fewer rows than columns.
  case tooFewRows(rows: Int, columns: Int)
  /// A column holds a value that is not finite, in the row given (from 0).
  case notFinite(column: String, row: Int)
  /// The values of a column, or powers of them, leave the range that can be computed with.
  case numericRange(column: String)
  /// A weight is not positive and finite, in the row given (from 0).
  case weightNotPositive(row: Int)
  /// A matrix is not positive definite: the leading minor of this order is not positive.
  case notPositiveDefinite(order: Int)
  /// An iteration ended without a solution.
  case notConverged
}

/// The gate to the Fortran routines: the only place that sets their number of threads.
enum BLAS {
  private static let configured: Void = khathi_blas_use_one_thread()

  /// Prepares OpenBLAS, the first time; to be called before any routine of CLAPACK.
  @inline(__always)
  static func prepare() { configured }

  /// An integer as LAPACK takes it.
  @inline(__always)
  static func integer(_ value: Int) -> khathi_lapack_int { khathi_lapack_int(value) }

  /// A character as LAPACK takes it.
  @inline(__always)
  static func character(_ value: Unicode.Scalar) -> CChar { CChar(truncatingIfNeeded: value.value) }
}
