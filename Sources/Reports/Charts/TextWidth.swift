/// How wide text is set, without the font at hand.
///
/// Widths are those of DejaVu Sans, one of the widest fonts that carry Vietnamese, so that text
/// fits in any other of the list as well. A letter with its marks is as wide as the bare letter.
enum TextWidth {
  /// The width of `text` in pixels at a font size in pixels.
  static func of(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
    let width = text.reduce(0) { $0 + ems($1) }
    return width * size * (isBold ? 1.1 : 1)
  }

  /// The text in lines of at most `width` pixels, broken at spaces; what exceeds `lineLimit` lines
  /// is cut with an ellipsis.
  static func lines(
    _ text: String, width: Double, size: Double, isBold: Bool = false, lineLimit: Int
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if line.isEmpty || of(longer, size: size, isBold: isBold) <= width {
        line = longer
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > lineLimit {
      let rest = lines[(lineLimit - 1)...].joined(separator: " ")
      lines = lines.prefix(lineLimit - 1) + [rest]
    }
    return lines.map { fitted($0, width: width, size: size, isBold: isBold) }
  }

  /// The text, or its beginning and an ellipsis where it is wider than `width` pixels.
  static func fitted(
    _ text: String, width: Double, size: Double, isBold: Bool = false
  ) -> String {
    guard of(text, size: size, isBold: isBold) > width else { return text }
    var kept = ""
    var used = of("…", size: size, isBold: isBold)
    for character in text {
      used += of(String(character), size: size, isBold: isBold)
      if used > width { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The width of one character in units of the font size.
  private static func ems(_ character: Character) -> Double {
    if character.displayWidth != 1 { return character.displayWidth == 0 ? 0 : 1 }
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "l", "j", "I", "|", ".", ",", ":", ";", "'", "!", " ", "\u{A0}", "(", ")", "[", "]",
      "ì", "í", "ĩ", "ỉ", "ị", "Ì", "Í", "Ĩ", "Ỉ", "Ị", "·":
      return 0.39
    case "f", "t", "r", "-", "/": return 0.42
    case "m", "M", "W", "@", "%", "—", "…", "½": return 1
    case "w", "G", "O", "Q", "Ô", "Ơ", "D", "Đ", "N", "H", "U", "Ư", "–", "+", "<", ">", "=", "≥",
      "≤", "≈", "−", "×", "▲", "▼", "●", "✓", "✗":
      return 0.84
    default:
      return scalar.properties.isUppercase ? 0.73 : 0.64
    }
  }
}
