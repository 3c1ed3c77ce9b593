import Distributions
import Forecasting
import Foundation
import TestSupport
import Testing

/// Lines through three illustrative series, against 40-digit arithmetic.
@Suite struct RegressionGoldenTests {
  static let precise = Tolerance(
    relative: 1e-12, because: "refined solutions; the data are decimals rounded to doubles")

  static func problem(
    _ golden: RegressionReference.Golden, weights: [Double]? = nil
  ) -> RegressionProblem {
    RegressionProblem(
      response: golden.values, predictors: [.init("year", golden.years.map(Double.init))],
      weights: weights)
  }

  @Test(arguments: ["A", "B", "C"])
  func leastSquares(_ key: String) throws {
    let golden = try #require(try RegressionReference.read().golden[key])
    let fit = try LinearRegression().fit(to: Self.problem(golden))
    let slope = fit.coefficients[1]
    expectClose(fit.coefficients[0].estimate, golden.intercept, Self.precise, "intercept")
    expectClose(slope.estimate, golden.slope, Self.precise, "slope")
    expectClose(try #require(slope.tStatistic), golden.slopeT, Self.precise, "t")
    expectClose(try #require(slope.pValue), golden.slopeP, Self.precise, "p")
    expectClose(fit.residualStandardDeviation, golden.s, Self.precise, "s")
    expectClose(
      try #require(fit.logLikelihood), golden.logLikelihood, Self.precise, "log-likelihood")
    expectClose(try #require(fit.durbinWatson), golden.durbinWatson, Self.precise, "DW")

    let prediction = try #require(fit.prediction(at: [2030]))
    expectClose(prediction.mean, golden.forecast, Self.precise, "forecast")
    expectClose(prediction.standardError, golden.sePrediction, Self.precise, "se")
    let distribution = StudentT(
      location: prediction.mean, scale: prediction.standardError,
      degreesOfFreedom: Double(prediction.degreesOfFreedom))
    let interval = distribution.interval(level: 0.95)
    expectClose(interval.lowerBound, golden.lower95, Self.precise, "lower end")
    expectClose(interval.upperBound, golden.upper95, Self.precise, "upper end")
    let probability =
      golden.rising
      ? distribution.probability(atLeast: golden.target)
      : distribution.probability(atMost: golden.target)
    expectClose(probability, golden.probability, Self.precise, "probability")
  }

  @Test(arguments: ["A", "B", "C"])
  func weightedLeastSquares(_ key: String) throws {
    let golden = try #require(try RegressionReference.read().golden[key])
    let weights = golden.years.map { 15 / Double(2030 - $0) }
    let fit = try LinearRegression().fit(to: Self.problem(golden, weights: weights))
    let slope = fit.coefficients[1]
    expectClose(slope.estimate, golden.wlsSlope, Self.precise, "slope")
    expectClose(try #require(slope.standardError), golden.wlsSlopeSe, Self.precise, "se")
    let prediction = try #require(fit.prediction(at: [2030]))
    expectClose(prediction.mean, golden.wlsForecast, Self.precise, "forecast")
  }

  @Test(arguments: ["A", "B", "C"])
  func theilSen(_ key: String) throws {
    let golden = try #require(try RegressionReference.read().golden[key])
    let years = golden.years.map(Double.init)
    let rounding = Tolerance(
      relative: 1e-12, because: "differences of decimals rounded to doubles")
    let slope = try #require(TheilSen.slope(x: years, y: golden.values))
    expectClose(slope, golden.theilSen, rounding)
    let fit = try LinearRegression(method: .theilSen).fit(to: Self.problem(golden))
    #expect(fit.coefficients.map(\.name) == ["intercept", "year"])
    #expect(fit.coefficients[1].estimate == slope)
    // The line leaves half of the residuals on each side.
    let sorted = fit.residuals.sorted()
    expectClose(
      sorted[4] + sorted[5], 0,
      Tolerance(absolute: 1e-12, because: "the median residual is zero but for rounding"))
  }

  @Test func equalWeightsChangeNothing() throws {
    let golden = try #require(try RegressionReference.read().golden["A"])
    let plain = try LinearRegression().fit(to: Self.problem(golden))
    let weighted = try LinearRegression().fit(
      to: Self.problem(golden, weights: Array(repeating: 1, count: golden.values.count)))
    #expect(plain.method == .ols && weighted.method == .wls)
    #expect(plain.coefficients == weighted.coefficients)
    #expect(plain.rSquared == weighted.rSquared)
    #expect(plain.aicc == weighted.aicc)
  }

  @Test func leverageSumsToTheNumberOfCoefficients() throws {
    let golden = try #require(try RegressionReference.read().golden["C"])
    let fit = try LinearRegression().fit(to: Self.problem(golden))
    let rounding = Tolerance(relative: 1e-14, because: "ten numbers below one are added")
    expectClose(fit.leverage.reduce(0, +), 2, rounding)
    #expect(fit.leverage.allSatisfy { $0 > 0 && $0 < 1 })
  }
}

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
