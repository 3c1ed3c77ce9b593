import KhaThi
import Testing

/// What the documentation comments of the numeric modules show, in their order, from outside.
@Suite struct NumericExampleTests {
  private let coverage: AnnualSeries

  init() throws {
    coverage = try AnnualSeries(
      id: "insurance", bounds: .percent, direction: .increase,
      observations: [
        88.47, 88.5, 89.3, 90.0, 90.85, 91.01, 92.04, 93.35, 94.29,
      ].enumerated().map { Observation(year: 2016 + $0.offset, value: $0.element) })
  }

  @Test func seriesAndTheirScales() throws {
    #expect(coverage.value(in: 2021) == 91.01)
    #expect(coverage.upTo(2020).last?.year == 2020)
    let bounds = try Bounds(lower: 0, upper: 100)
    #expect(bounds == .percent)
    #expect(bounds.clamp(104) == 100)
    let scale = Transformation.logit(lower: 0, upper: 100)
    let working = scale.forward(90, margin: 0.05)
    #expect(abs(scale.inverse(working) - 90) < 1e-12)
    #expect(QualityCheck().check(coverage).isEmpty)
  }

  @Test func leastSquares() throws {
    let matrix = Matrix(columns: [[1, 2], [3, 4]])
    #expect(matrix[1, 0] == 2)
    #expect(matrix * [1, 1] == [4, 6])
    let design = try DesignMatrix(predictors: [("year", [2019, 2020, 2021])], rows: 3)
    #expect(design.names == ["intercept", "year"])
    let fit = try DesignFactorization(design).solve([90.0, 90.9, 91.2])
    #expect(abs(fit.coefficients[1] - 0.6) < 1e-12)
    #expect(abs(fit.prediction(at: [2022]).mean - 91.9) < 1e-12)
    let whitening = try Whitening(weights: [1, 1, 4])
    let weighted = try DesignFactorization(design, whitening: whitening).solve([90.0, 90.9, 91.2])
    #expect(weighted.coefficients[1] < fit.coefficients[1])
    let shared = try SharedDesign(design)
    let many = shared.fit(Matrix(columns: [[90.0, 90.9, 91.2], [55, 58, 60]]))
    #expect(abs(many.values[1, 0] - 0.6) < 1e-12)
    let values = [[1.0, 2, 4], [2.0, 2, 3]]
    let batch = LeastSquaresBatch(count: 2, rows: 3, columns: 2) { index, space in
      for row in 0..<3 {
        space.design[row] = 1
        space.design[3 + row] = Double(row)
        space.response[row] = values[index][row]
      }
    }
    #expect(abs(batch.coefficients[1, 0] - 1.5) < 1e-12)
  }

  @Test func distributions() {
    let normal: any Distribution = Normal(mean: 93, standardDeviation: 2)
    #expect(abs(normal.probability(atLeast: 95) - 0.159) < 5e-4)
    #expect(abs(normal.interval(level: 0.8).upperBound - 95.6) < 0.05)
    var one = SplitMix64(seed: 7, stream: "insurance")
    var other = SplitMix64(seed: 7, stream: "insurance")
    #expect(Normal().sample(using: &one) == Normal().sample(using: &other))
    let either = Mixture([Normal(mean: 0), PointMass(3)], weights: [0.9, 0.1])
    #expect(abs(either.probability(atLeast: 3) - 0.101) < 5e-4)
    #expect(Empirical([1, 2, 2, 5]).cdf(2) == 0.75)
  }

  @Test(
    "Every model that a comment shows",
    arguments: [
      Drift(), Drift(scale: .natural), DampedDrift(damping: 0.8), LinearTrend(),
      LinearTrend(scale: .logit), LinearTrend(weights: .recent(targetYear: 2030)), GLSTrend(),
      TheilSenTrend(), ExponentialSmoothing(), Theta(), ARIMA(), LocalTrend(),
      SegmentedTrend(maximumBreaks: 1), CombinationModel(),
    ] as [any ForecastModel])
  func models(_ model: any ForecastModel) throws {
    let fitted = try model.fit(to: coverage)
    let in2026 = fitted.distribution(horizon: 2)
    #expect(in2026.interval(level: 0.8).contains(in2026.median))
    #expect((0...1).contains(in2026.probability(atLeast: 95)))
    #expect(!fitted.shortName.isEmpty)
    var generator = SplitMix64(seed: 1)
    let paths = fitted.simulate(paths: 100, horizon: 3, using: &generator)
    #expect(coverage.bounds.contains(paths[0, 2]))
    #expect(fitted.forecast(horizon: 5).distribution(in: 2026)?.median == in2026.median)
  }

  @Test func regression() throws {
    let problem = RegressionProblem(
      response: [1.1, 1.9, 3.2, 3.9], predictors: [.init("x", [1, 2, 3, 4])])
    let fit = try LinearRegression().fit(to: problem)
    #expect(abs(fit.coefficients[1].estimate - 0.97) < 1e-12)
    #expect(abs((fit.prediction(at: [5])?.mean ?? 0) - 4.95) < 1e-12)
    let years = coverage.years
    let trend = RegressionProblem(
      response: coverage.values, predictors: [.init("year", years.map(Double.init))], years: years)
    let autoregressive = try AutoregressiveRegression().fit(to: trend)
    #expect(abs(autoregressive.autocorrelation) < 1)
  }

  @Test func scores() throws {
    #expect(abs((ContinuousRankedProbability.score(Normal(), against: 0) ?? 0) - 0.234) < 5e-4)
    let interval = IntervalScore(lower: 90, upper: 96, level: 0.8, actual: 97)
    #expect(abs(interval.winkler - 16) < 1e-12)
    let scorer = ForecastScorer(levels: [0.8])
    let windows = RollingOrigin(horizon: 3).windows(of: coverage)
    let scores = try windows.map { try Drift().score(against: $0, by: scorer) }
    let scaledError = try #require(ForecastSummary(scores, levels: scorer.levels).mase)
    #expect(scaledError > 0)
    let cases = [
      ProbabilityCase(probability: 0.8, isMet: true, cluster: "VN"),
      ProbabilityCase(probability: 0.3, isMet: false, cluster: "LA"),
    ]
    #expect(abs(ProbabilityScores(cases).brier.estimate - 0.065) < 1e-12)
  }
}
