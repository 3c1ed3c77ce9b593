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
