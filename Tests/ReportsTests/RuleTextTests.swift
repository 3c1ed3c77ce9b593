import Assessment
import Forecasting
import Plans
import Scenarios
import Testing
import TimeSeries

@testable import Reports

@Suite("Rules, pace and review words in both languages")
struct RuleTextTests {
  @Test func everyRuleAndClassHasItsWords() {
    #expect(Set(OfficialRules.all.map(\.id)) == Set(Catalogue.ruleTitles.keys))
    let classes = Set(OfficialRules.all.flatMap { $0.classes.map(\.code) })
    #expect(classes == Set(Catalogue.ruleClasses.keys))
  }

  @Test func everyNoteAndCaveatHasItsWords() {
    let named: [String: Set<String>] = [
      "too_few_points": ["needed", "available"], "base_year_missing": ["year"],
      "base_year_too_late": ["year"], "recent_year_missing": ["year"],
    ]
    for (code, message) in Catalogue.ruleNotes.messages {
      #expect(Template(message.label.en).argumentNames.isEmpty, "the label of \(code)")
      #expect(Template(message.sentence.en).argumentNames == named[code] ?? [], "\(code)")
    }
  }

  @Test func bothLanguagesSayTheSame() {
    var words = [Catalogue.ruleTitles, Catalogue.ruleClasses, Catalogue.ruleCaveats].flatMap(\.all)
    words += RuleLabel.allCases.map(\.words)
    words += Catalogue.ruleNotes.messages.values.flatMap { [$0.label, $0.sentence] }
    words += RuleVerdict.Number.Name.allCases.map(\.words)
    words += ReviewClass.allCases.map(\.words) + RuleClass.Standing.allCases.map(\.words)
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
    #expect(more[0] == plain[0] + ",rule_unsd_2023,rule_unsd_2023_value,review_class")
    #expect(more[1].hasPrefix(plain[1] + ",on_track,1.4834"))
    #expect(more[1].hasSuffix(",expected_met"))
    #expect(more[2] == plain[2] + ",no_observation,,no_data")
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
    #expect(markdown.contains(RuleClass.significantProgress.words[language]))
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
