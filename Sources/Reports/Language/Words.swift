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
