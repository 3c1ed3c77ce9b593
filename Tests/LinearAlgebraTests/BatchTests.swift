import LinearAlgebra
import TestSupport
import Testing

/// Many fits at once give what one fit at a time gives.
@Suite struct BatchTests {
  static let years = (2005..<2025).map(Double.init)
  static let count = 300

  static let responses: Matrix = {
    let noise = FactorizationTests.matrix(years.count, count)
    var result = noise
    for j in 0..<count {
      for i in years.indices { result[i, j] += 3 + Double(j % 7) * (years[i] - 2005) }
    }
    return result
  }()

  static let rounding = Tolerance(
    relative: 1e-9, absolute: 1e-11,
    because: "the intercept is taken at year zero, two thousand years from the data")

  @Test func sharedDesignAgreesWithSingleFits() throws {
    let design = try DesignMatrix(predictors: [("year", Self.years)], rows: Self.years.count)
    let factorization = try DesignFactorization(design)
    let shared = try SharedDesign(design).fit(Self.responses)
    #expect(shared.failures.isEmpty)
    for j in stride(from: 0, to: Self.count, by: 37) {
      let single = try factorization.solve(Array(Self.responses.column(j)))
      expectClose(Array(shared.values.column(j)), single.coefficients, Self.rounding)
    }
  }

  @Test func sharedDesignTakesTransformations() throws {
    let design = try DesignMatrix(predictors: [("year", Self.years)], rows: Self.years.count)
    let gaps = Array(repeating: 1, count: Self.years.count - 1)
    let whitenings = [
      Whitening(autocorrelation: 0.7, gaps: gaps),
      try Whitening(weights: Self.years.map { 1 / (2030 - $0) }),
    ]
    for whitening in whitenings {
      let shared = try SharedDesign(design, whitening: whitening).fit(Self.responses)
      let single = try DesignFactorization(design, whitening: whitening)
        .solve(Array(Self.responses.column(5)))
      expectClose(Array(shared.values.column(5)), single.coefficients, Self.rounding)
    }
  }

  @Test(arguments: [true, false])
  func designsOfTheirOwn(_ concurrently: Bool) throws {
    let batch = Self.batch(concurrently: concurrently) { _ in 0 }
    #expect(batch.failures.isEmpty)
    let design = try DesignMatrix(predictors: [("year", Self.years)], rows: Self.years.count)
    let factorization = try DesignFactorization(design)
    let plain = Tolerance(relative: 1e-12, because: "a plain QR of a centred line")
    for j in [0, 1, 150, 299] {
      let single = try factorization.solve(Array(Self.responses.column(j)))
      expectClose(batch.coefficients[1, j], single.coefficients[1], plain, "slope")
      expectClose(
        batch.residualSumsOfSquares[j], single.residualNorm * single.residualNorm, plain, "sum")
    }
  }

  @Test func failuresAreListed() {
    // Series 7 has a gap that somebody filled with NaN, series 8 a constant predictor.
    let batch = Self.batch(concurrently: true) { $0 == 7 ? .nan : 0 }
    #expect(batch.failures == [7])
    var changed = Self.responses
    changed[3, 9] = .nan
    let design = try? DesignMatrix(predictors: [("year", Self.years)], rows: Self.years.count)
    let shared = design.flatMap { try? SharedDesign($0).fit(changed) }
    #expect(shared?.failures == [9])
    let degenerate = LeastSquaresBatch(count: 2, rows: 3, columns: 2) { index, workspace in
      workspace.design = [1, 1, 1, 2, 2, index == 0 ? 2 : 3]
      workspace.response = [1, 2, 4]
    }
    #expect(degenerate.failures == [0])
    #expect(LeastSquaresBatch(count: 0, rows: 3, columns: 2) { _, _ in }.failures.isEmpty)
  }

  static func batch(
    concurrently: Bool, error: @escaping @Sendable (Int) -> Double
  ) -> LeastSquaresBatch {
    LeastSquaresBatch(
      count: count, rows: years.count, columns: 2, concurrently: concurrently
    ) { index, workspace in
      for i in years.indices {
        workspace.design[i] = 1
        workspace.design[years.count + i] = years[i] - 2014.5
        workspace.response[i] = responses[i, index] + error(index)
      }
    }
  }
}
