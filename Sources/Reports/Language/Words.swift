/// The same words in every language: a key of the files of languages, or a name that data have in
/// Vietnamese and English.
package struct Words: Hashable, Sendable {
  /// The group of a key; empty for a name of data.
  private let group: String
  /// The name of a key, or a name of data in Vietnamese.
  private let name: String
  /// A name of data in English.
  private let english: String

  /// A name that data have in two languages.
  package init(vi: String, en: String) {
    (group, name, english) = ("", vi, en)
  }

  /// The text of a key.
  init(_ group: String, _ name: String) {
    (self.group, self.name, english) = (group, name, "")
  }

  /// Words that are alike in every language.
  init(_ text: String) {
    self.init(vi: text, en: text)
  }

  /// The words in one language.
  package subscript(language: Language) -> String {
    guard group.isEmpty else { return language.text(group, name) }
    return language.prefersVietnameseNames ? name : english
  }

  /// Vietnamese.
  package var vi: String { self[.vi] }
  /// English.
  package var en: String { self[.en] }
}
