import Distributions
import Forecasting
import Foundation
import TestSupport
import Testing
import TimeSeries

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
