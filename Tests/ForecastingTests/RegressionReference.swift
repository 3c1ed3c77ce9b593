import Foundation
import TestSupport
import Testing

/// The reference files of the regression tests.
struct RegressionReference: Decodable {
  /// A line through one of the golden series.
  struct Golden: Decodable {
    let years: [Int]
    let values: [Double]
    let target: Double
    let rising: Bool
    let slope: Double
    let intercept: Double
    let s: Double
    let forecast: Double
    let sePrediction: Double
    let lower95: Double
    let upper95: Double
    let probability: Double
    let slopeT: Double
    let slopeP: Double
    let logLikelihood: Double
    let wlsForecast: Double
    let wlsSlope: Double
    let wlsSlopeSe: Double
    let durbinWatson: Double
    let theilSen: Double
  }

  /// A line with autoregressive errors.
  struct Autoregressive: Decodable {
    let years: [Int]
    let values: [Double]
    let rho: Double
    let logLikelihood: Double
    let slope: Double
    let slopeSe: Double
    let innovationSd: Double
    let forecast1: Double
    let forecastSe1: Double
    let forecast6: Double
    let forecastSe6: Double
    let nlmeRho: Double
    let nlmeSlope: Double
    let nlmeLogLikelihood: Double
  }

  let golden: [String: Golden]
  let autoregressive: [String: Autoregressive]

  /// The values of `reference.json`.
  static func read() throws -> RegressionReference {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Self.self, from: try data("regression/reference.json"))
  }

  static func data(_ path: String) throws -> Data {
    let url = try #require(Bundle.module.resourceURL).appending(path: "Reference/\(path)")
    return try Data(contentsOf: url)
  }

  static func table(_ path: String) throws -> CSVTable {
    CSVTable(text: String(decoding: try data(path), as: UTF8.self))
  }
}
