internal import CBoostMath

/// The beta distribution on 0 … 1.
public struct Beta: ContinuousDistribution, Hashable {
  /// The first shape: it rules how the density behaves near 0.
  public let alpha: Double

  /// The second shape: it rules how the density behaves near 1.
  public let beta: Double

  /// Creates a distribution; both shapes positive and finite.
  public init(alpha: Double, beta: Double) {
    precondition(alpha > 0 && alpha.isFinite, "alpha is \(alpha), not positive and finite")
    precondition(beta > 0 && beta.isFinite, "beta is \(beta), not positive and finite")
    self.alpha = alpha
    self.beta = beta
  }

  /// From 0 to 1.
  public var support: ClosedRange<Double> { 0...1 }

  /// P(X ≤ x).
  public func cdf(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    return khathi_beta_cdf(alpha, beta, x)
  }

  /// P(X > x).
  public func probability(above x: Double) -> Double {
    if x <= 0 { return 1 }
    if x >= 1 { return 0 }
    return khathi_beta_upper_cdf(alpha, beta, x)
  }

  /// The x with P(X ≤ x) = p.
  public func quantile(_ p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return 1 }
    return khathi_beta_quantile(alpha, beta, p)
  }

  /// The x with P(X > x) = q.
  public func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return 1 }
    if q >= 1 { return 0 }
    return khathi_beta_upper_quantile(alpha, beta, q)
  }

  /// The density at `x`.
  public func density(_ x: Double) -> Double {
    guard x >= 0 && x <= 1 else { return 0 }
    return khathi_beta_pdf(alpha, beta, x)
  }

  /// The natural logarithm of the density.
  public func logDensity(_ x: Double) -> Double {
    guard x >= 0 && x <= 1 else { return -.infinity }
    return khathi_beta_log_pdf(alpha, beta, x)
  }
}
