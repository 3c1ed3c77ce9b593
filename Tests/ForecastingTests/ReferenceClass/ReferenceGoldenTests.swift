import Foundation
import TestSupport
import Testing
import TimeSeries

@testable import Forecasting

/// Predictions of the reference implementation for one input.
struct ReferenceGolden: Decodable, Sendable {
  struct Class: Decodable, Sendable {
    let mu: Double
    let sd: Double
    let ess: Double
    let atom: Double
    let cases: Int
  }

  let years: [Int]
  let values: [Double]
  let lower: Double?
  let upper: Double?
  let direction: String?
  let indicator: String?
  let horizon: Int
  let asOf: Int?
  let classes: [String: Class]?
  let features: [Double?]?

  static func load() throws -> [ReferenceGolden] {
    let url = try #require(
      Bundle.module.url(
        forResource: "golden", withExtension: "json", subdirectory: "Reference/reference-class"))
    return try JSONDecoder().decode([ReferenceGolden].self, from: Data(contentsOf: url))
  }

  func fit() throws -> FittedReference {
    let direction: Direction? =
      switch direction {
      case "up": .increase
      case "down": .decrease
      default: nil
      }
    let series = try AnnualSeries(
      id: "golden", indicator: indicator, bounds: Bounds(lower: lower, upper: upper),
      direction: direction,
      observations: zip(years, values).map { Observation(year: $0, value: $1) })
    let model = ReferenceModel(reference: try ReferenceData.shipped.get(), asOf: asOf)
    return try #require(try model.fit(to: series) as? FittedReference)
  }
}

@Suite("The reference class against the reference implementation")
struct ReferenceGoldenTests {
  /// Before the spreading over nodes only the rounded storage differs.
  static let moment = Tolerance(relative: 2e-3, absolute: 1e-3, because: "rounded storage")

  /// A change of less than half a step of the file is none in a pooled cell.
  static let atom = Tolerance(absolute: 0.006, because: "rounded storage")

  @Test func features() throws {
    for (index, golden) in try ReferenceGolden.load().enumerated() {
      guard let features = golden.features else { continue }
      let scale = ChangeScale(
        bounds: try Bounds(lower: golden.lower, upper: golden.upper),
        isDecreaseWanted: golden.direction == "down")
      let ours = CaseFeatures(
        years: golden.years, values: golden.values.map(scale.forward),
        last: golden.years.count - 1
      ).values
      for (position, expected) in features.enumerated() {
        if let expected {
          expectClose(
            ours[position], expected, Tolerance(absolute: 1e-8, because: "printed digits"),
            "case \(index), feature \(position)")
        } else {
          #expect(ours[position].isNaN, "case \(index), feature \(position)")
        }
      }
    }
  }

  /// The classes of the own indicator; those of the kind are pooled otherwise where the indicator is
  /// unknown, see ``ChangePoolGoldenTests``.
  @Test func classes() throws {
    for (index, golden) in try ReferenceGolden.load().enumerated() {
      guard let classes = golden.classes, golden.indicator != nil else { continue }
      let fit = try golden.fit()
      for (name, speaker) in [
        ("id", PoolCache.Speaker.sameIndicator), ("long", .sameIndicatorLong), ("kin", .kindred),
      ] {
        let ours = fit.estimate(speaker, year: golden.horizon)
        guard let expected = classes[name] else {
          #expect(ours == nil, "case \(index), \(name)")
          continue
        }
        let class_ = try #require(ours, "case \(index), \(name)")
        let label = "case \(index), \(name)"
        #expect(class_.visibleCount == expected.cases, "\(label)")
        expectClose(class_.mean, expected.mu, Self.moment, "\(label), mean")
        // The reference implementation knows no doubt for want of independent cases.
        let cases = class_.independentSize
        let doubt = 0.04 * Double(golden.horizon) / (cases + 1)
        expectClose(
          class_.deviation, (expected.sd * expected.sd + doubt).squareRoot(), Self.moment,
          "\(label), deviation")
        expectClose(class_.atom, expected.atom * cases / (cases + 1), Self.atom, "\(label), atom")
        expectClose(
          class_.effectiveSize, expected.ess,
          Tolerance(relative: 0.01, because: "rounded storage; squared weights"), "\(label), ess")
      }
    }
  }
}
