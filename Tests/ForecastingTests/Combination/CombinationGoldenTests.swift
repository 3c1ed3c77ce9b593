import Distributions
import Forecasting
import Foundation
import TestSupport
import Testing
import TimeSeries

/// The combination against its reference implementation.
struct CombinationGoldenTests {
  static let tolerance = Tolerance(
    relative: 1e-11, because: "closed forms; 28 recursions and a few logarithms lose some digits")

  /// A tail of a low series is the difference of two large numbers.
  private func bound(_ row: CombinationReference, _ index: Int) -> Tolerance {
    Tolerance(
      relative: 1e-11, absolute: 1e-14 * (row.scale[index] + row.median[index].magnitude),
      because: "bounds near 0 are what is left of median and scale")
  }

  @Test func membersMediansAndIntervals() throws {
    let rows = try CombinationReference.load()
    #expect(rows.count == 21)
    // All zero has no spread at all in the reference; here a floor gives it one.
    for row in rows where row.values.contains(where: { $0 != 0 }) {
      let fitted = try row.fit()
      #expect(fitted.diagnostics.isEmpty, "\(row.name)")
      expectClose(fitted.degreesOfFreedom, row.nu, Self.tolerance, "\(row.name) ν")
      for index in 0..<row.horizon {
        let forecast = fitted.distribution(horizon: index + 1)
        let latent = try #require(forecast.latent as? PowerStudentT)
        let label = "\(row.name), h = \(index + 1)"
        let near = bound(row, index)
        expectClose(
          fitted.memberForecasts(horizon: index + 1), row.members.map { $0[index] }, near, label)
        expectClose(latent.scale, row.scale[index], Self.tolerance, "\(label) scale")
        expectClose(forecast.median, row.median[index], near, "\(label) median")
        expectClose(forecast.quantile(0.1), row.lower80[index], near, "\(label) .1")
        expectClose(forecast.upperQuantile(0.1), row.upper80[index], near, "\(label) .9")
        expectClose(forecast.quantile(0.025), row.lower95[index], near, "\(label) .025")
        expectClose(forecast.upperQuantile(0.025), row.upper95[index], near, "\(label) .975")
        let last = try #require(row.values.last)
        expectClose(forecast.cdf(last), row.cdfLast[index], Self.tolerance, "\(label) last")
      }
    }
  }

  @Test func zerosStayAtZeroWithAFloor() throws {
    let row = try #require(try CombinationReference.load().first { $0.name == "all zero" })
    let fitted = try row.fit()
    #expect(fitted.diagnostics.map(\.code) == [.varianceFloor])
    let forecast = fitted.distribution(horizon: 1)
    #expect(forecast.median == 0)
    #expect(forecast.quantile(0.025) == 0)
    // Half of the mass lies on 0, and the rest within a printed step of 1e-6.
    #expect(forecast.cdf(0) == 0.5)
    #expect(forecast.upperQuantile(0.1) > 0 && forecast.upperQuantile(0.1) < 1e-6)
  }
}

/// Forecasts of twenty-one series by the plain reference implementation beside the values.
struct CombinationReference: Decodable, Sendable {
  let name: String
  let years: [Int]
  let values: [Double]
  let horizon: Int
  let nu: Double
  let scale: [Double]
  let median: [Double]
  let members: [[Double]]
  let lower80: [Double]
  let upper80: [Double]
  let lower95: [Double]
  let upper95: [Double]
  let cdfLast: [Double]

  enum CodingKeys: String, CodingKey {
    case name, years, values, horizon, nu, scale, median, members
    case lower80 = "lower_80"
    case upper80 = "upper_80"
    case lower95 = "lower_95"
    case upper95 = "upper_95"
    case cdfLast = "cdf_last"
  }

  static func load() throws -> [CombinationReference] {
    let url = try #require(
      Bundle.module.url(
        forResource: "golden", withExtension: "json", subdirectory: "Reference/combination"))
    return try JSONDecoder().decode([CombinationReference].self, from: Data(contentsOf: url))
  }

  /// Fits the values as computed ones: the reference knows no rounding to whole numbers.
  func fit() throws -> FittedCombination {
    let series = try AnnualSeries(
      id: name,
      observations: zip(years, values).map {
        Observation(year: $0, value: $1, printedDecimals: 6)
      })
    return try #require(try CombinationModel().fit(to: series) as? FittedCombination)
  }
}

