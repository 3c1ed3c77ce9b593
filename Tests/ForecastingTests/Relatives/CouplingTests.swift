import TestSupport
import Testing

@testable import Forecasting

/// How closely areas follow, against the formulas worked out by hand.
@Suite struct CouplingTests {
  private let numbers = RelativeNumbers()
  private let rounding = Tolerance(relative: 1e-12, because: "a few operations in double precision")

  /// Eight yearly steps of 0.1 of the parent, of which the area makes `share`.
  private func steps(_ share: Double) -> Coupling.Steps {
    var steps = Coupling.Steps()
    for _ in 0..<8 { steps.add(own: 0.1 * share, parent: 0.1, years: 1) }
    return steps
  }

  private func coupled(_ others: [Coupling.Steps], own: Coupling.Steps = .init()) -> Coupling {
    Coupling(own: own, others: others, priorNoise: 0.01, numbers: numbers)
  }

  @Test func withoutAreasItIsThePrior() {
    let prior = coupled([])
    #expect(prior.slope == 1)
    expectClose(prior.slopeVariance, 0.25 * (1 + 1 / 5.0), rounding)
    expectClose(prior.noiseVariance, 0.01, rounding)
    #expect(prior.degreesOfFreedom == 5)
  }

  @Test func areasThatFollowExactlyNarrowIt() {
    let exact = coupled(Array(repeating: steps(1), count: 10))
    // Sxx = 0.08, ridge = 0.04: each area has 8 − 2/3 degrees of freedom and no error.
    let noise: Double = 0.05 / (5 + 10 * (8 - 2.0 / 3))
    let weight: Double = 5 + 10 * (0.02 / (0.02 + noise))
    expectClose(exact.slope, 1, rounding)
    expectClose(exact.noiseVariance, noise, rounding)
    expectClose(exact.slopeVariance, 0.25 * 5 / weight * (1 + 1 / weight), rounding)
    #expect(exact.slopeVariance < 0.1)
  }

  @Test func areasThatDoNotFollowShrinkThePace() {
    let still = coupled(Array(repeating: steps(0), count: 10))
    // Ridge slope 1/3: errors of (0.1 / 3)² a step.
    let errors: Double = 0.05 + 0.8 / 9
    let freedom: Double = 5 + 10 * (8 - 2.0 / 3)
    let reliability: Double = 0.02 / (0.02 + errors / freedom)
    expectClose(still.slope, 5 / (5 + 10 * reliability), rounding)
    #expect(still.slope < 0.36)
    let slopes = [0, 1, 3, 10, 60].map {
      coupled(Array(repeating: steps(0), count: $0)).slope
    }
    #expect(zip(slopes, slopes.dropFirst()).allSatisfy { $0 > $1 }, "\(slopes)")
  }

  @Test func theAreasOwnStepsSpeakForItself() {
    let others = Array(repeating: steps(1), count: 10)
    let alone = coupled(others)
    let own = coupled(others, own: steps(0))
    #expect(own.slope < 0.5 * alone.slope)
    #expect(own.slopeVariance < alone.slopeVariance)
  }

  @Test func aParentThatStoodStillTeachesNothing() {
    var steps = Coupling.Steps()
    for _ in 0..<8 { steps.add(own: 0.1, parent: 0, years: 1) }
    let coupling = coupled(Array(repeating: steps, count: 10))
    #expect(coupling.slope == 1)
    expectClose(coupling.slopeVariance, 0.25 * (1 + 1 / 5.0), rounding)
    expectClose(coupling.noiseVariance, (5 * 0.01 + 80 * 0.01) / 85, rounding)
  }

  @Test func theOrderOfAreasDoesNotMatter() {
    let areas = [steps(0), steps(1), steps(1.7)]
    let forth = coupled(areas)
    let back = coupled(areas.reversed())
    expectClose(forth.slope, back.slope, rounding)
    expectClose(forth.slopeVariance, back.slopeVariance, rounding)
  }

  @Test func theWeightFallsWithOwnPointsAndRisesWithTheirAge() {
    expectClose(numbers.weight(points: 1, age: 0), 0.7, rounding)
    expectClose(numbers.weight(points: 2, age: 5), 0.7, rounding)
    #expect(numbers.weight(points: 8, age: 0) == 0)
    #expect(numbers.weight(points: 20, age: 0) == 0)
    for points in 1...9 {
      for age in 0...20 {
        let weight = numbers.weight(points: points, age: age)
        #expect((0...numbers.heaviestWeight).contains(weight))
        #expect(numbers.weight(points: points + 1, age: age) <= weight)
        #expect(numbers.weight(points: points, age: age + 1) >= weight)
      }
    }
  }

  @Test func allNumbersOfTheEngineAreAtMostFifty() {
    let count = Self.numbers(in: LearnedNumbers()) + Self.numbers(in: RelativeNumbers())
    #expect(Self.numbers(in: RelativeNumbers()) == 8)
    #expect(count <= 50, "\(count)")
  }

  private static func numbers(in value: Any) -> Int {
    if value is Double { return 1 }
    return Mirror(reflecting: value).children.reduce(0) { $0 + numbers(in: $1.value) }
  }
}
