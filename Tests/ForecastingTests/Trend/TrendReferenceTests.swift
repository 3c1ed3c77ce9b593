import Distributions
import Forecasting
import Foundation
import TestSupport
import Testing
import TimeSeries

/// Trend models against their textbook formulas in 50 digits and against R.
struct TrendReferenceTests {
  struct Row: Decodable {
    let model: String
    let series: String
    let transform: String
    let damping: Double
    let years: [Int]
    let values: [Double]
    let horizon: Int
    let target: Double
    let slope: Double
    let location: Double
    let scale: Double
    let lower95: Double
    let upper95: Double
    let probability: Double

    /// Series B is to fall, the others are to rise.
    var isFalling: Bool { series.hasPrefix("B") }

    var specification: any ForecastModel {
      let trendScale: TrendScale =
        switch transform {
        case "log": .log
        case "logit": .logit
        default: .values
        }
      switch model {
      case "drift" where damping == 1: return Drift(scale: trendScale)
      case "drift": return DampedDrift(damping: damping, scale: trendScale)
      case "theil-sen": return TheilSenTrend(scale: trendScale)
      case "wls":
        let target = years[years.count - 1] + horizon
        return LinearTrend(scale: trendScale, weights: .recent(targetYear: target))
      default: return LinearTrend(scale: trendScale)
      }
    }
  }

  struct RRow: Decodable {
    let series: String
    let values: [Double]
    let driftLocation: Double
    let driftScale: Double
    let lineLocation: Double
    let lineScale: Double
  }

  static let tolerance = Tolerance(
    relative: 1e-12, absolute: 1e-12,
    because: "closed forms; differences of printed values lose two to three of 16 digits")

  static func load<T: Decodable>(_ file: String) throws -> T {
    let url = try #require(
      Bundle.module.url(forResource: file, withExtension: "json", subdirectory: "Reference/trend"))
    return try JSONDecoder().decode(T.self, from: Data(contentsOf: url))
  }

  private func fit(
    _ model: any ForecastModel, _ years: [Int], _ values: [Double], bounds: Bounds = .none
  ) throws -> FittedTrend {
    let series = try AnnualSeries(
      id: "reference", bounds: bounds,
      observations: zip(years, values).map { Observation(year: $0, value: $1) })
    return try #require(try model.fit(to: series) as? FittedTrend)
  }

  @Test func formulasInFiftyDigits() throws {
    let rows: [Row] = try Self.load("trend")
    #expect(rows.count == 46)
    for row in rows {
      let bounds: Bounds = row.transform == "logit" ? .percent : .none
      let fitted = try fit(row.specification, row.years, row.values, bounds: bounds)
      let forecast = fitted.distribution(horizon: row.horizon)
      let latent = try #require(forecast.latent as? StudentT)
      let label = "\(row.model) \(row.series) \(row.transform)"
      expectClose(fitted.slope, row.slope, Self.tolerance, "\(label) slope")
      expectClose(latent.location, row.location, Self.tolerance, "\(label) location")
      expectClose(latent.scale, row.scale, Self.tolerance, "\(label) scale")
      expectClose(forecast.quantile(0.025), row.lower95, Self.tolerance, "\(label) lower")
      expectClose(forecast.upperQuantile(0.025), row.upper95, Self.tolerance, "\(label) upper")
      let probability =
        row.isFalling
        ? forecast.probability(atMost: row.target) : forecast.probability(atLeast: row.target)
      expectClose(probability, row.probability, Self.tolerance, "\(label) probability")
      #expect(fitted.diagnostics.isEmpty)
    }
  }

  @Test func rForecastAndLM() throws {
    let rows: [RRow] = try Self.load("r_trend")
    #expect(rows.count == 3)
    for row in rows {
      let years = Array(2015...2024)
      let drift = try fit(Drift(), years, row.values).distribution(horizon: 6).latent
      let line = try fit(LinearTrend(), years, row.values).distribution(horizon: 6).latent
      let (walk, straight) = (try #require(drift as? StudentT), try #require(line as? StudentT))
      expectClose(walk.location, row.driftLocation, Self.tolerance, "\(row.series) drift")
      expectClose(walk.scale, row.driftScale, Self.tolerance, "\(row.series) drift scale")
      // lm decomposes a design with uncentred years and keeps some 12 digits.
      let lm = Tolerance(relative: 1e-11, because: "lm works with calendar years near 2000")
      expectClose(straight.location, row.lineLocation, lm, "\(row.series) line")
      expectClose(straight.scale, row.lineScale, lm, "\(row.series) line scale")
    }
  }
}

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
