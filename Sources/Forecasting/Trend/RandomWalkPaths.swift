import Distributions

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
