import Distributions
import Forecasting
import LinearAlgebra
import TestSupport
import Testing
import TimeSeries

/// What the combination promises beyond the laws and the reference values.
struct CombinationModelTests {
  static let rounding = Tolerance(relative: 1e-12, because: "a handful of operations")

  private func fit(
    _ values: [Double], years: [Int]? = nil, bounds: Bounds = .none
  ) throws -> FittedCombination {
    let series = try LawSeries.series(values, years: years, bounds: bounds)
    return try #require(try CombinationModel().fit(to: series) as? FittedCombination)
  }

  @Test func numbersFoundFromDataAreFew() {
    let numbers = Mirror(reflecting: CombinationNumbers()).children.map(\.value)
    #expect(numbers.count == 11)
    #expect(numbers.compactMap { $0 as? Double }.count == numbers.count)
  }

  @Test func oneValueIsForecastAsItIs() throws {
    for year in [1, 2, 6] {
      let forecast = try fit([80]).distribution(horizon: year)
      let latent = try #require(forecast.latent as? PowerStudentT)
      expectClose(forecast.median, 80, Self.rounding)
      expectClose(latent.degreesOfFreedom, 1 + 2.8 / 6.6, Self.rounding)
    }
    // .072 · 80: a lonely value says nothing of changes.
    let latent = try #require(try fit([80]).distribution(horizon: 1).latent as? PowerStudentT)
    expectClose(latent.scale, 0.072 * 80, Self.rounding)
  }

  @Test func twoValuesByHand() throws {
    let fitted = try fit([-10, -14])
    // One change of −4 with one year of no change beside it.
    expectClose(fitted.memberForecasts(horizon: 1)[1], -14 - 2 * 0.95, Self.rounding)
    expectClose(fitted.residuals[1], -2, Self.rounding)
    #expect(fitted.residuals[0].isNaN)
  }

  @Test func gapsCountByTheirYears() throws {
    let fitted = try fit([-10, -30], years: [2000, 2010])
    // A change of −20 in ten years, and one year of none.
    expectClose(fitted.memberForecasts(horizon: 1)[1], -30 - 20.0 / 11 * 0.95, Self.rounding)
    expectClose(fitted.residuals[1], (-20 + 200.0 / 11) / 10.0.squareRoot(), Self.rounding)
  }

  @Test func seriesWithoutNegativeValuesStaysAtOrAboveZero() throws {
    let falling = try fit([80, 55, 33, 20, 11, 6, 3, 1.5])
    for horizon in 1...10 {
      let forecast = falling.distribution(horizon: horizon)
      #expect(forecast.median > 0 && forecast.median < 1.5)
      #expect(forecast.quantile(1e-6) == 0)
      #expect(forecast.cdf(0) > 0 && forecast.probabilityBelow(0) == 0)
      #expect(forecast.probability(atLeast: 0) == 1)
    }
    let mixed = try fit([3, 1, -1, 0.5, -2, -1.5])
    #expect(mixed.distribution(horizon: 3).quantile(0.1) < -2)
  }

  @Test func boundsGatherWhatLiesBeyond() throws {
    let values = [90, 93, 95, 97, 98.5, 99.5]
    let free = try fit(values).distribution(horizon: 5)
    let bounded = try fit(values, bounds: .percent).distribution(horizon: 5)
    #expect(free.median > 100)
    #expect(bounded.median == 100)
    expectClose(
      bounded.probability(atLeast: 100), free.probability(atLeast: 100 - 0.05), Self.rounding)
    expectClose(bounded.quantile(0.1), free.quantile(0.1), Self.rounding)
  }

  @Test func floorsAreSaid() throws {
    let flat = try fit(Array(repeating: 94.29, count: 20), bounds: .percent)
    #expect(
      flat.diagnostics == [Diagnostic(.varianceFloor, ["standard_deviation": .number(0.1)])])
    let latent = try #require(flat.distribution(horizon: 1).latent as? PowerStudentT)
    expectClose(latent.scale, 0.1, Self.rounding)
    #expect(try fit(LawSeries.noisy(12)).diagnostics.isEmpty)
  }

  @Test func extremeSeriesHaveFiniteForecasts() throws {
    let wild: [[Double]] = [
      [1e300], [1e300, 1e-300, 1e300], [1e-300, 1e300], [1e-300, 1e-300, 2e-300, 1e-300],
      [1.7e308, 1e308, 1.7e308], [-1.7e308, 1.7e308, -1.7e308],
      [Double.leastNonzeroMagnitude, 2 * Double.leastNonzeroMagnitude], [0, 0, 1e300],
      [1, 1000, 1, 1000, 1e6], [-1e300, 1e-300, 0],
    ]
    for values in wild {
      for years in [Array(2000..<2000 + values.count), values.indices.map { 1000 + 400 * $0 }] {
        let fitted = try fit(values, years: years)
        for horizon in [1, 6, 30] {
          let forecast = fitted.distribution(horizon: horizon)
          let quantiles = ModelLawTests.probabilities.map { forecast.quantile($0) }
          #expect(quantiles.allSatisfy { $0.isFinite }, "\(values): \(quantiles)")
          #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 })
          #expect(quantiles[0] < quantiles[8], "\(values): \(quantiles)")
          #expect(!forecast.cdf(values[0]).isNaN)
        }
        #expect(fitted.residuals.dropFirst().allSatisfy { $0.isFinite })
        var generator = SplitMix(seed: 8)
        let paths = fitted.simulate(paths: 5, horizon: 4, using: &generator)
        #expect(paths.elements.allSatisfy { $0.isFinite }, "\(values)")
      }
    }
  }

  @Test func longestSeriesIsFitted() throws {
    let values = LawSeries.noisy(2000)
    let fitted = try fit(values, years: Array(1000..<3000))
    #expect(fitted.distribution(horizon: 6).interval(level: 0.95).lowerBound > 0)
  }
}
