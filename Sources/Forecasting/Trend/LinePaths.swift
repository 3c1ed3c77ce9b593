import Distributions

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
