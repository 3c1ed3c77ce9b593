/// What an area became, as the register prints it, in both languages.
enum SuccessorText {
  /// The text of the register; its notes of what the new area was made from are set in the language.
  ///
  /// `Lâm Đồng (new; with Lâm Đồng and Đắk Nông)` is `Lâm Đồng (mới, sáp nhập cùng Lâm Đồng và Đắk
  /// Nông)`. A text of another form stays as it is.
  static func whole(_ text: String, in language: Language) -> String {
    guard language == .vi else { return text }
    guard let note = text.firstRange(of: opening), text.hasSuffix(")") else { return text }
    let others = text[note.upperBound...].dropLast().replacing(" and ", with: " và ")
    return text[..<note.lowerBound] + " (mới, sáp nhập cùng " + others + ")"
  }

  /// The name alone, told from an older area of the same name.
  static func name(_ text: String, of area: String, _ language: Language) -> String {
    guard let note = text.firstRange(of: opening) else { return text }
    let name = String(text[..<note.lowerBound])
    return name == area ? name + Words(vi: " (mới)", en: " (new)")[language] : name
  }

  private static let opening = " (new; with "
}
