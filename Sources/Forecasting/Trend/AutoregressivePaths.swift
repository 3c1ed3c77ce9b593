import Distributions

/// A straight line with autoregressive errors about it; both coefficients are uncertain.
///
/// ```
/// location(H) = intercept + slope · H + ρᴴ · e
/// scale(H)²   = deviation² · (1 + ρ² + … + ρ²⁽ᴴ⁻¹⁾ + dᵀ V d)        d = (1 − ρᴴ, H)
/// ```
/// with time counted from the last observation, whose distance from the line is e, and V the
/// covariance matrix of intercept and slope divided by deviation² (Goldberger 1962).
struct AutoregressivePaths: FuturePaths {
  /// The height of the line at the last observation.
  let intercept: Double

  /// The rise of the line a year.
  let slope: Double

  /// The distance of the last observation from the line.
  let lastError: Double

  /// ρ.
  let autocorrelation: Double

  /// The standard deviation of an innovation.
  let deviation: Double

  /// The Cholesky factor of V, by rows: l₁₁, l₂₁, l₂₂.
  let factor: (Double, Double, Double)

  let degreesOfFreedom: Double

  func location(horizon: Int) -> Double {
    intercept + slope * Double(horizon) + power(horizon) * lastError
  }

  func scale(horizon: Int) -> Double {
    var noise = 0.0
    var term = 1.0
    for _ in 0..<horizon {
      noise += term * term
      term *= autocorrelation
    }
    let (first, second) = coefficientTerms(horizon: horizon, power: term)
    return deviation * (noise + first * first + second * second).squareRoot()
  }

  func deviations(
    horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    let normal = Normal()
    let z1 = normal.sample(using: &generator)
    let z2 = normal.sample(using: &generator)
    var error = 0.0
    var term = 1.0
    return (1...horizon).map { year in
      error = autocorrelation * error + normal.sample(using: &generator)
      term *= autocorrelation
      let (first, second) = coefficientTerms(horizon: year, power: term)
      return deviation * (error + first * z1 + second * z2)
    }
  }

  /// dᵀ L, whose squares add up to dᵀ V d.
  private func coefficientTerms(horizon: Int, power: Double) -> (Double, Double) {
    let (l11, l21, l22) = factor
    return ((1 - power) * l11 + Double(horizon) * l21, Double(horizon) * l22)
  }

  private func power(_ horizon: Int) -> Double {
    (0..<horizon).reduce(1) { product, _ in product * autocorrelation }
  }
}
