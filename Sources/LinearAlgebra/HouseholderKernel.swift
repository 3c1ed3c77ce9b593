internal import CLAPACK

/// Householder QR with column pivoting on plain memory: what every least-squares fit runs on.
///
/// The factors lie as LAPACK's `dgeqp3` leaves them: R in the upper triangle, the Householder
/// vectors below it, their factors in `tau`. Tiny systems, our normal case, take unblocked loops
/// that allocate nothing; the others go to LAPACK. Both give the same factorization.
enum HouseholderKernel {
  /// Up to this many elements the loops here are quicker than a call to LAPACK.
  static let smallCount = 1024

  /// Factorizes `a` (m × n, m ≥ n) in place; `pivots[k]` gets the column that came to place k.
  static func factor(
    _ a: UnsafeMutablePointer<Double>, rows m: Int, columns n: Int,
    pivots: UnsafeMutablePointer<Int32>, tau: UnsafeMutablePointer<Double>
  ) {
    if m * n <= smallCount, isInSafeRange(a, count: m * n) {
      factorSmall(a, rows: m, columns: n, pivots: pivots, tau: tau)
    } else {
      factorLarge(a, rows: m, columns: n, pivots: pivots, tau: tau)
    }
  }

  /// Whether squares of the elements neither overflow nor lose all digits.
  private static func isInSafeRange(_ a: UnsafeMutablePointer<Double>, count: Int) -> Bool {
    var largest = 0.0
    for i in 0..<count { largest = max(largest, a[i].magnitude) }
    return largest == 0 || (largest > 0x1p-400 && largest < 0x1p400)
  }

  private static func factorSmall(
    _ a: UnsafeMutablePointer<Double>, rows m: Int, columns n: Int,
    pivots: UnsafeMutablePointer<Int32>, tau: UnsafeMutablePointer<Double>
  ) {
    for j in 0..<n { pivots[j] = Int32(truncatingIfNeeded: j) }
    for k in 0..<n {
      exchangePivot(a, rows: m, columns: n, step: k, pivots: pivots)
      let column = a + k * m
      tau[k] = reflect(column, from: k, rows: m)
      guard tau[k] != 0 else { continue }
      for j in (k + 1)..<max(n, k + 1) {
        apply(column, tau: tau[k], from: k, rows: m, to: a + j * m)
      }
    }
  }

  /// Brings the column with the largest remaining norm to place `k`.
  private static func exchangePivot(
    _ a: UnsafeMutablePointer<Double>, rows m: Int, columns n: Int, step k: Int,
    pivots: UnsafeMutablePointer<Int32>
  ) {
    var best = k
    var largest = -1.0
    for j in k..<n {
      let column = a + j * m
      var total = 0.0
      for i in k..<m { total += column[i] * column[i] }
      if total > largest {
        largest = total
        best = j
      }
    }
    guard best != k else { return }
    let (left, right) = (a + k * m, a + best * m)
    for i in 0..<m { (left[i], right[i]) = (right[i], left[i]) }
    (pivots[k], pivots[best]) = (pivots[best], pivots[k])
  }

  /// Makes the Householder vector of a column and returns its factor; zero for a zero column.
  @inline(__always)
  private static func reflect(
    _ column: UnsafeMutablePointer<Double>, from k: Int, rows m: Int
  ) -> Double {
    var below = 0.0
    for i in (k + 1)..<max(m, k + 1) { below += column[i] * column[i] }
    guard below > 0 else { return 0 }
    let alpha = column[k]
    let norm = (alpha * alpha + below).squareRoot()
    let beta = alpha > 0 ? -norm : norm
    let scale = 1 / (alpha - beta)
    for i in (k + 1)..<m { column[i] *= scale }
    column[k] = beta
    return (beta - alpha) / beta
  }

  /// Applies the reflection stored in `column` to `target`.
  @inline(__always)
  private static func apply(
    _ column: UnsafePointer<Double>, tau: Double, from k: Int, rows m: Int,
    to target: UnsafeMutablePointer<Double>
  ) {
    var total = target[k]
    for i in (k + 1)..<max(m, k + 1) { total += column[i] * target[i] }
    total *= tau
    target[k] -= total
    for i in (k + 1)..<max(m, k + 1) { target[i] -= total * column[i] }
  }

  private static func factorLarge(
    _ a: UnsafeMutablePointer<Double>, rows m: Int, columns n: Int,
    pivots: UnsafeMutablePointer<Int32>, tau: UnsafeMutablePointer<Double>
  ) {
    BLAS.prepare()
    for j in 0..<n { pivots[j] = 0 }
    let (rows, columns) = (BLAS.integer(m), BLAS.integer(n))
    var best = 0.0
    _ = khathi_dgeqp3(rows, columns, a, rows, pivots, tau, &best, -1)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: Int(best)) { work in
      let info = khathi_dgeqp3(
        rows, columns, a, rows, pivots, tau, work.baseAddress!, BLAS.integer(work.count))
      precondition(info == 0, "dgeqp3 refused argument \(-info)")
    }
    for j in 0..<n { pivots[j] -= 1 }
  }

  /// Overwrites the m-vector `b` with Qᵀb, or with Qb.
  static func applyQ(
    transposed: Bool, _ a: UnsafePointer<Double>, rows m: Int, columns n: Int,
    tau: UnsafePointer<Double>, to b: UnsafeMutablePointer<Double>
  ) {
    if transposed {
      for k in 0..<n where tau[k] != 0 { apply(a + k * m, tau: tau[k], from: k, rows: m, to: b) }
    } else {
      for k in (0..<n).reversed() where tau[k] != 0 {
        apply(a + k * m, tau: tau[k], from: k, rows: m, to: b)
      }
    }
  }

  /// Solves R x = b in place of the n-vector `b`; the diagonal of R has no zero.
  @inline(__always)
  static func solveUpper(
    _ a: UnsafePointer<Double>, rows m: Int, columns n: Int, _ b: UnsafeMutablePointer<Double>
  ) {
    for k in (0..<n).reversed() {
      b[k] /= a[k + k * m]
      for i in 0..<k { b[i] -= a[i + k * m] * b[k] }
    }
  }

  /// Solves Rᵀ x = b in place of the n-vector `b`; the diagonal of R has no zero.
  @inline(__always)
  static func solveUpperTransposed(
    _ a: UnsafePointer<Double>, rows m: Int, columns n: Int, _ b: UnsafeMutablePointer<Double>
  ) {
    for k in 0..<n {
      for i in 0..<k { b[k] -= a[i + k * m] * b[i] }
      b[k] /= a[k + k * m]
    }
  }
}
