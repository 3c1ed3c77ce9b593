import Assessment
import Foundation
import Pipeline
import Plans
import Scenarios
import Testing

@testable import Reports

/// A report made of what `assess --format json` wrote is the report made of the run itself.
@Suite("Reports from a run that was written")
struct ReportFromRunTests {
  /// The bundled plans.
  static let plans: [String] = {
    var settings = AssessSettings()
    settings.model = "drift"
    return (try? AssessRun(settings).report().plans.map(\.id)) ?? []
  }()

  @Test("There are bundled plans")
  func some() { #expect(Self.plans.count > 10) }

  @Test("Of every bundled plan, in every form and both languages", arguments: plans)
  func everyPlan(plan: String) throws {
    var settings = AssessSettings()
    settings.plans = [plan]
    try expectSameForms(settings)
  }

  @Test("With joined sources", arguments: ["vn-2161-2021", "vn-nq42-2023"])
  func joinedSources(plan: String) throws {
    var settings = AssessSettings()
    settings.plans = [plan]
    settings.model = "multi-source"
    let report = try expectSameForms(settings)
    #expect(report.targets.contains { !$0.sourceOffsets.isEmpty })
    let text = report.document(in: .en).markdown()
    #expect(text.contains(JoiningText.joinedTitle[.en]))
  }

  @Test("Beside scenarios")
  func scenarios() throws {
    let report = try ScenarioFixtures.report()
    let comparison = try ScenarioComparison(json: Array(report.json().utf8))
    #expect(comparison.scenarios.map(\.name) == report.scenarios.map(\.name))
    for (position, assessment) in report.assessments.enumerated() {
      let outcomes = report.outcomes.map { $0[position] }
      let read = comparison.outcomes[assessment.target.id] ?? []
      #expect(read.map(\.probability) == outcomes.map(\.probability))
      #expect(read.map(\.difference) == outcomes.map(\.difference))
      #expect(read.map(\.median) == outcomes.map { $0.prediction?.median })
    }
    let direct = PlanReport(AssessmentReport(run: report.run, assessments: report.assessments))
    let read = try PlanReport(json: Array(direct.assessmentReport.json().utf8))
    for language in Language.allCases {
      #expect(
        read.html(in: language, comparison: comparison)
          == direct.html(in: language, comparison: comparison))
    }
  }

  /// Runs, writes, reads, and compares every form.
  @discardableResult
  private func expectSameForms(_ settings: AssessSettings) throws -> PlanReport {
    var settings = settings
    settings.rules = ["all"]
    settings.explains = true
    settings.includesForecasts = true
    let run = try AssessRun(settings).report()
    let direct = PlanReport(run)
    let read = try PlanReport(json: Array(run.json().utf8))
    #expect(read == direct)
    #expect(read.assessmentReport.json() == run.json())
    for language in Language.allCases {
      #expect(read.html(in: language) == direct.html(in: language))
      #expect(
        read.document(in: language).markdown() == direct.document(in: language).markdown())
      #expect(try workbook(read, language) == workbook(direct, language))
      #expect(read.notebook(in: language).text == direct.notebook(in: language).text)
    }
    return read
  }

  private func workbook(_ report: PlanReport, _ language: Language) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try report.writeWorkbook(to: file.path, in: language)
    return try Data(contentsOf: file)
  }
}