/// Laws and limiting cases of ``PowerStudentT``.
struct PowerStudentTTests {
  static let examples = [
    PowerStudentT(center: -3, scale: 2, degreesOfFreedom: 1.4),
    PowerStudentT(center: 3, scale: 2, degreesOfFreedom: 3, isNonNegative: true),
    PowerStudentT(center: 0, scale: 1e-8, degreesOfFreedom: 3, isNonNegative: true),
    PowerStudentT(
      center: 10, scale: 4, degreesOfFreedom: 2, pivot: 10, power: 0.75, isNonNegative: true),
    PowerStudentT(
      center: 4, scale: 6, degreesOfFreedom: 2, pivot: 12, power: 0.75, isNonNegative: true),
    PowerStudentT(center: 1e9, scale: 1, degreesOfFreedom: 3, pivot: 1e9, power: 0.75),
  ]

  static let tolerance = Tolerance(
    relative: 1e-7, because: "a value of 1e9 has steps of 1e-7 of a scale of 1")

  @Test(arguments: examples) func tailsAddUp(_ distribution: PowerStudentT) {
    for x in [-20, -3, -1e-9, 0, 1e-9, 0.5, 3, 10, 12, 1e9, 1e12] {
      #expect((distribution.cdf(x) + distribution.probability(above: x) - 1).magnitude < 1e-15)
      let other = distribution.probabilityBelow(x) + distribution.probability(atLeast: x)
      #expect((other - 1).magnitude < 1e-15)
      #expect(distribution.probabilityBelow(x) <= distribution.cdf(x))
    }
  }

  @Test(arguments: examples) func cdfUndoesQuantile(_ distribution: PowerStudentT) {
    for p in [1e-12, 1e-4, 0.025, 0.3, 0.5, 0.8, 0.999, 1 - 1e-9] {
      let x = distribution.quantile(p)
      #expect(distribution.support.contains(x))
      // Within the mass at the lower end, quantiles are the end and probabilities more.
      if x > distribution.support.lowerBound {
        expectClose(distribution.cdf(x), p, Self.tolerance)
      } else {
        #expect(distribution.cdf(x) >= p)
      }
      let y = distribution.upperQuantile(p)
      if y > distribution.support.lowerBound {
        expectClose(distribution.probability(above: y), p, Self.tolerance)
      } else {
        #expect(distribution.probability(above: y) <= p)
      }
    }
  }

  @Test func powerOneIsThePlainDistribution() {
    let plain = PowerStudentT(center: 5, scale: 2, degreesOfFreedom: 3)
    let power = PowerStudentT(center: 5, scale: 2, degreesOfFreedom: 3, pivot: 40, power: 1)
    let student = StudentT(location: 5, scale: 2, degreesOfFreedom: 3)
    let near = Tolerance(relative: 1e-13, because: "the same numbers by way of a logarithm")
    for p in [0.01, 0.3, 0.6, 0.99] {
      expectClose(plain.quantile(p), student.quantile(p), near)
      expectClose(power.quantile(p), student.quantile(p), near)
    }
    #expect(power.support.lowerBound == -35)
  }

  @Test func smallPowersBecomeLogarithmic() {
    let distribution = PowerStudentT(
      center: 10, scale: 2, degreesOfFreedom: 30, pivot: 10, power: 1e-9)
    let student = StudentT(scale: 0.2, degreesOfFreedom: 30)
    let logarithm = 1.15
    // e^1.15 = 3.158192909689767…
    expectClose(
      distribution.cdf(10 * 3.158192909689767), student.cdf(logarithm),
      Tolerance(relative: 1e-6, because: "the limit is approached with the power"))
  }

  @Test func atomAtZeroHoldsTheLowerTail() {
    let distribution = PowerStudentT(
      center: 10, scale: 10, degreesOfFreedom: 2, pivot: 10, power: 0.75, isNonNegative: true)
    // 1 + .75 e / μ reaches 0 at e = −μ / .75; for ν = 2, F(t) = ½ + t / (2 √(2 + t²)).
    let t = -1 / 0.75
    let expected = 0.5 + t / (2 * (2 + t * t).squareRoot())
    expectClose(
      distribution.cdf(0), expected, Tolerance(relative: 1e-14, because: "a closed form"))
    #expect(distribution.quantile(expected * 0.999) == 0)
    #expect(distribution.quantile(expected * 1.001) > 0)
  }
}
