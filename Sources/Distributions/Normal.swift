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
