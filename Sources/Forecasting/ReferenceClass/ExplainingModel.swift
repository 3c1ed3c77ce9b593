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
}
