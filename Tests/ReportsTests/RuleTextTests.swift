import Assessment
import Forecasting
import Pipeline
import Plans
import Scenarios
import Testing
import TimeSeries

@testable import Reports

@Suite("Rules, pace and review words in both languages")
struct RuleTextTests {
  @Test func everyRuleAndClassHasItsWords() {
    #expect(Set(OfficialRules.all.map(\.id)) == Set(Messages.ruleTitles.keys))
    let classes = Set(OfficialRules.all.flatMap { $0.classes.map(\.code) })
    #expect(classes == Set(Messages.ruleClasses.keys))
  }

  @Test func everyNoteAndCaveatHasItsWords() {
    let named: [String: Set<String>] = [
      "too_few_points": ["needed", "available"], "base_year_missing": ["year"],
      "base_year_too_late": ["year"], "recent_year_missing": ["year"],
    ]
    for (code, message) in Messages.ruleNotes.messages {
      #expect(Template(message.label.en).argumentNames.isEmpty, "the label of \(code)")
      #expect(Template(message.sentence.en).argumentNames == named[code] ?? [], "\(code)")
    }
  }

  @Test func bothLanguagesSayTheSame() {
    var words = [Messages.ruleTitles, Messages.ruleClasses, Messages.ruleCaveats].flatMap(\.all)
    words += RuleLabel.allCases.map(\.words)
    words += Messages.ruleNotes.messages.values.flatMap { [$0.label, $0.sentence] }
    words += RuleVerdict.Number.Name.allCases.map(\.words)
    words += ReviewClass.allCases.map(\.words) + RuleVerdict.Class.Standing.allCases.map(\.words)
    for pair in words {
      #expect(!pair.vi.isEmpty && !pair.en.isEmpty)
      #expect(pair.vi != pair.en, "\(pair.en) is not translated")
      #expect(Template(pair.vi).argumentNames == Template(pair.en).argumentNames, "\(pair.en)")
    }
    #expect(Set(ReviewClass.allCases.map(\.words.vi)).count == ReviewClass.allCases.count)
  }

  private func judged() throws -> TargetAssessment {
    let series = try AnnualSeries(
      id: "s", bounds: .percent,
      observations: [76.5, 81.9, 86.4, 88.5, 90, 90.85, 91, 92.04, 93.35, 94.29].enumerated().map {
        Observation(year: 2015 + $0, value: $1)
      })
    var assessor = TargetAssessor(model: Drift())
    assessor.rules = OfficialRules.all
    assessor.options = [.pace]
    let target = Target(
      id: "t", comparator: .atLeast, lower: 98, year: 2030, direction: .increase,
      bounds: .percent)
    return assessor.assess(target, candidates: [CandidateSeries(series: series)])
  }

  @Test func columnsAreAddedAtTheEnd() throws {
    var report = AssessmentReport(
      run: Fixtures.run, assessments: [try judged(), Fixtures.assessments[5]])
    let plain = report.csv().split(separator: "\n")
    report.rules = OfficialRules.rules(named: "unsd-2023")
    report.review = .standard
    let more = report.csv().split(separator: "\n")
    #expect(
      more[0] == plain[0]
        + ",rule_unsd_2023,rule_unsd_2023_value,rule_unsd_2023_growth,review_class")
    #expect(more[1].hasPrefix(plain[1] + ",on_track,1.4834"))
    #expect(more[1].hasSuffix(",expected_met"))
    #expect(more[2] == plain[2] + ",no_observation,,,no_data")
    #expect(report.json().contains("\"rule\": \"unsd-2023\""))
    #expect(report.json().contains("\"review_class\": \"expected_met\""))
  }

  @Test(arguments: Language.allCases)
  func cardsAndReportsShowRulesSideBySide(language: Language) throws {
    let assessment = try judged()
    var card = TargetCard(run: Fixtures.run, assessment: assessment)
    card.rules = OfficialRules.all
    card.review = .standard
    let style = RenderStyle(language: language, width: 100)
    let text = card.render(as: .table, style: style)
    for rule in OfficialRules.all { #expect(text.contains(rule.title(in: language))) }
    #expect(text.contains(ReviewClass.expectedMet.words[language]))
    var report = AssessmentReport(run: Fixtures.run, assessments: [assessment])
    report.rules = OfficialRules.all
    report.review = .standard
    let markdown = report.render(as: .md, style: style)
    #expect(markdown.contains(RuleLabel.details[language]))
    #expect(markdown.contains(RuleVerdict.Class.significantProgress.words[language]))
    #expect(!markdown.contains("…"))
  }

  @Test(arguments: Language.allCases)
  func paceInAllForms(language: Language) throws {
    let report = PaceReport(run: Fixtures.run, assessments: [try judged()])
    let style = RenderStyle(language: language, width: 300)
    let table = report.render(as: .table, style: style)
    #expect(table.contains("2026\u{A0}(2025–2030)") || table.contains("2026 (2025–2030)"))
    let rows = report.csv().split(separator: "\n")
    let header = rows[0].split(separator: ",", omittingEmptySubsequences: false)
    let cells = rows[1].split(separator: ",", omittingEmptySubsequences: false)
    #expect(header.count == report.csvFields.count && cells.count == header.count)
    let value = Dictionary(uniqueKeysWithValues: zip(header, cells))
    #expect(value["reach_median"] == "2026")
    #expect(value["years_left"] == "6")
    #expect(report.json().contains("\"schema\": \"khathi.pace/1\""))
  }
}

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
    let further = OfficialRules.all.reduce(0) { $0 + $1.about.furtherValues.count }
    #expect(
      more.csvFields.count == plain.csvFields.count + 2 * OfficialRules.all.count + further + 1)
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
