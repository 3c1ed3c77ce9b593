/// What an area has become part of, as the table of areas writes it.
enum SuccessorText {
  private static let opening = " (new; with "

  /// `Lào Cai (new; with Yên Bái)` as `Lào Cai (mới, gồm cả Yên Bái)`; other text stays as printed.
  static func name(_ text: String, in language: Language) -> String {
    guard let note = text.firstRange(of: opening), text.hasSuffix(")") else { return text }
    let partners = text[note.upperBound...].dropLast().split(separator: " and ")
    return Template(language.text("area", "successor")).filled(
      with: [
        "area": String(text[..<note.lowerBound]),
        "partners": partners.joined(separator: language.text("area", "and")),
      ], in: language)
  }

  /// The name alone, told from an older area of the same name.
  static func shortName(_ text: String, of area: String, in language: Language) -> String {
    guard let note = text.firstRange(of: opening) else { return text }
    let name = String(text[..<note.lowerBound])
    return name == area ? name + language.text("area", "new") : name
  }
}
