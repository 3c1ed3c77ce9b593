import LinearAlgebra
import RealModule

/// The search for the numbers of a pool that give outcomes the least log loss.
///
/// Fisher scoring with the damping of Marquardt (1963): with the log-odds z, the probability p and
/// the outcome y of a case, the slope of the loss is (p − y) ∂z and its curvature about
/// p (1 − p) ∂z ∂zᵀ. Numbers that are weights or sizes are searched by their logarithms, so that
/// they stay positive. Probabilities are kept within 0.001 … 0.999; where one is cut off, the case
/// has no slope.
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
    var point = Point(start)
    var state = Sums(cases, at: point)
    var damping = 1e-3
    var isConverged = false
    for _ in 0..<Self.stepLimit {
      guard let move = state.step(damping: damping) else { break }
      let next = point.moved(by: move)
      let sums = Sums(cases, at: next)
      if sums.loss < state.loss {
        let gain = (state.loss - sums.loss) / state.loss
        (point, state) = (next, sums)
        damping = max(damping / 10, 1e-9)
        if gain < Self.leastGain { isConverged = true }
      } else {
        damping *= 10
        if damping > 1e9 { isConverged = true }
      }
      if isConverged { break }
    }
    numbers = point.numbers
    logLoss = state.loss / state.weight
    self.isConverged = isConverged
  }
}

/// The numbers as unbounded variables: six logarithms and two constants.
private struct Point {
  static let count = 8
  private static let logarithmCount = 6

  private var values: [Double]

  init(_ numbers: LearnedNumbers.Pooling) {
    values = [
      Double.log(numbers.sameIndicator), Double.log(numbers.halfSize), Double.log(numbers.kindred),
      Double.log(numbers.ownTrend), Double.log(numbers.ownTrendHalfLength),
      Double.log(numbers.ownTrendBeside),
      numbers.constant, numbers.constantSinglePoint,
    ]
  }

  var numbers: LearnedNumbers.Pooling {
    var numbers = LearnedNumbers.Pooling()
    numbers.sameIndicator = Double.exp(values[0])
    numbers.halfSize = Double.exp(values[1])
    numbers.kindred = Double.exp(values[2])
    numbers.ownTrend = Double.exp(values[3])
    numbers.ownTrendHalfLength = Double.exp(values[4])
    numbers.ownTrendBeside = Double.exp(values[5])
    numbers.constant = values[6]
    numbers.constantSinglePoint = values[7]
    return numbers
  }

  /// The point after a move, no number by more than a factor e² and none out of all proportion.
  func moved(by move: [Double]) -> Point {
    var next = self
    for index in values.indices {
      next.values[index] += min(max(move[index], -2), 2)
      if index < Self.logarithmCount { next.values[index] = min(max(next.values[index], -12), 12) }
    }
    return next
  }
}

/// The loss at a point with its slope and its curvature.
private struct Sums {
  private(set) var loss = 0.0
  private(set) var weight = 0.0
  private var slope = Array(repeating: 0.0, count: Point.count)
  /// The lower triangle of the curvature, row by row in a full square.
  private var curvature = Array(repeating: 0.0, count: Point.count * Point.count)

  init(_ cases: [PoolingFit.Case], at point: Point) {
    let numbers = point.numbers
    var slopes = Array(repeating: 0.0, count: Point.count)
    for one in cases {
      let probability = one.parts.probability(numbers)
      let kept = min(max(probability, 0.001), 0.999)
      loss -= one.weight * Double.log(one.isMet ? kept : 1 - kept)
      weight += one.weight
      guard kept == probability else { continue }
      one.parts.fillSlopes(&slopes, numbers)
      let error = one.weight * (kept - (one.isMet ? 1 : 0))
      let bend = one.weight * kept * (1 - kept)
      for row in 0..<Point.count {
        slope[row] += error * slopes[row]
        for column in 0...row {
          curvature[row * Point.count + column] += bend * slopes[row] * slopes[column]
        }
      }
    }
  }

  /// The damped step downhill; `nil` where the curvature cannot be used.
  func step(damping: Double) -> [Double]? {
    var matrix = Matrix(rows: Point.count, columns: Point.count)
    for row in 0..<Point.count {
      for column in 0...row {
        let value = curvature[row * Point.count + column]
        matrix[row, column] = value
        matrix[column, row] = value
      }
      // A number that moves nothing here, such as that of a single point, keeps its value.
      let diagonal = matrix[row, row]
      matrix[row, row] = diagonal > 0 ? diagonal * (1 + damping) : 1
    }
    return try? CholeskyFactor(matrix).solve(slope.map { -$0 })
  }
}

extension PoolParts {
  /// The slopes of the log-odds in the variables of a ``Point``.
  fileprivate func fillSlopes(_ slopes: inout [Double], _ numbers: LearnedNumbers.Pooling) {
    let size = effectiveSize + numbers.halfSize
    let share = effectiveSize / size
    let rest = 1 - share
    let length = Double(pointCount)
    let reach = length / (length + numbers.ownTrendHalfLength)
    let own = numbers.ownTrend * (rest + numbers.ownTrendBeside * share) * reach * ownTrend
    let hasHistory = pointCount >= 2
    let constant = hasHistory ? orientation * numbers.constant : 0
    let shareSlope =
      numbers.sameIndicator * sameIndicator - numbers.kindred * kindred - constant
      + numbers.ownTrend * (numbers.ownTrendBeside - 1) * reach * ownTrend
    slopes[0] = numbers.sameIndicator * share * sameIndicator
    slopes[1] = -share * rest * shareSlope
    slopes[2] = numbers.kindred * rest * kindred
    slopes[3] = own
    slopes[4] = -own * (1 - reach)
    slopes[5] = numbers.ownTrend * numbers.ownTrendBeside * share * reach * ownTrend
    slopes[6] = hasHistory ? orientation * rest : 0
    slopes[7] = hasHistory ? 0 : orientation
  }
}
