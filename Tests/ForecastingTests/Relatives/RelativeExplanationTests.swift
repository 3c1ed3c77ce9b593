import Distributions
import TestSupport
import Testing
import TimeSeries

@testable import Forecasting

/// What moved the probability of a series that borrows the pace of its parent.
@Suite struct RelativeExplanationTests {
  private typealias Examples = RelativeExamples

  private let rounding = Tolerance(relative: 1e-12, because: "the same sums in the same order")

  private func fitted(coupling: Double) throws -> FittedRelatives {
    let model = AutomaticModel(
      reference: Examples.reference, asOf: 2024,
      relatives: Relatives(
        parent: try Examples.country(), areas: try Examples.provinces(10, coupling: coupling)))
    return try #require(
      try model.fit(to: try Examples.series("C-X", [2018: 55])) as? FittedRelatives)
  }

  @Test func theBorrowedPaceIsAPartBesideThoseOfTheOwnModel() throws {
    let fitted = try fitted(coupling: 1)
    let goal = fitted.distribution(horizon: 6).median
    let explanation = fitted.explanation(horizon: 6) { $0.probability(atLeast: goal) }
    let relative = try #require(explanation.drivers.first { $0.kind == .relative })
    expectClose(
      relative.probabilityWithout,
      fitted.own.distribution(horizon: 6).probability(atLeast: goal), rounding)
    // The country rose faster than the own model knows of: its pace adds to the chance.
    #expect(relative.logOdds > 0)

    let own = try #require(fitted.own as? FittedReference)
    let alone = own.explanation(horizon: 6) { $0.probability(atLeast: goal) }
    let kinds = Set(explanation.drivers.map(\.kind)).subtracting([.bound])
    #expect(kinds == Set(alone.drivers.map(\.kind)).subtracting([.bound]).union([.relative]))
    #expect(explanation.comparableCount == alone.comparableCount)
    #expect(explanation.reached == alone.reached && explanation.missed == alone.missed)
  }

  @Test func anOwnPartIsLeftOutBeforeThePool() throws {
    let fitted = try fitted(coupling: 1)
    let own = try #require(fitted.own as? FittedReference)
    let goal = fitted.distribution(horizon: 6).median
    let event = { (outcome: any Distribution) in outcome.probability(atLeast: goal) }
    let stated = event(fitted.distribution(horizon: 6))
    let pooled = fitted.explanation(horizon: 6, probability: event)
    let alone = own.explanation(horizon: 6, probability: event)
    for driver in pooled.drivers where ![.relative, .bound].contains(driver.kind) {
      let same = try #require(alone.drivers.first { $0.kind == driver.kind })
      #expect(driver.caseCount == same.caseCount)
      // The pool takes the own model's part by its weight, which is below one.
      #expect(driver.logOdds.magnitude <= same.logOdds.magnitude)
      #expect((driver.logOdds < 0) == (same.logOdds < 0))
    }
    let distances = pooled.drivers.map { ($0.probabilityWithout - stated).magnitude }
    #expect(distances == distances.sorted(by: >), "largest first")
  }

  @Test func severalYearsAreExplainedByTheSamePaths() throws {
    let fitted = try fitted(coupling: 0.5)
    let goal = fitted.distribution(horizon: 3).median
    let runs = (0..<2).map { _ in
      fitted.explanation(
        horizon: 3, paths: 400, using: SplitMix64(seed: 5),
        isReached: { $0.reduce(0, +) / 3 >= goal })
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].drivers.contains { $0.kind == .relative })
    #expect(runs[0].drivers.allSatisfy { (0...1).contains($0.probabilityWithout) })
  }
}
