import Distributions
import Forecasting
import LinearAlgebra
import TestSupport
import Testing
import TimeSeries

/// Laws that every forecasting model keeps, on every series of ``LawSeries``.
struct ModelLawTests {
  static let probabilities = [0.01, 0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975, 0.99]
  static let horizons = [1, 2, 5, 10]

  /// Fits where the model can; a refusal is an answer.
  private func fits(
    _ subject: LawSubject, _ counts: ClosedRange<Int>,
    _ body: (any FittedModel, LawSeries) throws -> Void
  ) throws {
    for count in subject.lengths(counts) {
      for example in try LawSeries.all(count) {
        let fitted: any FittedModel
        do throws(FitError) {
          fitted = try subject.model.fit(to: example.series)
        } catch {
          continue
        }
        try body(fitted, example)
      }
    }
  }

  @Test(arguments: LawSubject.all) func refusesBelowItsMinimum(_ subject: LawSubject) throws {
    let needed = subject.model.minimumObservations
    #expect(needed >= 1)
    for count in 0..<needed {
      let series = try LawSeries.series(LawSeries.noisy(count), bounds: .percent)
      #expect(throws: FitError.tooFewObservations(needed: needed, available: count)) {
        try subject.model.fit(to: series)
      }
    }
  }

  @Test(arguments: LawSubject.all) func fitsOrdinarySeriesFromItsMinimumOn(
    _ subject: LawSubject
  ) throws {
    for count in subject.lengths(subject.model.minimumObservations...30) {
      let series = try LawSeries.series(LawSeries.noisy(count), bounds: .percent)
      let fitted = try subject.model.fit(to: series)
      #expect(fitted.modelName == subject.model.name)
      #expect(!fitted.shortName.isEmpty)
      #expect(fitted.series == series)
      #expect(fitted.residuals.count == count)
      #expect(fitted.parameterCount >= subject.fewestParameters(count))
      #expect(fitted.forecast(horizon: 6).horizon == 6)
    }
  }

  @Test(arguments: LawSubject.all) func widthsAreFiniteAndPositive(_ subject: LawSubject) throws {
    try fits(subject, 1...30) { fitted, example in
      for horizon in Self.horizons {
        let forecast = fitted.distribution(horizon: horizon)
        let interval = forecast.interval(level: 0.8)
        let place = "\(subject), n = \(example.series.count), \(example), H = \(horizon)"
        #expect(interval.lowerBound.isFinite && interval.upperBound.isFinite, "\(place)")
        // Of no width only where all the probability lies on one bound.
        let bounds = example.series.bounds
        let onBound = [bounds.lower, bounds.upper].contains(interval.lowerBound)
        let saturated = interval.lowerBound == .greatestFiniteMagnitude
        let positive = interval.lowerBound < interval.upperBound
        #expect(positive || onBound || saturated, "\(place): \(interval)")
        let latent = forecast.latent.interval(level: 0.8)
        // Comparable cases that stayed where they were are a mass on the working scale, too.
        #expect(
          latent.lowerBound < latent.upperBound || (subject.judgesByClass && onBound),
          "\(place): latent \(latent)")
      }
    }
  }

  @Test(arguments: LawSubject.all) func quantilesRiseAndIntervalsAreNested(
    _ subject: LawSubject
  ) throws {
    try fits(subject, 3...12) { fitted, example in
      for horizon in Self.horizons {
        let forecast = fitted.distribution(horizon: horizon)
        let quantiles = Self.probabilities.map { forecast.quantile($0) }
        for (low, high) in zip(quantiles, quantiles.dropFirst()) { #expect(low <= high) }
        let intervals = [0.5, 0.8, 0.95].map { forecast.interval(level: $0) }
        for (inner, outer) in zip(intervals, intervals.dropFirst()) {
          #expect(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound)
        }
        #expect(intervals[0].contains(forecast.median), "\(subject), \(example)")
      }
    }
  }

  @Test(arguments: LawSubject.all) func cdfUndoesQuantile(_ subject: LawSubject) throws {
    try fits(subject, 3...12) { fitted, example in
      let forecast = fitted.distribution(horizon: 3)
      for p in Self.probabilities {
        let x = forecast.quantile(p)
        // One step of x is a visible share of a narrow distribution on a high level.
        let step = 4 * x.ulp
        let place = "\(subject), n = \(example.series.count), \(example), p = \(p)"
        #expect(forecast.cdf(x + step) >= p - Self.roundTrip, "\(place)")
        #expect(forecast.probabilityBelow(x - step) <= p + Self.roundTrip, "\(place)")
        let sum = forecast.probabilityBelow(x) + forecast.probability(atLeast: x)
        #expect((sum - 1).magnitude <= 1e-12, "\(place)")
      }
    }
  }

  /// Rounding on the way from the value to the working scale and back.
  static let roundTrip = 1e-6

  @Test(arguments: LawSubject.all) func boundsAreNeverLeft(_ subject: LawSubject) throws {
    try fits(subject, 3...10) { fitted, example in
      let bounds = example.series.bounds
      for horizon in Self.horizons {
        let forecast = fitted.distribution(horizon: horizon)
        for p in [1e-9, 0.5, 1 - 1e-9] { #expect(bounds.contains(forecast.quantile(p))) }
        if let lower = bounds.lower {
          #expect(forecast.probabilityBelow(lower) == 0)
          #expect(forecast.probability(atLeast: lower) == 1)
        }
        if let upper = bounds.upper {
          #expect(forecast.cdf(upper) == 1)
          #expect(forecast.probability(above: upper) == 0)
        }
      }
      var generator = SplitMix(seed: 3)
      let paths = fitted.simulate(paths: 20, horizon: 6, using: &generator)
      #expect(paths.elements.allSatisfy { bounds.contains($0) && $0.isFinite })
    }
  }

  @Test(arguments: LawSubject.all) func orderOfObservationsDoesNotMatter(
    _ subject: LawSubject
  ) throws {
    let count = max(subject.model.minimumObservations, 8)
    let series = try LawSeries.series(LawSeries.noisy(count), bounds: .percent)
    let shuffled = try AnnualSeries(
      id: series.id, bounds: series.bounds, direction: series.direction,
      observations: series.observations.reversed())
    let (one, other) = (
      try subject.model.fit(to: series), try subject.model.fit(to: shuffled)
    )
    for horizon in Self.horizons {
      #expect(
        one.distribution(horizon: horizon).quantile(0.9)
          == other.distribution(horizon: horizon).quantile(0.9))
    }
  }
}

