/// What an area has become part of, as the table of areas writes it.
enum SuccessorText {
  private static let opening = " (new; with "

  /// `Lào Cai (new; with Yên Bái)` as `Lào Cai (mới, gồm cả Yên Bái)`; other text stays as printed.
  static func name(_ text: String, in language: Language) -> String {
    guard language == .vi, let note = text.firstRange(of: opening), text.hasSuffix(")")
    else { return text }
    let partners = text[note.upperBound...].dropLast()
    let told = partners.split(separator: " and ").joined(separator: " và ")
    return text[..<note.lowerBound] + " (mới, gồm cả \(told))"
  }

  /// The name alone, told from an older area of the same name.
  static func shortName(_ text: String, of area: String, in language: Language) -> String {
    guard let note = text.firstRange(of: opening) else { return text }
    let name = String(text[..<note.lowerBound])
    return name == area ? name + Words(vi: " (mới)", en: " (new)")[language] : name
  }
}
