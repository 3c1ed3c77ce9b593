import Distributions
import Foundation
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
    for row in rows { try check(row, relative: Self.boostTolerance) }
  }

  @Test func r() throws {
    let rows = try Self.rows("r")
    #expect(rows.count > 60)
    for row in rows { try check(row, relative: Self.nmathTolerance) }
  }

  /// Relative error of Boost.Math, tails down to 1e-300 included. The functions are good to some
  /// 1e-15; a probability of 1e-300 multiplies the rounding of its argument by about 700.
  static let boostTolerance = 1e-13

  /// R's nmath claims 12 to 14 digits, depending on the function.
  static let nmathTolerance = 1e-12

  private func check(_ row: Row, relative: Double) throws {
    let subject = try row.subject
    #expect(close(subject.cdf(row.x), row.cdf, relative), "cdf, \(row)")
    #expect(close(subject.probability(above: row.x), row.upper, relative), "upper, \(row)")
    #expect(close(subject.probability(atLeast: row.x), row.upper, relative), "at least, \(row)")
    // A log density near 0 is compared absolutely: it is the density that has relative accuracy.
    let logDensity = subject.logDensity(row.x)
    let error = (logDensity - row.logDensity).magnitude
    #expect(error <= relative * max(row.logDensity.magnitude, 1), "log density, \(row)")
    if row.logDensity > -650 {
      let ratio = subject.density(row.x) / Foundation.exp(row.logDensity)
      // exp multiplies the half unit in the last place of its argument by the argument.
      let bound = relative * max(row.logDensity.magnitude, 1)
      #expect((ratio - 1).magnitude <= bound, "density, \(row)")
    }
    if let quantile = row.quantile {
      #expect(close(subject.quantile(row.cdf), quantile, relative), "quantile, \(row)")
    }
    if let quantile = row.upperQuantile {
      #expect(
        close(subject.upperQuantile(row.upper), quantile, relative), "upper quantile, \(row)")
    }
  }

  private func close(_ a: Double, _ b: Double, _ relative: Double) -> Bool {
    (a - b).magnitude <= relative * b.magnitude
  }
}
