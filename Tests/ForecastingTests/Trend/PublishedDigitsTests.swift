import Distributions
import Forecasting
import TestSupport
import Testing
import TimeSeries

/// The figures of the articles of the trend models, to all digits printed there.
struct PublishedDigitsTests {
  static let coverage = [76.5, 81.9, 86.4, 88.5, 90.0, 90.85, 91.0, 92.04, 93.35, 94.29]
  static let unemployment = [2.33, 2.30, 2.24, 2.19, 2.17, 2.48, 3.20, 2.32, 2.28, 2.24]
  static let floor = [22.0, 22.8, 23.4, 24.0, 24.4, 24.9, 25.2, 25.5, 26.5, 27.0]

  static func series(_ values: [Double]) throws -> AnnualSeries {
    try AnnualSeries(
      id: "example",
      observations: values.enumerated().map { Observation(year: 2015 + $0, value: $1) })
  }

  /// What a model says of 2030, six years on.
  struct Figures {
    let slope: Double
    let location: Double
    let scale: Double
    let lower: Double
    let upper: Double
    let probability: Double
  }

  static let sixDigits = Tolerance(
    absolute: 0.501e-6, because: "half a unit of the sixth decimal printed")
  static let tenDigits = Tolerance(
    absolute: 0.501e-10, because: "half a unit of the tenth decimal printed")

  private func check(
    _ model: any ForecastModel, _ values: [Double], target: Double, falling: Bool = false,
    _ figures: Figures
  ) throws {
    let fitted = try #require(try model.fit(to: try Self.series(values)) as? FittedTrend)
    let forecast = try #require(fitted.forecast(horizon: 6).distribution(in: 2030))
    let latent = try #require(forecast.latent as? StudentT)
    expectClose(fitted.slope, figures.slope, Self.tenDigits, "slope")
    expectClose(latent.location, figures.location, Self.sixDigits, "location")
    expectClose(latent.scale, figures.scale, Self.sixDigits, "scale")
    let interval = forecast.interval(level: 0.95)
    expectClose(interval.lowerBound, figures.lower, Self.sixDigits, "lower")
    expectClose(interval.upperBound, figures.upper, Self.sixDigits, "upper")
    let probability =
      falling ? forecast.probability(atMost: target) : forecast.probability(atLeast: target)
    expectClose(probability, figures.probability, Self.sixDigits, "probability")
  }

  @Test func drift() throws {
    try check(
      Drift(), Self.coverage, target: 98,
      Figures(
        slope: 1.9766666667, location: 106.15, scale: 5.627100, lower: 93.173885,
        upper: 119.126115, probability: 0.907224))
    try check(
      Drift(), Self.unemployment, target: 2, falling: true,
      Figures(
        slope: -0.01, location: 2.18, scale: 1.322214, lower: -0.869031, upper: 5.229031,
        probability: 0.447539))
    try check(
      Drift(), Self.floor, target: 30,
      Figures(
        slope: 0.5555555556, location: 30.333333, scale: 0.726483, lower: 28.658060,
        upper: 32.008606, probability: 0.670718))
  }

  @Test func leastSquaresLine() throws {
    try check(
      LinearTrend(), Self.coverage, target: 98,
      Figures(
        slope: 1.6776363636, location: 106.098182, scale: 3.634491, lower: 97.717032,
        upper: 114.479332, probability: 0.971770))
    try check(
      LinearTrend(), Self.unemployment, target: 2, falling: true,
      Figures(
        slope: 0.0169090909, location: 2.552545, scale: 0.493738, lower: 1.413984,
        upper: 3.691107, probability: 0.147784))
    try check(
      LinearTrend(), Self.floor, target: 30,
      Figures(
        slope: 0.5181818182, location: 30.010909, scale: 0.306629, lower: 29.303821,
        upper: 30.717997, probability: 0.513755))
  }

  @Test func residualDeviations() throws {
    let expected = [2.32847990, 0.31631903, 0.19644569]
    for (values, deviation) in zip([Self.coverage, Self.unemployment, Self.floor], expected) {
      let fitted = try LinearTrend().fit(to: try Self.series(values)) as? FittedTrend
      let digits = Tolerance(absolute: 0.501e-8, because: "half a unit of the eighth decimal")
      expectClose(try #require(fitted).residualDeviation, deviation, digits)
    }
  }

  @Test func weightedLine() throws {
    let expected = [104.651327, 2.452870, 30.014458]
    for (values, point) in zip([Self.coverage, Self.unemployment, Self.floor], expected) {
      let model = LinearTrend(weights: .recent(targetYear: 2030))
      let forecast = try model.fit(to: try Self.series(values)).distribution(horizon: 6)
      expectClose(forecast.median, point, Self.sixDigits)
    }
  }

  @Test func theilSenSlopes() throws {
    let expected = [1.1750000000, -0.0028571429, 0.52]
    for (values, slope) in zip([Self.coverage, Self.unemployment, Self.floor], expected) {
      let fitted = try TheilSenTrend().fit(to: try Self.series(values)) as? FittedTrend
      expectClose(try #require(fitted).slope, slope, Self.tenDigits)
    }
  }

  @Test func logOddsLine() throws {
    for (values, point) in [(Self.coverage, 97.835752), (Self.unemployment, 2.521103)] {
      let series = try AnnualSeries(
        id: "percent", bounds: .percent,
        observations: values.enumerated().map { Observation(year: 2015 + $0, value: $1) })
      let forecast = try LinearTrend(scale: .logit).fit(to: series).distribution(horizon: 6)
      expectClose(forecast.median, point, Self.sixDigits)
    }
  }

  /// ρ̂ .7548958 and what follows from it; from NumPy and SciPy's bounded search.
  @Test func autoregressiveLine() throws {
    let fitted = try #require(
      try GLSTrend().fit(to: try Self.series(Self.coverage)) as? FittedTrend)
    expectClose(fitted.slope, 1.8996516, Self.searchDigits, "slope")
    expectClose(fitted.residualDeviation, 1.7407273, Self.searchDigits, "deviation")
    let expected = [
      (1, 96.573080, 1.978383), (3, 100.880334, 3.410163), (6, 106.962752, 4.857113),
    ]
    for (horizon, location, scale) in expected {
      let latent = try #require(
        fitted.distribution(horizon: horizon).latent as? StudentT)
      expectClose(latent.location, location, Self.searchDigits)
      expectClose(latent.scale, scale, Self.searchDigits)
    }
  }

  static let searchDigits = Tolerance(
    absolute: 1e-6, because: "six decimals printed, and a likelihood that is flat in rho")
}
