import Distributions
import Forecasting
import TestSupport
import Testing
import TimeSeries

struct TrendModelTests {
  private func series(
    _ values: [Double], years: [Int]? = nil, bounds: Bounds = .none
  ) throws -> AnnualSeries {
    try LawSeries.series(values, years: years, bounds: bounds)
  }

  private func fit(_ model: any ForecastModel, _ series: AnnualSeries) throws -> FittedTrend {
    try #require(try model.fit(to: series) as? FittedTrend)
  }

  private let rounding = Tolerance(
    relative: 1e-12, absolute: 1e-12, because: "a handful of operations in double precision")

  @Test func driftSpreadsAChangeOverTheYearsItTook() throws {
    // 4 in 1 year, 8 in 4 years: 12 in 5; the deviations 1.6 and −1.6 have weights 1 and 1/4.
    let fitted = try fit(Drift(), try series([10, 14, 22], years: [2010, 2011, 2015]))
    expectClose(fitted.slope, 2.4, rounding)
    expectClose(fitted.residualDeviation, (1.6 * 1.6 * 1.25).squareRoot(), rounding)
    expectClose(fitted.residuals[1], 1.6, rounding)
    expectClose(fitted.residuals[2], -0.8, rounding)
    #expect(fitted.residuals[0].isNaN)
  }

  @Test func everyYearOfASeriesOrEverySecondYearAgreeOnTheDrift() throws {
    let values = LawSeries.noisy(13)
    let all = try fit(Drift(), try series(values))
    let second = stride(from: 0, to: 13, by: 2).map { $0 }
    let half = try fit(
      Drift(), try series(second.map { values[$0] }, years: second.map { 2000 + $0 }))
    expectClose(half.slope, all.slope, rounding)
  }

  @Test func dampingOneIsThePlainDrift() throws {
    let example = try series(LawSeries.noisy(9))
    let plain = try fit(Drift(), example).distribution(horizon: 7)
    let damped = try fit(DampedDrift(damping: 1, scale: .values), example)
      .distribution(horizon: 7)
    expectClose(damped.quantile(0.9), plain.quantile(0.9), rounding)
  }

  @Test func dampedDriftApproachesALimit() throws {
    let fitted = try fit(
      DampedDrift(damping: 0.5, scale: .values), try series([10, 12, 13, 16]))
    // φ + φ² + … = 1 for φ = ½: in the end one year's drift.
    expectClose(fitted.distribution(horizon: 60).median, 18, rounding)
  }

  @Test func constantAndLinearSeriesGetTheFloorAndSaySo() throws {
    let models: [any ForecastModel] = [
      Drift(), DampedDrift(scale: .values), LinearTrend(), TheilSenTrend(), GLSTrend(),
    ]
    for model in models {
      let line = try fit(model, try series([50, 51, 52, 53, 54, 55, 56, 57]))
      // Whole numbers: rounding to 1 has the standard deviation 1 / √12.
      expectClose(line.residualDeviation, 1 / 12.0.squareRoot(), rounding, model.name)
      #expect(line.diagnostics.map(\.code).contains(.varianceFloor), "\(model.name)")
      let flat = try fit(
        model, try series(Array(repeating: 94.29, count: 8), bounds: .percent))
      // Two decimals, but a thousandth of the range of a percentage is more.
      expectClose(flat.residualDeviation, 0.1, rounding, model.name)
      expectClose(flat.distribution(horizon: 3).median, 94.29, rounding, model.name)
    }
  }

  @Test func ordinarySeriesHaveNoCaveat() throws {
    for entry in Models.all {
      let fitted = try entry.model(in: LawSubject.context)
        .fit(to: try series(LawSeries.noisy(12), bounds: .percent))
      #expect(!fitted.diagnostics.map(\.code).contains(.varianceFloor), "\(entry.name)")
    }
  }

  @Test func oneWildValueHardlyMovesTheilSen() throws {
    var values = (0..<12).map { 50 + Double($0) + 0.1 * Double($0 % 3) }
    let calm = try fit(TheilSenTrend(), try series(values))
    values[5] = 500
    let wild = try fit(TheilSenTrend(), try series(values))
    #expect((wild.slope - calm.slope).magnitude < 0.1)
    #expect(wild.residualDeviation < 3 * calm.residualDeviation)
    #expect(try fit(Drift(), try series(values)).residualDeviation > 100)
  }

