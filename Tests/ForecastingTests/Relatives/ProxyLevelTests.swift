import Distributions
import TestSupport
import Testing
import TimeSeries

@testable import Forecasting

/// Levels of areas that were never observed.
@Suite struct ProxyLevelTests {
  private typealias Examples = RelativeExamples

  private let model = AutomaticModel(reference: Examples.reference, asOf: 2024)

  /// Areas observed in `year` at given distances from the country on the working scale.
  private func areas(_ differences: [Double], year: Int = 2022) throws -> [AnnualSeries] {
    let level = 0.1 * Double(year - 2010)
    return try differences.enumerated().map { index, difference in
      try Examples.series(
        "C-\(index)", [year: Examples.transformation.inverse(level + difference)])
    }
  }

  @Test func sixAreasGiveTheSpreadOfTheLevel() throws {
    let differences = [-0.5, -0.3, -0.1, 0.1, 0.2, 0.3]
    let proxy = try ProxyLevel(
      Relatives(parent: try Examples.country(), areas: try areas(differences)), model: model,
      asOf: 2024)
    let mean = -0.05
    let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let spread = (squares / 5 * (1 + 1 / 6.0)).squareRoot()
    let expected = StudentT(location: 1.4 + mean, scale: spread, degreesOfFreedom: 5)
    let distribution = try #require(proxy.distribution(year: 2024))
    let tolerance = Tolerance(relative: 1e-9, because: "root finding to 1e-12 of the interval")
    for p in [0.05, 0.3, 0.5, 0.8, 0.95] {
      expectClose(
        distribution.quantile(p), Examples.transformation.inverse(expected.quantile(p)), tolerance)
    }
    #expect(proxy.relatives.seriesIDs == ["C", "C-0", "C-1", "C-2", "C-3", "C-4", "C-5"])
    #expect(proxy.shortName == "level(C)+spread(6)")
    // A later year adds what the country may do.
    let later = try #require(proxy.distribution(year: 2030)).interval(level: 0.8)
    let now = distribution.interval(level: 0.8)
    #expect(later.upperBound - later.lowerBound > now.upperBound - now.lowerBound)
    #expect(proxy.distribution(year: 2009) == nil)
  }

  @Test func fourAreasAreTooFew() throws {
    let four = try areas([-0.3, 0, 0.1, 0.3])
    #expect(throws: ProxyLevel.Refusal.tooFewAreas(["C-0", "C-1", "C-2", "C-3"])) {
      try ProxyLevel(
        Relatives(parent: try Examples.country(), areas: four), model: model, asOf: 2024)
    }
  }

  @Test func oldAndFutureValuesDoNotCount() throws {
    let country = try Examples.country()
    let differences = [-0.3, -0.1, 0, 0.1, 0.2, 0.3]
    for (year, asOf) in [(2018, 2024), (2022, 2021)] {
      var early = model
      early.asOf = asOf
      #expect(throws: ProxyLevel.Refusal.tooFewAreas([])) {
        try ProxyLevel(
          Relatives(parent: country, areas: try areas(differences, year: year)), model: early,
          asOf: asOf)
      }
    }
    let oldest = try areas(differences, year: 2019)
    _ = try ProxyLevel(Relatives(parent: country, areas: oldest), model: model, asOf: 2024)
  }

  @Test func identicalAreasDoNotMakeItCertain() throws {
    let proxy = try ProxyLevel(
      Relatives(
        parent: try Examples.country(), areas: try areas(Array(repeating: 0, count: 6))),
      model: model, asOf: 2024)
    let interval = try #require(proxy.distribution(year: 2024)).interval(level: 0.8)
    #expect(interval.lowerBound < interval.upperBound)
  }
}

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
