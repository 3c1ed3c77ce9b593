import Assessment
import Scenarios
import Testing

@testable import Reports

@Suite("Reports of scenarios")
struct ScenarioReportTests {
  @Test("On a terminal", arguments: Language.allCases, [80, 200])
  func table(language: Language, width: Int) throws {
    let text = try ScenarioFixtures.report().render(
      as: .table, style: RenderStyle(language: language, width: width))
    for line in text.split(separator: "\n") {
      #expect(String(line).displayWidth <= width, "\(line)")
    }
    expectGolden(text, "scenario-\(language)-\(width).txt")
  }

  @Test("As Markdown", arguments: Language.allCases)
  func markdown(language: Language) throws {
    expectGolden(
      try ScenarioFixtures.report().render(as: .md, style: RenderStyle(language: language)),
      "scenario-\(language).md")
  }

  @Test("Machine forms do not depend on the language", arguments: Language.allCases)
  func machineForms(language: Language) throws {
    let style = RenderStyle(language: language)
    let report = try ScenarioFixtures.report()
    expectGolden(report.render(as: .csv, style: style), "scenario.csv")
    expectGolden(report.render(as: .json, style: style), "scenario.json")
  }

  @Test("One row for each target and scenario, with as many fields as columns")
  func rows() throws {
    let lines = try ScenarioFixtures.report().csv().split(separator: "\n")
    let (scenarios, targets) = try (
      ScenarioFixtures.scenarios().count, ScenarioFixtures.assessments.count
    )
    #expect(lines.count == 1 + scenarios * targets)
    #expect(lines[0].hasPrefix("scenario,target_id,") && lines[0].hasSuffix(",plan_id,area,reason"))
  }

  @Test("Every code has its words in both languages")
  func words() {
    #expect(Set(Impossibility.all.map(\.rawValue)) == Set(Catalogue.impossibilities.keys))
    #expect(Set(Swing.Factor.all.map(\.rawValue)) == Set(Catalogue.swingFactors.keys))
    let pairs =
      [Catalogue.scenarioNotes, Catalogue.impossibilities, Catalogue.swingFactors]
      .flatMap(\.all)
    for words in pairs { #expect(!words.vi.isEmpty && !words.en.isEmpty && words.vi != words.en) }
  }

  @Test("Both languages name the same arguments, and every error says what to do")
  func languagesAgree() {
    for text in ScenarioText.allCases { expectAgreement(text.words, "\(text)") }
    let groups = [
      Catalogue.scenarioErrors, Catalogue.scenarioFileErrors, Catalogue.scenarioRunErrors,
    ]
    for (code, message) in groups.flatMap(\.messages) {
      expectAgreement(message.sentence, code)
      if let advice = message.advice {
        expectAgreement(advice, code)
      } else {
        Issue.record("\(code) does not say what to do")
      }
    }
  }

  private func expectAgreement(_ words: Words, _ code: String) {
    #expect(!words.vi.isEmpty && !words.en.isEmpty, "\(code) lacks a language")
    let (vi, en) = (Template(words.vi).argumentNames, Template(words.en).argumentNames)
    #expect(vi == en, "\(code): \(vi) and \(en)")
  }
}
