import Distributions
import Foundation
import TestSupport
import Testing
import TimeSeries

@testable import Forecasting

/// Laws of the model `auto` on drawn series: what must not matter does not.
@Suite("Laws of the default engine")
struct EngineLawTests {
  /// Forty drawn series of 1 to 14 points: levels from 5 to 90, paces of all signs, noise of all sizes.
  private static let drawn: [[Double]] = {
    var generator = SplitMix(seed: 23)
    return (0..<40).map { index in
      let count = [1, 2, 3, 5, 6, 8, 11, 14][index % 8]
      let pace = Double.random(in: -1.5...1.5, using: &generator)
      let noise = [0.05, 0.6, 2.0][index % 3]
      var value = Double.random(in: 30...70, using: &generator)
      return (0..<count).map { _ in
        value += pace + noise * Double.random(in: -1...1, using: &generator)
        return (min(max(value, 1), 99) * 100).rounded() / 100
      }
    }
  }()

  private static func distribution(
    _ values: [Double], bounds: Bounds = .percent, direction: Direction? = .increase,
    isAssumed: Bool = false, from year: Int = 2010, horizon: Int = 3
  ) throws -> PredictiveDistribution {
    var series = try ReferenceData.series(
      values, from: year, bounds: bounds, direction: direction)
    series.isDirectionAssumed = isAssumed
    return try AutomaticModel(reference: ReferenceData.shipped.get()).fit(to: series)
      .distribution(horizon: horizon)
  }

  /// Rounding of values in another unit, through logarithms and the search for quantiles.
  private static let rounding = Tolerance(absolute: 1e-9, because: "rounding in another unit")

  @Test("The unit of an amount does not matter where none is known", arguments: [-3, 6])
  func units(power: Int) throws {
    let unit = pow(10, Double(power))
    for values in Self.drawn {
      for bounds in [Bounds.nonNegative, .none] {
        let plain = try Self.distribution(values, bounds: bounds, isAssumed: true)
        let other = try Self.distribution(
          values.map { $0 * unit }, bounds: bounds, isAssumed: true)
        for factor in [0.7, 0.95, 1.05, 1.4] {
          let value = values[values.count - 1] * factor
          expectClose(
            other.probability(atLeast: value * unit), plain.probability(atLeast: value),
            Self.rounding, "\(values), \(factor)")
        }
      }
    }
  }

  @Test("A share may be told in percent, as a fraction, and by what it leaves of the whole")
  func shares() throws {
    let fraction = try Bounds(lower: 0, upper: 1)
    for values in Self.drawn {
      let plain = try Self.distribution(values)
      let small = try Self.distribution(values.map { $0 / 100 }, bounds: fraction)
      let rest = try Self.distribution(values.map { 100 - $0 }, direction: .decrease)
      for step in [-7.0, -1, 0.5, 4] {
        let value = values[values.count - 1] + step
        guard (1...99).contains(value) else { continue }
        let stated = plain.probability(atLeast: value)
        expectClose(
          small.probability(atLeast: value / 100), stated, Self.rounding, "\(values), \(value)")
        expectClose(rest.cdf(100 - value), stated, Self.rounding, "\(values), \(value)")
      }
    }
  }

  @Test("From five points on it does not matter which way round a question is put")
  func comparators() throws {
    for values in Self.drawn where values.count >= 5 {
      let up = try Self.distribution(values, isAssumed: true)
      let down = try Self.distribution(values, direction: .decrease, isAssumed: true)
      for step in [-5.0, -0.5, 0.5, 5] {
        let value = values[values.count - 1] + step
        let sum = up.probability(atLeast: value) + down.probabilityBelow(value)
        expectClose(sum, 1, Tolerance(absolute: 1e-12, because: "one subtraction"))
      }
    }
  }

  /// Classes never narrow; where their middle and that of the own trend draw together the pool may by a
  /// hundredth.
  @Test("Spreads do not shrink with the years, and medians do not turn back and forth")
  func horizons() throws {
    for values in Self.drawn where values.count >= 3 {
      let series = try ReferenceData.series(values)
      let fitted = try AutomaticModel(reference: ReferenceData.shipped.get()).fit(to: series)
      var last = 0.0
      var turns = 0
      var before: (median: Double, step: Double) = (values[values.count - 1], 0)
      for horizon in 1...12 {
        let latent = fitted.distribution(horizon: horizon).latent
        let spread = latent.quantile(0.9) - latent.quantile(0.1)
        #expect(spread >= last * 0.98, "\(values), \(horizon): \(spread) after \(last)")
        last = spread
        let median = latent.quantile(0.5)
        let step = horizon == 1 ? 0 : median - before.median
        if step * before.step < -1e-12 { turns += 1 }
        before = (median, step == 0 ? before.step : step)
      }
      #expect(turns <= 3, "\(values): \(turns) turns")
    }
  }

