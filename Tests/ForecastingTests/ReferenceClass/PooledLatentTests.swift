import Distributions
import Foundation
import TestSupport
import Testing
import TimeSeries

@testable import Forecasting

@Suite("Pooled distributions")
struct PooledLatentTests {
  private static let probabilities = [0.001, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.999]

  private func distribution(
    _ values: [Double], indicator: String? = nil, direction: Direction? = .increase,
    bounds: Bounds = .percent, horizon: Int = 4
  ) throws -> PredictiveDistribution {
    try AutomaticModel(reference: ReferenceData.library()).fit(
      to: ReferenceData.series(
        values, indicator: indicator, bounds: bounds, direction: direction)
    ).distribution(horizon: horizon)
  }

  @Test func poolFallsInTheChange() throws {
    let latent = try distribution([60, 61, 61, 63, 64], indicator: "coverage").latent
    let pool = try #require(latent as? PooledLatent).pool
    var last = 1.0
    let range = pool.range
    for step in 0...1000 {
      let x = range.lowerBound + (range.upperBound - range.lowerBound) * Double(step) / 1000
      #expect(pool.survival(x) <= last + 1e-12)
      #expect(pool.survivalBeyond(x) <= pool.survival(x))
      last = pool.survival(x)
    }
    #expect(pool.survival(range.lowerBound) > 1 - 1e-3 && pool.survival(range.upperBound) < 1e-3)
  }

  /// A third of the made-up steps are none, so that the last value keeps a mass of its own.
  @Test(arguments: [Direction.increase, .decrease])
  func quantileAndProbabilityAgreeAtTheAtom(direction: Direction) throws {
    let latent = try distribution(
      [60, 60, 60, 61, 61], indicator: "coverage", direction: direction, horizon: 1
    ).latent
    let still = try #require(latent as? PooledLatent)
    let place = still.sign * still.origin
    let (below, upTo) = (latent.probabilityBelow(place), latent.cdf(place))
    #expect(upTo - below > 0.02)
    for share in [0.1, 0.5, 0.9] {
      #expect(latent.quantile(below + share * (upTo - below)) == place)
    }
    #expect(latent.quantile(below - 0.01) < place && latent.quantile(upTo + 0.01) > place)
    #expect(latent.probability(atLeast: place) == 1 - below)
    expectClose(
      latent.probability(above: place), 1 - upTo,
      Tolerance(absolute: 1e-15, because: "one subtraction"))
  }

  @Test func quantilesInvertTheDistribution() throws {
    for indicator in ["coverage", "vaccination", nil] {
      let distribution = try distribution([60, 61, 62, 61, 64], indicator: indicator)
      var last = -Double.infinity
      for probability in Self.probabilities {
        let quantile = distribution.latent.quantile(probability)
        #expect(quantile >= last)
        #expect(distribution.latent.cdf(quantile) >= probability - 1e-9)
        #expect(distribution.latent.probabilityBelow(quantile) <= probability + 1e-9)
        last = quantile
      }
    }
  }

  /// Without a wanted direction a share and what it leaves of the whole are mirror images.
  @Test func undirectedAnswerMirrors() throws {
    let model = AutomaticModel(reference: try ReferenceData.shipped.get())
    let values = [40.0, 42, 41, 45]
    let plain = try model.fit(to: ReferenceData.series(values, direction: nil))
      .distribution(horizon: 4)
    let mirrored = try model.fit(
      to: ReferenceData.series(values.map { 100 - $0 }, direction: nil)
    ).distribution(horizon: 4)
    for value in [30.0, 44, 45, 47.5, 60] {
      expectClose(
        plain.cdf(value), mirrored.probability(atLeast: 100 - value),
        Tolerance(absolute: 1e-9, because: "sums in another order"), "\(value)")
    }
    for probability in Self.probabilities {
      let quantile = plain.latent.quantile(probability)
      #expect(plain.latent.cdf(quantile) >= probability - 1e-9)
      #expect(plain.latent.probabilityBelow(quantile) <= probability + 1e-9)
    }
  }

  /// The search from the unchanged cases outwards finds what plain bisection finds.
  @Test(arguments: [Direction.increase, .decrease]) func quantilesAreThoseOfBisection(
    direction: Direction
  ) throws {
    for values in [[60.0, 61, 61, 63, 64], [60, 60, 60, 60], [2, 1, 0.5], [99, 100, 100], [71]] {
      for indicator in ["coverage", "vaccination"] {
        let latent = try distribution(values, indicator: indicator, direction: direction).latent
        let pooled = try #require(latent as? PooledLatent)
        for probability in Self.probabilities + [1e-6, 1 - 1e-6] {
          let found = pooled.quantile(probability)
          let range = pooled.pool.range
          let ends = [range.lowerBound, range.upperBound].map {
            pooled.sign * (pooled.origin + $0)
          }
          var (low, high) = (ends.min() ?? 0, ends.max() ?? 0)
          for _ in 0..<80 {
            let middle = low + (high - low) / 2
            if pooled.cdf(middle) >= probability { high = middle } else { low = middle }
          }
          // Where the distribution is steep both find the same place, where it is flat the same
          // probability.
          let isNear = (found - high).magnitude < 1e-9 * (1 + high.magnitude)
          let isAsLikely = (pooled.cdf(found) - pooled.cdf(high)).magnitude < 1e-11
          #expect(isNear || isAsLikely, "\(values), \(probability): \(found), not \(high)")
        }
      }
    }
  }

  /// Searching for a quantile takes few looks at the distribution.
  @Test func rootsAreFoundInFewSteps() {
    var count = 0
    let root = IncreasingRoot.find(in: -30...30, target: 0.3) { x in
      count += 1
      return 1 / (1 + exp(-x / 2))
    }
    expectClose(root, 2 * log(0.3 / 0.7), Tolerance(absolute: 1e-10, because: "of a width of 60"))
    #expect(count <= 16, "\(count) steps")
  }

  @Test func rootsOfSmoothAndSteppedFunctions() {
    let cubic = IncreasingRoot.find(in: -10...10, target: 8) { $0 * $0 * $0 }
    expectClose(cubic, 2, Tolerance(absolute: 1e-10, because: "the interval's 1e-12"))
    let step = IncreasingRoot.find(in: 0...1, target: 0.5) { $0 < 0.3 ? 0 : 1 }
    expectClose(step, 0.3, Tolerance(absolute: 1e-11, because: "the interval's 1e-12"))
    #expect(IncreasingRoot.find(in: 0...1, target: -1) { $0 } == 0)
    #expect(IncreasingRoot.find(in: 0...1, target: 2) { $0 } == 1)
  }
}
