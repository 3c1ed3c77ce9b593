import Foundation
import TestSupport
import TimeSeries

@testable import Forecasting

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