  @Test func theilSenFallsBackWhereMostChangesAreAlike() throws {
    let fitted = try fit(TheilSenTrend(), try series([5, 5, 5, 5, 9, 9, 9]))
    // One change of 4 among six, the median slope being 0.5.
    #expect(fitted.residualDeviation > 0.3)
    let jump = try fit(TheilSenTrend(), try series([5, 5, 5, 5, 5, 5, 9]))
    expectClose(jump.residualDeviation, 1.2533 * 4 / 6, rounding)
  }

  @Test func glsAgreesWithTheRegressionItIsMadeFrom() throws {
    let example = try PublishedDigitsTests.series(PublishedDigitsTests.coverage)
    let fitted = try fit(GLSTrend(), example)
    let problem = RegressionProblem(
      response: example.values, predictors: [.init("year", example.years.map(Double.init))],
      years: example.years)
    let regression = try AutoregressiveRegression().fit(to: problem)
    let search = Tolerance(
      relative: 1e-7, because: "both searches end where the likelihood is flat in rho")
    for horizon in [1, 3, 6] {
      let expected = regression.prediction(
        at: [Double(2024 + horizon)], yearsAhead: horizon)
      let latent = try #require(
        fitted.distribution(horizon: horizon).latent as? StudentT)
      expectClose(latent.location, expected.mean, search)
      expectClose(latent.scale, expected.standardError, search)
      #expect(latent.degreesOfFreedom == Double(expected.degreesOfFreedom))
    }
  }

  @Test func scalesThatASeriesDoesNotAllowAreRefused() throws {
    let values = [3.0, 2, -1, 4, 5, 6]
    #expect(throws: FitError.valueNotAbove(limit: 0, year: 2002)) {
      try LinearTrend(scale: .log).fit(to: try series(values))
    }
    #expect(throws: FitError.boundsMissing) {
      try LinearTrend(scale: .logit).fit(to: try series(values))
    }
    #expect(throws: FitError.numericRange) {
      try Drift().fit(to: try series(values.map { $0 * 1e290 }))
    }
  }

  @Test func valuesOnTheBoundAreTakenAtTheMargin() throws {
    // 100 printed without decimals is 99.5 at least.
    let fitted = try fit(
      LinearTrend(scale: .logit), try series([90, 95, 98, 100, 100], bounds: .percent))
    let forecast = fitted.distribution(horizon: 5)
    #expect(forecast.probability(atLeast: 100) > 0.5)
    #expect(forecast.probability(atLeast: 100) < 1)
    #expect(forecast.median == 100)
  }

  @Test func weightsGrowTowardsTheTargetYear() throws {
    // A series that turned: the weighted line follows its newer part more.
    let values = [10.0, 10, 10, 10, 11, 13, 15]
    let plain = try fit(LinearTrend(), try series(values))
    let recent = try fit(
      LinearTrend(weights: .recent(targetYear: 2008)), try series(values))
    #expect(recent.slope > plain.slope)
    let past = try fit(LinearTrend(weights: .recent(targetYear: 1990)), try series(values))
    let next = try fit(LinearTrend(weights: .recent(targetYear: 2007)), try series(values))
    #expect(past.slope == next.slope)
  }

  @Test func namesAreThoseOfTheCommandLine() throws {
    let names = Models.names
    #expect(Set(names).count == names.count)
    for name in [
      "auto", "linear", "log-linear", "logit-linear", "gls-ar1", "theil-sen", "drift",
      "damped-drift", "combination",
    ] {
      #expect(Models.entry(named: name)?.model(in: LawSubject.context).name == name)
    }
    #expect(Models.entry(named: "no-such-model") == nil)
  }

  @Test func shortNamesTellTheScale() throws {
    let example = try series(LawSeries.noisy(8), bounds: .percent)
    #expect(try fit(Drift(), example).shortName == "RW+drift")
    #expect(try fit(DampedDrift(), example).shortName == "RW+damped drift(0.9)")
    #expect(
      try fit(DampedDrift(scale: .natural), example).shortName == "RW+damped drift(0.9) logit")
    #expect(try fit(LinearTrend(scale: .log), example).shortName == "OLS line log")
    let auto = AutomaticModel(in: .withoutReference)
    #expect(try auto.fit(to: example).modelName == "auto")
  }
}
