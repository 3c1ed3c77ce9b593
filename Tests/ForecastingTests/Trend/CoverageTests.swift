import Distributions
import Forecasting
import TestSupport
import Testing
import TimeSeries

/// Intervals on series that the model describes: they cover as often as they say.
struct CoverageTests {
  /// The share of simulated random walks with drift whose value six years on lies in the interval.
  private func coverage(
    of model: any ForecastModel, years: [Int], runs: Int, level: Double
  ) throws -> Double {
    var generator = SplitMix(seed: 31)
    let noise = Normal()
    var hits = 0
    for _ in 0..<runs {
      var value = 50.0
      var path: [Int: Double] = [:]
      for year in years[0]...(years[years.count - 1] + 6) {
        value += 0.4 + noise.sample(using: &generator)
        path[year] = value
      }
      let series = try AnnualSeries(
        id: "walk", observations: years.map { Observation(year: $0, value: path[$0] ?? .nan) })
      let interval = try model.fit(to: series).distribution(horizon: 6).interval(level: level)
      hits += interval.contains(value) ? 1 : 0
    }
    return Double(hits) / Double(runs)
  }

  /// Four standard errors of a share near .9 in 1,500 runs.
  private let chance = Tolerance(absolute: 0.031, because: "4 √(.9 · .1 / 1500)")

  @Test func driftCoversRandomWalks() throws {
    for years in [[2001, 2002, 2003], Array(2001...2010), [2001, 2004, 2005, 2011, 2012]] {
      expectClose(
        try coverage(of: Drift(), years: years, runs: 1500, level: 0.9), 0.9, chance, "\(years)")
    }
  }

  @Test func theilSenIsNearItsNominalCoverage() throws {
    // Approximate in two ways: the median spread with t quantiles, and 6/5 for the slope.
    let approximate = Tolerance(absolute: 0.05, because: "asymptotic scale, small samples")
    for years in [Array(2001...2006), Array(2001...2012), Array(2001...2020)] {
      expectClose(
        try coverage(of: TheilSenTrend(), years: years, runs: 1500, level: 0.9), 0.9,
        approximate, "\(years)")
    }
  }
}
