/// Minimisation of a smooth function of one to four unbounded variables.
///
/// The likelihoods of this module cost a fraction of a microsecond, so a general library would
/// spend more on its own bookkeeping than on them. The method is BFGS with central differences and
/// a backtracking line search (Nocedal & Wright 2006, algorithm 6.1); nothing is allocated.
enum QuasiNewton {
  /// A point with the value of the function there.
  struct Minimum {
    var point: SIMD4<Double>
    var value: Double
  }

  /// The step of the central differences: the cube root of the rounding error of the function.
  private static let differenceStep = 1e-5

  /// The longest move of one iteration in any variable, for variables of magnitude below it;
  /// others may double, so that a minimum at infinity is approached fast.
  private static let longestStep = 2.0

  private static let iterationLimit = 80

  /// Finds a local minimum.
  ///
  /// - Parameters:
  ///   - dimensions: The number of variables, 1 to 4; the others keep their start value.
  ///   - start: Where to begin; the function must be finite there.
  ///   - function: Values that are not finite count as infinitely bad.
  /// - Returns: The best point met, never worse than `start`.
  @inline(__always)
  static func minimize(
    dimensions: Int, from start: SIMD4<Double>, _ function: (SIMD4<Double>) -> Double
  ) -> Minimum {
    var best = Minimum(point: start, value: function(start))
    guard dimensions > 0, best.value.isFinite else { return best }
    var slope = gradient(dimensions, at: best.point, function)
    var curvature = InverseCurvature()
    var isFresh = true
    for _ in 0..<iterationLimit {
      var step = -curvature.times(slope)
      var descent = (step * slope).sum()
      if !(descent < 0) {
        curvature = InverseCurvature()
        isFresh = true
        step = -slope
        descent = (step * slope).sum()
        if !(descent < 0) { break }
      }
      let longest = max(step.max(), -step.min())
      let limit = max(longestStep, best.point.max(), -best.point.min())
      if longest > limit {
        step *= limit / longest
        descent *= limit / longest
      }
      guard let next = search(from: best, along: step, descent: descent, function) else {
        if isFresh { break }
        curvature = InverseCurvature()
        isFresh = true
        continue
      }
      let gain = best.value - next.value
      let newSlope = gradient(dimensions, at: next.point, function)
      curvature.update(move: next.point - best.point, change: newSlope - slope, isFirst: isFresh)
      isFresh = false
      best = next
      slope = newSlope
      if gain < 1e-10, (slope * slope).sum() < 1e-9 { break }
    }
    return best
  }

  /// Halves the step until the function has gone down enough, at most 25 times.
  @inline(__always)
  private static func search(
    from origin: Minimum, along step: SIMD4<Double>, descent: Double,
    _ function: (SIMD4<Double>) -> Double
  ) -> Minimum? {
    var length = 1.0
    for _ in 0..<25 {
      let point = origin.point + length * step
      let value = function(point)
      if value.isFinite, value < origin.value, value <= origin.value + 1e-4 * length * descent {
        return Minimum(point: point, value: value)
      }
      length *= 0.4
    }
    return nil
  }

  @inline(__always)
  private static func gradient(
    _ dimensions: Int, at point: SIMD4<Double>, _ function: (SIMD4<Double>) -> Double
  ) -> SIMD4<Double> {
    var result = SIMD4<Double>.zero
    for k in 0..<dimensions {
      var shifted = point
      shifted[k] = point[k] + differenceStep
      let above = function(shifted)
      shifted[k] = point[k] - differenceStep
      let below = function(shifted)
      let value = (above - below) / (2 * differenceStep)
      result[k] = value.isFinite ? value : 0
    }
    return result
  }
}

/// The approximation of the inverse second derivatives that BFGS carries along.
private struct InverseCurvature {
  private var rows: (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>, SIMD4<Double>) = (
    SIMD4(1, 0, 0, 0), SIMD4(0, 1, 0, 0), SIMD4(0, 0, 1, 0), SIMD4(0, 0, 0, 1)
  )

  @inline(__always)
  func times(_ vector: SIMD4<Double>) -> SIMD4<Double> {
    SIMD4(
      (rows.0 * vector).sum(), (rows.1 * vector).sum(), (rows.2 * vector).sum(),
      (rows.3 * vector).sum())
  }

  /// The BFGS update (equation 6.17), left out where the curvature along the move is not positive.
  @inline(__always)
  mutating func update(move: SIMD4<Double>, change: SIMD4<Double>, isFirst: Bool) {
    let along = (move * change).sum()
    let changeSquared = (change * change).sum()
    guard along > 1e-14 * changeSquared, along > 0 else { return }
    if isFirst {
      let size = along / changeSquared
      rows = (
        SIMD4(size, 0, 0, 0), SIMD4(0, size, 0, 0), SIMD4(0, 0, size, 0), SIMD4(0, 0, 0, size)
      )
    }
    let image = times(change)
    let factor = (1 + (change * image).sum() / along) / along
    let outer = factor * move - image / along
    let scaledMove = move / along
    rows.0 += move[0] * outer - image[0] * scaledMove
    rows.1 += move[1] * outer - image[1] * scaledMove
    rows.2 += move[2] * outer - image[2] * scaledMove
    rows.3 += move[3] * outer - image[3] * scaledMove
  }
}
