import Forecasting
import Foundation
import Testing
import TimeSeries

/// The reference values of R's forecast; `Reference/arima/README.md` says how they were made.
struct ARIMAReference: Decodable {
  struct Fit: Decodable {
    let p: Int
    let d: Int
    let q: Int
    let constant: Bool
    let logLikelihood: Double
    let aicc: Double
    let variance: Double
    let ar: [Double]
    let ma: [Double]
    let constantEstimate: Double?
    let mean: [Double]
    let standardError: [Double]

    var coefficients: ARMACoefficients {
      ARMACoefficients(
        phi1: ar.first ?? 0, phi2: ar.count > 1 ? ar[1] : 0,
        theta1: ma.first ?? 0, theta2: ma.count > 1 ? ma[1] : 0)
    }
  }

  struct Choice: Decodable {
    let p: Int
    let d: Int
    let q: Int
    let constant: Bool
    let aicc: Double
  }

  struct Entry: Decodable {
    let id: String
    let values: [Double?]
    let differences: Int
    let fits: [Fit]
    let automatic: Choice

    var yearly: [Double] { values.map { $0 ?? .nan } }

    func annualSeries() throws -> AnnualSeries {
      try AnnualSeries(
        id: id,
        observations: values.enumerated().compactMap { index, value in
          value.map { Observation(year: 1900 + index, value: $0) }
        })
    }
  }

  let series: [Entry]

  static func load() throws -> ARIMAReference {
    try JSONDecoder().decode(
      ARIMAReference.self, from: Data(contentsOf: referenceFile("arima/arima.json")))
  }
}

/// A file below `Reference`.
func referenceFile(_ path: String) throws -> URL {
  try #require(Bundle.module.resourceURL).appending(path: "Reference/\(path)")
}
