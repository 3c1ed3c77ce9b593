internal import CBoostMath
import RealModule

/// The gamma distribution; its mean is `shape * scale`.
package struct Gamma: ContinuousDistribution, Hashable {
  /// The shape.
  package let shape: Double

  /// The scale, in the unit of the values.
  package let scale: Double

  /// Creates a distribution; both arguments positive and finite.
  package init(shape: Double, scale: Double = 1) {
    precondition(shape > 0 && shape.isFinite, "shape is \(shape), not positive and finite")
    precondition(scale > 0 && scale.isFinite, "scale is \(scale), not positive and finite")
    self.shape = shape
    self.scale = scale
  }

  /// From 0 upwards.
  package var support: ClosedRange<Double> { 0 ... .infinity }

  /// P(X ≤ x).
  package func cdf(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x == .infinity { return 1 }
    return khathi_gamma_cdf(shape, x / scale)
  }

  /// P(X > x).
  package func probability(above x: Double) -> Double {
    if x <= 0 { return 1 }
    if x == .infinity { return 0 }
    return khathi_gamma_upper_cdf(shape, x / scale)
  }

  /// The x with P(X ≤ x) = p.
  package func quantile(_ p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return .infinity }
    return scale * khathi_gamma_quantile(shape, p)
  }

  /// The x with P(X > x) = q.
  package func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return .infinity }
    if q >= 1 { return 0 }
    return scale * khathi_gamma_upper_quantile(shape, q)
  }

  /// The density at `x`.
  package func density(_ x: Double) -> Double {
    guard x >= 0 && x < .infinity else { return 0 }
    return khathi_gamma_pdf(shape, x / scale) / scale
  }

  /// The natural logarithm of the density.
  package func logDensity(_ x: Double) -> Double {
    guard x >= 0 && x < .infinity else { return -.infinity }
    return khathi_gamma_log_pdf(shape, x / scale) - Double.log(scale)
  }
}

/// The chi-squared distribution.
package struct ChiSquared: ContinuousDistribution, Hashable {
  /// The degrees of freedom, any positive number.
  package let degreesOfFreedom: Double

  /// Creates a distribution; `degreesOfFreedom` positive and finite.
  package init(degreesOfFreedom: Double) {
    precondition(
      degreesOfFreedom > 0 && degreesOfFreedom.isFinite,
      "degreesOfFreedom is \(degreesOfFreedom), not positive and finite")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// From 0 upwards.
  package var support: ClosedRange<Double> { 0 ... .infinity }

  /// P(X ≤ x).
  package func cdf(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x == .infinity { return 1 }
    return khathi_chi_squared_cdf(degreesOfFreedom, x)
  }

  /// P(X > x).
  package func probability(above x: Double) -> Double {
    if x <= 0 { return 1 }
    if x == .infinity { return 0 }
    return khathi_chi_squared_upper_cdf(degreesOfFreedom, x)
  }

  /// The x with P(X ≤ x) = p.
  package func quantile(_ p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return .infinity }
    return khathi_chi_squared_quantile(degreesOfFreedom, p)
  }

  /// The x with P(X > x) = q.
  package func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return .infinity }
    if q >= 1 { return 0 }
    return khathi_chi_squared_upper_quantile(degreesOfFreedom, q)
  }

  /// The density at `x`.
  package func density(_ x: Double) -> Double {
    guard x >= 0 && x < .infinity else { return 0 }
    return khathi_chi_squared_pdf(degreesOfFreedom, x)
  }

  /// The natural logarithm of the density.
  package func logDensity(_ x: Double) -> Double {
    guard x >= 0 && x < .infinity else { return -.infinity }
    return khathi_chi_squared_log_pdf(degreesOfFreedom, x)
  }
}

/// The beta distribution on 0 … 1.
package struct Beta: ContinuousDistribution, Hashable {
  /// The first shape: it rules how the density behaves near 0.
  package let alpha: Double

  /// The second shape: it rules how the density behaves near 1.
  package let beta: Double

  /// Creates a distribution; both shapes positive and finite.
  package init(alpha: Double, beta: Double) {
    precondition(alpha > 0 && alpha.isFinite, "alpha is \(alpha), not positive and finite")
    precondition(beta > 0 && beta.isFinite, "beta is \(beta), not positive and finite")
    self.alpha = alpha
    self.beta = beta
  }

  /// From 0 to 1.
  package var support: ClosedRange<Double> { 0...1 }

  /// P(X ≤ x).
  package func cdf(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    return khathi_beta_cdf(alpha, beta, x)
  }

  /// P(X > x).
  package func probability(above x: Double) -> Double {
    if x <= 0 { return 1 }
    if x >= 1 { return 0 }
    return khathi_beta_upper_cdf(alpha, beta, x)
  }

  /// The x with P(X ≤ x) = p.
  package func quantile(_ p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return 1 }
    return khathi_beta_quantile(alpha, beta, p)
  }

  /// The x with P(X > x) = q.
  package func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return 1 }
    if q >= 1 { return 0 }
    return khathi_beta_upper_quantile(alpha, beta, q)
  }

  /// The density at `x`.
  package func density(_ x: Double) -> Double {
    guard x >= 0 && x <= 1 else { return 0 }
    return khathi_beta_pdf(alpha, beta, x)
  }

  /// The natural logarithm of the density.
  package func logDensity(_ x: Double) -> Double {
    guard x >= 0 && x <= 1 else { return -.infinity }
    return khathi_beta_log_pdf(alpha, beta, x)
  }
}

/// Fisher's F distribution, of the ratio of two mean squares.
package struct FDistribution: ContinuousDistribution, Hashable {
  /// The degrees of freedom of the numerator.
  package let numeratorDegreesOfFreedom: Double

  /// The degrees of freedom of the denominator.
  package let denominatorDegreesOfFreedom: Double

  /// Creates a distribution; both arguments positive and finite.
  package init(numeratorDegreesOfFreedom: Double, denominatorDegreesOfFreedom: Double) {
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
  package var support: ClosedRange<Double> { 0 ... .infinity }

  /// P(X ≤ x).
  package func cdf(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    if x == .infinity { return 1 }
    return khathi_f_cdf(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, x)
  }

  /// P(X > x).
  package func probability(above x: Double) -> Double {
    if x <= 0 { return 1 }
    if x == .infinity { return 0 }
    return khathi_f_upper_cdf(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, x)
  }

  /// The x with P(X ≤ x) = p.
  package func quantile(_ p: Double) -> Double {
    if p <= 0 { return 0 }
    if p >= 1 { return .infinity }
    return khathi_f_quantile(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, p)
  }

  /// The x with P(X > x) = q.
  package func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return .infinity }
    if q >= 1 { return 0 }
    return khathi_f_upper_quantile(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, q)
  }

  /// The density at `x`.
  package func density(_ x: Double) -> Double {
    guard x >= 0 && x < .infinity else { return 0 }
    return khathi_f_pdf(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, x)
  }

  /// The natural logarithm of the density.
  package func logDensity(_ x: Double) -> Double {
    guard x >= 0 && x < .infinity else { return -.infinity }
    return khathi_f_log_pdf(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, x)
  }
}
