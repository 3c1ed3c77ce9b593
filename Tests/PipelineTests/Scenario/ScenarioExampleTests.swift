import Assessment
import DatasetReaders
import Foundation
import Plans
import Reports
import Scenarios
import Testing

@testable import Pipeline

/// The examples of the project and of its documentation.
@Suite("Examples of scenarios")
struct ScenarioExampleTests {
  private static let examples = ScenarioSchemaTests.root.appending(path: "Examples/scenarios")

  @Test("Every example file is read")
  func files() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.examples.path)
      .filter { $0.hasSuffix(".yaml") }
    #expect(names.contains("three-provinces.yaml"))
    for name in names {
      let input = DataInput(path: Self.examples.appending(path: name).path)
      #expect(throws: Never.self, "\(name)") { try ScenarioFileReader.read(input) }
    }
  }

  @Test("Every sample of the documentation is read")
  func samples() throws {
    let page = ScenarioSchemaTests.root.appending(
      path: "Sources/Pipeline/Pipeline.docc/ScenarioFiles.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let samples = text.components(separatedBy: "```yaml\n").dropFirst().map { part in
      part.components(separatedBy: "```")[0]
    }
    #expect(samples.count >= 5)
    for sample in samples {
      #expect(throws: Never.self, "\(sample)") { try ScenarioFileTests.read(sample) }
    }
  }

  @Test("Three provinces: every named target is there, and measures touch what they mean")
  func threeProvinces() throws {
    var selection = ScenarioSelection()
    selection.paths = 100
    // The default model takes long without optimisation; which targets answer does not depend on it.
    selection.model = "drift"
    let run = try ScenarioRun(
      path: Self.examples.appending(path: "three-provinces.yaml").path, overriding: selection,
      library: ScenarioRunTests.library)
    let report = try run.report()
    #expect(report.assessments.count == 12)
    #expect(Set(report.assessments.compactMap(\.target.areaCode)) == ["VN-36", "VN-40", "VN-43"])
    let building = try #require(report.scenarios.firstIndex { $0.name == "building" })
    for (outcome, assessment) in zip(report.outcomes[building], report.assessments) {
      let isHousing = assessment.target.indicator == "social_housing_units"
      #expect(outcome.measures.isEmpty != (isHousing && outcome.probability != nil))
    }
    #expect(report.goals.count == 2)
  }
}
