package import Distributions
import LinearAlgebra
import TimeSeries

/// A fitted model whose parts can be left out one after the other.
package protocol PartwiseModel: ExplainingModel, CopulaModel {
  /// What moved the probability of an event that the distributions of the years ahead decide.
  ///
  /// - Parameters:
  ///   - probability: The probability of the event, given the distribution of each year ahead.
  ///   - isReached: Whether the event takes place, given the value of each year up to `horizon`.
  func explanation(
    horizon: Int, probability: (@escaping (Int) -> PredictiveDistribution) -> Double,
    isReached: ([Double]) -> Bool
  ) -> ProbabilityExplanation
}

extension PartwiseModel {
  /// What moved the probability, with the natural limit as a part of its own; see
  /// ``ExplainingModel/explanation(horizon:probability:)``.
  package func explanation(
    horizon: Int, probability: (any Distribution) -> Double
  ) -> ProbabilityExplanation {
    var explanation = explanation(
      horizon: horizon, probability: { probability($0(horizon)) },
      isReached: { probability(PointMass($0[horizon - 1])) >= 0.5 })
    let whole = distribution(horizon: horizon)
    let stated = probability(whole)
    if let rest = whole.probabilityOffBound(stated: stated) {
      explanation.drivers.append(.init(.bound, stated: stated, without: rest))
      explanation.drivers.sort(about: stated)
    }
    return explanation
  }

  /// What moved the probability; see ``ExplainingModel/explanation(horizon:paths:using:isReached:)``.
  package func explanation(
    horizon: Int, paths: Int, using generator: some RandomNumberGenerator,
    isReached: ([Double]) -> Bool
  ) -> ProbabilityExplanation {
    explanation(
      horizon: horizon,
      probability: { distribution in
        var same = generator
        let drawn = CopulaPaths.simulate(
          paths: paths, distributions: (1...horizon).map(distribution), persistence: persistence,
          using: &same)
        let count = (0..<paths).count { path in
          isReached((0..<horizon).map { drawn[path, $0] })
        }
        return Double(count) / Double(paths)
      }, isReached: isReached)
  }
}

extension PredictiveDistribution {
  /// A bound moves a probability where at least this much of it lies on the bound.
  private static var boundMass: Double { 0.005 }

  /// What would be left of a probability if the mass on a bound did not count; `nil` where it is no
  /// matter.
  fileprivate func probabilityOffBound(stated: Double) -> Double? {
    for mass in [
      scale.bounds.upper.map { probability(atLeast: $0) }, scale.bounds.lower.map { cdf($0) },
    ] {
      // Only where reaching the target means reaching the bound.
      if let mass, mass >= Self.boundMass, (stated - mass).magnitude < 0.5 * mass {
        return stated - mass
      }
    }
    return nil
  }
}
