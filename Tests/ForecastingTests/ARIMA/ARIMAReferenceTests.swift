import Distributions
import Forecasting
import Foundation
import TestSupport
import Testing
import TimeSeries

/// Likelihoods, estimates and forecasts against R's `arima` and forecast 8.20.
struct ARIMAReferenceTests {
  /// R gives the first `d` values a variance of 10⁶ σ² where here nothing is known of them; near
  /// θ₁ = −1 and with missing years near the beginning that shows most.
  static let vaguePrior = Tolerance(
    absolute: 6e-3, because: "R's diffuse prior is a large variance, not an infinite one")

  /// The log-likelihood here may not fall below R's by more than this.
  static let worse = 6e-3

  static let forecasts = Tolerance(
    relative: 1e-2, because: "the diffuse prior again, and a flat likelihood near its maximum")

  /// Autoregressive roots nearer to the unit circle than this are not compared: R leaves an
  /// innovation whose variance exceeds 10⁴ σ² out of the likelihood, as if it were diffuse, and its
  /// initial covariance is inexact there (R bug 14682).
  static let unitRoot = 1.01

  @Test func differencesAgree() throws {
    let test = DifferencingTest(level: 0.05, limit: 2)
    for entry in try ARIMAReference.load().series {
      let observed = entry.values.compactMap(\.self)
      #expect(test.differences(of: observed) == entry.differences, "\(entry.id)")
    }
  }

  @Test func likelihoodsOfGivenCoefficientsAgree() throws {
    var compared = 0
    var better = 0
    for entry in try ARIMAReference.load().series {
      for fit in entry.fits {
        let c = fit.coefficients
        if c.autoregressiveRoot < Self.unitRoot { continue }
        let order = ARIMA.Order(fit.p, fit.d, fit.q, includesConstant: fit.constant)
        let label = "\(entry.id) \(order)"
        let filter = ARIMAFilter(values: entry.yearly, order: order).evaluate(c)
        // The constant takes its best value given the other coefficients here: never below R.
        #expect(filter.logLikelihood >= fit.logLikelihood - Self.worse, "\(label)")
        if fit.constant {
          compared += 1
          better += filter.logLikelihood > fit.logLikelihood + Self.worse ? 1 : 0
        } else {
          expectClose(filter.logLikelihood, fit.logLikelihood, Self.vaguePrior, label)
        }
        guard !entry.yearly.contains(where: \.isNaN) else { continue }
        let differences = (0..<fit.d).reduce(entry.yearly) { current, _ in
          zip(current.dropFirst(), current).map { $0 - $1 }
        }
        let fast = ARMALikelihood(values: differences, includesConstant: fit.constant).evaluate(c)
        expectClose(
          fast.logLikelihood, filter.logLikelihood,
          Tolerance(relative: 1e-8, because: "the same likelihood by two recursions"), label)
      }
    }
    // R's search left the constant of a few fits short of its best value.
    #expect(compared > 150 && better <= 3, "\(better) of \(compared)")
  }

  @Test func estimatesOfGivenOrdersAgree() throws {
    var compared = 0
    var better = 0
    for entry in try ARIMAReference.load().series {
      let series = try entry.annualSeries()
      for fit in entry.fits {
        let order = ARIMA.Order(fit.p, fit.d, fit.q, includesConstant: fit.constant)
        if fit.coefficients.autoregressiveRoot < Self.unitRoot { continue }
        guard series.count >= ARIMA(order: order).minimumObservations else { continue }
        let fitted = try ARIMA(order: order).fitted(to: series)
        let label = "\(entry.id) \(order)"
        #expect(fitted.logLikelihood >= fit.logLikelihood - Self.worse, "\(label)")
        compared += 1
        if fitted.logLikelihood > fit.logLikelihood + 5e-3 {
          better += 1
          continue
        }
        expectClose(fitted.aicc, fit.aicc, Tolerance(absolute: 2e-2, because: "twice"), label)
        try compareForecasts(fitted, fit, label)
      }
    }
    // R stops at a lower local maximum now and then, never at a higher one; where it does, there is
    // nothing to compare forecasts with.
    #expect(compared >= 400)
    #expect(Double(better) <= 0.1 * Double(compared), "\(better) of \(compared)")
  }

  /// Medians within a share of the standard error; R's standard errors leave out what is unknown of
  /// mean and drift, so they are compared without constants only and are a lower limit with them.
  private func compareForecasts(
    _ fitted: FittedARIMA, _ fit: ARIMAReference.Fit, _ label: String
  ) throws {
    for (index, (mean, error)) in zip(fit.mean, fit.standardError).enumerated() {
      let latent = try #require(
        fitted.distribution(horizon: index + 1).latent as? StudentT)
      let distance = (latent.location - mean).magnitude / error
      #expect(distance < 0.02, "\(label), horizon \(index + 1): \(distance) standard errors")
      if fit.constant {
        #expect(latent.scale > error * (1 - Self.forecasts.relative), "\(label)")
      } else {
        expectClose(latent.scale, error, Self.forecasts, label)
      }
    }
  }

  @Test func choiceAgreesWithCompleteSearch() throws {
    var same = 0
    let all = try ARIMAReference.load().series
    for entry in all {
      let fitted = try ARIMA().fitted(to: try entry.annualSeries())
      let choice = entry.automatic
      let expected = ARIMA.Order(
        choice.p, choice.d, choice.q,
        includesConstant: choice.constant)
      #expect(fitted.order.d == expected.d, "\(entry.id)")
      if fitted.order == expected {
        same += 1
        #expect((fitted.aicc - choice.aicc).magnitude < 0.02, "\(entry.id)")
      }
    }
    #expect(Double(same) >= 0.9 * Double(all.count), "\(same) of \(all.count)")
  }
}

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
