import Assessment
import Foundation
import Plans
import Reports
import Scenarios
import Testing

@testable import Pipeline

/// Scenarios through the run that the command makes, on files made by hand.
@Suite("Runs of scenarios")
struct ScenarioRunTests {
  static let library = DataLibrary(
    root: ScenarioSchemaTests.root.appending(path: "Datasets").path)

  /// A folder of its own with targets, observations and one scenario file.
  final class Files {
    let folder: URL

    init(_ yaml: String) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try write(Self.observations, "observations.csv")
      try write(Self.targets, "targets.csv")
      try write("targets: targets.csv\ndata: observations.csv\nmodel: drift\n" + yaml, "plan.yaml")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var path: String { folder.appending(path: "plan.yaml").path }

    private func write(_ text: String, _ name: String) throws {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }

    /// Two shares in one province, one in another, and a flow.
    private static let observations: String = {
      let series: [(String, String, [Double])] = [
        ("VN-36", "coverage", [80.1, 82.3, 83.0, 85.2, 86.1, 87.9, 88.6]),
        ("VN-36", "joblessness", [4.4, 4.1, 4.2, 3.8, 3.7, 3.4, 3.5]),
        ("VN-43", "coverage", [85.0, 85.9, 87.7, 88.1, 89.6, 90.2, 91.4]),
        ("VN-43", "dwellings", [300, 340, 310, 420, 460, 430, 520]),
      ]
      var text = "area_code,indicator,year,value\n"
      for (area, indicator, values) in series {
        for (offset, value) in values.enumerated() {
          text += "\(area),\(indicator),\(2018 + offset),\(value)\n"
        }
      }
      return text
    }()

    private static let targets = """
      target_id,area,area_code,indicator,kind,target_year,period_start,period_end,comparator,value,direction,lower_bound,upper_bound
      a,Ninh Thuận,VN-36,coverage,level,2030,,,>=,97,increase,0,100
      b,Ninh Thuận,VN-36,joblessness,level,2030,,,<=,2.5,decrease,0,100
      c,Bà Rịa - Vũng Tàu,VN-43,coverage,level,2030,,,>=,98,increase,0,100
      d,Bà Rịa - Vũng Tàu,VN-43,dwellings,cumulative_over_period,2030,2021,2030,>=,6000,increase,0,
      e,Bà Rịa - Vũng Tàu,VN-43,coverage,level,2020,,,>=,85,increase,0,100
      f,Bà Rịa - Vũng Tàu,VN-43,unknown,level,2030,,,>=,85,increase,0,100

      """.replacing("\n\n", with: "\n")
  }

  static func report(
    _ yaml: String, _ overrides: (inout ScenarioSelection) -> Void = { _ in },
    only: [String] = []
  ) throws -> ScenarioReport {
    let files = try Files("paths: 400\n" + yaml)
    var selection = ScenarioSelection()
    overrides(&selection)
    var run = try ScenarioRun(path: files.path, overriding: selection, library: library)
    run.only = only
    return try run.report()
  }

  private static func message(_ yaml: String) -> String {
    do {
      let report = try report(yaml)
      return "no error but \(report.scenarios.map(\.name))"
    } catch let error as PipelineError {
      return error.message.render(in: .en)
    } catch {
      return "\(error)"
    }
  }

  private static let measures = """
    scenarios:
      faster:
        measures:
          - {pace: 0.6, from: 2026, indicator: coverage}
      all:
        inherits: faster
        measures:
          - {programme: {normal: {mean: -0.6, sd: 0.2}}, from: 2026, ramp: 2, indicator: joblessness}
          - {capacity: 30, indicator: dwellings}

    """

  @Test("The baseline is what assess says, a target that nothing touches differs by exactly 0")
  func baseline() throws {
    let report = try Self.report(Self.measures)
    #expect(report.scenarios.map(\.name) == ["baseline", "faster", "all"])
    #expect(report.assessments.map(\.target.id) == ["a", "b", "c", "d", "e", "f"])
    for (outcome, assessment) in zip(report.outcomes[0], report.assessments) {
      #expect(outcome.probability == assessment.probability)
      #expect(outcome.prediction == assessment.prediction)
    }
    let faster = report.outcomes[1]
    #expect(try #require(faster[0].difference) > 0.05)
    #expect(faster[1].difference == 0)
    #expect(faster[1].measures.isEmpty)
    #expect(faster[4].status == .achieved)
    #expect(faster[5].status == .insufficientData)
    let all = report.outcomes[2]
    #expect(all[0].measures == ["faster/1"])
    #expect(all[0].difference == faster[0].difference)
    #expect(try #require(all[1].difference) > 0)
    #expect(try #require(all[3].difference) <= 0)
    #expect(report.exitCode == .answered)
  }

