import KhaThi
import Testing

/// Scenarios from the library, as the documentation of `Pipeline` shows it.
@Suite struct ScenarioLibraryExampleTests {
  @Test func theExampleOfTheDocumentationRuns() throws {
    var file = ScenarioFile()
    file.selection.plans = ["brvt-143-2024"]
    file.selection.indicators = ["health_insurance_coverage_pct"]
    file.selection.model = "logit-linear"
    file.selection.paths = 500
    file.scenarios = [
      try Scenario(
        name: "faster",
        measures: [
          Measure(effect: .pace(PaceChange(.added(.fixed(0.5)), span: YearSpan(from: 2026))))
        ])
    ]
    file.goals = [ScenarioGoal(probability: 0.8, lever: try .pace(from: 2026))]

    let report = try ScenarioRun(file).report()
    for (assessment, outcome) in zip(report.assessments, report.outcomes[1]) {
      print(assessment.target.id, outcome.probability ?? .nan, outcome.difference ?? .nan)
    }

    #expect(report.scenarios.map(\.name) == ["baseline", "faster"])
    #expect(report.goals.count == 1)
    #expect(report.outcomes[1].count == report.assessments.count)
  }
}
