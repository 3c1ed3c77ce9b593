import Distributions
import Forecasting
import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TimeSeries

/// What a trend of several sources must keep to, whatever the numbers.
struct MultiSourceTests {
  private func series(
    _ id: String, _ values: [(Int, Double)], bounds: Bounds = .none
  ) throws -> AnnualSeries {
    try AnnualSeries(
      id: id, bounds: bounds,
      observations: values.map { Observation(year: $0.0, value: $0.1) })
  }

  private func fit(
    _ own: AnnualSeries, _ others: [AnnualSeries]
  ) throws -> FittedMultiSource {
    try #require(try MultiSourceTrend(sources: others).fit(to: own) as? FittedMultiSource)
  }

  private func noisy(_ years: ClosedRange<Int>, plus offset: Double = 0) -> [(Int, Double)] {
    let values = LawSeries.noisy(years.upperBound - 1999)
    return years.map { ($0, values[$0 - 2000] + offset) }
  }

  static let rounding = Tolerance(
    relative: 1e-9, absolute: 1e-9, because: "closed forms; the paths differ in rounding")

  @Test func aConstantOffsetIsFoundAndTakenOut() throws {
    let own = try series("own", noisy(2010...2015))
    let other = try series("other", noisy(2000...2015, plus: -7))
    let fitted = try fit(own, [other])
    expectClose(fitted.offsets[0].estimate, -7, Tolerance(absolute: 2, because: "noise of 5"))
    #expect(fitted.offsets[0].interval.contains(-7))
    let moved = try fit(own, [try series("other", noisy(2000...2015, plus: 993))])
    expectClose(moved.offsets[0].estimate - fitted.offsets[0].estimate, 1000, Self.rounding)
    for p in [0.1, 0.5, 0.9] {
      expectClose(
        moved.distribution(horizon: 5).quantile(p), fitted.distribution(horizon: 5).quantile(p),
        Self.rounding, "the level of another source never enters")
    }
  }

  @Test func theForecastKeepsToTheLevelOfTheSeriesItself() throws {
    let own = try series("own", [(2015, 90)])
    let fitted = try fit(own, [try series("other", noisy(2000...2014))])
    let last = fitted.distribution(horizon: 1).median - fitted.slope
    expectClose(last, 90, Self.rounding, "a single own value lies on its own line")
  }

  @Test func withoutOthersItIsTheLine() throws {
    for bounds in [Bounds.none, .percent, .nonNegative] {
      let own = try series("own", noisy(2000...2009), bounds: bounds)
      let line = try LinearTrend(scale: .natural).fit(to: own)
      let fitted = try fit(own, [])
      for p in [0.05, 0.5, 0.95] {
        expectClose(
          fitted.distribution(horizon: 4).quantile(p), line.distribution(horizon: 4).quantile(p),
          Self.rounding)
      }
      #expect(fitted.shortName.hasPrefix("OLS line"))
      #expect(fitted.offsets.isEmpty)
      #expect(fitted.diagnostics.isEmpty)
    }
  }

  @Test func unitsCarryOver() throws {
    let fitted = try fit(
      try series("own", noisy(2012...2015)), [try series("other", noisy(2000...2013, plus: 3))])
    let scaled = try fit(
      try series("own", noisy(2012...2015).map { ($0.0, $0.1 * 1e6) }),
      [try series("other", noisy(2000...2013, plus: 3).map { ($0.0, $0.1 * 1e6) })])
    for p in [0.1, 0.5, 0.9] {
      expectClose(
        scaled.distribution(horizon: 3).quantile(p),
        fitted.distribution(horizon: 3).quantile(p) * 1e6, Self.rounding)
    }
  }

  @Test func orderOfSourcesDoesNotMatter() throws {
    let own = try series("own", noisy(2013...2015), bounds: .percent)
    let others = [
      try series("a", noisy(2000...2014, plus: 2)), try series("b", noisy(2005...2012, plus: -4)),
    ]
    let (one, two) = (try fit(own, others), try fit(own, others.reversed()))
    expectClose(
      one.distribution(horizon: 3).quantile(0.9), two.distribution(horizon: 3).quantile(0.9),
      Self.rounding)
    expectClose(one.offsets[0].standardError, two.offsets[1].standardError, Self.rounding)
  }

