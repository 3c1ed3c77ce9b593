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

/// Reference data for tests: the shipped file, and small made-up ones.
enum ReferenceData {
  /// The folder of the bundled reference data.
  static let folder = Checkout.datasets.appending(path: "reference")

  /// The bytes of the shipped file.
  static func shippedBytes() throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: "reference.bin")))
  }

  /// The shipped file, read once for all tests.
  static let shipped: Result<ReferenceLibrary, any Error> = Result {
    try ReferenceLibrary(decoding: shippedBytes())
  }

  /// Two open indicators, a share and a positive quantity, and a pooled share.
  static let indicators: [ReferenceIndicator] = [
    indicator("coverage", isDecreaseWanted: false, bounds: .percent, isOpen: true),
    indicator("mortality", isDecreaseWanted: true, bounds: .nonNegative, isOpen: true),
    indicator("vaccination", isDecreaseWanted: false, bounds: .percent, isOpen: false),
  ]

  private static func indicator(
    _ id: String, isDecreaseWanted: Bool, bounds: Bounds, isOpen: Bool
  ) -> ReferenceIndicator {
    ReferenceIndicator(
      id: id, title: id, unit: "%", isDecreaseWanted: isDecreaseWanted, bounds: bounds,
      isObserved: true, isOpen: isOpen, source: "made up")
  }

  /// Made-up histories of 26 countries from 1990 to 2020, with gaps, still years and values on the
  /// bound.
  static let values: [ReferenceBuilder.Value] = {
    var generator = SplitMix(seed: 11)
    func noise() -> Double { Double(generator.next() >> 11) * 0x1p-53 - 0.5 }
    var values: [ReferenceBuilder.Value] = []
    for country in 0..<26 {
      let name = "C\(Character(UnicodeScalar(65 + UInt8(country))))A"
      for indicator in indicators.indices {
        var value = 30 + 60 * (noise() + 0.5)
        for year in 1990...2020 {
          if noise() > -0.3 {
            let step = 2.5 * noise() + (indicator == 1 ? -0.5 : 0.6)
            value = min(max(value + step, 0.5), 100)
          }
          if noise() > 0.42 { continue }
          values.append(
            ReferenceBuilder.Value(
              indicator: indicator, country: name, year: year,
              value: (value * 10).rounded() / 10))
        }
      }
    }
    return values
  }()

  /// The made-up data, cut at a year.
  static func library(upTo year: Int = .max) -> ReferenceLibrary {
    ReferenceBuilder(indicators: indicators, values: values.filter { $0.year <= year }).library()
  }

  /// A series to be judged.
  static func series(
    _ values: [Double], from year: Int = 2010, step: Int = 1, indicator: String? = nil,
    bounds: Bounds = .percent, direction: Direction? = .increase
  ) throws -> AnnualSeries {
    try AnnualSeries(
      id: "asked", indicator: indicator, bounds: bounds, direction: direction,
      observations: values.enumerated().map {
        Observation(year: year + step * $0.offset, value: $0.element)
      })
  }
}
