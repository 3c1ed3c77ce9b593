import Distributions
import LinearAlgebra

/// The future of a smoothing model after its last observation: moments and random paths.
///
/// The value h years on is `f_h + u_h` with `f_h = l + (φ + … + φʰ) b + Σ c₍h−j₎ u_j`, j < h, and
/// `c_j = α + β(φ + … + φʲ)`. The errors u are uncorrelated, of variance σ² with additive and
/// `σ² E f_h²` with multiplicative errors, which gives the exact mean and variance of either kind
/// (Hyndman et al. 2008, ch. 6, classes 1 and 2). The error of the initial states, carried to the
/// last year, is added. u is taken as normal and σ² as estimated, so that each value follows
/// Student's t distribution.
struct SmoothingPrediction: Sendable {
  /// What all numbers below are measured in, on the working scale.
  let unit: Double

  /// Level and slope after the last observation.
  let level: Double
  let slope: Double

  let alpha: Double
  let beta: Double
  let phi: Double

  /// Whether the errors grow with the forecast.
  let isRelative: Bool

  /// The standard deviation of the error, relative to the forecast where `isRelative`.
  let sigma: Double

  /// The degrees of freedom of `sigma`.
  let degreesOfFreedom: Int

  /// Variances of level and slope and their covariance, that come from estimating the initial
  /// states, in units of σ².
  let levelVariance: Double
  let covariance: Double
  let slopeVariance: Double

  /// Mean and standard deviation of the forecast error, by year, with the share of the new error.
  struct Moments {
    var means: [Double] = []
    var scales: [Double] = []
    var errorScales: [Double] = []
  }

  /// The moments of years 1 to `horizon`, in units; scales are those of the t distribution.
  func moments(through horizon: Int) -> Moments {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    var result = Moments()
    var dampingSum = 0.0, damping = 1.0
    var errorVariances: [Double] = []
    var responses: [Double] = []
    for h in 1...horizon {
      damping *= phi
      dampingSum += damping
      let mean = level + dampingSum * slope
      var stateVariance =
        levelVariance + dampingSum * (2 * covariance + dampingSum * slopeVariance)
      stateVariance *= sigma * sigma
      for j in 0..<(h - 1) {
        let response = responses[h - 2 - j]
        stateVariance += response * response * errorVariances[j]
      }
      let size = isRelative ? mean * mean + stateVariance : 1
      let errorVariance = sigma * sigma * size
      errorVariances.append(errorVariance)
      responses.append(alpha + beta * dampingSum)
      result.means.append(mean)
      result.scales.append((stateVariance + errorVariance).squareRoot())
      result.errorScales.append(errorVariance.squareRoot())
    }
    return result
  }

  /// The distribution `horizon` years after the last observation, on the working scale.
  func distribution(horizon: Int) -> StudentT {
    let moments = moments(through: horizon)
    return StudentT(
      location: unit * moments.means[horizon - 1], scale: unit * moments.scales[horizon - 1],
      degreesOfFreedom: Double(degreesOfFreedom))
  }

  /// Paths whose values follow ``distribution(horizon:)`` in every year.
  ///
  /// One draw of σ serves a whole path: the years share what is not known about it.
  ///
  /// - Returns: `paths` × `horizon`, column-major, carried back by `scale`.
  func simulate(
    paths: Int, horizon: Int, scale: WorkingScale, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    precondition(paths >= 0, "\(paths) paths cannot be drawn")
    let moments = moments(through: horizon)
    let levelScale = levelVariance.squareRoot()
    let mixed = levelScale > 0 ? covariance / levelScale : 0
    let slopeScale = max(slopeVariance - mixed * mixed, 0).squareRoot()
    let freedom = Double(degreesOfFreedom)
    let normal = Normal(), chiSquared = ChiSquared(degreesOfFreedom: freedom)
    var result = Matrix(rows: paths, columns: horizon)
    for path in 0..<paths {
      let inflation = (freedom / chiSquared.sample(using: &generator)).squareRoot()
      let first = inflation * sigma * normal.sample(using: &generator)
      let second = inflation * sigma * normal.sample(using: &generator)
      var level = self.level + levelScale * first
      var slope = self.slope + mixed * first + slopeScale * second
      for year in 0..<horizon {
        slope *= phi
        let forecast = level + slope
        let error = inflation * moments.errorScales[year] * normal.sample(using: &generator)
        level = forecast + alpha * error
        slope += beta * error
        result[path, year] = scale.inverse(unit * (forecast + error))
      }
    }
    return result
  }
}
