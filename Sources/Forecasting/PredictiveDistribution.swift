public import Distributions
import TimeSeries

/// What a model says about one future year: a distribution in the unit of the indicator.
///
/// It is a latent distribution on the working scale, carried back by the increasing map of
/// ``scale`` and censored at the natural bounds: it never leaves them, and what the latent
/// distribution puts nearer to a bound than the print resolution becomes mass on the bound. Without
/// such mass a target of "100 %" could never be reached.
///
/// ```swift
/// let in2025 = try Drift().fit(to: coverage).distribution(horizon: 3)
/// in2025.median
/// in2025.probability(atLeast: 95)
/// in2025.interval(level: 0.95)
/// ```
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
    switch place(of: x) {
    case .below: 0
    case .atLower(let edge): latent.probabilityBelow(edge)
    case .inside(let working): latent.cdf(working)
    case .nearUpper(let edge): latent.cdf(edge)
    case .atUpper, .above: 1
    }
  }

  /// P(X < x).
  public func probabilityBelow(_ x: Double) -> Double {
    switch place(of: x) {
    case .below: 0
    case .atLower(let edge): x == scale.bounds.lower ? 0 : latent.probabilityBelow(edge)
    case .inside(let working): latent.probabilityBelow(working)
    case .nearUpper(let edge), .atUpper(let edge): latent.cdf(edge)
    case .above: 1
    }
  }

  /// P(X ≥ x).
  public func probability(atLeast x: Double) -> Double {
    switch place(of: x) {
    case .below: 1
    case .atLower(let edge): x == scale.bounds.lower ? 1 : latent.probability(atLeast: edge)
    case .inside(let working): latent.probability(atLeast: working)
    case .nearUpper(let edge), .atUpper(let edge): latent.probability(above: edge)
    case .above: 0
    }
  }

  /// P(X > x).
  public func probability(above x: Double) -> Double {
    switch place(of: x) {
    case .below: 1
    case .atLower(let edge): latent.probability(atLeast: edge)
    case .inside(let working): latent.probability(above: working)
    case .nearUpper(let edge): latent.probability(above: edge)
    case .atUpper, .above: 0
    }
  }

  /// The smallest x with P(X ≤ x) ≥ p.
  public func quantile(_ p: Double) -> Double {
    if p <= 0 { return support.lowerBound }
    if p >= 1 { return support.upperBound }
    return scale.inverse(latent.quantile(p))
  }

  /// The smallest x with P(X > x) ≤ q.
  public func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return support.upperBound }
    if q >= 1 { return support.lowerBound }
    return scale.inverse(latent.upperQuantile(q))
  }

  /// A random value.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    scale.inverse(latent.sample(using: &generator))
  }

  /// Where a value lies with respect to the bounds, with the working value that decides there.
  private enum Place {
    case below
    /// On the lower bound or nearer to it than the margin, which is where the edge lies.
    case atLower(edge: Double)
    case inside(Double)
    /// Nearer to the upper bound than the margin, but not on it.
    case nearUpper(edge: Double)
    case atUpper(edge: Double)
    case above
  }

  private func place(of x: Double) -> Place {
    if let lower = scale.bounds.lower {
      if x < lower { return .below }
      let edge = lower + scale.margin
      if x == lower || x < edge { return .atLower(edge: threshold(edge)) }
    }
    if let upper = scale.bounds.upper {
      if x > upper { return .above }
      let edge = upper - scale.margin
      if x == upper { return .atUpper(edge: threshold(edge)) }
      if x > edge { return .nearUpper(edge: threshold(edge)) }
    }
    return .inside(threshold(x))
  }

  private func threshold(_ x: Double) -> Double {
    scale.transformation.forward(x, margin: .leastNormalMagnitude)
  }
}
