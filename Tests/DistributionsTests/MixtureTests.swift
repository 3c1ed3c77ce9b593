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
