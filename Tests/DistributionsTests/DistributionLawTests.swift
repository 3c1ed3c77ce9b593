import Distributions
import TestSupport
import Testing

/// The laws of ``Distribution``, for every distribution of the module.
struct DistributionLawTests {
  struct Subject: CustomStringConvertible, Sendable {
    let description: String
    let distribution: any Distribution

    init(_ distribution: any Distribution) {
      description = "\(distribution)"
      self.distribution = distribution
    }
  }

  /// Every distribution that the laws run over; a new one is added here.
  static let subjects = continuous.map { Subject($0) } + discontinuous.map { Subject($0) }

  static let discontinuous: [any Distribution] = [
    PointMass(0), PointMass(-3.5), PointMass(1e300),
    Empirical([3]), Empirical([1, 2, 2, 5]), Empirical((0..<1000).map { Double($0 % 37) }),
    Empirical([5, -1, 2], weights: [0.1, 0.7, 0.2]), Empirical([1, 2], weights: [1e300, 3e300]),
    Mixture([Normal(), StudentT(location: 4, degreesOfFreedom: 3)], weights: [3, 1]),
    Mixture([Normal(mean: -100), Normal(mean: 100)]),
    Mixture([PointMass(0), Gamma(shape: 2)], weights: [0.3, 0.7]),
    Mixture([PointMass(1), PointMass(2), Empirical([2, 3])]),
    Mixture([Normal(standardDeviation: 1e-9), Normal(standardDeviation: 1e9)]),
  ]

  static let continuous: [any ContinuousDistribution] = [
    Normal(), Normal(mean: 90, standardDeviation: 1e-6),
    Normal(mean: -1e200, standardDeviation: 1e199),
    StudentT(degreesOfFreedom: 1), StudentT(location: 5, scale: 0.1, degreesOfFreedom: 2.5),
    StudentT(location: -2, scale: 30, degreesOfFreedom: 200), StudentT(degreesOfFreedom: .infinity),
    Beta(alpha: 0.5, beta: 0.5), Beta(alpha: 2, beta: 7), Beta(alpha: 300, beta: 1),
    Gamma(shape: 0.3), Gamma(shape: 12, scale: 1e5),
    ChiSquared(degreesOfFreedom: 1), ChiSquared(degreesOfFreedom: 40),
    FDistribution(numeratorDegreesOfFreedom: 1, denominatorDegreesOfFreedom: 3),
    FDistribution(numeratorDegreesOfFreedom: 20, denominatorDegreesOfFreedom: 50),
    Uniform(), Uniform(-4...1e6),
  ]

  static let probabilities = [
    1e-12, 1e-6, 0.001, 0.025, 0.1, 0.25, 0.3, 0.5, 0.7, 0.75, 0.9, 0.975, 0.999, 1 - 1e-9,
  ]

  /// Rounding of the probabilities, far above the 1e-13 of the functions, far below the laws.
  static let roundTrip = 1e-9

