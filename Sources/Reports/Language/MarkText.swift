/// The names of punctuation marks that part numbers and columns.
enum MarkText {
  private static let names: [String: Words] = [
    "comma": Words(vi: "dấu phẩy", en: "comma"),
    "point": Words(vi: "dấu chấm", en: "point"),
    "semicolon": Words(vi: "dấu chấm phẩy", en: "semicolon"),
    "tab": Words(vi: "dấu tab", en: "tab"),
  ]

  /// A mark in one language; a word that is none stays as it is.
  static func name(_ mark: String, in language: Language) -> String {
    names[mark]?[language] ?? mark
  }
}
