import Distributions
import Forecasting
import Foundation
import TestSupport
import Testing
import TimeSeries

/// Local trends against statsmodels, dense covariances and R's `StructTS`.
struct LocalTrendReferenceTests {
  struct Values: Decodable {
    let id: String
    let values: [Double?]

    var yearly: [Double] { values.map { $0 ?? .nan } }

    func annualSeries() throws -> AnnualSeries {
      try AnnualSeries(
        id: id,
        observations: values.enumerated().compactMap { index, value in
          value.map { Observation(year: 1900 + index, value: $0) }
        })
    }
  }

  struct Likelihoods: Decodable {
    struct Given: Decodable {
      let irregular: Double
      let level: Double
      let slope: Double
      let statsmodels: Double
      let dense: Double
      let damping: Double
      let damped: Double
    }

    let id: String
    let given: [Given]
    let largest: Double?
    let largestDamped: Double?
  }

  struct Structural: Decodable {
    let id: String
    let level: Double
    let slope: Double
    let irregular: Double
    let mean: [Double]
    let standardError: [Double]
  }

  private func load<T: Decodable>(_ file: String) throws -> T {
    try JSONDecoder().decode(T.self, from: Data(contentsOf: referenceFile("statespace/\(file)")))
  }

  private func series() throws -> [String: Values] {
    let all: [Values] = try load("series.json")
    return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
  }

  static let recursion = Tolerance(
    relative: 1e-7, absolute: 1e-7, because: "three algorithms for one sum of some fifty terms")

  @Test func likelihoodsOfGivenVariancesAgree() throws {
    let series = try series()
    let references: [Likelihoods] = try load("likelihoods.json")
    for reference in references {
      let filter = LocalTrendFilter(try #require(series[reference.id]).yearly)
      for given in reference.given {
        func value(damping: Double) -> Double {
          let found = filter.evaluate(
            LocalTrendFilter.Parameters(
              irregular: given.irregular, level: given.level, slope: given.slope,
              damping: damping))
          // σ² = 1, not concentrated out.
          return -0.5
            * (Double(found.count) * log(2 * Double.pi) + found.logDeterminant
              + found.residualSum)
        }
        let label = "\(reference.id), \(given.irregular)/\(given.level)/\(given.slope)"
        expectClose(value(damping: 1), given.dense, Self.recursion, label)
        expectClose(value(damping: 1), given.statsmodels, Self.recursion, label)
        expectClose(value(damping: given.damping), given.damped, Self.recursion, label)
      }
    }
  }

  @Test func largestLikelihoodsAreReached() throws {
    let series = try series()
    let references: [Likelihoods] = try load("likelihoods.json")
    let slack = 1e-4  // Between two optimisers; higher than the reference is welcome.
    for reference in references {
      let annual = try #require(series[reference.id]).annualSeries()
      if let largest = reference.largest {
        let fitted = try LocalTrend(form: .wanderingSlope, scale: .values).fitted(to: annual)
        #expect(fitted.logLikelihood >= largest - slack, "\(reference.id) LLT")
        #expect(fitted.logLikelihood <= largest + 0.5, "\(reference.id) LLT")
      }
      if let largest = reference.largestDamped {
        let fitted = try LocalTrend(form: .dampedSlope, scale: .values).fitted(to: annual)
        #expect(fitted.logLikelihood >= largest - slack, "\(reference.id) DLT")
        #expect(fitted.logLikelihood <= largest + 0.5, "\(reference.id) DLT")
      }
    }
  }

  /// Where both end at the same variances the forecasts agree; `StructTS` stops early now and then,
  /// which its likelihood at its own variances shows.
  @Test func forecastsAgreeWithStructTS() throws {
    let series = try series()
    let references: [Structural] = try load("structts.json")
    var compared = 0
    for reference in references {
      let values = try #require(series[reference.id])
      let fitted = try LocalTrend(form: .wanderingSlope, scale: .values)
        .fitted(to: try values.annualSeries())
      let total = reference.level + reference.slope + reference.irregular
      let theirs = LocalTrendFilter(values.yearly).evaluate(
        LocalTrendFilter.Parameters(
          irregular: reference.irregular / total, level: reference.level / total,
          slope: reference.slope / total))
      #expect(fitted.logLikelihood >= theirs.logLikelihood - 1e-6, "\(reference.id)")
      guard fitted.logLikelihood - theirs.logLikelihood < 1e-3 else { continue }
      compared += 1
      for (index, (mean, error)) in zip(reference.mean, reference.standardError).enumerated() {
        let latent = try #require(fitted.distribution(horizon: index + 1).latent as? StudentT)
        let distance = (latent.location - mean).magnitude / error
        #expect(distance < 0.05, "\(reference.id), horizon \(index + 1): \(distance)")
        // StructTS forecasts the level, with the irregular part in the error.
        expectClose(
          latent.scale, error,
          Tolerance(relative: 0.05, because: "its prior counts two observations more in σ²"),
          "\(reference.id), horizon \(index + 1)")
      }
    }
    #expect(compared >= 10, "\(compared)")
  }
}
