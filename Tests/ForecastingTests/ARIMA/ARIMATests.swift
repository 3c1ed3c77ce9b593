import Distributions
import Forecasting
import Foundation
import TestSupport
import Testing
import TimeSeries

/// What must hold of an ARIMA model whatever the reference says.
struct ARIMATests {
  private func series(_ values: [Double], skipping gaps: Set<Int> = []) throws -> AnnualSeries {
    try AnnualSeries(
      id: "example",
      observations: values.enumerated().filter { !gaps.contains($0.offset) }
        .map { Observation(year: 2001 + $0.offset, value: $0.element) })
  }

  private func walk(_ count: Int, seed: UInt64, drift: Double = 0.4) -> [Double] {
    var generator = SplitMix(seed: seed)
    var value = 50.0
    return (0..<count).map { _ in
      value += drift + Normal().sample(using: &generator)
      return value
    }
  }

  static let exact = Tolerance(relative: 1e-9, because: "closed forms of the same quantity")

  /// ARIMA(0,1,0) with drift is the random walk with drift, its t interval included.
  @Test func driftIsASpecialCase() throws {
    for gaps in [[], [3, 4, 7]] as [Set<Int>] {
      let series = try series(walk(12, seed: 7), skipping: gaps)
      let arima = try ARIMA(order: ARIMA.Order(0, 1, 0, includesConstant: true)).fit(to: series)
      let drift = try Drift().fit(to: series)
      for horizon in [1, 4, 9] {
        for p in [0.05, 0.5, 0.95] {
          expectClose(
            arima.distribution(horizon: horizon).quantile(p),
            drift.distribution(horizon: horizon).quantile(p), Self.exact, "\(gaps), \(horizon)")
        }
      }
    }
  }

  @Test func moreCoefficientsNeverLowerTheLikelihoodInASearch() throws {
    let series = try series(walk(25, seed: 3))
    let none = try ARIMA(order: ARIMA.Order(0, 1, 0)).fitted(to: series).logLikelihood
    for order in [ARIMA.Order(1, 1, 0), ARIMA.Order(0, 1, 1), ARIMA.Order(2, 1, 0)] {
      let more = try ARIMA(order: order).fitted(to: series).logLikelihood
      #expect(more >= none - 1e-9, "\(order)")
    }
  }

  /// The likelihood of a series with a gap is the integral over the missing value: here by the
  /// trapezoidal rule.
  @Test func missingYearIsIntegratedOut() throws {
    let values = walk(9, seed: 11, drift: 0)
    let order = ARIMA.Order(1, 1, 1)
    let c = ARMACoefficients(phi1: 0.4, theta1: -0.3)
    var missing = values
    missing[4] = .nan
    // The likelihood with σ² = 1, up to a constant: exp(−(logdet + sum)/2) / √(2π) a value.
    func height(_ likelihood: ConcentratedLikelihood) -> Double {
      -(likelihood.logDeterminant + likelihood.residualSum
        + Double(likelihood.count) * 1.8378770664093454835606594728112) / 2
    }
    let marginal = height(ARIMAFilter(values: missing, order: order).evaluate(c))
    var sum = 0.0
    let step = 0.05
    let peak = marginal
    for x in stride(from: values[3] - 20, through: values[3] + 20, by: step) {
      var full = values
      full[4] = x
      sum += step * exp(height(ARIMAFilter(values: full, order: order).evaluate(c)) - peak)
    }
    expectClose(
      sum, 1, Tolerance(absolute: 1e-9, because: "the trapezoidal rule on a smooth peak"))
  }

  @Test func straightLinesAndLevelsHaveTheFloorAsNoise() throws {
    let line = try ARIMA().fitted(to: try series((0..<10).map { 3 + 0.5 * Double($0) }))
    #expect(line.diagnostics.map(\.code) == [.varianceFloor])
    expectClose(line.distribution(horizon: 4).median, 9.5, Self.exact)
    let level = try ARIMA().fitted(to: try series(Array(repeating: 4, count: 8)))
    #expect(level.shortName == "ARIMA(0,0,0)+mean")
    expectClose(level.distribution(horizon: 4).median, 4, Self.exact)
  }

  @Test func shortNamesSayWhatWasChosen() throws {
    #expect(ARIMA.Order(0, 1, 1, includesConstant: true).description == "ARIMA(0,1,1)+drift")
    #expect(ARIMA.Order(2, 0, 0, includesConstant: true).description == "ARIMA(2,0,0)+mean")
    #expect(ARIMA.Order(0, 2, 1).description == "ARIMA(0,2,1)")
    let fitted = try ARIMA(order: ARIMA.Order(0, 1, 0), scale: .log).fit(
      to: try series(walk(8, seed: 1)))
    #expect(fitted.shortName == "ARIMA(0,1,0) log")
  }

  /// R refuses nothing below five observations; the t interval here would have no degrees of
  /// freedom left for some orders.
  @Test func ordersNeedObservations() throws {
    #expect(ARIMA().minimumObservations == 5)
    #expect(ARIMA(order: ARIMA.Order(2, 1, 1, includesConstant: true)).minimumObservations == 8)
    let short = try series(walk(7, seed: 2))
    #expect(throws: FitError.tooFewObservations(needed: 8, available: 7)) {
      try ARIMA(order: ARIMA.Order(2, 1, 1, includesConstant: true)).fit(to: short)
    }
  }
}
