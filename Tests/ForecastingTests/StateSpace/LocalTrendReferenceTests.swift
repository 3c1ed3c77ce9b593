import Distributions
import Forecasting
import Foundation
import TestSupport
import Testing
import TimeSeries

/// Local trends against statsmodels and dense covariances.
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
}
