import Distributions
import Forecasting
import TestSupport
import Testing
import TimeSeries

struct ThetaTests {
  @Test func callableWithDefaults() throws {
    let fitted = try Theta().fit(to: LawSeries.series(LawSeries.noisy(12)))
    #expect(fitted.modelName == "theta" && fitted.shortName == "Theta")
    #expect(fitted.parameterCount == 4)
    #expect(Theta().minimumObservations == 4)
  }

  /// Half the slope of the line, as R's `thetaf` has it.
  @Test(arguments: SmoothingReference.all)
  func driftIsThatOfR(_ reference: SmoothingReference) throws {
    let fitted = try Theta().fitted(to: reference.series)
    expectClose(
      fitted.drift, reference.theta.drift,
      Tolerance(relative: 1e-9, absolute: 1e-9, because: "a closed form"))
  }

  @Test func forecastsAreThoseOfR() throws {
    var compared = 0
    for reference in SmoothingReference.all {
      let fitted = try Theta().fitted(to: reference.series)
      // R's simplex sometimes ends far from the least sum of squares.
      guard (fitted.parameters.alpha - reference.theta.alpha).magnitude < 1e-3 else { continue }
      compared += 1
      let near = Tolerance(
        absolute: 5e-3 * fitted.residualScale, because: "α agrees to 1e-3 or better")
      let medians = (1...6).map { fitted.distribution(horizon: $0).median }
      expectClose(medians, reference.theta.mean, near, "\(reference)")
    }
    #expect(compared >= 40, "only \(compared) series agree in α")
  }

  /// Where α differs, the sum of squares of smoothing is not above that of R.
  @Test(arguments: SmoothingReference.all)
  func smoothingIsNotWorseThanThatOfR(_ reference: SmoothingReference) throws {
    let theta = try Theta().fitted(to: reference.series)
    let plain = ExponentialSmoothing.Form(error: .additive, trend: .none)
    let smoothing = try ExponentialSmoothing(forms: [plain]).fitted(to: reference.series)
    #expect(theta.parameters.alpha == smoothing.parameters.alpha)
    if let form = reference.forms["ANN"] {
      #expect(smoothing.logLikelihood >= form.logLikelihood - 1e-3)
    }
  }

  /// The state space form gives the forecasts of the formula of Assimakopoulos and Nikolopoulos.
  @Test func stateSpaceFormIsTheMethod() throws {
    let values = LawSeries.noisy(15)
    let series = try LawSeries.series(values)
    let fitted = try Theta().fitted(to: series)
    let plain = ExponentialSmoothing.Form(error: .additive, trend: .none)
    let smoothing = try ExponentialSmoothing(forms: [plain]).fitted(to: series)
    let alpha = fitted.parameters.alpha
    var remainder = 1.0
    for _ in values { remainder *= 1 - alpha }
    for horizon in 1...5 {
      let lead = Double(horizon - 1) + (1 - remainder) / alpha
      let expected = smoothing.distribution(horizon: horizon).median + fitted.drift * lead
      expectClose(
        fitted.distribution(horizon: horizon).median, expected,
        Tolerance(relative: 1e-11, because: "the same numbers in another order"))
    }
  }

  @Test func missingYearsMoveTheLevelByTheDrift() throws {
    let values = [20.0, 22, 24, 26, 28, 30, 32, 34]
    let years = [2000, 2001, 2002, 2005, 2006, 2007, 2008, 2010]
    let fitted = try Theta().fitted(to: LawSeries.series(values, years: years))
    let plain = try Theta().fitted(to: LawSeries.series(values))
    // More years for the same rise: a smaller slope.
    #expect(fitted.drift > 0 && fitted.drift < plain.drift)
    let steps = (1...3).map { fitted.distribution(horizon: $0).median }
    expectClose(
      steps[2] - steps[1], fitted.drift, Tolerance(relative: 1e-9, because: "a closed form"))
  }

  @Test func intervalsWidenWithTheYears() throws {
    let fitted = try Theta().fitted(to: LawSeries.series(LawSeries.noisy(10)))
    let scales = try (1...8).map {
      try #require(fitted.distribution(horizon: $0).latent as? StudentT).scale
    }
    for (near, far) in zip(scales, scales.dropFirst()) { #expect(near < far) }
  }
}