/// A change of unit or of the zero point changes the forecasts in the same way, and nothing else.
struct EquivarianceLawTests {
  private func quantiles(_ model: any ForecastModel, _ values: [Double]) throws -> [Double]? {
    let series = try LawSeries.series(values)
    let fitted: any FittedModel
    do throws(FitError) {
      fitted = try model.fit(to: series)
    } catch {
      // Without bounds there are no log odds, and no comparable series.
      #expect(error == .boundsMissing || error == .referenceMissing)
      return nil
    }
    return [1, 5].flatMap { horizon in
      [0.1, 0.5, 0.9].map { fitted.distribution(horizon: horizon).quantile($0) }
    }
  }

  @Test(arguments: LawSubject.all) func unitsCarryOver(_ subject: LawSubject) throws {
    for count in [max(subject.model.minimumObservations, 3), 12, 25] {
      let values = LawSeries.noisy(count)
      guard let plain = try quantiles(subject.model, values) else { return }
      for factor in [1000, 0.25, 1e6] {
        let scaled = try #require(try quantiles(subject.model, values.map { $0 * factor }))
        compare(subject, plain.map { $0 * factor }, scaled)
      }
    }
  }

  @Test(arguments: LawSubject.all.filter(\.followsShifts)) func zeroPointsCarryOver(
    _ subject: LawSubject
  ) throws {
    for count in [max(subject.model.minimumObservations, 3), 12, 25] {
      let values = LawSeries.noisy(count)
      let series = try LawSeries.series(values)
      guard let fitted = try? subject.model.fit(to: series) else { return }
      guard fitted.scale.transformation == .identity, subject.followsZeroPoint else { return }
      let plain = try #require(try quantiles(subject.model, values))
      for shift in [-500.0, 1024] {
        let moved = try #require(try quantiles(subject.model, values.map { $0 + shift }))
        compare(subject, plain.map { $0 + shift }, moved)
      }
    }
  }

