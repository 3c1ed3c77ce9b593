/// Many small least-squares problems, each with a design of its own, fitted on all cores.
///
/// The problems are cut into a few dozen chunks; a chunk reuses one
/// ``LeastSquaresWorkspace``, so nothing is allocated for a problem. Results do not depend on the
/// number of cores.
///
/// ```swift
/// let values = [[1.0, 2, 4], [2.0, 2, 3]]
/// let batch = LeastSquaresBatch(count: 2, rows: 3, columns: 2) { index, space in
///   for row in 0..<3 {
///     space.design[row] = 1
///     space.design[3 + row] = Double(row)
///     space.response[row] = values[index][row]
///   }
/// }
/// batch.coefficients[1, 0]            // the slope of the first problem: 1.5
/// ```
public struct LeastSquaresBatch: Sendable {
  /// One column of coefficients for each problem: columns × problems.
  public let coefficients: Matrix

  /// The residual sums of squares, one for each problem.
  public let residualSumsOfSquares: [Double]

  /// The problems, from 0, that have no solution: dependent columns or values that are not finite.
  /// Their coefficients and sums of squares are NaN.
  public let failures: [Int]

  /// Few enough to cost nothing, many enough to even out on any machine.
  private static let chunkCount = 64

  /// Fits `count` problems.
  ///
  /// - Parameters:
  ///   - count: The number of problems.
  ///   - rows: The rows of each problem.
  ///   - columns: The columns of each problem, at most `rows`.
  ///   - concurrently: Whether to use all cores.
  ///   - fill: Writes the problem of an index into the workspace, every element of
  ///     ``LeastSquaresWorkspace/design`` and ``LeastSquaresWorkspace/response``; called from
  ///     several threads.
  public init(
    count: Int, rows: Int, columns: Int, concurrently: Bool = true,
    fill: @Sendable (Int, inout LeastSquaresWorkspace) -> Void
  ) {
    precondition(count >= 0, "\(count) problems")
    var coefficients = [Double](repeating: .nan, count: count * columns)
    var sums = [Double](repeating: .nan, count: count)
    let chunks = max(1, min(count, Self.chunkCount))
    coefficients.withUnsafeMutableBufferPointer { coefficients in
      sums.withUnsafeMutableBufferPointer { sums in
        // Every chunk writes to a range of its own.
        nonisolated(unsafe) let (coefficients, sums) = (coefficients, sums)
        @Sendable func fit(_ range: Range<Int>) {
          var workspace = LeastSquaresWorkspace(rows: rows, columns: columns)
          for index in range {
            fill(index, &workspace)
            guard workspace.solve() else { continue }
            for j in 0..<columns { coefficients[index * columns + j] = workspace.coefficients[j] }
            sums[index] = workspace.residualSumOfSquares
          }
        }
        if concurrently {
          ParallelWork.forEachRange(count: count, chunks: chunks, fit)
        } else {
          fit(0..<count)
        }
      }
    }
    self.coefficients = Matrix(rows: columns, columns: count, elements: coefficients)
    residualSumsOfSquares = sums
    failures = sums.indices.filter { sums[$0].isNaN }
  }
}

/// Memory for many small least-squares fits of one size, one after another, without allocation.
///
/// It runs the same pivoted Householder QR as ``DesignFactorization``, in double precision and
/// without refinement: fill ``design`` and ``response``, then call ``solve()``. Columns should be
/// centred; they are scaled here.
public struct LeastSquaresWorkspace: Sendable {
  /// The number of rows.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// The columns to be fitted, rows × columns, column-major; overwritten by ``solve()``.
  public var design: [Double]

  /// The response, `rows` values; overwritten by ``solve()``.
  public var response: [Double]

  /// The coefficients of the last solution, in the order of the columns.
  public private(set) var coefficients: [Double]

  /// The residual sum of squares of the last solution.
  public private(set) var residualSumOfSquares = 0.0

  private var tau: [Double]
  private var scales: [Double]
  private var pivots: [Int32]

  /// Creates a workspace for at least as many rows as columns.
  public init(rows: Int, columns: Int) {
    precondition(rows >= columns && columns >= 1, "\(rows) rows for \(columns) columns")
    self.rows = rows
    self.columns = columns
    design = Array(repeating: 0, count: rows * columns)
    response = Array(repeating: 0, count: rows)
    coefficients = Array(repeating: 0, count: columns)
    tau = coefficients
    scales = coefficients
    pivots = Array(repeating: 0, count: columns)
  }

  /// Solves for ``coefficients`` and ``residualSumOfSquares``.
  ///
  /// - Returns: Whether the columns are independent and all numbers finite; otherwise the results
  ///   mean nothing.
  public mutating func solve() -> Bool {
    let (m, n) = (rows, columns)
    precondition(
      design.count == m * n && response.count == m,
      "\(design.count) and \(response.count) elements for \(m) rows and \(n) columns")
    var isDetermined = true
    design.withUnsafeMutableBufferPointer { design in
      response.withUnsafeMutableBufferPointer { response in
        tau.withUnsafeMutableBufferPointer { tau in
          let (a, b, tau) = (design.baseAddress!, response.baseAddress!, tau.baseAddress!)
          pivots.withUnsafeMutableBufferPointer { pivots in
            isDetermined = Self.scale(a, rows: m, columns: n, into: &scales)
            guard isDetermined else { return }
            HouseholderKernel.factor(
              a, rows: m, columns: n, pivots: pivots.baseAddress!, tau: tau)
          }
          guard isDetermined else { return }
          let limit = 0x1p-51 * Double(m).squareRoot() * Double(n)
          isDetermined = a[n - 1 + (n - 1) * m].magnitude > limit
          guard isDetermined else { return }
          HouseholderKernel.applyQ(transposed: true, a, rows: m, columns: n, tau: tau, to: b)
          residualSumOfSquares = 0
          for i in n..<max(m, n) { residualSumOfSquares += b[i] * b[i] }
          HouseholderKernel.solveUpper(a, rows: m, columns: n, b)
          for k in 0..<n {
            let column = Int(pivots[k])
            coefficients[column] = b[k] * scales[column]
          }
        }
      }
    }
    return isDetermined && residualSumOfSquares.isFinite
      && coefficients.allSatisfy(\.isFinite)
  }

  /// Scales the columns to length 1; false where one is zero or not finite.
  private static func scale(
    _ a: UnsafeMutablePointer<Double>, rows m: Int, columns n: Int, into scales: inout [Double]
  ) -> Bool {
    for j in 0..<n {
      let column = a + j * m
      var total = 0.0
      for i in 0..<m { total += column[i] * column[i] }
      guard total > 0, total.isFinite else { return false }
      scales[j] = 1 / total.squareRoot()
      for i in 0..<m { column[i] *= scales[j] }
    }
    return true
  }
}
