import Distributions
import Foundation
import TestSupport
import Testing

/// Values of the continuous distributions against mpmath (60 digits) and R.
struct ReferenceValueTests {
  /// One line of a reference file; see its README.
  struct Row: Decodable, CustomStringConvertible {
    let distribution: String
    let parameters: [Double]
    let x: Double
    let cdf: Double
    let upper: Double
    let logDensity: Double
    let quantile: Double?
    let upperQuantile: Double?

    var description: String { "\(distribution)\(parameters) at \(x)" }

    /// The distribution with location 0 and scale 1.
    var subject: any ContinuousDistribution {
      get throws {
        switch distribution {
        case "normal": Normal()
        case "t": StudentT(degreesOfFreedom: parameters[0])
        case "gamma": Gamma(shape: parameters[0])
        case "chi-squared": ChiSquared(degreesOfFreedom: parameters[0])
        case "beta": Beta(alpha: parameters[0], beta: parameters[1])
        case "f":
          FDistribution(
            numeratorDegreesOfFreedom: parameters[0], denominatorDegreesOfFreedom: parameters[1])
        default: throw UnknownDistribution(name: distribution)
        }
      }
    }
  }

  struct UnknownDistribution: Error {
    let name: String
  }

  static func rows(_ file: String) throws -> [Row] {
    let url = try #require(
      Bundle.module.url(forResource: file, withExtension: "json", subdirectory: "Reference"))
    return try JSONDecoder().decode([Row].self, from: Data(contentsOf: url))
  }

  @Test func mpmath() throws {
    let rows = try Self.rows("mpmath")
    #expect(rows.count > 150)
    for row in rows { try check(row, Self.boostTolerance) }
  }

  @Test func r() throws {
    let rows = try Self.rows("r")
    #expect(rows.count > 60)
    for row in rows { try check(row, Self.nmathTolerance) }
  }

  static let boostTolerance = Tolerance(
    relative: 1e-13,
    because: "good to some 1e-15; at 1e-300 the rounding of the argument counts 700 times")

  static let nmathTolerance = Tolerance(
    relative: 1e-12, because: "R's nmath has 12 to 14 digits, depending on the function")

  private func check(_ row: Row, _ tolerance: Tolerance) throws {
    let subject = try row.subject
    expectClose(subject.cdf(row.x), row.cdf, tolerance, "cdf, \(row)")
    expectClose(subject.probability(above: row.x), row.upper, tolerance, "upper, \(row)")
    expectClose(subject.probability(atLeast: row.x), row.upper, tolerance, "at least, \(row)")
    let logarithm = Tolerance(
      relative: tolerance.relative, absolute: tolerance.relative,
      because: "near 0 it is the density, not its logarithm, that has relative accuracy")
    expectClose(subject.logDensity(row.x), row.logDensity, logarithm, "log density, \(row)")
    if row.logDensity > -650 {
      let amplified = Tolerance(
        relative: tolerance.relative * max(row.logDensity.magnitude, 1),
        because: "exp multiplies the rounding of its argument by the argument")
      let density = Foundation.exp(row.logDensity)
      expectClose(subject.density(row.x), density, amplified, "density, \(row)")
    }
    if let quantile = row.quantile {
      expectClose(subject.quantile(row.cdf), quantile, tolerance, "quantile, \(row)")
    }
    if let quantile = row.upperQuantile {
      let found = subject.upperQuantile(row.upper)
      expectClose(found, quantile, tolerance, "upper quantile, \(row)")
    }
  }
}
