internal import CBoostMath

/// Fisher's F distribution, of the ratio of two mean squares.
public struct FDistribution: ContinuousDistribution, Hashable {
  /// The degrees of freedom of the numerator.
  public let numeratorDegreesOfFreedom: Double

  /// The degrees of freedom of the denominator.
  public let denominatorDegreesOfFreedom: Double

  /// Creates a distribution; both arguments positive and finite.
  public init(numeratorDegreesOfFreedom: Double, denominatorDegreesOfFreedom: Double) {
    precondition(
      numeratorDegreesOfFreedom > 0 && numeratorDegreesOfFreedom.isFinite,
      "numeratorDegreesOfFreedom is \(numeratorDegreesOfFreedom), not positive and finite")
    precondition(
      denominatorDegreesOfFreedom > 0 && denominatorDegreesOfFreedom.isFinite,
      "denominatorDegreesOfFreedom is \(denominatorDegreesOfFreedom), not positive and finite")
    self.numeratorDegreesOfFreedom = numeratorDegreesOfFreedom
    self.denominatorDegreesOfFreedom = denominatorDegreesOfFreedom
  }

  /// From 0 upwards.
  public var support: ClosedRange<Double> { 0 ... .infinity }

  /// P(X ≤ x).
  public func cdf(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x == .infinity { return 1 }
    return khathi_f_cdf(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, x)
  }

  /// P(X > x).
  public func probability(above x: Double) -> Double {
    if x <= 0 { return 1 }
    if x == .infinity { return 0 }
    return khathi_f_upper_cdf(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, x)
  }

  /// The x with P(X ≤ x) = p.
  public func quantile(_ p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return .infinity }
    return khathi_f_quantile(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, p)
  }

  /// The x with P(X > x) = q.
  public func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return .infinity }
    if q >= 1 { return 0 }
    return khathi_f_upper_quantile(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, q)
  }

  /// The density at `x`.
  public func density(_ x: Double) -> Double {
    guard x >= 0 && x < .infinity else { return 0 }
    return khathi_f_pdf(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, x)
  }

  /// The natural logarithm of the density.
  public func logDensity(_ x: Double) -> Double {
    guard x >= 0 && x < .infinity else { return -.infinity }
    return khathi_f_log_pdf(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, x)
  }
}
