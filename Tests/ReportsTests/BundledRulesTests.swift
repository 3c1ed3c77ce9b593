import Assessment
import Pipeline
import Testing

@testable import Reports

/// The bundled plans under all rules, as the command runs them.
@Suite("Bundled plans under official rules")
struct BundledRulesTests {
  private func report(rules: [String]) throws -> AssessmentReport {
    var settings = AssessSettings()
    settings.rules = rules
    settings.model = "drift"
    return try AssessRun(settings).report()
  }

  @Test func rulesOnlyAddColumns() throws {
    let plain = try report(rules: [])
    let more = try report(rules: ["all"])
    #expect(plain.csvFields.map(\.name) == TargetAssessment.csvFields.map(\.name))
    #expect(more.csvFields.count == plain.csvFields.count + 2 * OfficialRules.all.count + 1)
    for (short, long) in zip(plain.csv().split(separator: "\n"), more.csv().split(separator: "\n"))
    {
      #expect(long.hasPrefix(short + ","))
    }
    // Every cell holds a class or the name of why there is none.
    for assessment in more.assessments {
      for rule in more.rules { #expect(!assessment.verdict(of: rule).code.isEmpty) }
    }
    let covered = more.assessments.count { assessment in
      more.rules.contains { assessment.verdict(of: $0).progressClass != nil }
    }
    #expect(covered > 50)
  }

  @Test func namesOfRulesAreChecked() {
    #expect(throws: PipelineError.self) { try report(rules: ["moon"]) }
    var settings = AssessSettings()
    settings.review.likely = 0.2
    #expect(throws: PipelineError.self) { try AssessRun(settings).report() }
  }

  @Test func reviewWordsAgreeWithTheClasses() throws {
    let report = try report(rules: ["unsd"])
    for assessment in report.assessments {
      #expect(ReviewClass(assessment).progressClass == assessment.progressClass)
    }
  }

  @Test func paceOfEveryTargetWithASeries() throws {
    var settings = AssessSettings()
    settings.model = "drift"
    let report = try PaceRun(settings).report()
    #expect(report.run.command == "pace")
    #expect(report.assessments.count { $0.pace?.required != nil } > 50)
    #expect(!report.paths.isEmpty)
    for assessment in report.assessments {
      guard let required = assessment.pace?.required?.perYear,
        let plain = assessment.requiredPerYear
      else { continue }
      #expect((required - plain).magnitude <= 1e-9 * max(1, plain.magnitude))
    }
  }
}
