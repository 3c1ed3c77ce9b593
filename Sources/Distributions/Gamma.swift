internal import CBoostMath
import RealModule

/// The gamma distribution; its mean is `shape * scale`.
public struct Gamma: ContinuousDistribution, Hashable {
  /// The shape.
  public let shape: Double

  /// The scale, in the unit of the values.
  public let scale: Double

  /// Creates a distribution; both arguments positive and finite.
  public init(shape: Double, scale: Double = 1) {
    precondition(shape > 0 && shape.isFinite, "shape is \(shape), not positive and finite")
    precondition(scale > 0 && scale.isFinite, "scale is \(scale), not positive and finite")
    self.shape = shape
    self.scale = scale
  }

  /// From 0 upwards.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  /// P(X ≤ x).
  public func cdf(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x == .infinity { return 1 }
    return khathi_gamma_cdf(shape, x / scale)
  }

  /// P(X > x).
  public func probability(above x: Double) -> Double {
    if x <= 0 { return 1 }
    if x == .infinity { return 0 }
    return khathi_gamma_upper_cdf(shape, x / scale)
  }

  /// The x with P(X ≤ x) = p.
  public func quantile(_ p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return .infinity }
    return scale * khathi_gamma_quantile(shape, p)
  }

  /// The x with P(X > x) = q.
  public func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return .infinity }
    if q >= 1 { return 0 }
    return scale * khathi_gamma_upper_quantile(shape, q)
  }

  /// The density at `x`.
  public func density(_ x: Double) -> Double {
    guard x >= 0 && x < .infinity else { return 0 }
    return khathi_gamma_pdf(shape, x / scale) / scale
  }

  /// The natural logarithm of the density.
  public func logDensity(_ x: Double) -> Double {
    guard x >= 0 && x < .infinity else { return -.infinity }
    return khathi_gamma_log_pdf(shape, x / scale) - Double.log(scale)
  }
}
