import RealModule

/// The uniform distribution between two ends.
package struct Uniform: ContinuousDistribution, Hashable {
  /// The smallest and the largest value.
  package let support: ClosedRange<Double>

  /// Creates a distribution on `support`, whose ends are finite and differ.
  package init(_ support: ClosedRange<Double> = 0...1) {
    precondition(
      support.lowerBound < support.upperBound
        && (support.upperBound - support.lowerBound).isFinite,
      "\(support) is not an interval of positive, finite length")
    self.support = support
  }

  private var length: Double { support.upperBound - support.lowerBound }

  /// P(X ≤ x).
  package func cdf(_ x: Double) -> Double {
    min(max((x - support.lowerBound) / length, 0), 1)
  }

  /// P(X > x).
  package func probability(above x: Double) -> Double {
    min(max((support.upperBound - x) / length, 0), 1)
  }

  /// The x with P(X ≤ x) = p.
  package func quantile(_ p: Double) -> Double {
    let share = min(max(p, 0), 1)
    return clamped(support.lowerBound + length * share)
  }

  /// The x with P(X > x) = q.
  package func upperQuantile(_ q: Double) -> Double {
    let share = min(max(q, 0), 1)
    return clamped(support.upperBound - length * share)
  }

  /// The density at `x`.
  package func density(_ x: Double) -> Double { support.contains(x) ? 1 / length : 0 }

  /// The natural logarithm of the density.
  package func logDensity(_ x: Double) -> Double {
    support.contains(x) ? -Double.log(length) : -.infinity
  }

  private func clamped(_ x: Double) -> Double {
    min(max(x, support.lowerBound), support.upperBound)
  }
}

/// The distribution of a value that is certain.
public struct PointMass: Distribution, Hashable {
  /// The value.
  public let value: Double

  /// Creates a distribution with all its mass at `value`, which is finite.
  public init(_ value: Double) {
    precondition(value.isFinite, "the value is \(value), not finite")
    self.value = value
  }

  /// The value alone.
  public var support: ClosedRange<Double> { value...value }

  /// P(X ≤ x).
  public func cdf(_ x: Double) -> Double { x >= value ? 1 : 0 }

  /// P(X < x).
  public func probabilityBelow(_ x: Double) -> Double { x > value ? 1 : 0 }

  /// The value, for every p.
  public func quantile(_ p: Double) -> Double { value }

  /// The value, for every q.
  public func upperQuantile(_ q: Double) -> Double { value }

  /// The value; one number is drawn all the same, as from every distribution.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    _ = uniform(using: &generator)
    return value
  }
}
