internal import CBoostMath
import RealModule

/// The normal distribution.
public struct Normal: ContinuousDistribution, Hashable {
  /// The mean.
  public let mean: Double

  /// The standard deviation, positive.
  public let standardDeviation: Double

  /// Creates a distribution; both arguments finite, `standardDeviation` positive.
  public init(mean: Double = 0, standardDeviation: Double = 1) {
    precondition(mean.isFinite, "the mean is \(mean), not finite")
    precondition(
      standardDeviation > 0 && standardDeviation.isFinite,
      "the standard deviation is \(standardDeviation), not positive and finite")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The whole real line.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  /// P(X ≤ x).
  public func cdf(_ x: Double) -> Double { khathi_normal_cdf(standardised(x)) }

  /// P(X > x).
  public func probability(above x: Double) -> Double {
    khathi_normal_upper_cdf(standardised(x))
  }

  /// The x with P(X ≤ x) = p.
  public func quantile(_ p: Double) -> Double {
    if p <= 0 { return -.infinity }
    if p >= 1 { return .infinity }
    return mean + standardDeviation * khathi_normal_quantile(p)
  }

  /// The x with P(X > x) = q.
  public func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return .infinity }
    if q >= 1 { return -.infinity }
    return mean + standardDeviation * khathi_normal_upper_quantile(q)
  }

  /// The density at `x`.
  public func density(_ x: Double) -> Double {
    khathi_normal_pdf(standardised(x)) / standardDeviation
  }

  /// The natural logarithm of the density.
  public func logDensity(_ x: Double) -> Double {
    khathi_normal_log_pdf(standardised(x)) - Double.log(standardDeviation)
  }

  private func standardised(_ x: Double) -> Double { (x - mean) / standardDeviation }
}

/// Student's t distribution with a location and a scale.
public struct StudentT: ContinuousDistribution, Hashable {
  /// The centre: median and mode.
  public let location: Double

  /// The scale, positive; it is not the standard deviation.
  public let scale: Double

  /// The degrees of freedom, any positive number; infinity gives the normal distribution.
  public let degreesOfFreedom: Double

  /// Creates a distribution; `location` and `scale` finite, `scale` and `degreesOfFreedom`
  /// positive.
  public init(location: Double = 0, scale: Double = 1, degreesOfFreedom: Double) {
    precondition(scale > 0 && scale.isFinite, "scale is \(scale), not positive and finite")
    precondition(location.isFinite, "location is \(location), not finite")
    precondition(degreesOfFreedom > 0, "degrees of freedom are \(degreesOfFreedom), not positive")
    self.location = location
    self.scale = scale
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The whole real line.
  public var support: ClosedRange<Double> { -.infinity ... .infinity }

  /// P(X ≤ x).
  public func cdf(_ x: Double) -> Double {
    khathi_student_t_cdf(degreesOfFreedom, standardised(x))
  }

  /// P(X > x).
  public func probability(above x: Double) -> Double {
    khathi_student_t_upper_cdf(degreesOfFreedom, standardised(x))
  }

  /// The x with P(X ≤ x) = p.
  public func quantile(_ p: Double) -> Double {
    if p <= 0 { return -.infinity }
    if p >= 1 { return .infinity }
    return location + scale * khathi_student_t_quantile(degreesOfFreedom, p)
  }

  /// The x with P(X > x) = q.
  public func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return .infinity }
    if q >= 1 { return -.infinity }
    return location + scale * khathi_student_t_upper_quantile(degreesOfFreedom, q)
  }

  /// The density at `x`.
  public func density(_ x: Double) -> Double {
    khathi_student_t_pdf(degreesOfFreedom, standardised(x)) / scale
  }

  /// The natural logarithm of the density.
  public func logDensity(_ x: Double) -> Double {
    khathi_student_t_log_pdf(degreesOfFreedom, standardised(x)) - Double.log(scale)
  }

  private func standardised(_ x: Double) -> Double { (x - location) / scale }
}
