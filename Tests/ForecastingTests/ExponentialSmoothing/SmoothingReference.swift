import Forecasting
import Foundation
import Testing
import TimeSeries

/// A series with what R's forecast package says about it; see Reference/ets/README.md.
struct SmoothingReference: Decodable, Sendable, CustomStringConvertible {
  struct Form: Decodable, Sendable {
    let logLikelihood: Double
    let aicc: Double
    /// α, β, φ, initial level, initial slope.
    let parameters: [Double]
    let sigma2: Double
    let mean: [Double]
    let upper95: [Double]
  }

  struct ThetaValues: Decodable, Sendable {
    let alpha: Double
    let drift: Double
    let mean: [Double]
  }

  let name: String
  let values: [Double]
  let method: String
  let aicc: Double
  let forms: [String: Form]
  let theta: ThetaValues

  var description: String { name }

  var series: AnnualSeries {
    get throws {
      try AnnualSeries(
        id: name,
        observations: values.enumerated().map { Observation(year: 1900 + $0, value: $1) })
    }
  }

  static let all: [SmoothingReference] = decode("r")

  /// The six forms by the names that the reference files give them.
  static let forms: [String: SmoothingForm] = Dictionary(
    uniqueKeysWithValues: SmoothingForm.all.map {
      ("\($0.error.rawValue)\($0.trend.rawValue)N", $0)
    })

  static func decode<Value: Decodable>(_ name: String) -> Value {
    let url = Bundle.module.url(
      forResource: name, withExtension: "json", subdirectory: "Reference/ets")
    guard let url, let data = try? Data(contentsOf: url) else {
      preconditionFailure("no file Reference/ets/\(name).json")
    }
    do {
      return try JSONDecoder().decode(Value.self, from: data)
    } catch {
      preconditionFailure("\(name).json: \(error)")
    }
  }
}

/// What statsmodels says about some of the same series.
struct StatsmodelsReference: Decodable, Sendable, CustomStringConvertible {
  struct Form: Decodable, Sendable {
    let logLikelihood: Double
    let mean: [Double]
  }

  let name: String
  let forms: [String: Form]

  var description: String { name }

  static let all: [StatsmodelsReference] = SmoothingReference.decode("statsmodels")
}

/// The textbook recursion, written out: Hyndman et al. 2008, table 2.1.
struct TextbookSmoothing {
  var errors: [Double] = []
  var level: Double
  var slope: Double
  var logLikelihood = 0.0

  init(_ values: [Double], _ form: SmoothingForm, _ parameters: SmoothingParameters) {
    level = parameters.initialLevel
    slope = parameters.initialSlope
    var sum = 0.0
    var logarithms = 0.0
    for y in values {
      let forecast = level + parameters.phi * slope
      let error = y - forecast
      errors.append(error)
      level = forecast + parameters.alpha * error
      slope = parameters.phi * slope + parameters.beta * error
      let isRelative = form.error == .multiplicative
      let standardised = isRelative ? error / forecast : error
      sum += standardised * standardised
      if isRelative { logarithms += log(forecast) }
    }
    logLikelihood = -0.5 * Double(values.count) * log(sum) - logarithms
  }
}
