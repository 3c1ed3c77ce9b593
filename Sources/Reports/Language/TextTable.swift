import TimeSeries

/// The texts of one part of the reports by name, in both languages.
///
/// A test proves that each case has its texts and that both languages use the same arguments.
protocol TextTable: CaseIterable, Hashable {
  /// Vietnamese and English.
  static var pairs: [Self: (String, String)] { get }
}

extension TextTable {
  /// The text in both languages, its places unfilled.
  var words: Words {
    let pair = Self.pairs[self] ?? ("", "")
    return Words(vi: pair.0, en: pair.1)
  }

  subscript(language: Language) -> String { words[language] }

  /// The text with its arguments.
  func text(_ language: Language, _ arguments: [String: String] = [:]) -> String {
    Template(words[language]).filled(with: arguments, in: language)
  }

  /// The text with its arguments, numbers among them.
  func text(_ language: Language, _ arguments: [String: Argument]) -> String {
    Template(words[language]).filled(with: arguments, in: language)
  }
}
