import Distributions
import Testing

/// Arguments out of range stop the program instead of giving NaN.
struct DistributionPreconditionTests {
  @Test func scalesMustBePositive() async {
    await #expect(processExitsWith: .failure) { _ = Normal(standardDeviation: 0) }
    await #expect(processExitsWith: .failure) { _ = StudentT(scale: -1, degreesOfFreedom: 3) }
    await #expect(processExitsWith: .failure) { _ = Gamma(shape: .infinity) }
  }

  @Test func mixturesAndSamplesNeedWeight() async {
    await #expect(processExitsWith: .failure) { _ = Mixture([]) }
    await #expect(processExitsWith: .failure) { _ = Mixture([Normal()], weights: [0]) }
    await #expect(processExitsWith: .failure) { _ = Empirical([]) }
    await #expect(processExitsWith: .failure) { _ = Empirical([1, .nan]) }
  }

  @Test func levelsLieBetweenZeroAndOne() async {
    await #expect(processExitsWith: .failure) { _ = Normal().interval(level: 1) }
  }
}
