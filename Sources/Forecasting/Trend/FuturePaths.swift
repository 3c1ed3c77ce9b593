import Distributions

/// What a fitted trend says about the years ahead on the working scale: jointly Student t, that is
/// jointly normal with a variance that itself is uncertain and common to all years of a path.
protocol FuturePaths: Sendable {
  /// The degrees of freedom of the variance estimate.
  var degreesOfFreedom: Double { get }

  /// The median `horizon` years after the last observation.
  func location(horizon: Int) -> Double

  /// The scale of the t distribution `horizon` years after the last observation.
  func scale(horizon: Int) -> Double

  /// A random path of deviations from the location for a known variance: normal, with the standard
  /// deviation ``scale(horizon:)`` in each year.
  func deviations(
    horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> [Double]
}

extension FuturePaths {
  /// The distribution `horizon` years after the last observation.
  func distribution(horizon: Int) -> StudentT {
    StudentT(
      location: location(horizon: horizon), scale: scale(horizon: horizon),
      degreesOfFreedom: degreesOfFreedom)
  }

  /// A random path on the working scale.
  func path(horizon: Int, using generator: inout some RandomNumberGenerator) -> [Double] {
    let chiSquared = ChiSquared(degreesOfFreedom: degreesOfFreedom).sample(using: &generator)
    let factor = (degreesOfFreedom / chiSquared).squareRoot()
    let deviations = deviations(horizon: horizon, using: &generator)
    return deviations.indices.map { location(horizon: $0 + 1) + factor * deviations[$0] }
  }
}

/// A straight line with independent errors about it; both coefficients are uncertain.
///
/// ```
/// location(H) = centre + slope · x            x = H − mean time
/// scale(H)²   = deviation² · (1/v + 1/W + x²/S)
/// ```
/// where W is the sum of the weights, S = Σ wᵢ (tᵢ − t̄)² and v the weight of a future value.
struct LinePaths: FuturePaths {
  /// The height of the line at the mean time.
  let centre: Double

  /// The rise of the line a year.
  let slope: Double

  /// The mean time, in years after the last observation.
  let meanTime: Double

  /// The standard deviation of an error with weight 1.
  let deviation: Double

  /// W.
  let weightSum: Double

  /// S.
  let timeVariation: Double

  /// v.
  let futureWeight: Double

  let degreesOfFreedom: Double

  func location(horizon: Int) -> Double {
    centre + slope * (Double(horizon) - meanTime)
  }

  func scale(horizon: Int) -> Double {
    let x = Double(horizon) - meanTime
    return deviation * (1 / futureWeight + 1 / weightSum + x * x / timeVariation).squareRoot()
  }

  func deviations(
    horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    let normal = Normal()
    let centreError = normal.sample(using: &generator) / weightSum.squareRoot()
    let slopeError = normal.sample(using: &generator) / timeVariation.squareRoot()
    return (1...horizon).map { year in
      let error = normal.sample(using: &generator) / futureWeight.squareRoot()
      return deviation * (centreError + slopeError * (Double(year) - meanTime) + error)
    }
  }
}

/// A random walk from the last observation with an uncertain, possibly damped drift.
///
/// ```
/// location(H) = level + drift · S(H)                 S(H) = φ + φ² + … + φᴴ
/// scale(H)²   = deviation² · (H + ratio · S(H)²)
/// ```
struct RandomWalkPaths: FuturePaths {
  /// The newest value.
  let level: Double

  /// The drift a year, before damping.
  let drift: Double

  /// φ, the share of the drift that is left after each year; 1 for an undamped drift.
  let damping: Double

  /// The standard deviation of one year's change.
  let deviation: Double

  /// The variance of the drift estimate, as a multiple of `deviation²`.
  let driftVarianceRatio: Double

  let degreesOfFreedom: Double

  /// S(H), the years' worth of drift that `horizon` years bring.
  func driftYears(horizon: Int) -> Double {
    Double.dampedSum(damping, years: horizon)
  }

  func location(horizon: Int) -> Double {
    level + drift * driftYears(horizon: horizon)
  }

  func scale(horizon: Int) -> Double {
    let years = driftYears(horizon: horizon)
    return deviation * (Double(horizon) + driftVarianceRatio * years * years).squareRoot()
  }

  func deviations(
    horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    let normal = Normal()
    let driftError = driftVarianceRatio.squareRoot() * normal.sample(using: &generator)
    var walk = 0.0
    var term = 1.0
    var years = 0.0
    return (0..<horizon).map { _ in
      walk += normal.sample(using: &generator)
      term *= damping
      years += term
      return deviation * (walk + driftError * years)
    }
  }
}

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
