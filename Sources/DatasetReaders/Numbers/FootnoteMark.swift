/// The marks of footnotes that stand behind a number.
enum FootnoteMark {
  private static let signs: Set<Character> = [
    "*", "†", "‡", "§", "¶", "#", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰", "ª", "º", "ᵃ",
    "ᵇ", "ᶜ", "ᵈ", "ᵉ", "ᵖ",
  ]

  /// The flags of Eurostat and the first letters of footnotes; none that also names a multiple or a
  /// unit (`k`, `m`, `t`).
  private static let statusLetters: Set<Character> = Set("abcdefinprsuz")

  /// The number of characters of a mark at the end of `text`, behind a digit or another mark, or
  /// `nil` if there is none.
  ///
  /// Marks are `*` and its like, superscripts, `a)`, `1)` behind a space, `(1)`, `(a)`, `[1]` and a
  /// single letter such as the `p` of provisional values; a letter of the number itself, as in
  /// `1e5`, is none.
  static func length(atEndOf text: Substring) -> Int? {
    let signs = text.reversed().prefix { Self.signs.contains($0) }.count
    if signs > 0 { return signs < text.count ? signs : nil }
    guard let last = text.last else { return nil }
    if last == ")" || last == "]" { return bracketed(text) }
    if statusLetters.contains(last), text.count > 1 {
      let before = text.dropLast().trimmingSpaces
      return endsNumber(before) ? text.count - before.count : nil
    }
    return nil
  }

  /// `(1)`, `[a]`, `a)`, ` 1)`.
  private static func bracketed(_ text: Substring) -> Int? {
    let inside = text.dropLast()
    let letters = inside.reversed().prefix { $0.isLetter || $0 == "*" }
    let label = letters.isEmpty ? inside.reversed().prefix { $0.isNumber } : letters
    guard (1...2).contains(label.count) else { return nil }
    let before = inside.dropLast(label.count)
    if before.hasSuffix("(") || before.hasSuffix("[") {
      let rest = before.dropLast().trimmingSpaces
      return endsNumber(rest) ? text.count - rest.count : nil
    }
    // `95,5a)` and `95,5 1)`; the digits of `(2,5)` belong to the number.
    guard label.allSatisfy(\.isLetter) || before.last?.isPrintedSpace == true,
      !text.hasPrefix("(")
    else { return nil }
    let rest = before.trimmingSpaces
    return endsNumber(rest) ? text.count - rest.count : nil
  }

  /// Whether a text ends with a digit, a percent sign or a mark of no value.
  private static func endsNumber(_ text: Substring) -> Bool {
    guard let last = text.last else { return false }
    return last.isASCII && last.isNumber || last == "%" || last == "."
      || MissingMark.matches(String(text))
  }
}