  @Test func moreUncertainOffsetsMakeWiderForecasts() throws {
    // One own value: all that is known of its level is as uncertain as a single observation.
    let other = try series("other", noisy(2000...2015))
    let single = try fit(try series("own", [(2015, 60)]), [other])
    let several = try fit(try series("own", noisy(2008...2015, plus: 3)), [other])
    let one = try #require(single.distribution(horizon: 1).latent as? StudentT).scale
    let many = try #require(several.distribution(horizon: 1).latent as? StudentT).scale
    #expect(one / single.residualDeviation > many / several.residualDeviation)
    #expect(
      one >= single.residualDeviation * 2.0.squareRoot(), "noise, and an equal one in the level")
  }

  @Test func sourcesThatSayNothingOfTheTrendAreRefusedByName() throws {
    let own = try series("own", [(2015, 60)])
    let others = [try series("a", [(2010, 50)]), try series("b", [(2005, 40)])]
    #expect(throws: FitError.rankDeficient(columns: ["own", "a", "b"])) {
      try MultiSourceTrend(sources: others).fit(to: own)
    }
    #expect(throws: FitError.tooFewObservations(needed: 4, available: 3)) {
      try MultiSourceTrend(sources: [try series("a", [(2008, 50), (2010, 52)])]).fit(to: own)
    }
    #expect(throws: FitError.tooFewObservations(needed: 3, available: 1)) {
      try MultiSourceTrend(sources: [try series("a", [])]).fit(to: own)
    }
  }

  @Test func sourcesApartAreNamed() throws {
    let own = try series("own", noisy(2014...2015))
    let apart = try fit(own, [try series("old", noisy(2000...2008))])
    #expect(
      apart.diagnostics == [Diagnostic(.sourcesApart, ["sources": "old"])])
    #expect(apart.offsets.map(\.meetsOthers) == [false])
    let bridged = try fit(
      own, [try series("old", noisy(2000...2008)), try series("bridge", noisy(2007...2014))])
    #expect(bridged.diagnostics.isEmpty)
    #expect(bridged.offsets.map(\.meetsOthers) == [true, true])
    #expect(
      bridged.offsets[0].standardError / bridged.residualDeviation
        < apart.offsets[0].standardError / apart.residualDeviation)
  }

  @Test(arguments: 1...12) func widthsAreFiniteAndPositive(_ count: Int) throws {
    for bounds in [Bounds.none, .percent, .nonNegative] {
      for level in [0.0, 57, 100] {
        let flat = (0..<count).map { (2020 - $0, level) }
        for other in [
          noisy(2000...2010), flat.map { ($0.0 - 3, level) } + [(1989, level), (1990, level)],
        ] {
          let fitted = try fit(
            try series("own", flat, bounds: bounds), [try series("other", other, bounds: bounds)])
          for horizon in [1, 10] {
            let latent = fitted.distribution(horizon: horizon).latent.interval(level: 0.8)
            #expect(latent.lowerBound < latent.upperBound)
            #expect(latent.lowerBound.isFinite && latent.upperBound.isFinite)
            let median = fitted.distribution(horizon: horizon).median
            #expect(bounds.contains(median))
          }
        }
      }
    }
  }

  @Test func pathsFollowTheForecast() throws {
    let fitted = try fit(
      try series("own", noisy(2014...2015), bounds: .percent),
      [try series("other", noisy(2000...2012, plus: 4), bounds: .percent)])
    var generator = SplitMix(seed: 7)
    let count = 4000
    let paths = fitted.simulate(paths: count, horizon: 5, using: &generator)
    let forecast = fitted.distribution(horizon: 5)
    let below = paths.column(4).count { $0 < forecast.quantile(0.25) }
    // Four standard deviations of a binomial count; the seed is fixed.
    let width = 4 * (Double(count) * 0.25 * 0.75).squareRoot()
    #expect((Double(below) - 0.25 * Double(count)).magnitude < width)
  }
}

/// A series lengthened by other sources and forecast by another model.
struct JoinedSourcesTests {
  private func series(
    _ id: String, _ years: ClosedRange<Int>, plus offset: Double = 0, bounds: Bounds = .percent
  ) throws -> AnnualSeries {
    let values = LawSeries.noisy(years.upperBound - 1999)
    return try AnnualSeries(
      id: id, bounds: bounds, direction: .increase,
      observations: years.map {
        Observation(year: $0, value: values[$0 - 2000] + offset, printedDecimals: 2)
      })
  }

