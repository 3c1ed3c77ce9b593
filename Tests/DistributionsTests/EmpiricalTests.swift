import Distributions
import Testing

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
