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
