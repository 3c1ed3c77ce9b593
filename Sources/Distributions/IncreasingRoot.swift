/// Finds where a function that does not decrease reaches a value.
package enum IncreasingRoot {
  /// A point with what the function is there, less the value looked for.
  package struct Point: Sendable {
    /// The place.
    package let x: Double

    /// The function at `x` less the target.
    package let excess: Double

    /// Creates a point.
    package init(_ x: Double, _ excess: Double) {
      self.x = x
      self.excess = excess
    }
  }

  /// The smallest x, to a relative 1e-12 of the interval, at which `function` is at least `target`.
  ///
  /// - Returns: An end of the interval where the function reaches the target on neither or on both.
  package static func find(
    in interval: ClosedRange<Double>, target: Double, of function: (Double) -> Double
  ) -> Double {
    let low = Point(interval.lowerBound, function(interval.lowerBound) - target)
    let high = Point(interval.upperBound, function(interval.upperBound) - target)
    if low.excess >= 0 { return low.x }
    if high.excess < 0 { return high.x }
    return refine(
      low: low, high: high, tolerance: 1e-12 * (high.x - low.x), accuracy: 1e-13
    ) { function($0) - target }.high.x
  }

  /// Narrows an interval at whose ends the function has excesses below 0, and 0 or more.
  ///
  /// Inverse quadratic interpolation through the last three points where they bend evenly enough,
  /// else bisection: T. R. Chandrupatla (1997), *A new hybrid quadratic/bisection algorithm for
  /// finding the zero of a nonlinear function without using derivatives*, Advances in Engineering
  /// Software 28(3). It needs as many evaluations as bisection at worst, at jumps.
  ///
  /// - Parameters:
  ///   - third: A further point outside the interval, where one is known.
  ///   - tolerance: The width at which to stop.
  ///   - accuracy: The excess, as a magnitude, at which to stop; such a point is both ends. None is
  ///     accurate enough where it is negative.
  package static func refine(
    low: Point, high: Point, third: Point? = nil, tolerance: Double, accuracy: Double,
    excess: (Double) -> Double
  ) -> (low: Point, high: Point) {
    // The newest point is a, b lies across the root, c is the one given up last.
    var (a, b) = high.excess < -low.excess ? (high, low) : (low, high)
    if let third { (a, b) = third.x < low.x ? (low, high) : (high, low) }
    var c = third ?? b
    var share = interpolated(a, b, c)
    for _ in 0..<Self.mostSteps {
      let width = (b.x - a.x).magnitude
      let nearest = min(a.excess.magnitude, b.excess.magnitude)
      if width <= tolerance || nearest <= accuracy { break }
      let least = 0.5 * tolerance / width
      let x = a.x + min(max(share, least), 1 - least) * (b.x - a.x)
      if x == a.x || x == b.x { break }
      let new = Point(x, excess(x))
      if (new.excess < 0) == (a.excess < 0) {
        c = a
      } else {
        c = b
        b = a
      }
      a = new
      share = interpolated(a, b, c)
    }
    let best = a.excess.magnitude < b.excess.magnitude ? a : b
    if best.excess.magnitude <= accuracy { return (best, best) }
    return a.excess < 0 ? (a, b) : (b, a)
  }

  /// Twice the steps that bisection needs for the digits of a number.
  private static let mostSteps = 120

  /// Where between a and b, as a share, the next point should lie.
  private static func interpolated(_ a: Point, _ b: Point, _ c: Point) -> Double {
    if c.x == b.x {
      // Only two points: on the line between them, but not at their very ends.
      let share = a.excess / (a.excess - b.excess)
      return share.isFinite ? min(max(share, 0.05), 0.95) : 0.5
    }
    let xi = (a.x - b.x) / (c.x - b.x)
    let phi = (a.excess - b.excess) / (c.excess - b.excess)
    guard phi * phi < xi, (1 - phi) * (1 - phi) < 1 - xi else { return 0.5 }
    let toB = a.excess / (b.excess - a.excess) * (c.excess / (b.excess - c.excess))
    let toC =
      (c.x - a.x) / (b.x - a.x) * (a.excess / (c.excess - a.excess))
      * (b.excess / (c.excess - b.excess))
    let share = toB + toC
    return share.isFinite ? share : 0.5
  }
}
