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
