import LinearAlgebra
import TestSupport
import Testing

/// Laws that every least-squares fit keeps.
@Suite struct LeastSquaresTests {
  static let rounding = Tolerance(
    relative: 1e-12, absolute: 1e-12, because: "refined solutions of numbers near 1")

  static let years = (2008..<2024).map(Double.init)
  static let response = FactorizationTests.matrix(16, 1).elements
  static let other = Array(FactorizationTests.matrix(16, 2).column(1))

  static func fit(
    _ predictors: [(name: String, values: [Double])], degree: Int = 1, intercept: Bool = true,
    response: [Double] = response, whitening: Whitening? = nil
  ) throws -> LeastSquares {
    let design = try DesignMatrix(
      predictors: predictors, rows: 16, degree: degree, intercept: intercept)
    return try DesignFactorization(design, whitening: whitening).solve(response)
  }

  @Test func predictionsAtTheDataAreFittedValues() throws {
    let fit = try Self.fit([("year", Self.years), ("z", Self.other)], degree: 2)
    #expect(
      fit.factorization.design.names == ["intercept", "year", "year^2", "z", "z^2"])
    for i in 0..<16 {
      let prediction = fit.prediction(at: [Self.years[i], Self.other[i]])
      expectClose(prediction.mean, Self.response[i] - fit.residuals[i], Self.rounding, "mean")
      expectClose(
        prediction.unscaledVariance, fit.factorization.leverage[i], Self.rounding, "variance")
    }
  }

  @Test func powersAreWhatTheyAreNamed() throws {
    let z = Self.other
    let powers = try Self.fit([("z", z)], degree: 3, intercept: false)
    let columns = try Self.fit(
      [("z", z), ("z^2", z.map { $0 * $0 }), ("z^3", z.map { $0 * $0 * $0 })], intercept: false)
    #expect(powers.factorization.design.names == columns.factorization.design.names)
    expectClose(powers.coefficients, columns.coefficients, Self.rounding)
    expectClose(powers.residualNorm, columns.residualNorm, Self.rounding)
  }

  @Test func residualsAreOrthogonalToTheColumns() throws {
    let fit = try Self.fit([("z", Self.other)])
    expectClose(fit.residuals.reduce(0, +), 0, Self.rounding)
    expectClose(zip(fit.residuals, Self.other).reduce(0) { $0 + $1.0 * $1.1 }, 0, Self.rounding)
  }

  @Test func aShiftOfTimeMovesOnlyTheConstant() throws {
    let near = try Self.fit([("t", Self.years.map { $0 - 2015 })])
    let far = try Self.fit([("t", Self.years)])
    #expect(near.coefficients[1] == far.coefficients[1])
    expectClose(near.residuals, far.residuals, Self.rounding)
    expectClose(
      far.coefficients[0], near.coefficients[0] - 2015 * near.coefficients[1], Self.rounding)
  }

  @Test(arguments: [1e-90, 1e-6, 1e6, 1e90])
  func scalesOfResponseAndPredictor(_ scale: Double) throws {
    let plain = try Self.fit([("z", Self.other)])
    let scaled = try Self.fit(
      [("z", Self.other.map { $0 * scale })], response: Self.response.map { $0 * scale })
    expectClose(
      scaled.coefficients[0] / scale, plain.coefficients[0], Self.rounding, "constant")
    expectClose(scaled.coefficients[1], plain.coefficients[1], Self.rounding, "slope")
    expectClose(scaled.residualNorm / scale, plain.residualNorm, Self.rounding, "norm")
  }

  @Test func aWeightOfTwoIsTheSameRowTwice() throws {
    var weights = [Double](repeating: 1, count: 16)
    weights[4] = 2
    let weighted = try Self.fit(
      [("z", Self.other)], whitening: try Whitening(weights: weights))
    let design = try DesignMatrix(predictors: [("z", Self.other + [Self.other[4]])], rows: 17)
    let doubled = try DesignFactorization(design).solve(Self.response + [Self.response[4]])
    expectClose(weighted.coefficients, doubled.coefficients, Self.rounding)
    expectClose(weighted.residualNorm, doubled.residualNorm, Self.rounding)
    expectClose(
      weighted.factorization.unscaledCovariance.elements,
      doubled.factorization.unscaledCovariance.elements, Self.rounding)
  }

  @Test func oneRowOneColumn() throws {
    let design = try DesignMatrix(predictors: [], rows: 1)
    let fit = try DesignFactorization(design).solve([0.1])
    #expect(fit.coefficients == [0.1])
    #expect(fit.isExact)
    #expect(fit.degreesOfFreedom == 0)
  }
}
