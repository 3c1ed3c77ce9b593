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
