public import Distributions
import TimeSeries

/// What a model says about one future year: a distribution in the unit of the indicator.
///
/// It is a latent distribution on the working scale, carried back by the increasing map of
/// ``scale`` and censored at the natural bounds: it never leaves them, and what the latent
/// distribution puts nearer to a bound than the print resolution becomes mass on the bound. Without
/// such mass a target of "100 %" could never be reached.
public struct PredictiveDistribution: Distribution {
  /// The distribution on the working scale.
  public let latent: any Distribution

  /// The map between the scales, with bounds and resolution.
  public let scale: WorkingScale

  /// Creates a predictive distribution.
  public init(latent: any Distribution, scale: WorkingScale) {
    self.latent = latent
    self.scale = scale
  }

  /// The values between the bounds.
  public var support: ClosedRange<Double> {
    (scale.bounds.lower ?? scale.inverse(latent.support.lowerBound))...(scale.bounds.upper
      ?? scale.inverse(latent.support.upperBound))
  }

  /// P(X ≤ x).
  public func cdf(_ x: Double) -> Double {
    if let lower = scale.bounds.lower {
      if x < lower { return 0 }
      if x < lower + scale.margin {
        return latent.probabilityBelow(threshold(lower + scale.margin))
      }
    }
    if let upper = scale.bounds.upper {
      if x >= upper { return 1 }
      if x > upper - scale.margin { return latent.cdf(threshold(upper - scale.margin)) }
    }
    return latent.cdf(threshold(x))
  }

  /// P(X < x).
  public func probabilityBelow(_ x: Double) -> Double {
    if let lower = scale.bounds.lower {
      if x <= lower { return 0 }
      if x < lower + scale.margin {
        return latent.probabilityBelow(threshold(lower + scale.margin))
      }
    }
    if let upper = scale.bounds.upper {
      if x > upper { return 1 }
      if x > upper - scale.margin { return latent.cdf(threshold(upper - scale.margin)) }
    }
    return latent.probabilityBelow(threshold(x))
  }

  /// The smallest x with P(X ≤ x) ≥ p.
  public func quantile(_ p: Double) -> Double {
    if p <= 0 { return support.lowerBound }
    if p >= 1 { return support.upperBound }
    return scale.inverse(latent.quantile(p))
  }

  private func threshold(_ x: Double) -> Double {
    scale.transformation.forward(x, margin: .leastNormalMagnitude)
  }
}
