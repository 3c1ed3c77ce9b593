import KhaThi
import Testing

/// The library in a few lines, as the README shows it.
@Suite struct LibraryExampleTests {
  @Test func theExampleOfTheReadmeRuns() throws {
    let coverage = try AnnualSeries(
      id: "insurance", bounds: .percent, direction: .increase,
      observations: [
        Observation(year: 2019, value: 90), Observation(year: 2020, value: 90.85),
        Observation(year: 2021, value: 91.01), Observation(year: 2022, value: 92.04),
      ])
    let model = AutomaticModel(reference: try DataLibrary.locate().reference())
    let fitted = try model.fit(to: coverage)
    let in2025 = fitted.distribution(horizon: 3)
    let target = Target(id: "95 by 2025", comparator: .atLeast, lower: 95, year: 2025)
    let result = TargetAssessor(model: model)
      .assess(target, candidates: [CandidateSeries(series: coverage)])

    #expect(in2025.interval(level: 0.8).contains(in2025.median))
    #expect(result.status == .projected)
    let probability = try #require(result.probability)
    #expect(abs(probability - in2025.probability(atLeast: 95)) < 1e-12)
    #expect(probability > 0.05 && probability < 0.95)
  }
}
