import Distributions
import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TimeSeries

@testable import Forecasting

/// The borrowed pace in the default model.
@Suite struct RelativeModelTests {
  private typealias Examples = RelativeExamples

  private let rounding = Tolerance(relative: 1e-9, because: "a logit and its inverse")

  private func path(_ series: AnnualSeries, model: AutomaticModel? = nil) throws -> ParentPath {
    let forecast = try model.map { try $0.fit(to: series) }
    return try #require(ParentPath(series, forecast: forecast, scale: Examples.scale))
  }

  private func model(_ areas: [AnnualSeries], asOf: Int? = 2024) throws -> AutomaticModel {
    AutomaticModel(
      reference: Examples.reference, asOf: asOf,
      relatives: Relatives(parent: try Examples.country(), areas: areas))
  }

  private func fitted(
    _ values: [Int: Double], areas: [AnnualSeries], asOf: Int? = 2024
  ) throws -> FittedRelatives {
    let series = try Examples.series("C-X", values)
    return try #require(
      try model(areas, asOf: asOf).fit(to: series) as? FittedRelatives)
  }

  @Test func theParentIsObservedInterpolatedPredictedOrShifted() throws {
    let short = try Examples.series("C", [2010: 50, 2014: 60, 2016: 64])
    let path = try path(short, model: AutomaticModel(reference: Examples.reference, asOf: 2016))
    let level = { (value: Double) in Examples.scale.forward(value) }
    #expect(path.changes(from: 2010, to: 2016) == [level(64) - level(50)])
    let middle = try #require(path.changes(from: 2012, to: 2014)?.first)
    expectClose(middle, (level(60) - level(50)) / 2, rounding)
    let ahead = try #require(path.changes(from: 2014, to: 2020))
    #expect(ahead.count == 15)
    #expect(ahead == ahead.sorted())
    // A parent that ends two years earlier lends its next three years.
    let next = try #require(path.changes(from: 2016, to: 2019))
    #expect(path.changes(from: 2018, to: 2021) == next)
    #expect(path.changes(from: 2009, to: 2014) == nil, "begins too late")
    #expect(path.changes(from: 2022, to: 2024) == nil, "ended too early")
  }

  @Test func aProvinceThatFollowsGetsTheCountrysChange() throws {
    let areas = try Examples.provinces(10, coupling: 1)
    let series = try Examples.series("C-X", [2018: 55])
    let view = try #require(
      RelativeView(
        of: series, scale: Examples.scale, path: try path(try Examples.country()), areas: areas,
        numbers: RelativeNumbers()))
    let latent = try #require(view.latent(horizon: 5))
    expectClose(latent.median, Examples.scale.forward(55) + 0.5, rounding)
    #expect(latent.components.count == 1)
  }

  @Test func aProvinceThatDoesNotFollowGetsLess() throws {
    let medians = try [1, 0.5, 0].map { share in
      try fitted([2018: 55], areas: Examples.provinces(10, coupling: share))
    }
    #expect(medians.map(\.coupling)[0] > 0.99)
    #expect(medians.map(\.coupling)[2] < 0.5)
    let values = medians.map { $0.distribution(horizon: 6).median }
    #expect(values[0] > values[1] && values[1] > values[2], "\(values)")
  }

  @Test func theParentsObservedPaceMovesTheMedianAndNarrowsTheInterval() throws {
    let together = try fitted([2018: 55], areas: Examples.provinces(10, coupling: 1))
    let alone = together.own.distribution(horizon: 6)
    let joint = together.distribution(horizon: 6)
    let truth = Examples.scale.inverse(Examples.scale.forward(55) + 0.6)
    #expect((joint.median - truth).magnitude < (alone.median - truth).magnitude)
    let narrow = joint.interval(level: 0.8)
    let wide = alone.interval(level: 0.8)
    #expect(narrow.upperBound - narrow.lowerBound < wide.upperBound - wide.lowerBound)
    #expect(together.shortName.hasSuffix("+relative(C)"))
    #expect(together.modelName == "auto")
  }

  @Test func nothingAfterTheInformationYearIsSeen() throws {
    let areas = try Examples.provinces(6, coupling: 0.8)
    for asOf in [2018, 2020] {
      let whole = try fitted([2018: 55], areas: areas, asOf: asOf)
      var cut = try model(areas.map { $0.upTo(asOf) }, asOf: asOf)
      cut.relatives?.parent = try Examples.country().upTo(asOf)
      let known = try cut.fit(to: try Examples.series("C-X", [2018: 55]))
      for horizon in [1, 3, 8] {
        #expect(
          whole.distribution(horizon: horizon).quantile(0.3)
            == known.distribution(horizon: horizon).quantile(0.3))
      }
      #expect(whole.relatives.parent.last?.year == asOf)
    }
    // Without an as-of year it is the series' own last one.
    let own = try fitted([2018: 55], areas: areas, asOf: nil)
    #expect(own.relatives.parent.last?.year == 2018)
  }

  @Test func aSeriesWithEnoughPointsStandsAlone() throws {
    let areas = try Examples.provinces(6, coupling: 1)
    let long = try Examples.line("C-X", from: 0, step: 0.05, years: 2015...2024)
    #expect(!(try model(areas).fit(to: long) is FittedRelatives))
    #expect(try model(areas).fit(to: long.upTo(2017)) is FittedRelatives)
  }

  @Test func aParentThatKnowsNoMoreLendsNothing() throws {
    let series = try Examples.series("C-X", [2014: 50, 2016: 55, 2018: 58])
    var model = AutomaticModel(reference: Examples.reference, asOf: 2018)
    let alone = try model.fit(to: series).distribution(horizon: 4).median
    let poor = try Examples.series("C", [2016: 60, 2018: 62])
    let late = try Examples.series("C", [2020: 60, 2022: 62])
    let outside = try Examples.series("C", [2010: 150, 2024: 180], bounds: .nonNegative)
    for parent in [poor, late, outside] {
      model.relatives = Relatives(parent: parent)
      #expect(try model.fit(to: series).distribution(horizon: 4).median == alone)
    }
  }

  @Test func lawsOfTheDistribution() throws {
    for values in [[2018: 55.0], [2017: 99.5, 2020: 100], [2015: 0, 2016: 0.2]] {
      let fitted = try fitted(values, areas: Examples.provinces(3, coupling: 0.7))
      for horizon in [1, 4, 8, 12] {
        let forecast = fitted.distribution(horizon: horizon)
        let parts = [fitted.own.distribution(horizon: horizon), forecast]
        let levels = [0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975]
        let quantiles = levels.map(forecast.quantile)
        #expect(quantiles.allSatisfy { (0...100).contains($0) })
        #expect(zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 })
        for (level, quantile) in zip(levels, quantiles) {
          #expect(forecast.cdf(quantile) >= level - 1e-9)
        }
        var last = 0.0
        for x in stride(from: 0.0, through: 100, by: 0.5) {
          let value = forecast.cdf(x)
          #expect(value >= last - 1e-12 && value <= 1)
          #expect(abs(value + forecast.probability(above: x) - 1) < 1e-12)
          last = value
        }
        #expect(parts[0].support == parts[1].support)
      }
    }
  }

  @Test func pooledQuantilesLieBetweenThoseOfTheParts() {
    let own = StudentT(location: 0, scale: 1, degreesOfFreedom: 4)
    let relative = StudentT(location: 2, scale: 0.5, degreesOfFreedom: 6)
    for weight in [0.1, 0.5, 0.8] {
      let pool = RelativePool(own: own, relative: relative, weight: weight)
      for p in [0.01, 0.1, 0.5, 0.9, 0.99] {
        let ends = [own.quantile(p), relative.quantile(p)].sorted()
        let quantile = pool.quantile(p)
        #expect((ends[0]...ends[1]).contains(quantile))
        #expect(abs(pool.cdf(quantile) - p) < 1e-9)
      }
    }
    let same = RelativePool(own: own, relative: own, weight: 0.3)
    #expect(abs(same.probability(atLeast: 0.7) - own.probability(atLeast: 0.7)) < 1e-12)
  }

  @Test func pathsFollowTheDistributions() throws {
    let fitted = try fitted([2018: 55], areas: Examples.provinces(6, coupling: 1))
    var generator = SplitMix64(seed: 7, stream: "relative")
    let paths = fitted.simulate(paths: 4_000, horizon: 4, using: &generator)
    var again = SplitMix64(seed: 7, stream: "relative")
    #expect(paths == fitted.simulate(paths: 4_000, horizon: 4, using: &again))
    for horizon in [1, 4] {
      let median = fitted.distribution(horizon: horizon).median
      let below = (0..<4_000).count { paths[$0, horizon - 1] <= median }
      // Four standard deviations of a share of one half.
      #expect(abs(Double(below) / 4_000 - 0.5) < 4 * 0.5 / Double(4_000).squareRoot())
    }
  }

  @Test func extremeRelativesKeepItFinite() throws {
    let jump = try Examples.series("C", [2010: 0, 2017: 0, 2018: 100, 2024: 100])
    var model = AutomaticModel(reference: Examples.reference, asOf: 2024)
    model.relatives = Relatives(parent: jump, areas: [jump])
    let fitted = try model.fit(to: try Examples.series("C-X", [2017: 55]))
    let interval = fitted.distribution(horizon: 5).interval(level: 0.95)
    #expect(interval.lowerBound.isFinite && interval.upperBound.isFinite)
    #expect(interval.lowerBound < interval.upperBound)
  }
}

