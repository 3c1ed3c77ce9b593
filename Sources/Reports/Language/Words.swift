package import Assessment
package import Plans
package import TimeSeries

/// A short text in every language: the text of a key, or one that is the same in all.
package struct Words: Hashable, Sendable {
  /// The group of the key; empty for a text that is the same in all languages.
  private let group: String
  private let name: String

  /// The text of a key.
  init(_ group: String, _ name: String) {
    (self.group, self.name) = (group, name)
  }

  /// A text that is the same in every language: a name, or a code that no language knows.
  init(_ text: String) {
    self.init("", text)
  }

  /// The words in one language.
  package subscript(language: Language) -> String {
    group.isEmpty ? name : language.text(group, name)
  }
}

/// A name that data have in Vietnamese and in English, where one stands in for the other.
package struct DataName: Hashable, Sendable {
  /// The Vietnamese name.
  package let vietnamese: String
  /// The English name.
  package let english: String

  /// A name in both.
  package init(vietnamese: String, english: String) {
    (self.vietnamese, self.english) = (vietnamese, english)
  }

  /// A name of which one may be missing; `nil` where both are.
  package init?(vietnamese: String?, english: String?) {
    guard let any = vietnamese ?? english else { return nil }
    self.init(vietnamese: vietnamese ?? any, english: english ?? any)
  }

  /// The name that the language takes first.
  package subscript(language: Language) -> String { language.inOrder(vietnamese, english)[0] }
}

/// Texts by the identifiers of results or data: names of rules, countries, sectors.
struct TextGroup: Sendable {
  /// The group in the files of languages.
  let name: String

  init(_ name: String) { self.name = name }

  /// The words of an identifier; `nil` where no language has them.
  subscript(code: String) -> Words? {
    Language.standard.book[name, code] == nil ? nil : Words(name, code)
  }

  /// All identifiers.
  var keys: [String] { Language.standard.book.names(of: name) }

  /// All words.
  var all: [Words] { keys.map { Words(name, $0) } }
}

/// Messages by code, from one or more groups of the files of languages.
struct MessageGroup: Sendable {
  private let names: [(text: String, label: String, advice: String)]

  /// The groups in which a code is looked up, the first that has it decides.
  init(_ names: String...) {
    self.names = names.map { ($0, $0 + ".label", $0 + ".advice") }
  }

  /// What is said about a code; `nil` where no language has it.
  subscript(code: String) -> Message? {
    let book = Language.standard.book
    guard let group = names.first(where: { book[$0.text, code] != nil }) else { return nil }
    return Message(
      label: book[group.label, code] == nil ? nil : Words(group.label, code),
      Words(group.text, code),
      advice: book[group.advice, code] == nil ? nil : Words(group.advice, code))
  }

  /// All messages by code.
  var messages: [String: Message] {
    var result: [String: Message] = [:]
    for group in names {
      for code in Language.standard.book.names(of: group.text) { result[code] = self[code] }
    }
    return result
  }

  /// All codes.
  var keys: [String] { Array(messages.keys) }
}

extension TargetAssessment.Status {
  /// The status in words.
  package var words: Words { Words("status", "\(self)") }
}

extension Likelihood {
  /// The likelihood in words.
  package var words: Words { Words("likelihood", "\(self)") }
}

extension ProgressClass {
  /// The class in words.
  package var words: Words { Words("class", "\(self)") }

  /// The head of a narrow column.
  var heading: Words { Words("class_heading", "\(self)") }

  /// A sign that says the same as the colour.
  package var symbol: String {
    switch self {
    case .achieved: "✓"
    case .missed: "✗"
    case .onCourse: "▲"
    case .atRisk: "●"
    case .offCourse: "▼"
    case .noProbability: "?"
    case .notQuantitative: "–"
    }
  }

  /// How the class is coloured where colours are used.
  var tone: Table.Tone {
    switch self {
    case .achieved, .onCourse: .good
    case .atRisk: .middling
    case .missed, .offCourse: .poor
    case .noProbability, .notQuantitative: .quiet
    }
  }
}

extension EvidenceGrade {
  /// What stands behind the grade, in words.
  package var words: Words { Words("evidence", "\(self)") }
}

extension Comparator {
  /// The sign of a narrow column.
  package var symbol: String {
    switch self {
    case .atLeast: "≥"
    case .moreThan: ">"
    case .atMost: "≤"
    case .lessThan: "<"
    case .equal: "="
    case .approximately: "≈"
    case .range: ""
    }
  }

  /// The comparator in words, as they stand before the number.
  package var words: Words { Words("comparator", "\(self)") }
}

extension TargetKind {
  /// The kind in words; a kind without an entry stays as it is.
  package var words: Words {
    switch self {
    case .level: Words("kind", "level")
    case .ratioToBaseYear: Words("kind", "ratioToBaseYear")
    case .cumulative: Words("kind", "cumulative")
    case .annualChange: Words("kind", "annualChange")
    case .qualitative: Words("kind", "qualitative")
    default: Words(rawValue)
    }
  }
}

extension Direction {
  /// The wanted direction in words.
  package var words: Words { Words("direction", "\(self)") }
}

extension Finding.Severity {
  /// The severity in words.
  package var words: Words { Words("severity", "\(self)") }

  /// How the severity is coloured where colours are used.
  var tone: Table.Tone {
    switch self {
    case .note: .quiet
    case .warning: .middling
    case .error: .poor
    }
  }
}

extension SeriesQuality {
  /// The quality in words.
  package var words: Words { Words("quality", "\(self)") }
}
