import Forecasting
import Testing

/// What cannot be fitted is refused by name, never by a crash or a NaN.
@Suite struct RegressionRefusalTests {
  static let time = (1...8).map(Double.init)
  static let values = [2.0, 3.5, 3.0, 5.5, 6.0, 5.0, 8.0, 9.5]

  static func error(
    of problem: RegressionProblem, method: LinearRegression.Method = .ols
  ) -> RegressionError? {
    do throws(RegressionError) {
      _ = try LinearRegression(method: method).fit(to: problem)
      return nil
    } catch {
      return error
    }
  }

  static func problem(
    response: [Double] = values, _ predictors: [(String, [Double])] = [("t", time)],
    polynomial: Int? = nil, intercept: Bool = true, weights: [Double]? = nil
  ) -> RegressionProblem {
    RegressionProblem(
      response: response, predictors: predictors.map { .init($0.0, $0.1) },
      polynomial: polynomial, intercept: intercept, weights: weights)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func valuesThatAreNotFinite(_ value: Double) {
    var changed = Self.values
    changed[3] = value
    #expect(
      Self.error(of: Self.problem(response: changed)) == .notFinite(column: "response", row: 3))
    #expect(
      Self.error(of: Self.problem([("x", changed)])) == .notFinite(column: "x", row: 3))
    #expect(Self.error(of: Self.problem(weights: changed)) == .weightNotPositive(row: 3))
    #expect(
      Self.error(of: Self.problem(response: changed), method: .theilSen)
        == .notFinite(column: "response", row: 3))
  }

  @Test(arguments: [0.0, -1])
  func weightsThatAreNotPositive(_ weight: Double) {
    var weights = Array(repeating: 1.0, count: 8)
    weights[5] = weight
    #expect(Self.error(of: Self.problem(weights: weights)) == .weightNotPositive(row: 5))
  }

  @Test func whatAMethodDoesNotTake() {
    let two = [("t", Self.time), ("v", Self.values)]
    #expect(Self.error(of: Self.problem(), method: .wls) == .unsupported("no-weights"))
    #expect(Self.error(of: Self.problem(), method: .glsAR1) == .yearsMissing)
    #expect(
      Self.error(of: Self.problem(two), method: .theilSen)
        == .predictorCount(needed: 1, available: 2))
    #expect(
      Self.error(of: Self.problem(polynomial: 2), method: .theilSen)
        == .unsupported("polynomial"))
    #expect(
      Self.error(of: Self.problem(intercept: false), method: .theilSen)
        == .unsupported("no-intercept"))
    for method in [LinearRegression.Method.glsAR1, .theilSen] {
      #expect(
        Self.error(of: Self.problem(weights: Self.time), method: method)
          == .unsupported("weights"))
    }
    #expect(LinearRegression.Method.all.map(\.name) == ["ols", "wls", "gls-ar1", "theil-sen"])
  }

  @Test func moreColumnsThanRows() {
    #expect(
      Self.error(of: Self.problem(polynomial: 9))
        == .tooFewObservations(needed: 11, available: 8))
    #expect(
      Self.error(of: Self.problem(response: [1], [("t", [1])]))
        == .tooFewObservations(needed: 3, available: 1))
    #expect(
      Self.error(of: Self.problem(response: [], []))
        == .tooFewObservations(needed: 2, available: 0))
    // As many coefficients as observations leave nothing to measure the noise with.
    #expect(
      Self.error(of: Self.problem(response: [1, 2], [("t", [1, 2])]))
        == .tooFewObservations(needed: 3, available: 2))
  }

  @Test(arguments: [0, 1, 0.1, 1e-9, 1e100])
  func constantColumns(_ value: Double) {
    let constant = Array(repeating: value, count: 8)
    #expect(
      Self.error(of: Self.problem([("t", Self.time), ("c", constant)]))
        == .rankDeficient(columns: ["c"]))
    #expect(
      Self.error(of: Self.problem([("c", constant)]), method: .theilSen)
        == .rankDeficient(columns: ["c"]))
  }

  @Test func dependentColumnsAreAllNamed() {
    let double = Self.time.map { 0.1 * $0 + 2015 }
    let other = [1.0, 0, 2, 5, 1, 0, 3, 3]
    #expect(
      Self.error(of: Self.problem([("t", Self.time), ("z", other), ("u", double)]))
        == .rankDeficient(columns: ["t", "u"]))
    // Indicators of every class beside an intercept.
    let first = [1.0, 1, 1, 0, 0, 0, 0, 0]
    let second = [0.0, 0, 0, 1, 1, 1, 1, 1]
    #expect(
      Self.error(of: Self.problem([("urban", first), ("rural", second)]))
        == .rankDeficient(columns: ["urban", "rural"]))
    #expect(
      Self.error(of: Self.problem([("urban", first), ("rural", second)], intercept: false)) == nil)
    // Three different times do not determine a cubic.
    let times = [1.0, 2, 3, 1, 2, 3, 1, 2]
    #expect(
      Self.error(of: Self.problem([("x", times)], polynomial: 3))
        == .rankDeficient(columns: ["x", "x^2", "x^3"]))
  }

  @Test func numbersOutOfRange() {
    let huge = Self.values.map { $0 * 1e300 }
    let tiny = Self.time.map { $0 * 1e-300 }
    #expect(
      Self.error(of: Self.problem(response: huge)) == .numericRange(column: "response"))
    #expect(Self.error(of: Self.problem([("x", huge)])) == .numericRange(column: "x"))
    #expect(Self.error(of: Self.problem([("x", tiny)])) == .numericRange(column: "x"))
    #expect(
      Self.error(of: Self.problem([("x", Self.time.map { $0 * 1e60 })], polynomial: 3))
        == .numericRange(column: "x"))
    #expect(Self.error(of: Self.problem(weights: huge)) == .numericRange(column: "weights"))
  }

  @Test(arguments: [1e-110, 1e-30, 1e30, 1e110])
  func weightsFarApart(_ weight: Double) throws {
    var weights = Array(repeating: 1.0, count: 8)
    weights[2] = weight
    weights[6] = 1 / weight
    do throws(RegressionError) {
      let fit = try LinearRegression().fit(to: Self.problem(weights: weights))
      #expect(
        fit.coefficients.allSatisfy { $0.estimate.isFinite && $0.standardError?.isFinite == true })
      // The line passes through the observation that outweighs the others.
      #expect(fit.residuals[weight > 1 ? 2 : 6].magnitude < 1e-9)
    } catch {
      // One observation that outweighs all others does not determine a line.
      let refusals: [RegressionError] = [
        .rankDeficient(columns: ["intercept", "t"]), .notConverged,
      ]
      #expect(refusals.contains(error))
    }
  }

  @Test func calendarYearsAndTheirPowersAreKeptApart() throws {
    let years = (2015...2024).map(Double.init)
    let response = years.map { 2 + 0.5 * ($0 - 2015) + ($0 - 2015) * ($0 - 2015) * 0.25 }
    let fit = try LinearRegression().fit(
      to: Self.problem(response: response, [("year", years)], polynomial: 4))
    #expect(fit.isExact)
    #expect(fit.coefficients.map(\.name) == ["intercept", "year", "year^2", "year^3", "year^4"])
    #expect(fit.coefficients[2].standardError == 0)
    #expect(fit.coefficients[2].tStatistic == nil)
    #expect((fit.coefficients[2].estimate - 0.25).magnitude < 1e-9)
  }

  @Test func aConstantResponseIsExact() throws {
    let fit = try LinearRegression().fit(
      to: Self.problem(response: Array(repeating: 0.3, count: 8)))
    #expect(fit.isExact)
    #expect(fit.rSquared == 0)
    #expect(fit.durbinWatson == nil)
    #expect(fit.logLikelihood == .infinity)
    #expect(fit.aicc == -.infinity)
  }
}
