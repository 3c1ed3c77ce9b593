import Forecasting
import Foundation
import TestSupport
import Testing
import TimeSeries

/// Forecasts of twenty-one series by the plain reference implementation beside the values.
struct CombinationReference: Decodable, Sendable {
  let name: String
  let years: [Int]
  let values: [Double]
  let horizon: Int
  let nu: Double
  let scale: [Double]
  let median: [Double]
  let members: [[Double]]
  let lower80: [Double]
  let upper80: [Double]
  let lower95: [Double]
  let upper95: [Double]
  let cdfLast: [Double]

  enum CodingKeys: String, CodingKey {
    case name, years, values, horizon, nu, scale, median, members
    case lower80 = "lower_80"
    case upper80 = "upper_80"
    case lower95 = "lower_95"
    case upper95 = "upper_95"
    case cdfLast = "cdf_last"
  }

  static func load() throws -> [CombinationReference] {
    let url = try #require(
      Bundle.module.url(
        forResource: "golden", withExtension: "json", subdirectory: "Reference/combination"))
    return try JSONDecoder().decode([CombinationReference].self, from: Data(contentsOf: url))
  }

  /// Fits the values as computed ones: the reference knows no rounding to whole numbers.
  func fit() throws -> FittedCombination {
    let series = try AnnualSeries(
      id: name,
      observations: zip(years, values).map {
        Observation(year: $0, value: $1, printedDecimals: 6)
      })
    return try #require(try CombinationModel().fit(to: series) as? FittedCombination)
  }
}
