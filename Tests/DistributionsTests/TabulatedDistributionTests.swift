import Distributions
import Testing

@Suite("A distribution read between nodes")
struct TabulatedDistributionTests {
  private static let subjects: [any Distribution] = [
    Normal(mean: 90, standardDeviation: 3), Normal(standardDeviation: 1e-9),
    StudentT(location: -2, scale: 30, degreesOfFreedom: 3),
    StudentT(degreesOfFreedom: 1), Beta(alpha: 0.5, beta: 0.5), Gamma(shape: 0.3),
    Mixture([Normal(), Normal(mean: 5, standardDeviation: 0.01)], weights: [0.9, 0.1]),
    Empirical((0..<10_000).map { Double(($0 * 7919) % 10_000) }),
  ]

  @Test("Probabilities are right within the tolerance, in few nodes", arguments: subjects.indices)
  func probabilities(index: Int) {
    let exact = Self.subjects[index]
    let table = TabulatedDistribution(of: exact)
    #expect(table.values.count < 160, "\(table.values.count) nodes")
    for step in 1..<2_000 {
      let p = Double(step) / 2_000
      let x = exact.quantile(p)
      let error = (table.cdf(x) - exact.cdf(x)).magnitude
      #expect(error <= TabulatedDistribution.tolerance, "\(exact) at \(x)")
      let beside = x + 1e-3 * (exact.quantile(0.9) - exact.quantile(0.1))
      #expect(
        (table.cdf(beside) - exact.cdf(beside)).magnitude <= TabulatedDistribution.tolerance,
        "\(exact) at \(beside)")
    }
  }

  @Test("Mass at a point is kept")
  func atoms() {
    let exact = Mixture([PointMass(0), PointMass(7), Gamma(shape: 4)], weights: [0.2, 0.3, 0.5])
    let table = TabulatedDistribution(of: exact, atoms: [7])
    for atom in [0.0, 7] {
      #expect((table.cdf(atom) - exact.cdf(atom)).magnitude < 1e-6)
      #expect((table.probabilityBelow(atom) - exact.probabilityBelow(atom)).magnitude < 1e-6)
    }
    #expect(table.quantile(0.1) == 0)
    let point = TabulatedDistribution(of: PointMass(3.25))
    #expect(point.cdf(3.25) == 1)
    #expect(point.probabilityBelow(3.25) == 0)
    #expect(point.median == 3.25)
  }

  @Test("Nodes out of order, unequal in number or no probabilities are refused")
  func refusals() {
    #expect(TabulatedDistribution(values: [1, 2], probabilities: [0, 1]) != nil)
    #expect(TabulatedDistribution(values: [], probabilities: []) == nil)
    #expect(TabulatedDistribution(values: [1], probabilities: [0, 1]) == nil)
    #expect(TabulatedDistribution(values: [2, 1], probabilities: [0, 1]) == nil)
    #expect(TabulatedDistribution(values: [1, 2], probabilities: [0.5, 0.2]) == nil)
    #expect(TabulatedDistribution(values: [1, 2], probabilities: [0, 1.2]) == nil)
    #expect(TabulatedDistribution(values: [1, .infinity], probabilities: [0, 1]) == nil)
    #expect(TabulatedDistribution(values: [1, 2], probabilities: [.nan, 1]) == nil)
  }
}
