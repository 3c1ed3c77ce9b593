/// Words without case and diacritics, by which headers are found.
enum PlainText {
  /// The letters of a text in small ASCII where they are Vietnamese, runs of spaces as one.
  static func folded(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in text.unicodeScalars {
      if (0x300...0x36F).contains(scalar.value) { continue }
      if scalar.properties.isWhitespace {
        needsSpace = !result.isEmpty
        continue
      }
      if needsSpace { result.append(" ") }
      needsSpace = false
      result.append(contentsOf: plain(scalar))
    }
    return String(result)
  }

  /// A letter without its tone, its hat and its case.
  private static func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    if scalar.isASCII {
      guard (65...90).contains(scalar.value) else { return String.UnicodeScalarView([scalar]) }
      return String.UnicodeScalarView([Unicode.Scalar(UInt8(scalar.value) | 0x20)])
    }
    let base = VietnameseLetters.vowel(scalar)?.base ?? scalar
    let letter: Unicode.Scalar? =
      switch base {
      case "ă", "â", "Ă", "Â", "A": "a"
      case "ê", "Ê", "E": "e"
      case "ô", "ơ", "Ô", "Ơ", "O": "o"
      case "ư", "Ư", "U": "u"
      case "I": "i"
      case "Y": "y"
      case "đ", "Đ": "d"
      default: nil
      }
    if let letter { return String.UnicodeScalarView([letter]) }
    return base.isASCII
      ? String.UnicodeScalarView([base])
      : String(base.properties.lowercaseMapping).unicodeScalars
  }
}
