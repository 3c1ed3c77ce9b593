/// Many small least-squares problems, each with a design of its own, fitted on all cores.
///
/// The problems are cut into a few dozen chunks; a chunk reuses one
/// ``LeastSquaresWorkspace``, so nothing is allocated for a problem. Results do not depend on the
/// number of cores.
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
