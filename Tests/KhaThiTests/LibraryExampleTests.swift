import CBundledData
import DatasetReaders
import Foundation
import KhaThi
import Pipeline
import TestSupport
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

/// The data inside the library are those of the folder `Datasets`.
@Suite struct EmbeddedDataTests {
  private static let folder = Checkout.datasets

  private var names: [String] {
    (0..<khathi_bundled_file_count()).map { String(cString: khathi_bundled_file_at($0).name) }
  }

  @Test func everyFileIsThatOfTheFolder() throws {
    #expect(Set(names).count == names.count)
    for name in names {
      let bytes = try DataLibrary.embedded.input(name).contents()
      #expect(Data(bytes) == (try Data(contentsOf: Self.folder.appending(path: name))), "\(name)")
    }
  }

  /// Tables, reference data and schemas; what only tells people of them stays in the folder.
  @Test func noFileIsMissing() throws {
    let found = try #require(
      FileManager.default.enumerator(atPath: Self.folder.path)?.allObjects as? [String])
    let read = found.filter { name in
      ["csv", "bin"].contains { name.hasSuffix(".\($0)") } || name.hasSuffix(".schema.json")
    }
    #expect(Set(read) == Set(names))
  }

  @Test func aRunWithoutAFolderGivesTheSameAnswer() throws {
    func answer(_ library: DataLibrary) throws -> String {
      var settings = AssessSettings()
      settings.plans = ["brvt-143-2024"]
      settings.indicator = "health_insurance_coverage_pct"
      return try AssessRun(settings, library: library).report().csv()
    }
    let embedded = try answer(.embedded)
    #expect(embedded == (try answer(DataLibrary(root: Self.folder.path))))
    #expect(embedded.contains("projected"))
    #expect(try ScenarioRun.schema(library: .embedded).contains("\"scenarios\""))
  }

  @Test func aFileThatIsNoneIsRefused() {
    #expect(throws: PipelineError.bundleNotFound(places: ["bundled:moon.csv"])) {
      _ = try DataLibrary.embedded.input("moon.csv")
    }
  }
}
