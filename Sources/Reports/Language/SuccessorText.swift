/// What an area has become part of, as the table of areas writes it.
enum SuccessorText {
  /// `Lào Cai (new; with Yên Bái)` as `Lào Cai (mới, gồm cả Yên Bái)`; other text stays as printed.
  static func name(_ text: String, in language: Language) -> String {
    guard language == .vi, let opening = text.firstRange(of: " (new; with "), text.hasSuffix(")")
    else { return text }
    let partners = text[opening.upperBound...].dropLast()
    let told = partners.split(separator: " and ").joined(separator: " và ")
    return text[..<opening.lowerBound] + " (mới, gồm cả \(told))"
  }
}
