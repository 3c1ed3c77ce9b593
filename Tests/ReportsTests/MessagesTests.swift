import Assessment
import DatasetReaders
import Forecasting
import Plans
import Scenarios
import Testing
import TimeSeries

@testable import Reports

/// What the code that makes a message names, by code; from the comments beside the codes.
private let reasonArguments: [String: Set<String>] = [
  "no_series": ["indicator", "area"], "series_unknown": ["series"],
  "derivation_without_series": ["note", "from"], "base_year_missing": ["year"],
  "base_year_not_positive": ["year"], "no_observation_yet": ["year"],
  "too_few_observations": ["needed", "available", "model"], "years_missing": ["years"],
  "not_yet_published": ["year", "last_year"], "gap_year": ["year", "before", "after"],
  "before_first_observation": ["year", "first_year"],
  "unit_mismatch": ["target_unit", "series_unit"], "model_refused": ["model", "code"],
  "value_out_of_bounds": ["year", "value", "lower", "upper"], "series_malformed": ["code", "year"],
  "weak_value": ["value", "note"], "unknown_kind": ["kind"],
  "judged_by_proxy": ["series", "count"],
  "proxy_too_few_areas": ["series", "count", "needed", "years"],
  "sources_joined": ["count", "points", "others"],
  "own_source_short": ["series", "count", "needed"],
  "series_thin": ["count"], "series_old": ["last_year"],
]

@Suite("Both languages of every code")
struct MessagesTests {
  @Test("The sentences of reasons name the arguments that they are made with")
  func reasons() {
    for (code, message) in Messages.reasons.messages {
      let used = Template(message.sentence.en).argumentNames
      #expect(used.isSubset(of: reasonArguments[code] ?? []), "\(code) uses \(used)")
      #expect(Template(message.label.en).argumentNames.isEmpty, "the label of \(code)")
    }
  }

  @Test("Every refusal of a model has its sentence, with the arguments of its case")
  func fitErrors() {
    let all: [FitError] = [
      .tooFewObservations(needed: 3, available: 1), .rankDeficient(columns: ["x", "y"]),
      .valueNotAbove(limit: 0.5, year: 2020), .boundsMissing, .numericRange, .notConverged,
      .referenceMissing,
    ]
    #expect(Set(all.map(\.notice.code)) == Set(FitError.Code.allCases))
    for error in all {
      for language in Language.allCases { expectFilled(error.sentence(in: language)) }
    }
  }

  @Test("Every refusal of a series has its sentence, with the arguments of its case")
  func seriesErrors() {
    let all: [SeriesError] = [
      .duplicateYear(seriesID: "s", year: 2020), .valueNotFinite(seriesID: "s", year: 2020),
      .yearOutOfRange(seriesID: "s", year: 20202),
      .valueOutOfBounds(seriesID: "s", year: 2020, value: 101),
      .contradictoryBounds(lower: 2, upper: 1),
    ]
    #expect(Set(all.map(\.notice.code)) == Set(SeriesError.Code.allCases))
    for error in all {
      for language in Language.allCases {
        let notice = error.notice
        let reason = Reason(
          .seriesMalformed,
          ["code": .code(notice.code.rawValue)].merging(notice.arguments) { first, _ in first })
        expectFilled(reason.sentence(in: language))
      }
    }
  }

  @Test("Every error of a reader says what to do")
  func readerErrors() {
    for (code, message) in Messages.readerErrors.messages {
      #expect(message.advice != nil, "\(code)")
    }
  }

  @Test("Every finding says what to do")
  func findings() {
    for (code, message) in Messages.findings.messages {
      #expect(message.advice != nil, "\(code)")
      #expect(Template(message.label.en).argumentNames.isEmpty, "the label of \(code)")
    }
  }

