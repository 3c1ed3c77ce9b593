internal import CBoostMath

/// The chi-squared distribution.
public struct ChiSquared: ContinuousDistribution, Hashable {
  /// The degrees of freedom, any positive number.
  public let degreesOfFreedom: Double

  /// Creates a distribution; `degreesOfFreedom` positive and finite.
  public init(degreesOfFreedom: Double) {
    precondition(
      degreesOfFreedom > 0 && degreesOfFreedom.isFinite,
      "degreesOfFreedom is \(degreesOfFreedom), not positive and finite")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// From 0 upwards.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  /// P(X ≤ x).
  public func cdf(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x == .infinity { return 1 }
    return khathi_chi_squared_cdf(degreesOfFreedom, x)
  }

  /// P(X > x).
  public func probability(above x: Double) -> Double {
    if x <= 0 { return 1 }
    if x == .infinity { return 0 }
    return khathi_chi_squared_upper_cdf(degreesOfFreedom, x)
  }

  /// The x with P(X ≤ x) = p.
  public func quantile(_ p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return .infinity }
    return khathi_chi_squared_quantile(degreesOfFreedom, p)
  }

  /// The x with P(X > x) = q.
  public func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return .infinity }
    if q >= 1 { return 0 }
    return khathi_chi_squared_upper_quantile(degreesOfFreedom, q)
  }

  /// The density at `x`.
  public func density(_ x: Double) -> Double {
    guard x >= 0 && x < .infinity else { return 0 }
    return khathi_chi_squared_pdf(degreesOfFreedom, x)
  }

  /// The natural logarithm of the density.
  public func logDensity(_ x: Double) -> Double {
    guard x >= 0 && x < .infinity else { return -.infinity }
    return khathi_chi_squared_log_pdf(degreesOfFreedom, x)
  }
}
