import LinearAlgebra
import RealModule

/// The search for the linear numbers of a pool that give outcomes the least log loss.
///
/// With the log-odds z = a + Σ βₖ φₖ, the probability p and the outcome y of a case, the slope of the
/// loss is (p − y) φ and its curvature p (1 − p) φ φᵀ: Newton's method with the damping of Marquardt
/// (1963) on a convex loss. Probabilities are kept within 0.001 … 0.999; where one is cut off, the
/// case has no slope. A number that no case moves keeps its value. The three numbers that the
/// log-odds are not linear in are given.
package struct PoolingFit: Sendable {
  /// An event with what happened.
  package struct Case: Sendable {
    /// The log-odds of the parts.
    package let parts: PoolParts
    /// Whether it came true.
    package let isMet: Bool
    /// How much it counts.
    package let weight: Double

    /// Creates a case.
    package init(parts: PoolParts, isMet: Bool, weight: Double = 1) {
      self.parts = parts
      self.isMet = isMet
      self.weight = weight
    }
  }

  /// The numbers found.
  package let numbers: LearnedNumbers.Pooling

  /// The weighted mean log loss with them.
  package let logLoss: Double

  /// Whether the loss could not be lowered any further.
  package let isConverged: Bool

  private static let stepLimit = 200

  /// A relative gain of the loss below which the search ends.
  private static let leastGain = 1e-12

  /// Fits the numbers to one or more cases.
  package init(_ cases: [Case], from start: LearnedNumbers.Pooling = .init()) {
    precondition(!cases.isEmpty, "there are no cases to fit")
    let rows = cases.map { one in
      Row(linear: one.parts.linear(start), isMet: one.isMet, weight: one.weight)
    }
    var point = start.linear
    var state = Sums(rows, at: point)
    var damping = 1e-6
    var isConverged = false
    for _ in 0..<Self.stepLimit {
      guard let move = state.step(damping: damping) else { break }
      let next = zip(point, move).map { $0 + $1 }
      let sums = Sums(rows, at: next)
      if sums.loss < state.loss {
        let gain = (state.loss - sums.loss) / state.loss
        (point, state) = (next, sums)
        damping = max(damping / 10, 1e-12)
        if gain < Self.leastGain { isConverged = true }
      } else {
        damping *= 10
        if damping > 1e9 { isConverged = true }
      }
      if isConverged { break }
    }
    var numbers = start
    numbers.linear = point
    self.numbers = numbers
    logLoss = state.loss / state.weight
    self.isConverged = isConverged
  }
}

/// A case as a row of a regression.
private struct Row {
  let offset: Double
  let slopes: [Double]
  let isMet: Bool
  let weight: Double

  init(linear: (offset: Double, slopes: [Double]), isMet: Bool, weight: Double) {
    offset = linear.offset
    slopes = linear.slopes
    self.isMet = isMet
    self.weight = weight
  }
}

/// The loss at a point with its slope and its curvature.
private struct Sums {
  private static let count = LearnedNumbers.Pooling.Place.count

  private(set) var loss = 0.0
  private(set) var weight = 0.0
  private var slope = Array(repeating: 0.0, count: count)
  /// The lower triangle of the curvature, row by row in a full square.
  private var curvature = Array(repeating: 0.0, count: count * count)

  init(_ rows: [Row], at point: [Double]) {
    for one in rows {
      var sum = one.offset
      for k in 0..<Self.count { sum += one.slopes[k] * point[k] }
      let probability = LogOdds.probability(sum)
      let kept = min(max(probability, 0.001), 0.999)
      loss -= one.weight * Double.log(one.isMet ? kept : 1 - kept)
      weight += one.weight
      guard kept == probability else { continue }
      let error = one.weight * (kept - (one.isMet ? 1 : 0))
      let bend = one.weight * kept * (1 - kept)
      for row in 0..<Self.count where one.slopes[row] != 0 {
        slope[row] += error * one.slopes[row]
        for column in 0...row {
          curvature[row * Self.count + column] += bend * one.slopes[row] * one.slopes[column]
        }
      }
    }
  }

  /// The damped step downhill; `nil` where the curvature cannot be used.
  func step(damping: Double) -> [Double]? {
    var matrix = Matrix(rows: Self.count, columns: Self.count)
    for row in 0..<Self.count {
      for column in 0...row {
        let value = curvature[row * Self.count + column]
        matrix[row, column] = value
        matrix[column, row] = value
      }
      // A number that moves nothing here, such as that of siblings where there are none, stays.
      let diagonal = matrix[row, row]
      matrix[row, row] = diagonal > 0 ? diagonal * (1 + damping) : 1
    }
    return try? CholeskyFactor(matrix).solve(slope.map { -$0 })
  }
}
