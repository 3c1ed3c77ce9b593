import Distributions
import Testing

struct MixtureTests {
  @Test func quantileOfEqualComponentsIsTheirs() {
    let normal = Normal(mean: 3, standardDeviation: 2)
    let mixture = Mixture([normal, normal, normal], weights: [1, 2, 3])
    for p in [0.001, 0.2, 0.5, 0.99] {
      #expect((mixture.quantile(p) - normal.quantile(p)).magnitude < 1e-14 * 10)
    }
  }

  @Test func medianBetweenSeparatedModesIsWhereTheCDFReachesOneHalf() {
    let mixture = Mixture([Normal(mean: -1000), Normal(mean: 1000)])
    #expect(mixture.cdf(mixture.median) >= 0.5)
    #expect(mixture.median < 0)
  }

  @Test func massAtAPointIsFoundExactly() {
    let mixture = Mixture([PointMass(100), Normal(mean: 98)], weights: [0.4, 0.6])
    #expect(mixture.quantile(0.8) == 100)
    #expect(mixture.probability(atLeast: 100) > 0.4)
    #expect(mixture.probability(above: 100) < 0.05)
  }

  /// Interpolation only shortens the way: the answer is that of bisection over all numbers.
  @Test func quantilesAreTheSmallestNumbers() {
    let mixtures = [
      Mixture([Normal(mean: -3), StudentT(location: 4, scale: 0.3, degreesOfFreedom: 2.5)]),
      Mixture(
        [StudentT(location: 1e9, degreesOfFreedom: 3), Normal(mean: 1e9 + 2)], weights: [1, 5]),
      Mixture([PointMass(100), Normal(mean: 98), Uniform(0...90)], weights: [4, 5, 1]),
      Mixture([Normal(mean: 0, standardDeviation: 1e-300), Normal(mean: 0)]),
    ]
    for (index, mixture) in mixtures.enumerated() {
      for p in [1e-12, 0.001, 0.025, 0.3, 0.5, 0.62, 0.9, 0.975, 1 - 1e-12] {
        let quantile = mixture.quantile(p)
        #expect(mixture.cdf(quantile) >= p, "mixture \(index), \(p)")
        let before = mixture.cdf(quantile - quantile.ulp)
        #expect(before <= p, "mixture \(index), \(p): \(before)")
        let upper = mixture.upperQuantile(p)
        #expect(mixture.probability(above: upper) <= p, "mixture \(index), \(p)")
        #expect(mixture.probability(above: upper - upper.ulp) >= p, "mixture \(index), \(p)")
      }
    }
  }

  @Test func upperTailKeepsItsDigits() {
    let mixture = Mixture([Normal(), Normal()])
    #expect((mixture.probability(atLeast: 20) / 2.7536241186062337e-89 - 1).magnitude < 1e-13)
    #expect((mixture.upperQuantile(2.7536241186062337e-89) - 20).magnitude < 1e-12)
  }

  @Test func componentsWithoutWeightAreLeftOut() {
    let mixture = Mixture([PointMass(0), Uniform()], weights: [0, 5])
    #expect(mixture.components.count == 1)
    #expect(mixture.cdf(0) == 0)
    #expect(mixture.weights == [1])
  }
}

struct EmpiricalTests {
  let sample = Empirical([4, 1, 4, 2], weights: [1, 1, 1, 1])

  @Test func isContinuousFromTheRight() {
    #expect(sample.cdf(0.99) == 0)
    #expect(sample.cdf(1) == 0.25)
    #expect(sample.cdf(1.99) == 0.25)
    #expect(sample.probabilityBelow(4) == 0.5)
    #expect(sample.cdf(4) == 1)
    #expect(sample.probability(atLeast: 4) == 0.5)
    #expect(sample.probability(above: 4) == 0)
  }

  @Test func quantileIsTheSmallestValueThatReachesP() {
    #expect(sample.quantile(0) == 1)
    #expect(sample.quantile(0.25) == 1)
    #expect(sample.quantile(0.26) == 2)
    #expect(sample.quantile(0.5) == 2)
    #expect(sample.quantile(0.51) == 4)
    #expect(sample.upperQuantile(0.5) == 2)
    #expect(sample.upperQuantile(0.49) == 4)
    #expect(sample.upperQuantile(1) == 1)
  }

  @Test func repeatedValuesShareTheirProbability() {
    #expect(sample.values == [1, 2, 4])
    #expect(sample.probabilities == [0.25, 0.25, 0.5])
  }

  @Test func manyWeightsAddUpToOneExactly() {
    let values = (0..<999).map(Double.init)
    let empirical = Empirical(values, weights: values.map { 0.1 + $0 * 1e-5 })
    #expect(empirical.cdf(998) == 1)
    #expect(empirical.probability(atLeast: 0) == 1)
  }
}
