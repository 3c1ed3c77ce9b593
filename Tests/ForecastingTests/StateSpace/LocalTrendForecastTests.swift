import Distributions
import Foundation
import TestSupport
import Testing

@testable import Forecasting

/// Forecasts of local trends with given variances against statsmodels' exact diffuse filter, and
/// against generalised least squares in R.
struct LocalTrendForecastTests {
  struct Series: Decodable {
    let id: String
    let values: [Double?]
  }

  struct Moments: Decodable {
    let mean: [Double]
    let variance: [Double]
  }

  struct FromStatsmodels: Decodable {
    struct Entry: Decodable {
      let id: String
      let given: [Moments]
    }

    let horizons: [Int]
    let series: [Entry]
  }

  struct FromR: Decodable {
    struct Pair: Decodable {
      let plain: Moments
      let damped: Moments
    }

    struct Entry: Decodable {
      let id: String
      let given: [Pair]
    }

    let horizons: [Int]
    let series: [Entry]
  }

  /// The variances of irregular, level and slope in both files.
  private static let given = [(1.0, 0.5, 0.1), (1, 0, 0.2), (0, 1, 0.05), (0.3, 0.3, 0)]

  /// The damping of the second half of the values from R.
  private static let damping = 0.9

  private static let mean = Tolerance(
    absolute: 1e-7, because: "in standard deviations; dense matrices of a hundred years")
  private static let variance = Tolerance(
    relative: 1e-8, because: "dense matrices of a hundred years")

  private static func load<T: Decodable>(_ file: String) throws -> T {
    try JSONDecoder().decode(T.self, from: Data(contentsOf: referenceFile("statespace/\(file)")))
  }

  private static func filters() throws -> [String: LocalTrendFilter] {
    let all: [Series] = try load("series.json")
    return Dictionary(
      uniqueKeysWithValues: all.map { ($0.id, LocalTrendFilter($0.values.map { $0 ?? .nan })) })
  }

  private func check(
    _ filter: LocalTrendFilter, variances: (Double, Double, Double), damping: Double,
    _ expected: Moments, horizons: [Int], _ label: String
  ) {
    let parameters = LocalTrendFilter.Parameters(
      irregular: variances.0, level: variances.1, slope: variances.2, damping: damping)
    let forecast = StateForecast(
      after: filter.finalState(parameters).state, of: filter, parameters, sigma: 1,
      degreesOfFreedom: 10)
    for (index, horizon) in horizons.enumerated() {
      let found = forecast.distribution(horizon: horizon)
      let deviation = expected.variance[index].squareRoot()
      let place = "\(label), \(variances), damping \(damping), \(horizon) years"
      expectClose(
        found.location / deviation, expected.mean[index] / deviation, Self.mean, place)
      expectClose(found.scale * found.scale, expected.variance[index], Self.variance, place)
    }
  }

  @Test func forecastsAgreeWithStatsmodels() throws {
    let filters = try Self.filters()
    let reference: FromStatsmodels = try Self.load("forecasts-statsmodels.json")
    #expect(reference.series.count == 25)
    for entry in reference.series {
      let filter = try #require(filters[entry.id])
      for (variances, moments) in zip(Self.given, entry.given) {
        check(
          filter, variances: variances, damping: 1, moments, horizons: reference.horizons,
          entry.id)
      }
    }
  }

  @Test func forecastsAgreeWithLeastSquaresInR() throws {
    let filters = try Self.filters()
    let reference: FromR = try Self.load("forecasts-r.json")
    #expect(reference.series.count == 25)
    for entry in reference.series {
      let filter = try #require(filters[entry.id])
      for (variances, pair) in zip(Self.given, entry.given) {
        check(
          filter, variances: variances, damping: 1, pair.plain, horizons: reference.horizons,
          entry.id)
        check(
          filter, variances: variances, damping: Self.damping, pair.damped,
          horizons: reference.horizons, entry.id)
      }
    }
  }
}
