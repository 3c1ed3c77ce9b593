import Distributions
import Foundation
import TestSupport
import Testing
import TimeSeries

@testable import Forecasting

/// The fit of the numbers of a pool on events whose chances are known.
@Suite struct PoolingFitTests {
  /// Parts of all sizes of class and lengths of history, drawn evenly.
  private static func parts(_ count: Int) -> [PoolParts] {
    var generator = SplitMix(seed: 7)
    return (0..<count).map { index in
      let points = [1, 2, 3, 5, 9, 15][index % 6]
      var inputs = PoolInputs()
      inputs.pointCount = points
      inputs.horizon = [1, 2, 5, 9][index % 4]
      inputs.effectiveSize = index % 4 == 0 ? 0 : .random(in: 5...900, using: &generator)
      inputs.siblings = index % 3 == 0 ? 1 : 0
      inputs.hasClass = index % 7 != 0
      inputs.steadiness = points < 3 ? 0 : .random(in: 0...1, using: &generator)
      inputs.progress = index % 7 == 0 ? 0 : 1
      inputs.isPartOfCountry = index % 2 == 0
      inputs.amount = index % 7 == 0 ? 1 : 0
      return PoolParts(
        inputs: inputs,
        sameIndicator: index % 4 == 0 ? 0 : .random(in: -2...2, using: &generator),
        kindred: inputs.hasClass ? .random(in: -2...2, using: &generator) : 0,
        siblings: index % 3 == 0 ? .random(in: -2...2, using: &generator) : 0,
        ownTrend: points < 3 ? 0 : .random(in: -2...2, using: &generator),
        orientation: index % 5 == 0 ? -1 : 1)
    }
  }

  private static var truth: LearnedNumbers.Pooling {
    var numbers = LearnedNumbers.Pooling()
    numbers.linear = [
      1.1, -0.2, 0.5, -0.3, 0.8, -0.4, 0.9, -0.2, 0.7, 0.25, -0.6, 0.3, 0.5,
    ]
    return numbers
  }

  @Test("Known numbers come back where each event counts as often as its chance says")
  func recovery() {
    // Each event stands there as met and as missed, weighted by its true chance: the true numbers
    // are the exact minimum, and nothing depends on the luck of a draw.
    let cases = Self.parts(4_000).flatMap { parts in
      let chance = parts.probability(Self.truth)
      return [
        PoolingFit.Case(parts: parts, isMet: true, weight: chance),
        PoolingFit.Case(parts: parts, isMet: false, weight: 1 - chance),
      ]
    }
    let fit = PoolingFit(cases)
    // The search ends where the loss gains a relative 1e-12; the loss grows with the square of the
    // error, so that 1e-6 is met, and numbers that hang together lose two digits more.
    let tolerance = 1e-4
    #expect(fit.isConverged)
    for (found, known) in zip(fit.numbers.linear, Self.truth.linear) {
      #expect((found - known).magnitude <= tolerance * known.magnitude)
    }
  }

  @Test("No number moves the loss down from where the fit ends")
  func minimum() {
    var generator = SplitMix(seed: 11)
    let cases = Self.parts(1_500).map {
      PoolingFit.Case(
        parts: $0, isMet: Double.random(in: 0...1, using: &generator) < $0.probability(Self.truth))
    }
    let fit = PoolingFit(cases)
    // The search ends with gains of a relative 1e-12; a step of 1 % must not gain more than that.
    for place in fit.numbers.linear.indices {
      for factor in [0.99, 1.01] {
        var other = fit.numbers
        other.linear[place] *= factor
        #expect(Self.loss(cases, other) > fit.logLoss * (1 - 1e-12))
      }
    }
    #expect(fit.logLoss < Self.loss(cases, LearnedNumbers.Pooling()))
  }

  private static func loss(
    _ cases: [PoolingFit.Case], _ numbers: LearnedNumbers.Pooling
  ) -> Double {
    cases.reduce(0) { sum, one in
      let kept = min(max(one.parts.probability(numbers), 0.001), 0.999)
      return sum - log(one.isMet ? kept : 1 - kept)
    } / Double(cases.count)
  }

  @Test(
    "Parts joined again give the probability of the pool itself",
    arguments: [("coverage", 48.0, 52.0), ("mortality", 48.0, 44.0), ("", 48.0, 50.0)])
  func parts(indicator: String, last: Double, value: Double) throws {
    let isDecrease = value < last
    let series = try AnnualSeries(
      id: "x", indicator: indicator.isEmpty ? nil : indicator, bounds: .percent,
      direction: isDecrease ? .decrease : .increase,
      observations: (0..<7).map {
        Observation(year: 2010 + $0, value: last - Double(6 - $0) * (isDecrease ? -0.4 : 0.4))
      })
    let library = ReferenceBuilder(
      indicators: ReferenceData.indicators, values: ReferenceData.values
    ).library()
    let fit = try AutomaticModel(reference: library).fit(to: series)
    let reference = try #require(fit as? FittedReference)
    // Both go through the same logistic function of the same sum but for the order of its terms.
    let tolerance = 1e-12
    for upwards in [true, false] {
      func probability(_ outcome: any Distribution) -> Double {
        upwards ? outcome.probability(atLeast: value) : outcome.cdf(value)
      }
      for horizon in [1, 5, 14] {
        let parts = try #require(reference.poolParts(horizon: horizon, probability: probability))
        #expect(parts.orientation == (upwards == isDecrease ? -1 : 1))
        let stated = probability(reference.distribution(horizon: horizon))
        #expect((parts.probability(.init()) - stated).magnitude < tolerance)
      }
    }
  }
}