  @Test(arguments: subjects) func quantilesAreMonotone(_ subject: Subject) {
    let quantiles = Self.probabilities.map(subject.distribution.quantile)
    for (low, high) in zip(quantiles, quantiles.dropFirst()) { #expect(low <= high) }
    let upper = Self.probabilities.map(subject.distribution.upperQuantile)
    for (high, low) in zip(upper, upper.dropFirst()) { #expect(low <= high) }
  }

  @Test(arguments: subjects) func quantileIsTheSmallestValueThatReachesP(_ subject: Subject) {
    let distribution = subject.distribution
    for p in Self.probabilities {
      let x = distribution.quantile(p)
      #expect(x.isFinite)
      #expect(distribution.cdf(x + Self.spacing(x)) >= p * (1 - Self.roundTrip), "at \(p)")
      let below = distribution.probabilityBelow(x - Self.spacing(x))
      #expect(below <= p + Self.roundTrip, "at \(p)")
      let y = distribution.upperQuantile(p)
      let above = distribution.probability(above: y + Self.spacing(y))
      #expect(above <= p * (1 + Self.roundTrip), "at \(p)")
      let atLeast = distribution.probability(atLeast: y - Self.spacing(y))
      #expect(atLeast >= p - Self.roundTrip, "at \(p)")
    }
  }

  /// Rounding of a quantile itself: where the scale is tiny beside the location, one unit in the
  /// last place of x is a visible share of the distribution.
  static func spacing(_ x: Double) -> Double { 2 * x.ulp }

  @Test(arguments: subjects) func tailsAddUp(_ subject: Subject) {
    let distribution = subject.distribution
    for p in Self.probabilities {
      for x in [distribution.quantile(p), distribution.quantile(p) + 1e-3] {
        let (atMost, below) = (distribution.cdf(x), distribution.probabilityBelow(x))
        #expect(below <= atMost)
        #expect((atMost + distribution.probability(above: x) - 1).magnitude <= 1e-14)
        #expect((below + distribution.probability(atLeast: x) - 1).magnitude <= 1e-14)
        #expect(distribution.probability(atMost: x) == atMost)
      }
    }
  }

  @Test(arguments: subjects) func supportHoldsEverything(_ subject: Subject) {
    let distribution = subject.distribution
    let support = distribution.support
    #expect(distribution.quantile(0) == support.lowerBound)
    #expect(distribution.quantile(1) == support.upperBound)
    #expect(distribution.upperQuantile(1) == support.lowerBound)
    #expect(distribution.upperQuantile(0) == support.upperBound)
    #expect(distribution.cdf(-.infinity) == 0)
    #expect((distribution.cdf(.infinity) - 1).magnitude <= 1e-15)
    #expect(distribution.probability(above: .infinity) == 0)
    for p in Self.probabilities { #expect(support.contains(distribution.quantile(p))) }
  }

  @Test(arguments: subjects) func intervalsAreNested(_ subject: Subject) {
    let distribution = subject.distribution
    let levels = [0.1, 0.5, 0.8, 0.95, 0.999]
    let intervals = levels.map(distribution.interval)
    for (inner, outer) in zip(intervals, intervals.dropFirst()) {
      #expect(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound)
    }
    #expect(intervals[0].contains(distribution.median))
  }

  @Test(arguments: subjects) func samplesFollowTheDistribution(_ subject: Subject) {
    let distribution = subject.distribution
    var generator = SplitMix(seed: 7)
    let count = 4000
    let sample = (0..<count).map { _ in distribution.sample(using: &generator) }.sorted()
    var again = SplitMix(seed: 7)
    #expect(sample == (0..<count).map { _ in distribution.sample(using: &again) }.sorted())
    // Kolmogorov–Smirnov: 2.3 / √n is exceeded with probability 5e-5.
    let bound = 2.3 / Double(count).squareRoot()
    for (index, x) in sample.enumerated() {
      #expect(distribution.probabilityBelow(x) <= Double(index + 1) / Double(count) + bound)
      #expect(distribution.cdf(x) >= Double(index) / Double(count) - bound)
    }
  }

  @Test func densitiesAreTheDerivativesOfTheCDF() {
    for distribution in Self.continuous {
      for p in [0.05, 0.3, 0.5, 0.8, 0.97] {
        let x = distribution.quantile(p)
        let width = distribution.quantile(p + 0.01) - x
        let step = width * 1e-3
        let slope = (distribution.cdf(x + step) - distribution.cdf(x - step)) / (2 * step)
        // Central difference: truncation about 1e-5 here, cancellation 1e-11.
        #expect((distribution.density(x) / slope - 1).magnitude < 2e-4, "\(distribution) at \(p)")
      }
    }
  }

  @Test func densityVanishesOutsideTheSupport() {
    for distribution in Self.continuous where distribution.support.lowerBound.isFinite {
      let x = distribution.support.lowerBound - 1
      #expect(distribution.density(x) == 0)
      #expect(distribution.logDensity(x) == -.infinity)
    }
  }
}

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
