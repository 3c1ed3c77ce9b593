import Distributions
import Forecasting
import Foundation
import TestSupport
import Testing
import TimeSeries

/// Likelihoods first: no maximum may be lower than another program's. Forecasts are compared where
/// the maxima agree.
struct ExponentialSmoothingReferenceTests {
  /// Units of log-likelihood by which a maximum may be missed.
  static let likelihoodSlack = 1e-3

  static let agreement = Tolerance(
    absolute: 2e-5,
    because: "likelihoods this near are those of one maximum; R's simplex stops about 1e-6 short")

  static let sameModel = Tolerance(
    relative: 1e-10, because: "the same recursion in another order of operations")

  private func fit(
    _ form: ExponentialSmoothing.Form, _ series: AnnualSeries
  ) throws -> FittedExponentialSmoothing {
    try ExponentialSmoothing(forms: [form]).fitted(to: series)
  }

  @Test(arguments: SmoothingReference.all)
  func maximaAreNotBelowThoseOfR(_ reference: SmoothingReference) throws {
    for (name, values) in reference.forms {
      let form = try #require(SmoothingReference.forms[name])
      let fitted = try fit(form, reference.series)
      let lead = fitted.logLikelihood - values.logLikelihood
      #expect(lead >= -Self.likelihoodSlack, "\(reference) \(name): \(lead)")
    }
  }

  @Test(arguments: StatsmodelsReference.all)
  func maximaAreNotBelowThoseOfStatsmodels(_ reference: StatsmodelsReference) throws {
    let series = try #require(
      try SmoothingReference.all.first { $0.name == reference.name }?.series)
    for (name, values) in reference.forms {
      let form = try #require(SmoothingReference.forms[name])
      let fitted = try fit(form, series)
      let lead = fitted.logLikelihood - values.logLikelihood
      #expect(lead >= -Self.likelihoodSlack, "\(reference) \(name): \(lead)")
      guard Self.agreement.admits(fitted.logLikelihood, expected: values.logLikelihood) else {
        continue
      }
      compareMeans(fitted, values.mean, "\(reference) \(name)")
    }
  }

  /// A likelihood that is reported is that of the parameters reported.
  @Test(arguments: SmoothingReference.all)
  func likelihoodsAreThoseOfTheTextbook(_ reference: SmoothingReference) throws {
    for form in reference.admittedForms {
      let fitted = try fit(form, reference.series)
      let textbook = TextbookSmoothing(reference.values, form, fitted.parameters)
      expectClose(fitted.logLikelihood, textbook.logLikelihood, Self.sameModel, "\(form)")
      let size = Tolerance(
        absolute: 1e-9 * (reference.values.map(\.magnitude).max() ?? 0), because: "rounding")
      expectClose(fitted.residuals, textbook.errors, size, "\(reference) \(form)")
      let next = fitted.distribution(horizon: 1).median
      expectClose(
        next, textbook.level + fitted.parameters.phi * textbook.slope, size, "\(reference)")
    }
  }

  @Test(arguments: SmoothingReference.all)
  func parametersStayWithinTheirLimits(_ reference: SmoothingReference) throws {
    for form in reference.admittedForms {
      let found = try fit(form, reference.series).parameters
      #expect((1e-4...0.9999).contains(found.alpha))
      switch form.trend {
      case .none: #expect(found.beta == 0 && found.initialSlope == 0)
      case .additive: #expect(found.phi == 1)
      case .damped: #expect((0.8...0.98).contains(found.phi))
      }
      if form.trend != .none { #expect((1e-4...max(found.alpha, 1e-4)).contains(found.beta)) }
    }
  }

  @Test func forecastsAgreeWithRWhereTheMaximumDoes() throws {
    var compared = 0
    for reference in SmoothingReference.all {
      for (name, values) in reference.forms {
        let form = try #require(SmoothingReference.forms[name])
        let fitted = try fit(form, reference.series)
        guard Self.agreement.admits(fitted.logLikelihood, expected: values.logLikelihood) else {
          continue
        }
        compared += 1
        compareMeans(fitted, values.mean, "\(reference) \(name)")
        expectClose(
          fitted.residualScale * fitted.residualScale, values.sigma2,
          Tolerance(relative: 1e-4, because: "the likelihoods agree to 2e-5"),
          "\(reference) \(name)")
      }
    }
    #expect(compared >= 60, "only \(compared) maxima agree")
  }

  /// The criterion picks a model at least as good as R's choice by R's own criterion.
  @Test(arguments: SmoothingReference.all)
  func choiceIsNotWorseThanThatOfR(_ reference: SmoothingReference) throws {
    let fitted = try ExponentialSmoothing().fitted(to: reference.series)
    #expect(fitted.aicc <= reference.aicc + 2 * Self.likelihoodSlack)
    for form in reference.admittedForms {
      #expect(try fit(form, reference.series).aicc >= fitted.aicc - 1e-6)
    }
  }

  /// Near a flat maximum parameters differ more than likelihoods: 5 % of the standard deviation.
  private func compareMeans(
    _ fitted: FittedExponentialSmoothing, _ means: [Double], _ label: String
  ) {
    let size = fitted.form.error == .multiplicative ? means[0].magnitude : 1
    let near = Tolerance(
      absolute: 0.05 * fitted.residualScale * size,
      because: "a likelihood within 2e-5 leaves the parameters this free")
    let medians = (1...means.count).map { fitted.distribution(horizon: $0).median }
    expectClose(medians, means, near, label)
  }
}

extension SmoothingReference {
  /// The forms that the length of the series and the signs of its values admit.
  var admittedForms: [ExponentialSmoothing.Form] {
    ExponentialSmoothing.Form.all.filter { form in
      ExponentialSmoothing(forms: [form]).minimumObservations <= values.count
        && (form.error == .additive || values.allSatisfy { $0 > 0 })
    }
  }
}

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
  static let forms: [String: ExponentialSmoothing.Form] = Dictionary(
    uniqueKeysWithValues: ExponentialSmoothing.Form.all.map {
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

  init(_ values: [Double], _ form: ExponentialSmoothing.Form, _ parameters: SmoothingParameters) {
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
