import Distributions
import Forecasting
import TestSupport
import Testing

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