  /// Not every one: after a step away from the mean a class expects some of it back.
  @Test("A flat series stays flat")
  func flatSeries() throws {
    var count = 0
    var kept = 0
    var generator = SplitMix(seed: 5)
    for index in 0..<18 {
      let level = [12.0, 50, 88][index % 3]
      let noise = [0.1, 0.5, 2.0][index % 2 + (index % 4 == 0 ? 1 : 0)]
      var values = (0..<12).map { _ in
        level + noise
          * (0..<6).reduce(0) { sum, _ in
            sum + Double.random(in: -0.7...0.7, using: &generator)
          }
      }
      let mean = values.reduce(0, +) / 12
      let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 11).squareRoot()
      values[11] = mean + deviation * Double.random(in: -0.45...0.45, using: &generator)
      for bounds in [Bounds.percent, .nonNegative, .none] {
        for horizon in [1, 2, 5, 10] {
          let distribution = try Self.distribution(
            values, bounds: bounds, isAssumed: true, horizon: horizon)
          let share = distribution.cdf(values[11])
          count += 1
          if (0.35...0.65).contains(share) { kept += 1 }
          #expect(
            (0.2...0.8).contains(share), "\(level) ± \(noise), \(bounds), \(horizon): \(share)")
        }
      }
    }
    #expect(Double(kept) >= 0.98 * Double(count), "\(kept) of \(count)")
  }

  @Test("The last value moves the answer without a jump, a repeated one too")
  func continuity() throws {
    for values in Self.drawn where values.count >= 2 {
      var repeated = values
      repeated[values.count - 1] = values[values.count - 2]
      for start in [values, repeated] {
        var moved = start
        moved[start.count - 1] += 1e-7
        let value = start[start.count - 1] + 1.5
        let change =
          try Self.distribution(moved).probability(atLeast: value)
          - Self.distribution(start).probability(atLeast: value)
        #expect(change.magnitude < 1e-3, "\(start): \(change)")
      }
    }
  }

  @Test("Of one case nothing is certain")
  func fewCases() throws {
    let distribution = try Self.distribution(
      [99.96, 99.95, 99.97], isAssumed: true, from: 2007, horizon: 19)
    #expect(distribution.probability(atLeast: 99) < 0.98)
    #expect(distribution.quantile(0.025) < 99.5)
  }

  @Test("Siblings that move fast lift an area, its own rows and later years do not")
  func siblings() throws {
    func area(_ code: String, _ values: [Double], from year: Int = 2006) throws -> AnnualSeries {
      try AnnualSeries(
        id: code, areaCode: code, indicator: "unheard_of", bounds: .percent, direction: .increase,
        observations: values.enumerated().map { Observation(year: year + $0, value: $1) })
    }
    let own = try area("XX-00", [50], from: 2013)
    func group(pace: Double, later: Double = 0, ownRows: [Double]) throws -> SiblingGroup {
      let others = try (1...15).map { index in
        try area(
          "XX-\(index)",
          (0..<12).map { year in
            let known = Double(min(year, 7)) * pace + Double(max(year - 7, 0)) * later
            return 40 + Double(index) + known + 0.3 * sin(Double(year * index))
          })
      }
      return SiblingGroup(name: "XX", series: try others + [area("XX-00", ownRows)])
    }
    func median(_ group: SiblingGroup?) throws -> Double {
      var model = AutomaticModel(reference: try ReferenceData.shipped.get(), asOf: 2013)
      model.siblings = group
      let fitted = try model.fit(to: own)
      #expect(fitted.siblingsHeard?.areas.count == (group == nil ? nil : 15))
      return fitted.distribution(horizon: 3).median
    }
    let fast = try median(group(pace: 2, ownRows: [50, 50, 50]))
    let slow = try median(group(pace: 0, ownRows: [50, 50, 50]))
    #expect(fast > slow + 2)
    #expect(try median(group(pace: 2, ownRows: [10, 30, 90])) == fast)
    #expect(try median(group(pace: 2, later: -5, ownRows: [50, 50, 50])) == fast)
    #expect(try median(nil) < fast)
  }
}
