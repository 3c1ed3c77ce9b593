import Assessment
import DatasetReaders
import Foundation
import Plans
import Reports
import Scenarios
import TestSupport
import Testing

@testable import Pipeline

/// The JSON Schema of scenario files beside what the reader takes.
@Suite("The schema of scenario files")
struct ScenarioSchemaTests {
  static let root = Checkout.root

  private static func schema() throws -> [String: Any] {
    let file = root.appending(path: "Datasets/schemas/scenario.schema.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return try #require(json as? [String: Any])
  }

  /// The keys of a table, wherever in its definition they stand.
  private static func keys(_ definition: Any?) -> Set<String> {
    guard let table = definition as? [String: Any] else { return [] }
    if let properties = table["properties"] as? [String: Any] { return Set(properties.keys) }
    let forms = table["oneOf"] as? [Any] ?? []
    return forms.reduce(into: []) { $0.formUnion(keys($1)) }
  }

  private static func names<Key: CaseIterable & RawRepresentable<String>>(
    _ type: Key.Type
  ) -> Set<String> {
    Set(Key.allCases.map(\.rawValue))
  }

  @Test("The reader and the schema take the same keys in every table")
  func sameKeys() throws {
    let schema = try Self.schema()
    let definitions = try #require(schema["$defs"] as? [String: Any])
    #expect(Self.keys(schema) == Self.names(ScenarioFileKeys.Top.self))
    let tables: [(String, Set<String>)] = [
      ("scenario", Self.names(ScenarioFileKeys.ScenarioKeys.self)),
      ("measure", Self.names(ScenarioFileKeys.MeasureKeys.self)),
      ("size", Self.names(ScenarioFileKeys.SizeKeys.self)),
      ("normal", Self.names(ScenarioFileKeys.NormalKeys.self)),
      ("beta", Self.names(ScenarioFileKeys.BetaKeys.self)),
      ("lognormal", Self.names(ScenarioFileKeys.LogNormalKeys.self)),
      ("recovery", Self.names(ScenarioFileKeys.RecoveryKeys.self)),
      ("capacity", Self.names(ScenarioFileKeys.CapacityKeys.self)),
      ("denominator", Self.names(ScenarioFileKeys.DenominatorKeys.self)),
      ("goal", Self.names(ScenarioFileKeys.GoalKeys.self)),
      ("lever", Self.names(ScenarioFileKeys.LeverKeys.self)),
      ("pace-lever", Self.names(ScenarioFileKeys.PaceLeverKeys.self)),
      ("programme-lever", Self.names(ScenarioFileKeys.ProgrammeLeverKeys.self)),
      ("earlier-start", Self.names(ScenarioFileKeys.EarlierStartKeys.self)),
      ("joint", Self.names(ScenarioFileKeys.JointKeys.self)),
    ]
    for (name, keys) in tables { #expect(Self.keys(definitions[name]) == keys, "\(name)") }
    // Nothing else in the schema has keys of its own.
    let described = Set(definitions.filter { !Self.keys($0.value).isEmpty }.keys)
    #expect(described == Set(tables.map(\.0)))
  }

  @Test("Every key is described")
  func descriptions() throws {
    let schema = try Self.schema()
    let definitions = try #require(schema["$defs"] as? [String: Any])
    for (name, definition) in definitions.merging(["": schema], uniquingKeysWith: { $1 }) {
      let table = try #require(definition as? [String: Any])
      for (key, value) in table["properties"] as? [String: Any] ?? [:] {
        let text = (value as? [String: Any])?["description"] as? String
        #expect(text?.isEmpty == false, "\(name).\(key)")
      }
    }
  }
}

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
