import Distributions
import Foundation
import TestSupport
import Testing
import TimeSeries

@testable import Forecasting

/// The pool of classes and siblings, without an own trend, by a second implementation.
@Suite("The pool against the reference implementation")
struct ChangePoolGoldenTests {
  struct Area: Decodable, Sendable {
    let area: String
    let years: [Int]
    let values: [Double]
  }

  struct Golden: Decodable, Sendable {
    let lower: Double?
    let upper: Double?
    let indicator: String?
    let direction: String?
    let assumed: Bool
    let area: String?
    let siblings: [Area]?
    let years: [Int]
    let values: [Double]
    let horizon: Int
    /// Rows of value, P(X ≥ value), P(X ≤ value).
    let probabilities: [[Double]]
    /// Mean, deviation, mass at no change and effective size of each class, at the horizon itself.
    let classes: [String: [Double]]
  }

  private static func load() throws -> [Golden] {
    let url = try #require(
      Bundle.module.url(
        forResource: "golden", withExtension: "json", subdirectory: "Reference/change-pool"))
    return try JSONDecoder().decode([Golden].self, from: Data(contentsOf: url))
  }

  private static func series(
    _ area: String?, _ indicator: String?, _ golden: Golden, years: [Int], values: [Double]
  ) throws -> AnnualSeries {
    try AnnualSeries(
      id: area ?? "golden", areaCode: area, indicator: indicator,
      bounds: Bounds(lower: golden.lower, upper: golden.upper),
      direction: golden.direction.map { $0 == "down" ? .decrease : .increase },
      observations: zip(years, values).map { Observation(year: $0, value: $1) })
  }

  private static func fit(_ golden: Golden) throws -> FittedReference {
    var series = try series(
      golden.area, golden.indicator, golden, years: golden.years, values: golden.values)
    series.isDirectionAssumed = golden.assumed
    let siblings = try golden.siblings.map { areas in
      SiblingGroup(
        name: "XX",
        series: try areas.map {
          try Self.series($0.area, nil, golden, years: $0.years, values: $0.values)
        })
    }
    return try #require(
      FittedReference(
        series, reference: ReferenceData.shipped.get(), asOf: nil, numbers: LearnedNumbers(),
        modelName: "auto", usesOwnTrend: false, siblings: siblings))
  }

  /// Sums of some thousand terms in another order, and e to a power by another library.
  private static let tolerance = Tolerance(absolute: 1e-6, because: "other order of sums")

  @Test func classes() throws {
    for (index, golden) in try Self.load().enumerated() where golden.indicator != nil {
      let fitted = try Self.fit(golden)
      for (name, speaker) in [
        ("id", PoolCache.Speaker.sameIndicator), ("long", .sameIndicatorLong), ("kin", .kindred),
      ] {
        let ours = fitted.estimate(speaker, year: golden.horizon)
        #expect((ours == nil) == (golden.classes[name] == nil), "case \(index), \(name)")
        guard let ours, let expected = golden.classes[name] else { continue }
        for (value, known) in zip(
          [ours.mean, ours.deviation, ours.atom, ours.effectiveSize], expected)
        {
          expectClose(
            value, known,
            Tolerance(relative: 1e-6, absolute: 1e-6, because: "other order of sums"),
            "case \(index), \(name)")
        }
      }
    }
  }

  @Test func probabilities() throws {
    for (index, golden) in try Self.load().enumerated() {
      let distribution = try Self.fit(golden).distribution(horizon: golden.horizon)
      for row in golden.probabilities {
        let working = distribution.scale.transformation.forward(row[0], margin: 0)
        // At the last value the way to the working scale and back must not miss the unchanged cases.
        expectClose(
          distribution.latent.probability(atLeast: working), row[1], Self.tolerance,
          "case \(index), at least \(row[0])")
        expectClose(
          distribution.latent.cdf(working), row[2], Self.tolerance,
          "case \(index), at most \(row[0])")
      }
    }
  }
}
