/// A probability distribution on the real line, which may have mass at single points.
///
/// Laws that every conforming type keeps (the law tests run them all): `cdf` does not decrease;
/// `quantile` does not decrease; `cdf(quantile(p)) ≥ p`, with equality where there is no mass at a
/// point; `probabilityBelow(x) ≤ cdf(x)`; values stay within `support`.
public protocol Distribution: Sendable {
  /// The smallest closed interval that holds all the probability; its ends may be infinite.
  var support: ClosedRange<Double> { get }

  /// P(X ≤ x).
  func cdf(_ x: Double) -> Double

  /// P(X < x), which differs from ``cdf(_:)`` only where there is mass at `x`.
  func probabilityBelow(_ x: Double) -> Double

  /// The smallest x with P(X ≤ x) ≥ p.
  ///
  /// - Parameter p: A probability from 0 to 1; 0 and 1 give the ends of ``support``.
  func quantile(_ p: Double) -> Double
}

extension Distribution {
  /// P(X < x); the same as ``cdf(_:)`` for a distribution without mass at points.
  public func probabilityBelow(_ x: Double) -> Double { cdf(x) }

  /// P(X ≥ x).
  public func probability(atLeast x: Double) -> Double { 1 - probabilityBelow(x) }

  /// P(X ≤ x).
  public func probability(atMost x: Double) -> Double { cdf(x) }

  /// The value with equal probability on both sides.
  public var median: Double { quantile(0.5) }

  /// The central interval that holds the value with probability `level`.
  ///
  /// - Parameter level: A probability strictly between 0 and 1, such as 0.95.
  public func interval(level: Double) -> ClosedRange<Double> {
    precondition(level > 0 && level < 1, "level is \(level), not between 0 and 1")
    let tail = (1 - level) / 2
    let lower = quantile(tail)
    return lower...max(lower, quantile(1 - tail))
  }

  /// A random value, by inversion.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    // 53 random bits, centred in their cell: never 0 nor 1.
    let bits = Double(generator.next() >> 11)
    return quantile((bits + 0.5) * 0x1p-53)
  }
}