/// A country and its provinces on a logit of percent, made by hand.
enum RelativeExamples {
  static let transformation = Transformation.softLogit(lower: 0, upper: 100, shift: 0.01)
  static let scale = WorkingScale(transformation, bounds: .percent, margin: 0.05)

  /// The reference data that ship.
  static let reference: ReferenceLibrary = {
    let root = Checkout.root
    let file = root.appending(path: "Datasets/reference/reference.bin")
    guard let bytes = try? Data(contentsOf: file),
      let library = try? ReferenceLibrary(decoding: Array(bytes))
    else { preconditionFailure("no reference data at \(file.path)") }
    return library
  }()

  static func series(
    _ id: String, _ values: [Int: Double], bounds: Bounds = .percent
  ) throws -> AnnualSeries {
    try AnnualSeries(
      id: id, bounds: bounds, direction: .increase,
      observations: values.map { Observation(year: $0.key, value: $0.value) })
  }

  /// A series that starts at `level` on the working scale and makes the given yearly step.
  static func line(
    _ id: String, from level: Double, step: Double, years: ClosedRange<Int>
  ) throws -> AnnualSeries {
    try series(
      id,
      Dictionary(
        uniqueKeysWithValues: years.map {
          ($0, transformation.inverse(level + step * Double($0 - years.lowerBound)))
        }))
  }

  /// A country that moves by 0.1 a year from 2010 to 2024.
  static func country() throws -> AnnualSeries {
    try line("C", from: 0, step: 0.1, years: 2010...2024)
  }

  /// Provinces observed from 2010 to 2018 that make `share` of the country's step.
  static func provinces(_ count: Int, coupling share: Double) throws -> [AnnualSeries] {
    try (0..<count).map {
      try line("C-\($0)", from: -0.3 + 0.05 * Double($0), step: 0.1 * share, years: 2010...2018)
    }
  }
}
