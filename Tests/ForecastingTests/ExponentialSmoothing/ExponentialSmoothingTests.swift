import Distributions
import Forecasting
import TestSupport
import Testing
import TimeSeries

struct ExponentialSmoothingTests {
  private func series(_ values: [Double], years: [Int]? = nil) throws -> AnnualSeries {
    try LawSeries.series(values, years: years)
  }

  @Test func callableWithDefaults() throws {
    let fitted = try ExponentialSmoothing().fit(to: series(LawSeries.noisy(12)))
    #expect(fitted.modelName == "ets")
    #expect(fitted.shortName.hasPrefix("ETS("))
    #expect(fitted.forecast(horizon: 3).horizon == 3)
  }

  @Test func shortSeriesAreOfferedFewerForms() throws {
    #expect(ExponentialSmoothing().minimumObservations == 5)
    for count in 5...6 {
      let fitted = try ExponentialSmoothing().fitted(to: series(LawSeries.noisy(count)))
      #expect(fitted.form.trend == .none)
    }
    #expect(throws: FitError.tooFewObservations(needed: 8, available: 7)) {
      try ExponentialSmoothing(forms: [ExponentialSmoothing.Form(error: .additive, trend: .damped)])
        .fit(to: series(LawSeries.noisy(7)))
    }
  }

  @Test func multiplicativeErrorsNeedPositiveValues() throws {
    let form = ExponentialSmoothing.Form(error: .multiplicative, trend: .none)
    let values = [3.0, 2, 0, 1, 2, 4, 3]
    #expect(throws: FitError.valueNotAbove(limit: 0, year: 2002)) {
      try ExponentialSmoothing(forms: [form]).fit(to: series(values))
    }
    #expect(try ExponentialSmoothing().fitted(to: series(values)).form.error == .additive)
  }

  /// With α at 1 and β at 0 the model is the random walk with drift, whose interval is known.
  @Test func intervalIsThatOfDriftWhereTheModelIs() throws {
    // A rise with one long setback: neighbouring steps are alike, so that α is at its upper limit.
    let values = [12.6, 17.3, 22, 27.8, 34.5, 33, 22.8, 24.2, 27, 34.2, 37.7, 42.4, 46, 53.9]
    let form = ExponentialSmoothing.Form(error: .additive, trend: .additive)
    let fitted = try ExponentialSmoothing(forms: [form]).fitted(to: series(values))
    try #require(fitted.parameters.alpha > 0.999 && fitted.parameters.beta < 0.001)
    let drift = try Drift().fit(to: series(values))
    for horizon in [1, 3, 6] {
      let (own, other) = (
        try #require(fitted.distribution(horizon: horizon).latent as? StudentT),
        try #require(drift.distribution(horizon: horizon).latent as? StudentT)
      )
      // Drift counts one parameter and n − 1 changes, this form four parameters and n values.
      let n = Double(values.count)
      let sigmas = ((n - 2) / (n - 4)).squareRoot()
      #expect(own.degreesOfFreedom == n - 4 && other.degreesOfFreedom == n - 2)
      expectClose(
        own.scale, other.scale * sigmas,
        Tolerance(relative: 5e-3, because: "α is 0.9999 and β 0.0001, not 1 and 0"))
      expectClose(
        own.location, other.location, Tolerance(relative: 1e-3, because: "the same limits"))
    }
  }

  /// With α and β at 0 the model is a line, whose interval is that of least squares.
  @Test func intervalIsThatOfALineWhereTheModelIs() throws {
    let noise = [0.4, -0.5, 0.3, -0.6, 0.7, -0.2, -0.3, 0.5, -0.6, 0.4, 0.1, -0.3]
    let values = noise.enumerated().map { 10 + 2 * Double($0) + $1 }
    let form = ExponentialSmoothing.Form(error: .additive, trend: .additive)
    let fitted = try ExponentialSmoothing(forms: [form]).fitted(to: series(values))
    try #require(fitted.parameters.alpha < 0.001)
    let line = try LinearTrend().fit(to: series(values))
    let n = Double(values.count)
    for horizon in [1, 4] {
      let (own, other) = (
        try #require(fitted.distribution(horizon: horizon).latent as? StudentT),
        try #require(line.distribution(horizon: horizon).latent as? StudentT)
      )
      expectClose(
        own.location, other.location, Tolerance(relative: 1e-3, because: "α is 0.0001, not 0"))
      expectClose(
        own.scale, other.scale * ((n - 2) / (n - 4)).squareRoot(),
        Tolerance(relative: 5e-3, because: "α is 0.0001, not 0; two parameters more"))
    }
  }

  /// A year left out widens the interval, as nothing is learned from it.
  @Test func missingYearsAreSteppedOver() throws {
    let values = [10.0, 12.1, 11.2, 13.4, 15.1, 14.6, 16.2, 17.9, 17.1, 19.0]
    let years = [2000, 2001, 2002, 2003, 2006, 2007, 2008, 2009, 2012, 2013]
    let form = ExponentialSmoothing.Form(error: .additive, trend: .none)
    let fitted = try ExponentialSmoothing(forms: [form]).fitted(to: series(values, years: years))
    #expect(fitted.residuals.count == values.count)
    // The same recursion, written for this series: α enters with the years of the gap.
    let alpha = fitted.parameters.alpha
    var level = fitted.parameters.initialLevel
    for (index, value) in values.enumerated() {
      let gap = Double(index == 0 ? 1 : years[index] - years[index - 1])
      let variance = 1 + (gap - 1) * alpha * alpha
      let error = value - level
      #expect((error - fitted.residuals[index]).magnitude < 1e-9)
      level += (alpha + (gap - 1) * alpha * alpha) / variance * error
    }
    #expect((level - fitted.distribution(horizon: 1).median).magnitude < 1e-9)
  }

  @Test func constantSeriesStateTheirFloor() throws {
    let fitted = try ExponentialSmoothing().fitted(to: series(Array(repeating: 57, count: 9)))
    #expect(fitted.diagnostics.map(\.code) == [.varianceFloor])
    #expect(fitted.distribution(horizon: 2).median == 57)
  }

  @Test func fitsOnLogitsStayWithinTheirBounds() throws {
    let bounded = try LawSeries.series(LawSeries.noisy(14), bounds: .percent)
    let fitted = try ExponentialSmoothing(scale: .natural).fitted(to: bounded)
    #expect(fitted.form.error == .additive)
    #expect(fitted.shortName.hasSuffix(" logit"))
    let interval = fitted.distribution(horizon: 20).interval(level: 0.99)
    #expect(interval.lowerBound >= 0 && interval.upperBound <= 100)
  }

  /// Multiplicative errors: mean and variance of the exact recursion, by simulation of it.
  @Test func relativeMomentsAreThoseOfTheRecursion() throws {
    let form = ExponentialSmoothing.Form(error: .multiplicative, trend: .none)
    let values = [100.0, 130, 95, 120, 160, 140, 115, 150, 190, 150, 135, 170, 200, 160, 180]
    let fitted = try ExponentialSmoothing(forms: [form]).fitted(to: series(values))
    let (alpha, sigma) = (fitted.parameters.alpha, fitted.residualScale)
    let latent = try #require(fitted.distribution(horizon: 4).latent as? StudentT)
    // Without estimation error: level l, Var = l² ((1 + σ²) (1 + α² σ²)³ − 1).
    let level = latent.location
    let growth = 1 + alpha * alpha * sigma * sigma
    let known = level * ((1 + sigma * sigma) * growth * growth * growth - 1).squareRoot()
    #expect(latent.scale >= known)
    #expect(latent.scale <= 1.05 * known)
  }
}
