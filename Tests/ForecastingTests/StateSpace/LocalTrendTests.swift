import Distributions
import Forecasting
import Foundation
import TestSupport
import Testing
import TimeSeries

/// What must hold of local trends whatever the reference says.
struct LocalTrendTests {
  private func series(_ values: [Double], skipping gaps: Set<Int> = []) throws -> AnnualSeries {
    try AnnualSeries(
      id: "example",
      observations: values.enumerated().filter { !gaps.contains($0.offset) }
        .map { Observation(year: 2001 + $0.offset, value: $0.element) })
  }

  private func noisyLine(_ count: Int, seed: UInt64, wandering: Double) -> [Double] {
    var generator = SplitMix(seed: seed)
    let normal = Normal()
    var level = 20.0
    return (0..<count).map { _ in
      level += 0.8 + wandering * normal.sample(using: &generator)
      return level + normal.sample(using: &generator)
    }
  }

  @Test func simplerFormsAreNeverMoreLikely() throws {
    for seed in 1...8 as ClosedRange<UInt64> {
      for gaps in [[], [2, 5, 6]] as [Set<Int>] {
        let series = try series(
          noisyLine(16, seed: seed, wandering: Double(seed % 3)), skipping: gaps)
        let fixed = try LocalTrend(form: .fixedSlope).fitted(to: series)
        let wandering = try LocalTrend(form: .wanderingSlope).fitted(to: series)
        #expect(fixed.logLikelihood <= wandering.logLikelihood + 1e-7, "\(seed), \(gaps)")
        #expect(fixed.slopeVariance == 0)
      }
    }
  }

  /// Without any noise in level and slope the trend is the least-squares line, with its t interval.
  @Test func straightLineIsASpecialCase() throws {
    let values = [3, 5.2, 6.8, 9.3, 10.7, 13.2, 14.8, 17.2, 18.9, 21.1]
    let series = try series(values)
    let local = try LocalTrend(form: .fixedSlope).fitted(to: series)
    expectClose(
      local.levelVariance / local.irregularVariance, 0,
      Tolerance(absolute: 1e-6, because: "an edge reached by a search"))
    let line = try LinearTrend(scale: .values).fit(to: series)
    let near = Tolerance(relative: 1e-4, because: "the level noise is 1e-6 of the irregular one")
    for horizon in [1, 5] {
      for p in [0.1, 0.5, 0.9] {
        expectClose(
          local.distribution(horizon: horizon).quantile(p),
          line.distribution(horizon: horizon).quantile(p), near, "\(horizon), \(p)")
      }
    }
  }

  @Test func formsAreNamed() throws {
    let series = try series(noisyLine(12, seed: 4, wandering: 0.5))
    #expect(try LocalTrend(form: .fixedSlope).fitted(to: series).shortName == "LLD")
    #expect(try LocalTrend(form: .wanderingSlope).fitted(to: series).shortName == "LLT")
    let damped = try LocalTrend(form: .dampedSlope).fitted(to: series)
    #expect(damped.shortName == "DLT")
    #expect((0.80...0.98).contains(try #require(damped.damping)))
    #expect(try LocalTrend(scale: .log).fit(to: series).shortName.hasSuffix(" log"))
  }

  @Test func exactLinesHaveTheFloorAsNoise() throws {
    let fitted = try LocalTrend().fitted(
      to: try series((0..<9).map { 3 + 0.5 * Double($0) }, skipping: [3, 4]))
    #expect(fitted.diagnostics.map(\.code) == [.varianceFloor])
    expectClose(
      fitted.distribution(horizon: 2).median, 8,
      Tolerance(relative: 1e-12, because: "a line through points on it"))
  }
}

/// Local trends against statsmodels and dense covariances.
struct LocalTrendReferenceTests {
  struct Values: Decodable {
    let id: String
    let values: [Double?]

    var yearly: [Double] { values.map { $0 ?? .nan } }

    func annualSeries() throws -> AnnualSeries {
      try AnnualSeries(
        id: id,
        observations: values.enumerated().compactMap { index, value in
          value.map { Observation(year: 1900 + index, value: $0) }
        })
    }
  }

  struct Likelihoods: Decodable {
    struct Given: Decodable {
      let irregular: Double
      let level: Double
      let slope: Double
      let statsmodels: Double
      let dense: Double
      let damping: Double
      let damped: Double
    }

    let id: String
    let given: [Given]
    let largest: Double?
    let largestDamped: Double?
  }

  private func load<T: Decodable>(_ file: String) throws -> T {
    try JSONDecoder().decode(T.self, from: Data(contentsOf: referenceFile("statespace/\(file)")))
  }

  private func series() throws -> [String: Values] {
    let all: [Values] = try load("series.json")
    return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
  }

  static let recursion = Tolerance(
    relative: 1e-7, absolute: 1e-7, because: "three algorithms for one sum of some fifty terms")

  @Test func likelihoodsOfGivenVariancesAgree() throws {
    let series = try series()
    let references: [Likelihoods] = try load("likelihoods.json")
    for reference in references {
      let filter = LocalTrendFilter(try #require(series[reference.id]).yearly)
      for given in reference.given {
        func value(damping: Double) -> Double {
          let found = filter.evaluate(
            LocalTrendFilter.Parameters(
              irregular: given.irregular, level: given.level, slope: given.slope,
              damping: damping))
          // σ² = 1, not concentrated out.
          return -0.5
            * (Double(found.count) * log(2 * Double.pi) + found.logDeterminant
              + found.residualSum)
        }
        let label = "\(reference.id), \(given.irregular)/\(given.level)/\(given.slope)"
        expectClose(value(damping: 1), given.dense, Self.recursion, label)
        expectClose(value(damping: 1), given.statsmodels, Self.recursion, label)
        expectClose(value(damping: given.damping), given.damped, Self.recursion, label)
      }
    }
  }

  @Test func largestLikelihoodsAreReached() throws {
    let series = try series()
    let references: [Likelihoods] = try load("likelihoods.json")
    let slack = 1e-4  // Between two optimisers; higher than the reference is welcome.
    for reference in references {
      let annual = try #require(series[reference.id]).annualSeries()
      if let largest = reference.largest {
        let fitted = try LocalTrend(form: .wanderingSlope, scale: .values).fitted(to: annual)
        #expect(fitted.logLikelihood >= largest - slack, "\(reference.id) LLT")
        #expect(fitted.logLikelihood <= largest + 0.5, "\(reference.id) LLT")
      }
      if let largest = reference.largestDamped {
        let fitted = try LocalTrend(form: .dampedSlope, scale: .values).fitted(to: annual)
        #expect(fitted.logLikelihood >= largest - slack, "\(reference.id) DLT")
        #expect(fitted.logLikelihood <= largest + 0.5, "\(reference.id) DLT")
      }
    }
  }
}
