import Foundation
import TestSupport
import Testing
import TimeSeries

@testable import Forecasting

/// Predictions of the reference implementation for one input.
struct ReferenceGolden: Decodable, Sendable {
  let years: [Int]
  let values: [Double]
  let lower: Double?
  let upper: Double?
  let direction: String?
  let features: [Double?]?

  static func load() throws -> [ReferenceGolden] {
    let url = try #require(
      Bundle.module.url(
        forResource: "golden", withExtension: "json", subdirectory: "Reference/reference-class"))
    return try JSONDecoder().decode([ReferenceGolden].self, from: Data(contentsOf: url))
  }
}

@Suite("The reference class against the reference implementation")
struct ReferenceGoldenTests {
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
}
