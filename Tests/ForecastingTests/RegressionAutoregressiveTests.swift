import Forecasting
import TestSupport
import Testing

/// Exact maximum likelihood of autoregressive errors, against 40-digit arithmetic and R's nlme.
@Suite struct RegressionAutoregressiveTests {
  static let keys = ["A", "B", "C", "C_gaps", "nile", "nile_gaps", "lake_huron", "negative"]

  static let likelihood = Tolerance(
    relative: 1e-12, absolute: 1e-12, because: "the likelihood is flat at its maximum")
  static let estimate = Tolerance(
    relative: 2e-7, absolute: 1e-8,
    because: "a flat maximum places the autocorrelation to half the digits of the likelihood")
  static let package = Tolerance(
    relative: 2e-5, absolute: 1e-6, because: "nlme's optimiser stops at its own tolerance")

  static func problem(_ reference: RegressionReference.Autoregressive) -> RegressionProblem {
    RegressionProblem(
      response: reference.values,
      predictors: [.init("year", reference.years.map(Double.init))], years: reference.years)
  }

  @Test(arguments: keys)
  func exactLikelihood(_ key: String) throws {
    let reference = try #require(try RegressionReference.read().autoregressive[key])
    let fit = try AutoregressiveRegression().fit(to: Self.problem(reference))
    let logLikelihood = try #require(fit.regression.logLikelihood)
    expectClose(logLikelihood, reference.logLikelihood, Self.likelihood, "log-likelihood")
    expectClose(fit.autocorrelation, reference.rho, Self.estimate, "rho")
    let slope = fit.regression.coefficients[1]
    expectClose(slope.estimate, reference.slope, Self.estimate, "slope")
    expectClose(try #require(slope.standardError), reference.slopeSe, Self.estimate, "se")
    expectClose(
      fit.regression.residualStandardDeviation, reference.innovationSd, Self.estimate, "sd")
    #expect(!fit.isAtBound)

    let nlme = Tolerance(absolute: 1e-9, because: "nlme stops within this of the maximum")
    expectClose(logLikelihood, reference.nlmeLogLikelihood, nlme, "log-likelihood of nlme")
    expectClose(fit.autocorrelation, reference.nlmeRho, Self.package, "rho of nlme")
    expectClose(slope.estimate, reference.nlmeSlope, Self.package, "slope of nlme")
  }

  @Test(arguments: keys)
  func forecasts(_ key: String) throws {
    let reference = try #require(try RegressionReference.read().autoregressive[key])
    let fit = try AutoregressiveRegression().fit(to: Self.problem(reference))
    let last = try #require(reference.years.last)
    let near = fit.prediction(at: [Double(last + 1)], yearsAhead: 1)
    expectClose(near.mean, reference.forecast1, Self.estimate, "one year ahead")
    expectClose(near.standardError, reference.forecastSe1, Self.estimate, "its error")
    let far = fit.prediction(at: [Double(last + 6)], yearsAhead: 6)
    expectClose(far.mean, reference.forecast6, Self.estimate, "six years ahead")
    expectClose(far.standardError, reference.forecastSe6, Self.estimate, "its error")
  }

  @Test func aLineIsFittedExactly() throws {
    let years = Array(2010...2019)
    let fit = try AutoregressiveRegression().fit(
      to: RegressionProblem(
        response: years.map { 3 + 0.5 * Double($0 - 2010) },
        predictors: [.init("year", years.map(Double.init))], years: years))
    #expect(fit.regression.isExact)
    #expect(fit.autocorrelation == 0)
    #expect(fit.prediction(at: [2030], yearsAhead: 11).standardError == 0)
  }

  @Test func aRandomWalkStaysWithinTheBound() throws {
    // Steps that repeat their sign look like a unit root.
    var level = 0.0
    let response = (0..<40).map { index -> Double in
      level += index % 20 < 10 ? 1 : -1
      return level
    }
    let years = Array(1980..<2020)
    let fit = try AutoregressiveRegression().fit(
      to: RegressionProblem(response: response, predictors: [], years: years))
    #expect(fit.autocorrelation > 0.9)
    #expect(fit.autocorrelation <= AutoregressiveRegression.bound)
    let prediction = fit.prediction(at: [], yearsAhead: 5)
    #expect(prediction.standardError.isFinite && prediction.standardError > 0)
  }

  @Test func everySecondYearGivesNoSign() throws {
    let reference = try #require(try RegressionReference.read().autoregressive["lake_huron"])
    let kept = reference.values.indices.filter { $0.isMultiple(of: 2) }
    let fit = try AutoregressiveRegression().fit(
      to: RegressionProblem(
        response: kept.map { reference.values[$0] }, predictors: [],
        years: kept.map { reference.years[$0] }))
    #expect(fit.autocorrelation > 0.5)
  }

  @Test func yearsMustRise() throws {
    let problem = RegressionProblem(
      response: [1, 2, 4, 3, 5, 7], predictors: [], years: [2001, 2002, 2002, 2003, 2004, 2005])
    #expect(throws: RegressionError.yearsNotRising(row: 2)) {
      try AutoregressiveRegression().fit(to: problem)
    }
    #expect(throws: RegressionError.yearsMissing) {
      try LinearRegression(method: .glsAR1)
        .fit(to: RegressionProblem(response: [1, 2, 4, 3, 5, 7], predictors: []))
    }
  }
}