  @Test("Both languages name the same arguments, and neither is empty")
  func languagesAgree() {
    let groups = [
      Messages.reasons, Messages.passedOver, Messages.fitErrors, Messages.seriesErrors,
      Messages.diagnostics, Messages.findings, Messages.readerErrors, Messages.runErrors,
    ]
    for (code, message) in groups.flatMap(\.messages) {
      let all: [Words?] = [message.label, message.sentence, message.advice]
      for words in all.compactMap({ $0 }) { expectAgreement(words, code) }
    }
    let tables: [any TextKey.Type] = [
      ChartText.self, EvaluationText.self, FetchText.self, JoiningText.self, LabelText.self,
      MatchText.self, NotebookText.self, OfficeText.self, PageText.self, PhraseText.self,
      ProgressText.self, RuleLabel.self, ScenarioText.self, TutorialText.self,
    ]
    for table in tables { expectAgreement(of: table) }
  }

  @Test("Every language has the same keys, each with the same places")
  func keys() {
    // Units that stay as they are printed have no entry.
    func isFree(_ key: String) -> Bool { key.hasPrefix("unit.") }
    let all = Set(Language.allCases.flatMap(\.book.keys))
    #expect(all.count > 1500)
    for language in Language.allCases {
      let missing = all.subtracting(language.book.keys).filter { !isFree($0) }
      #expect(missing.isEmpty, "\(language.rawValue) lacks \(missing.sorted())")
    }
    for key in all where !isFree(key) && !key.hasPrefix("date.") && !key.hasPrefix("number.") {
      let point = key.firstIndex(of: ".")!
      let longGroup = ["label", "advice"].first { key[point...].hasPrefix("." + $0 + ".") }
      let end = longGroup.map { key.index(point, offsetBy: $0.count + 1) } ?? point
      let (group, name) = (String(key[..<end]), String(key[key.index(after: end)...]))
      expectAgreement(Words(group, name), key)
    }
  }

  @Test("A further language is one file; what it lacks is told in English")
  func furtherLanguage() {
    let file = """
      # A comment.
      label.target = But
      number.decimal_mark = ,
      number.group_mark = "\\_"
      phrase.inYear = " en\\_{year}"
      reason.no_series.label = Sans
        chiffre
      """
    let language = Language("fr", text: file)
    #expect(LabelText.target[language] == "But")
    #expect(LabelText.indicator[language] == LabelText.indicator[.en])
    #expect(PhraseText.inYear.text(language, ["year": "2030"]) == " en\u{A0}2030")
    #expect(Reason(.noSeries).label(in: language) == "Sans chiffre")
    #expect(NumberText(language).exact(1234.5) == "1\u{A0}234,5")
    #expect(Words("label", "no_such_text")[language] == "label.no_such_text")
  }

  @Test("Forms of places are those that the template knows")
  func forms() {
    let known: Set<String> = [
      "number", "cause", "unit", "date", "mark", "base", "area",
    ]
    func expectKnown(_ template: Template, _ code: String) {
      for piece in template.pieces {
        switch piece {
        case .text, .place(_, nil): break
        case .place(_, let form?):
          // `one/many` chooses by the number.
          #expect(known.contains(form) || form.contains("/"), "\(code): \(form)")
        case .optional(let part): expectKnown(part, code)
        }
      }
    }
    let groups = [
      Messages.reasons, Messages.findings, Messages.readerErrors, Messages.runErrors,
    ]
    for (code, message) in groups.flatMap(\.messages) {
      for text in [message.sentence.vi, message.sentence.en] { expectKnown(Template(text), code) }
    }
    for phrase in PhraseText.allCases {
      for text in [phrase.words.vi, phrase.words.en] { expectKnown(Template(text), "\(phrase)") }
    }
  }

  @Test("A count chooses between one and many")
  func plural() {
    let template = Template("{count} {count|target waits/targets wait}")
    #expect(template.filled(with: ["count": "1"], in: .en) == "1 target waits")
    #expect(template.filled(with: ["count": "2"], in: .en) == "2 targets wait")
    #expect(template.filled(with: ["count": "1.201"], in: .vi) == "1.201 targets wait")
  }

