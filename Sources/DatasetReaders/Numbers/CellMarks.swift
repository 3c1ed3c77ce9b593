internal import TimeSeries

/// Counts what stood in the cells of a column beside plain numbers.
struct CellMarks {
  private struct Tally {
    var count = 0
    var first: ConventionColumn.Place
    var kinds: [String: Int] = [:]

    mutating func add(_ kind: String) {
      count += 1
      // A handful is shown; a file of nothing but footnotes must not fill the memory.
      if kinds[kind] != nil || kinds.count < 32 { kinds[kind, default: 0] += 1 }
    }
  }

  private var tallies: [Finding.Code: Tally] = [:]

  /// The codes in the order in which they are told.
  private static let order: [Finding.Code] = [
    .missingMarks, .emptyValues, .percentSigns, .parenthesesNegative, .footnoteMarks,
  ]

  /// Notes what stood around a number.
  mutating func add(_ number: WrittenNumber, at place: ConventionColumn.Place) {
    if number.hasPercent { add(.percentSigns, "%", place) }
    if number.hasPerMille { add(.percentSigns, "\u{2030}", place) }
    if number.isInParentheses { add(.parenthesesNegative, place.text, place) }
    if let footnote = number.footnote { add(.footnoteMarks, footnote, place) }
  }

  /// Notes a cell without a value.
  mutating func addMissing(_ mark: String, at place: ConventionColumn.Place) {
    add(mark.isEmpty ? .emptyValues : .missingMarks, mark, place)
  }

  private mutating func add(_ code: Finding.Code, _ kind: String, _ place: ConventionColumn.Place) {
    tallies[code, default: Tally(first: place)].add(kind)
  }

  /// One finding for each kind of mark, at its first cell.
  func findings(file: String) -> [Finding] {
    Self.order.compactMap { code in
      guard let tally = tallies[code] else { return nil }
      let kinds = tally.kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6)
      return Finding(
        code, severity: code == .parenthesesNegative ? .warning : .note, subject: file,
        arguments: [
          "file": .text(file), "line": .count(tally.first.line), "count": .count(tally.count),
          "example": .text(tally.first.text),
          "marks": .texts(kinds.map { "\($0.key) ×\($0.value)" }),
        ])
    }
  }
}

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

/// The marks that statistics offices print where there is no value.
enum MissingMark {
  /// The marks in small letters.
  ///
  /// In Vietnamese yearbooks `-` means that the phenomenon did not occur and `…` that no value was
  /// collected; neither is read as zero.
  private static let marks: Set<String> = [
    "na", "n/a", "n.a.", "n.a", "nan", "null", "none", "nil", "-", "--", "---", ".", "..", "...",
    "....", ".....", "......", "\u{2026}", "\u{2026}.", "\u{2212}", "\u{2013}", "\u{2014}", ":",
    "?", "*", "x", "missing", "#n/a", "#n/a n/a", "#ref!", "#value!", "#div/0!", "không có", "kxđ",
    "không xác định", "chưa có",
  ]

  /// Whether a text without outer spaces stands for no value.
  static func matches(_ text: String) -> Bool {
    text.utf8.count <= 20 && marks.contains(text.lowercased())
  }
}