  private func compare(_ subject: LawSubject, _ expected: [Double], _ found: [Double]) {
    let width = (expected[2] - expected[0]).magnitude
    for (a, b) in zip(expected, found) {
      // Beside the width, rounding of the values themselves.
      let bound = subject.equivariance * max(width, (a - expected[1]).magnitude) + 64 * a.ulp
      #expect((a - b).magnitude <= bound, "\(subject): \(a) and \(b)")
    }
  }
}

/// Simulated paths: reproducible, and in each year distributed as the forecast says.
struct SimulationLawTests {
  private func example(_ subject: LawSubject, bounds: Bounds) throws -> any FittedModel {
    let count = max(subject.model.minimumObservations, 10)
    return try subject.model.fit(
      to: try LawSeries.series(LawSeries.noisy(count), bounds: bounds))
  }

  @Test(arguments: LawSubject.all) func sameSeedSamePaths(_ subject: LawSubject) throws {
    let fitted = try example(subject, bounds: .percent)
    var generators = [SplitMix(seed: 11), SplitMix(seed: 11), SplitMix(seed: 12)]
    let paths = generators.indices.map {
      fitted.simulate(paths: 50, horizon: 4, using: &generators[$0])
    }
    #expect(paths[0].rows == 50 && paths[0].columns == 4)
    #expect(paths[0] == paths[1])
    #expect(paths[0] != paths[2])
  }

  @Test(arguments: LawSubject.all) func yearsFollowTheForecast(_ subject: LawSubject) throws {
    let fitted = try example(subject, bounds: .percent)
    var generator = SplitMix(seed: 2026)
    let count = 4000
    let paths = fitted.simulate(paths: count, horizon: 6, using: &generator)
    for horizon in [1, 3, 6] {
      let forecast = fitted.distribution(horizon: horizon)
      let sample = paths.column(horizon - 1).sorted()
      var largest = 0.0
      for (index, x) in sample.enumerated() {
        largest = max(
          largest, forecast.probabilityBelow(x) - Double(index + 1) / Double(count),
          Double(index) / Double(count) - forecast.cdf(x))
      }
      #expect(largest <= Self.kolmogorovBound(count), "\(subject), H = \(horizon)")
    }
  }

  /// The largest distance of two distribution functions by chance: 2.3 / √n is exceeded with
  /// probability 2 exp(−2 · 2.3²) = 5e-5. The seed is fixed, so a failure is not chance.
  static func kolmogorovBound(_ count: Int) -> Double { 2.3 / Double(count).squareRoot() }

  @Test(arguments: LawSubject.all) func neighbouringYearsHangTogether(_ subject: LawSubject) throws
  {
    let fitted = try example(subject, bounds: .percent)
    var generator = SplitMix(seed: 5)
    let paths = fitted.simulate(paths: 2000, horizon: 6, using: &generator)
    let scale = fitted.scale
    let early = paths.column(4).map { scale.forward($0) }
    let late = paths.column(5).map { scale.forward($0) }
    #expect(rankCorrelation(early, late) > 0, "\(subject)")
  }

  /// Spearman's rank correlation; ties are broken by position.
  private func rankCorrelation(_ a: [Double], _ b: [Double]) -> Double {
    func ranks(_ values: [Double]) -> [Double] {
      var result = Array(repeating: 0.0, count: values.count)
      for (rank, index) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
        result[index] = Double(rank)
      }
      return result
    }
    let (x, y) = (ranks(a), ranks(b))
    let mean = Double(a.count - 1) / 2
    let product = zip(x, y).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
    let square = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return product / square
  }
}