  @Test("What an area became is told in the language, apart from its namesake")
  func successors() {
    let printed = "An Giang (new; with Kiên Giang and Cà Mau)"
    #expect(
      SuccessorText.name(printed, in: .vi) == "An Giang (mới, gồm cả Kiên Giang và Cà Mau)")
    #expect(SuccessorText.name(printed, in: .en) == printed)
    #expect(SuccessorText.shortName(printed, of: "An Giang", in: .vi) == "An Giang (mới)")
    #expect(SuccessorText.shortName(printed, of: "Kiên Giang", in: .en) == "An Giang")
    #expect(SuccessorText.shortName("Huế", of: "Thừa Thiên Huế", in: .vi) == "Huế")
  }

  @Test("Every word of the vocabulary stands in both languages")
  func vocabulary() {
    let words =
      TargetAssessment.Status.allCases.map(\.words) + Likelihood.allCases.map(\.words)
      + ProgressClass.allCases.map(\.words) + ProgressClass.allCases.map(\.heading)
      + EvidenceGrade.allCases.map(\.words) + Comparator.allCases.map(\.words)
      + TargetKind.allCases.map(\.words) + Direction.allCases.map(\.words)
      + Finding.Severity.allCases.map(\.words) + SeriesQuality.allCases.map(\.words)
    for pair in words {
      #expect(!pair.vi.isEmpty && !pair.en.isEmpty)
      #expect(pair.vi != pair.en, "\(pair.en) is not translated")
    }
    #expect(Set(Likelihood.allCases.map(\.words.vi)).count == Likelihood.allCases.count)
    #expect(Set(ProgressClass.allCases.map(\.symbol)).count == ProgressClass.allCases.count)
  }

  @Test("A code without an entry is still told, with its arguments")
  func unknownCode() {
    let message = Messages.fallback("moon_phase", ["phase": "full", "age": .number(14.5)])
    #expect(message.sentence(in: .vi) == "moon_phase (age 14.5, phase full)")
  }

  @Test("A refusal names its cause in the language, with numbers set in it")
  func nestedCause() {
    let reason = Reason(
      .modelRefused,
      [
        "model": "log-linear", "code": "value_not_above", "limit": .number(0.5),
        "year": .year(2020),
      ])
    #expect(
      reason.sentence(in: .vi)
        == "Mô hình log-linear không ước lượng được chuỗi này: mọi giá trị phải lớn hơn 0,5,"
        + " nhưng năm 2020 thì không")
    #expect(reason.sentence(in: .en).hasSuffix("all values must be above 0.5, that of 2020 is not"))
  }

  @Test("Errors stand behind their place and say what to do")
  func errorMessages() {
    let error = ErrorMessage(
      ReaderError(
        .decimalComma, file: "mine.csv", line: 3, column: 4,
        arguments: ["name": "value", "value": "95,5", "suggestion": "95.5"]))
    #expect(
      error.render(in: .en)
        == "mine.csv:3:4: error: value: “95,5” has a decimal comma.\n"
        + "  → Write it with a decimal point: 95.5.\n")
    #expect(
      error.render(in: .vi)
        == "mine.csv:3:4: lỗi: value: “95,5” dùng dấu phẩy thập phân.\n"
        + "  → Viết với dấu chấm thập phân: 95.5.\n")
    let nearest = ErrorMessage(
      ReaderError(
        .missingColumn, file: "mine.csv", line: 1,
        arguments: ["name": "year", "found": "Year, value", "nearest": "Year"]))
    #expect(
      nearest.render(in: .en)
        == "mine.csv:1: error: The column year is missing; found: Year, value.\n"
        + "  → Add it; is “Year” meant?\n")
  }

  private func expectAgreement<Texts: TextKey>(of texts: Texts.Type) {
    for text in Texts.allCases { expectAgreement(text.words, "\(texts).\(text)") }
  }

  private func expectAgreement(_ words: Words, _ code: String) {
    #expect(!words.vi.isEmpty && !words.en.isEmpty, "\(code) lacks a language")
    let (vi, en) = (Template(words.vi).argumentNames, Template(words.en).argumentNames)
    #expect(vi == en, "\(code): \(vi) and \(en)")
  }

  private func expectFilled(_ sentence: String) {
    #expect(!sentence.contains("…") && !sentence.contains("{"), "\(sentence)")
  }
}

extension Words {
  /// Vietnamese.
  var vi: String { self[.vi] }
  /// English.
  var en: String { self[.en] }
}
