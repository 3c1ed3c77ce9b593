package import TimeSeries

/// The texts of one part of the reports: a group of the files of languages, its names as cases.
///
/// A test proves that each case has its text in every language, with the same arguments.
package protocol TextTable: RawRepresentable, CaseIterable, Hashable where RawValue == String {
  /// The group of the texts in the files.
  static var textGroup: String { get }
}

extension TextTable {
  /// The text in every language, its places unfilled.
  package var words: Words { Words(Self.textGroup, rawValue) }

  package subscript(language: Language) -> String { language.text(Self.textGroup, rawValue) }

  /// The text with its arguments.
  package func text(_ language: Language, _ arguments: [String: String] = [:]) -> String {
    Template(self[language]).filled(with: arguments, in: language)
  }

  /// The text with its arguments, numbers among them.
  package func text(_ language: Language, _ arguments: [String: Argument]) -> String {
    Template(self[language]).filled(with: arguments, in: language)
  }
}
