/// The names of punctuation marks that part numbers and columns.
enum MarkText {
  private static let names = TextGroup("mark")

  /// A mark in one language; a word that is none stays as it is.
  static func name(_ mark: String, in language: Language) -> String {
    names[mark]?[language] ?? mark
  }
}