  private func fit(
    _ own: AnnualSeries, _ others: [AnnualSeries]
  ) throws -> FittedJoinedSources {
    try #require(
      try MultiSourceTrend(sources: others, future: CombinationModel()).fit(to: own)
        as? FittedJoinedSources)
  }

  @Test func anExactOffsetLeavesTheLongSeries() throws {
    // Sources that say the same in all years but those of the series itself.
    let whole = try series("whole", 2000...2015, bounds: .none)
    let fitted = try fit(whole.suffix(8), [try series("other", 2000...2015, bounds: .none)])
    let own = try CombinationModel().fit(to: whole)
    let (joined, alone) = (fitted.central.distribution(horizon: 3), own.distribution(horizon: 3))
    #expect(fitted.central.series.years == whole.years)
    #expect((joined.median - alone.median).magnitude < alone.interval(level: 0.8).width / 4)
    #expect(fitted.shortName == "joined(2 sources)+" + fitted.central.shortName)
    #expect(fitted.modelName == "multi-source")
  }

  @Test func uncertainOffsetsWiden() throws {
    let own = try series("own", 2014...2015)
    let fitted = try fit(own, [try series("other", 2000...2014, plus: 6)])
    for horizon in [1, 5] {
      let mixture = fitted.distribution(horizon: horizon).interval(level: 0.8).width
      let central = fitted.central.distribution(horizon: horizon).interval(level: 0.8).width
      #expect(mixture >= central)
    }
  }

  @Test func theLawsOfDistributionsHold() throws {
    for count in [1, 2, 5] {
      let own = try series("own", (2016 - count)...2015)
      let fitted = try fit(own, [try series("other", 2000...2014, plus: -12)])
      for horizon in [1, 4, 10] {
        let forecast = fitted.distribution(horizon: horizon)
        let quantiles = [0.025, 0.1, 0.5, 0.9, 0.975].map { forecast.quantile($0) }
        #expect(quantiles == quantiles.sorted())
        #expect(quantiles.allSatisfy { (0...100).contains($0) })
        #expect(quantiles[0] < quantiles[4])
        for p in [0.1, 0.5, 0.9] {
          #expect((forecast.cdf(forecast.quantile(p)) - p).magnitude < 1e-6)
        }
        #expect(forecast.probability(atLeast: 0) == 1)
        #expect(forecast.probability(above: 100) == 0)
      }
    }
  }

  @Test func sameSeedSamePathsAndTheYearsOfTheForecast() throws {
    let fitted = try fit(try series("own", 2014...2015), [try series("other", 2000...2014)])
    var generators = [SplitMix(seed: 3), SplitMix(seed: 3)]
    let one = fitted.simulate(paths: 2000, horizon: 4, using: &generators[0])
    #expect(one == fitted.simulate(paths: 2000, horizon: 4, using: &generators[1]))
    let below = one.column(3).count { $0 < fitted.distribution(horizon: 4).median }
    // Four standard deviations of a binomial count; the seed is fixed.
    #expect((Double(below) - 1000).magnitude < 4 * (2000 * 0.25).squareRoot())
  }

  @Test func yearsThatOthersHaveAlreadyAreJudgedByThem() throws {
    let own = try series("own", 2008...2010)
    let fitted = try fit(own, [try series("other", 2000...2015)])
    #expect(fitted.central.series.last?.year == 2015)
    for horizon in 1...5 {
      #expect(
        fitted.distribution(horizon: horizon).median
          == fitted.trend.distribution(horizon: horizon).median)
    }
    #expect(
      fitted.distribution(horizon: 6).interval(level: 0.8).width
        > fitted.central.distribution(horizon: 1).interval(level: 0.8).width / 2)
  }

  @Test func ownValuesGoBeforeThoseOfOthers() throws {
    let own = try series("own", 2013...2015)
    let fitted = try fit(own, [try series("a", 2000...2015), try series("b", 2005...2015)])
    for year in own.years {
      #expect(fitted.central.series.value(in: year) == own.value(in: year))
    }
    #expect(fitted.central.series.years == Array(2000...2015))
  }
}

extension ClosedRange<Double> {
  fileprivate var width: Double { upperBound - lowerBound }
}

/// The common trend and the offsets against R and numpy.
struct MultiSourceReferenceTests {
  struct Case: Decodable {
    struct Source: Decodable {
      let id: String
      let years: [Int]
      let values: [Double]
    }
    let name: String
    let lower: Double?
    let upper: Double?
    let horizons: [Int]
    let sources: [Source]

    func series() throws -> [AnnualSeries] {
      try sources.map { source in
        try AnnualSeries(
          id: source.id, bounds: Bounds(lower: lower, upper: upper),
          observations: zip(source.years, source.values).map { Observation(year: $0, value: $1) })
      }
    }
  }

  struct Row: Decodable {
    let name: String
    let slope: Double
    let location: [Double]
    let scale: [Double]
    let offset: [Double]
    let error: [Double]
    let df: Int
  }

  static func load<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
    let url = try #require(
      Bundle.module.url(
        forResource: name, withExtension: "json", subdirectory: "Reference/multi-source"))
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
  }

  static let tolerance = Tolerance(
    relative: 1e-9, absolute: 1e-12,
    because: "numpy forms X′X, which squares the condition number of calendar years")

  @Test(arguments: ["r", "numpy"]) func agreesWith(_ source: String) throws {
    let cases = try Self.load([Case].self, "cases")
    let rows = try Self.load([Row].self, source)
    #expect(cases.map(\.name) == rows.map(\.name))
    for (item, row) in zip(cases, rows) {
      let series = try item.series()
      let fitted = try #require(
        try MultiSourceTrend(sources: Array(series.dropFirst())).fit(to: series[0])
          as? FittedMultiSource)
      expectClose(fitted.slope, row.slope, Self.tolerance, row.name)
      for (index, horizon) in item.horizons.enumerated() {
        let latent = try #require(fitted.distribution(horizon: horizon).latent as? StudentT)
        expectClose(latent.location, row.location[index], Self.tolerance, row.name)
        expectClose(latent.scale, row.scale[index], Self.tolerance, row.name)
        #expect(latent.degreesOfFreedom == Double(row.df))
      }
      #expect(fitted.offsets.map(\.seriesID) == item.sources.dropFirst().map(\.id))
      for (index, offset) in fitted.offsets.enumerated() {
        expectClose(offset.estimate, row.offset[index], Self.tolerance, row.name)
        expectClose(offset.standardError, row.error[index], Self.tolerance, row.name)
      }
    }
  }
}
