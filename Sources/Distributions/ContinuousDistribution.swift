/// A distribution with a density and no mass at single points.
public protocol ContinuousDistribution: Distribution {
  /// The density at `x`; 0 outside the support, infinite at a pole on its edge.
  func density(_ x: Double) -> Double

  /// The natural logarithm of the density, finite inside the support even where the density
  /// itself underflows; minus infinity outside.
  func logDensity(_ x: Double) -> Double
}

extension ContinuousDistribution {
  /// P(X ≥ x), the same as P(X > x) without mass at points.
  public func probability(atLeast x: Double) -> Double { probability(above: x) }
}
