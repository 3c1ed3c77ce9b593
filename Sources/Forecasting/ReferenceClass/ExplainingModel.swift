public import Distributions

/// A fitted model that can tell what a probability rests on.
public protocol ExplainingModel: FittedModel {
  /// What moved the probability of an event `horizon` years after the last observation.
  ///
  /// It costs several times what the probability itself does.
  ///
  /// - Parameter probability: The probability of the event under a distribution of that year.
  func explanation(
    horizon: Int, probability: (any Distribution) -> Double
  ) -> ProbabilityExplanation

  /// What moved the probability of an event that several years decide together.
  ///
  /// Every part is left out with the same random numbers, so that what moves the probability is the
  /// part.
  ///
  /// - Parameters:
  ///   - horizon: The last of the years, after the last observation.
  ///   - paths: The number of random paths.
  ///   - generator: The random numbers, as those of ``FittedModel/simulate(paths:horizon:using:)``.
  ///   - isReached: Whether the event takes place, given the values of all years up to `horizon`.
  func explanation(
    horizon: Int, paths: Int, using generator: some RandomNumberGenerator,
    isReached: ([Double]) -> Bool
  ) -> ProbabilityExplanation
}
