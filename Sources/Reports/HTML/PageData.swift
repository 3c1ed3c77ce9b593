import Assessment
import Plans
import TimeSeries

/// What the script of the page draws from: the report with its sentences in all languages.
///
/// Short names keep the page small; the scripts of the folder `Page` document them where they read them. Texts that
/// repeat are told once and referred to by their place.
struct PageData {
  let report: PlanReport
  let comparison: ScenarioComparison?
  let languages: [Language]
  private(set) var texts: TextPool
  private let seriesPlaces: [String: Int]

  init(_ report: PlanReport, comparison: ScenarioComparison?, languages: [Language]) {
    self.report = report
    self.comparison = comparison
    self.languages = languages
    texts = TextPool(languages)
    seriesPlaces = Dictionary(
      report.series.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The data as JSON that can stand in a `script` element.
  mutating func json(openingIn language: Language) -> String {
    let agencies = AgencyNames(report.targets.map(\.target))
    let sectors = KeyedPlaces(report.targets.map { $0.target.sector ?? "" })
    let plans = KeyedPlaces(report.plans.map(\.id) + report.targets.map { $0.target.planID ?? "" })
    let targets = targets(agencies: agencies, sectors: sectors, plans: plans)
    var series: [JSONValue] = []
    for one in report.series { series.append(PageSeries(one, report: report).json(&texts)) }
    let columns = TargetAssessment.pageFields.compactMap {
      $0.display?.pageValue(in: languages)
    }
    let value = JSONValue.object([
      ("lang", .string(language.rawValue)),
      ("languages", .object(languages.map { ($0.rawValue, $0.pageValue) })),
      ("title", languages.said { report.title(in: $0) }),
      ("subtitle", languages.said { report.subtitle(in: $0) }),
      (
        "words",
        .object(
          PageText.allCases.map { word in (word.rawValue, languages.said { word.words[$0] }) })
      ),
      ("columns", .array(columns)),
      ("classes", .array(ProgressClass.allCases.map { $0.pageValue(in: languages) })),
      ("cuts", .array(ProgressClass.probabilityCuts)),
      ("likelihoods", .array(Likelihood.bands.map { $0.pageValue(in: languages) })),
      ("plans", .array(plans.keys.map(plan))),
      (
        "sectors",
        .array(sectors.keys.map { key in languages.said { SectorText.words(key)[$0].inert } })
      ),
      ("agencies", .array(agencies.names.map { .string($0.inert) })),
      (
        "spellings",
        agencies.varied.isEmpty ? .null : languages.said { agencies.note(in: $0) ?? "" }
      ),
      (
        "evidence",
        .object(
          EvidenceGrade.allCases.map { grade in (grade.rawValue, languages.said { grade.words[$0] })
          })
      ),
      ("rules", .array(report.rules.map { rule in languages.said { rule.title(in: $0) } })),
      ("caveats", report.rules.isEmpty ? .null : languages.said { caveats(in: $0) }),
      ("footnote", languages.said { footnote(in: $0) }),
      ("inputs", inputs),
      ("settings", settings),
      ("scenarios", comparison?.pageValue(in: languages) ?? .null),
      ("elsewhere", .optional(comparison.map(targetsElsewhere))),
      ("series", .array(series)),
      ("targets", .array(targets)),
      ("texts", .array(texts.values)),
    ])
    return value.compactText.safeInScript
  }

  /// The targets, with the places of their plans, sectors and agencies.
  private mutating func targets(
    agencies: AgencyNames, sectors: KeyedPlaces, plans: KeyedPlaces
  ) -> [JSONValue] {
    var targets: [JSONValue] = []
    for assessment in report.targets {
      targets.append(
        PageTarget(assessment, report: report, comparison: comparison).json(
          &texts, series: assessment.seriesKey.flatMap { seriesPlaces[$0] },
          places: [
            ("pl", plans[assessment.target.planID ?? ""]),
            ("se", sectors[assessment.target.sector ?? ""]),
            ("ag", agencies.place(of: assessment.target)),
          ], agency: agencies.name(of: assessment.target)))
    }
    return targets
  }

  /// What was read, with its hash.
  private var inputs: JSONValue {
    .array(
      report.run.inputs.map { .array([.string($0.name.inert), .string($0.hash.inert)]) })
  }

  /// How the report was asked for.
  private var settings: JSONValue {
    .array(report.run.settings.map { .string("--\($0.name) \($0.value)".inert) })
  }

  /// How many targets of the scenarios are not in the report.
  private func targetsElsewhere(_ comparison: ScenarioComparison) -> Int {
    let known = Set(report.targets.map(\.target.id))
    return comparison.outcomes.keys.count { !known.contains($0) }
  }

  private func plan(_ id: String) -> JSONValue {
    let known = report.plans.first { $0.id == id }
    return .array([
      .string(id.inert), languages.said { known?.title(in: $0).inert ?? id.inert },
      .string((known?.areaName ?? "").inert),
    ])
  }

  private func caveats(in language: Language) -> String {
    RuleTables(
      rules: report.rules, review: report.review, assessments: [], language: language
    ).caveats().inert
  }

  private func footnote(in language: Language) -> String {
    AssessmentTables(report: report.assessmentReport, style: RenderStyle(language: language))
      .footnote().inert
  }
}

extension [Language] {
  /// A text by the tags of languages, or one string where all are the same.
  func said(_ text: (Language) -> String) -> JSONValue {
    let texts = map { ($0.rawValue, text($0)) }
    guard let first = texts.first?.1, texts.contains(where: { $0.1 != first }) else {
      return .string(texts.first?.1 ?? "")
    }
    return .object(texts.map { ($0, .string($1)) })
  }
}

extension Language {
  /// The name, and the marks of numbers.
  fileprivate var pageValue: JSONValue {
    let numbers = book.numbers
    return .object([
      ("name", .string(name)), ("decimal", .string(String(numbers.decimal))),
      ("group", .string(String(numbers.group))), ("percent", .string(numbers.percent)),
    ])
  }
}

/// Texts that are told once.
struct TextPool {
  let languages: [Language]
  /// The texts in the order of their places.
  private(set) var values: [JSONValue] = []
  private var places: [String: Int] = [:]

  init(_ languages: [Language]) { self.languages = languages }

  /// The place of a text.
  mutating func place(_ value: JSONValue) -> JSONValue {
    let key = value.compactText
    if let place = places[key] { return .integer(place) }
    places[key] = values.count
    values.append(value)
    return .integer(values.count - 1)
  }

  /// A text of which nothing acts on its surroundings.
  func said(_ text: (Language) -> String) -> JSONValue { languages.said { text($0).inert } }

  /// The places of a list of texts that all languages have.
  mutating func places(_ texts: (Language) -> [String]) -> JSONValue {
    let lists = Dictionary(uniqueKeysWithValues: languages.map { ($0, texts($0)) })
    let count = lists.values.map(\.count).min() ?? 0
    return .array((0..<count).map { place in self.place(pattern { lists[$0]![place].inert }) })
  }

  /// A text in all languages; one with numbers as the place of its words, then its numbers.
  mutating func pattern(_ text: (Language) -> String) -> JSONValue {
    let texts = languages.map { (language: $0, text: text($0)) }
    guard Set(texts.map(\.text)).count > 1, let pattern = NumberPattern(texts) else {
      return languages.said(text)
    }
    return .array([
      place(languages.said { pattern.words[$0] ?? "" }),
      .string(pattern.numbers.joined(separator: " ")),
    ])
  }

  /// The place of a text of data; nothing for none.
  mutating func place(_ text: String?) -> JSONValue {
    guard let text, !text.isEmpty else { return .null }
    return place(.string(text.inert))
  }
}

/// Distinct keys in order of first appearance.
private struct KeyedPlaces {
  let keys: [String]
  private let places: [String: Int]

  init(_ all: [String]) {
    var keys: [String] = []
    var places: [String: Int] = [:]
    for key in all where places[key] == nil {
      places[key] = keys.count
      keys.append(key)
    }
    self.keys = keys
    self.places = places
  }

  subscript(key: String) -> Int { places[key] ?? 0 }
}

extension FieldDisplay {
  /// Name and member of a column, its heading, what its values are, and whether narrow screens leave
  /// it out.
  fileprivate func pageValue(in languages: [Language]) -> JSONValue {
    .array([
      .string(page.name), .string(page.member), languages.said { page.heading[$0] },
      .string(form.rawValue), .integer(page.isWide ? 1 : 0),
    ])
  }
}

extension ProgressClass {
  /// Code, sign, words, and the head of a narrow column.
  fileprivate func pageValue(in languages: [Language]) -> JSONValue {
    .array([
      .string(rawValue), .string(symbol), languages.said { words[$0] },
      languages.said { heading[$0] },
    ])
  }
}

extension ProgressClass {
  /// From which probability on a class holds, highest first, by its place among all classes; the last
  /// holds for the rest.
  fileprivate static var probabilityCuts: [JSONValue] {
    let places = cutOffs + [(0, ProgressClass(probability: 0))]
    return places.map { least, progressClass in
      .array([.number(least), .optional(allCases.firstIndex(of: progressClass))])
    }
  }
}

extension Likelihood.Band {
  /// The least and the greatest probability, and the word.
  fileprivate func pageValue(in languages: [Language]) -> JSONValue {
    .array([.optional(atLeast), .optional(atMost), languages.said { word.words[$0] }])
  }
}

extension PlanReport {
  /// The title of the only plan, or what the report is about.
  func title(in language: Language) -> String {
    plans.count == 1 ? plans[0].title(in: language).inert : LabelText.assessment[language]
  }

  /// The area of the only plan, else how many plans there are.
  func subtitle(in language: Language) -> String {
    if plans.count == 1 { return (plans[0].areaName ?? "").inert }
    guard plans.count > 1 else { return "" }
    return PhraseText.planCount.text(language, ["count": "\(plans.count)"])
  }
}

extension String {
  /// JSON that no reader of HTML takes for markup: `<`, `>` and `&` are written as escapes.
  var safeInScript: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "<": result += "\\u003c"
      case ">": result += "\\u003e"
      case "&": result += "\\u0026"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// A sentence in all languages with its numbers taken out, so that sentences that differ in numbers
/// alone share their words.
///
/// `The last value is 50.77 %, of 2023.` and `Số liệu mới nhất (năm 2023) là 50,77%.` become the
/// patterns `The last value is {0} %, of {1}.` and `Số liệu mới nhất (năm {1}) là {0}%.` with the
/// numbers `50.77` and `2023`.
struct NumberPattern {
  /// The words in each language, with `{0}`, `{1}`, … for the numbers.
  let words: [Language: String]
  /// The numbers in the order of the last language, with a decimal point and commas between groups.
  let numbers: [String]

  /// Takes the numbers out of a sentence; nothing where the languages do not have the same ones,
  /// where there are none, or where a text holds braces of its own.
  init?(_ texts: [(language: Language, text: String)]) {
    guard let last = texts.last, !texts.contains(where: { $0.text.contains("{") }) else {
      return nil
    }
    let numbers = Self.pieces(last.text, last.language.book.numbers).filter(\.isNumber)
      .map { Self.neutral($0.text, last.language.book.numbers) }
    guard !numbers.isEmpty else { return nil }
    var words: [Language: String] = [:]
    for (language, text) in texts {
      guard let told = Self.words(of: text, language.book.numbers, numbers) else { return nil }
      words[language] = told
    }
    self.words = words
    self.numbers = numbers
  }

  /// The words with the places of the numbers, each of which comes once.
  private static func words(
    of text: String, _ marks: NumberMarks, _ numbers: [String]
  ) -> String? {
    var left = Set(numbers.indices)
    var words = ""
    for piece in pieces(text, marks) {
      guard piece.isNumber else {
        words += piece.text
        continue
      }
      let number = neutral(piece.text, marks)
      guard let place = left.filter({ numbers[$0] == number }).min() else { return nil }
      left.remove(place)
      words += "{\(place)}"
    }
    return left.isEmpty ? words : nil
  }

  /// Runs of digits, with marks between digits, and what stands between them.
  private static func pieces(
    _ text: String, _ marks: NumberMarks
  ) -> [(text: String, isNumber: Bool)] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [(text: String, isNumber: Bool)] = []
    var start = 0
    func isDigit(_ index: Int) -> Bool {
      scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
    }
    while start < scalars.count {
      let isNumber = isDigit(start)
      var end = start + 1
      while end < scalars.count {
        let mark = Character(scalars[end])
        let isMark = mark == marks.decimal || mark == marks.group
        let goesOn = isNumber && isMark ? isDigit(end + 1) : isDigit(end)
        guard goesOn == isNumber else { break }
        end += 1
      }
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<end])
      pieces.append((String(piece), isNumber))
      start = end
    }
    return pieces
  }

  /// `1.234,5` of a language as `1,234.5`.
  private static func neutral(_ number: String, _ marks: NumberMarks) -> String {
    String(number.map { $0 == marks.decimal ? "." : $0 == marks.group ? "," : $0 })
  }
}
