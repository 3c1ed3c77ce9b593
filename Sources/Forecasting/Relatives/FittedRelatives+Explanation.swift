public import Distributions

extension FittedRelatives: PartwiseModel {
  /// What moved the probability; see ``ExplainingModel/explanation(horizon:probability:)``.
  ///
  /// The parts are those of the own model, each left out before its distribution is pooled with the
  /// pace of the parent, and that pace itself. The comparable cases are the own model's.
  public func explanation(
    horizon: Int, probability: (any Distribution) -> Double
  ) -> ProbabilityExplanation {
    explanationOfYear(horizon: horizon, probability: probability)
  }

  /// What moved the probability; see ``ExplainingModel/explanation(horizon:paths:using:isReached:)``.
  public func explanation(
    horizon: Int, paths: Int, using generator: some RandomNumberGenerator,
    isReached: ([Double]) -> Bool
  ) -> ProbabilityExplanation {
    explanationOfPaths(horizon: horizon, paths: paths, using: generator, isReached: isReached)
  }

  func explanation(
    horizon: Int, probability: (@escaping (Int) -> PredictiveDistribution) -> Double,
    isReached: ([Double]) -> Bool
  ) -> ProbabilityExplanation {
    let stated = probability { distribution(horizon: $0) }
    var explanation =
      (own as? any PartwiseModel)?.explanation(
        horizon: horizon,
        probability: { part in probability { pooled(part($0), horizon: $0) } },
        isReached: isReached)
      ?? ProbabilityExplanation(
        drivers: [], horizon: horizon, comparableCount: 0, reachedCount: 0, reached: [], missed: [])
    explanation.drivers.append(
      .init(
        .relative, stated: stated, without: probability { own.distribution(horizon: $0) }))
    explanation.drivers.sort(about: stated)
    return explanation
  }
}