  @Test("The same seed gives the same bytes, another seed other differences")
  func seeds() throws {
    // A folder of its own each time: only what is computed may decide.
    let questions = """
      goals: [{probability: 0.8, lever: {pace: {from: 2026}}, budget: 1}]
      promise: [0.5, 0.9]
      joint: true
      tornado: [all]

      """
    let first = try Self.report(Self.measures + questions) { $0.seed = 7 }
    let again = try Self.report(Self.measures + questions) { $0.seed = 7 }
    #expect(first.csv() == again.csv())
    #expect(
      Self.withoutRun(first.json()) == Self.withoutRun(again.json()))
    let style = RenderStyle(language: .vi, width: 80)
    #expect(first.render(as: .table, style: style) == again.render(as: .table, style: style))
    let other = try Self.report(Self.measures) { $0.seed = 8 }
    #expect(first.csv() != other.csv())
  }

  /// The JSON without the names of the temporary files.
  private static func withoutRun(_ json: String) -> Substring {
    json.firstRange(of: "\n  \"paths\"").map { json[$0.lowerBound...] } ?? ""
  }

  @Test("A row does not depend on other targets and scenarios")
  func independence() throws {
    let whole = try Self.report(Self.measures)
    let part = try Self.report(Self.measures, { $0.targetIDs = ["c"] }, only: ["all"])
    #expect(part.scenarios.map(\.name) == ["baseline", "all"])
    #expect(part.outcomes.map { $0[0] } == [whole.outcomes[0][2], whole.outcomes[2][2]])
  }

  @Test("Areas are named by code or by name, in the file and on the command line")
  func areas() throws {
    let named = try Self.report(
      "scenarios: {x: {measures: [{pace: 1, from: 2026, area: Bà Rịa - Vũng Tàu}]}}\n")
    let coded = try Self.report(
      "scenarios: {x: {measures: [{pace: 1, from: 2026, area: VN-43}]}}\n")
    #expect(named.csv() == coded.csv())
    #expect(named.outcomes[1].map(\.measures.isEmpty) == [true, true, false, false, true, true])
    let chosen = try Self.report("area: Ninh Thuận\n")
    #expect(chosen.assessments.map(\.target.id) == ["a", "b"])
    let overridden = try Self.report("area: Ninh Thuận\n") { $0.areas = ["VN-43"] }
    #expect(overridden.assessments.map(\.target.id) == ["c", "d", "e", "f"])
  }

  @Test("Effort: what is enough, what is impossible, and the best there is")
  func goals() throws {
    let report = try Self.report(
      """
      goals:
        - {probability: 0.8, indicator: coverage, lever: {pace: {from: 2026}}}
        - {probability: 0.8, target: [c, e, f], lever: {pace: {from: 2026}}, largest: 0.01}
      """)
    let first = report.goals[0]
    #expect(first.targets == [0, 2])
    for answer in first.answers {
      let enough = try #require(answer.enough)
      #expect(enough.probability >= 0.8 && enough.effort > 0)
    }
    let second = report.goals[1]
    #expect(
      second.answers.map(\.impossibility) == [.effortLimited, .yearNotAhead, .notProjected])
    let best = try #require(second.answers[0].best)
    #expect(best.effort <= 0.01 && best.probability < 0.8)
    let text = report.render(as: .table, style: RenderStyle(width: 200))
    #expect(text.contains("impossible, the largest effort, a cap or a capacity limit comes first"))
    #expect(text.contains("at best"))
  }

  @Test("A goal beyond the natural limit is impossible, whatever is done")
  func beyondBound() throws {
    let files = try Files(
      "paths: 400\ngoals: [{probability: 0.5, lever: {pace: {from: 2026}}, target: over}]\n")
    let table = """
      target_id,area_code,indicator,target_year,comparator,value,direction,lower_bound,upper_bound
      over,VN-36,coverage,2030,>=,104,increase,0,100

      """
    try table.write(
      to: files.folder.appending(path: "targets.csv"), atomically: true, encoding: .utf8)
    let report = try ScenarioRun(path: files.path, library: Self.library).report()
    #expect(report.goals[0].answers[0].impossibility == .beyondBound)
  }

  @Test("Joint view: all is at most the least likely, the mean is the sum")
  func joint() throws {
    let report = try Self.report(Self.measures + "joint: {at-least: 2}\n")
    #expect(report.joint.map(\.scenario) == ["baseline", "faster", "all"])
    #expect(report.atLeast == 2)
    for view in report.joint {
      #expect(view.joint.all <= (view.probabilities.min() ?? 0) + 1e-9)
      #expect(abs(view.joint.mean - view.probabilities.reduce(0, +)) < 1e-6)
    }
  }

  @Test("Names that nothing has are told with the nearest")
  func unknownNames() {
    let area = Self.message("scenarios: {x: {measures: [{cap: 9, area: Ninh Thuân}]}}\n")
    #expect(area.contains(":5:43: error: scenarios.x.measures[1].area: neither"), "\(area)")
    #expect(area.contains("“Ninh Thuận”"), "\(area)")
    #expect(Self.message("indicator: covrage\n").contains("Did you mean “coverage”"))
    #expect(Self.message("target: [a, zz]\n").contains("no target “zz”"))
    #expect(
      Self.message("scenarios: {x: {measures: [{cap: 9, series: VN-36.coverag}]}}\n")
        .contains("there is no series “VN-36.coverag”"))
    #expect(
      Self.message("goals: [{probability: 0.5, target: zz, lever: {pace: {from: 2026}}}]\n")
        .contains("no target “zz”"))
    let plan = Self.message("plan: brvt-143-204\n")
    #expect(plan.contains(":5:7: error: plan: there is no plan “brvt-143-204”"), "\(plan)")
    #expect(plan.contains("Did you mean “brvt-143-2024”"), "\(plan)")
    #expect(Self.message("area: VN-40\n").contains("No target matches VN-40"))
  }

  @Test("Options that name nothing are told without a place in the file")
  func unknownOptions() throws {
    #expect(throws: PipelineError.unknownSelection(option: "area", name: "VN-99", nearest: "VN-09"))
    {
      try Self.report("") { $0.areas = ["VN-99"] }
    }
    #expect(
      throws: PipelineError.unknownScenario(
        "al", known: ["baseline", "faster", "all"], nearest: "all")
    ) {
      try Self.report(Self.measures, only: ["al"])
    }
  }

  @Test("A model that there is not is told with its place")
  func unknownModel() throws {
    let files = try Files("paths: 400\n")
    let text = try String(contentsOfFile: files.path, encoding: .utf8)
    try text.replacing("model: drift", with: "model: drfit")
      .write(toFile: files.path, atomically: true, encoding: .utf8)
    let run = try ScenarioRun(path: files.path, library: Self.library)
    let error = #expect(throws: PipelineError.self) { try run.report() }
    let message = error?.message.render(in: .en) ?? ""
    #expect(message.contains(":3:8: error: model: there is no model “drfit”"), "\(message)")
    #expect(message.contains("Did you mean “drift”"), "\(message)")
    #expect(error?.exitCode == .data)
  }

  @Test("Too few paths are a setting that is wrong")
  func tooFewPaths() {
    #expect(
      throws: PipelineError.badSetting(name: "paths", value: "5", expected: "100 … 1000000")
    ) {
      try Self.report("") { $0.paths = 5 }
    }
  }

  @Test("A missing file is an input that is missing, with exit code 66")
  func missingFile() {
    #expect {
      try ScenarioRun(path: "/nowhere/plan.yaml")
    } throws: { error in
      (error as? PipelineError)?.exitCode == .inputMissing
    }
  }

  @Test("The run is recorded: the file, its hash, and what was chosen")
  func record() throws {
    let report = try Self.report("area: VN-36\n", only: [])
    #expect(report.run.command == "scenario")
    #expect(report.run.inputs.first?.name.hasSuffix("plan.yaml") == true)
    #expect(report.run.inputs.first?.hash.hasPrefix("sha256:") == true)
    #expect(report.run.settings.contains(RunInfo.Setting("area", "VN-36")))
    #expect(report.run.settings.contains(RunInfo.Setting("paths", "400")))
    #expect(report.json().hasPrefix("{\n  \"schema\": \"khathi.scenario/1\",\n  \"run\": {"))
  }
}
