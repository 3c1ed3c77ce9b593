/// Cuts text into words, numbers and signs.
///
/// A number is digits with groups and decimals as its language prints them: `46.200`, `99,5` in
/// Vietnamese, `46,200`, `99.5` in English. Raised digits in mark-up belong to their word:
/// `m<sup>2</sup>` is `m2`.
struct Tokenizer {
  let scalars: [Unicode.Scalar]
  let isEnglish: Bool

  init(_ text: PlanText, isEnglish: Bool) {
    scalars = text.scalars
    self.isEnglish = isEnglish
  }

  /// The tokens in several ranges, one after another.
  func tokens(in ranges: [Range<Int>]) -> [Token] {
    var result: [Token] = []
    for range in ranges { append(range, to: &result) }
    return result
  }

  private func append(_ range: Range<Int>, to result: inout [Token]) {
    var index = range.lowerBound
    var glued = false
    while index < range.upperBound {
      let scalar = scalars[index]
      if PlanText.isSpace(scalar) {
        glued = false
        index += 1
        continue
      }
      if scalar == "*" || scalar == "_" || scalar == "#" {
        index += 1
        continue
      }
      if scalar == "<", let end = markup(at: index, range.upperBound) {
        index = end
        continue
      }
      let token: Token
      if Self.isDigit(scalar) {
        token = number(at: index, range.upperBound)
      } else if Self.isLetter(scalar) {
        token = word(at: index, range.upperBound)
      } else {
        token = symbol(at: index, range.upperBound)
      }
      var placed = token
      placed.isGlued = glued
      result.append(placed)
      index = token.range.upperBound
      glued = true
    }
  }

  /// The end of a tag such as `<sup>`, or `nil` where `<` is a sign.
  private func markup(at start: Int, _ end: Int) -> Int? {
    var index = start + 1
    if index < end, scalars[index] == "/" { index += 1 }
    let first = index
    while index < end, scalars[index].isASCII, Self.isLetter(scalars[index]) { index += 1 }
    guard index > first, index - first <= 10 else { return nil }
    if index < end, scalars[index] == "/" { index += 1 }
    return index < end && scalars[index] == ">" ? index + 1 : nil
  }

  private func word(at start: Int, _ end: Int) -> Token {
    var view = String.UnicodeScalarView()
    var index = start
    var last = start
    while index < end {
      let scalar = scalars[index]
      if Self.isLetter(scalar) || Self.isDigit(scalar) {
        view.append(scalar)
        index += 1
        last = index
      } else if scalar == "²" {
        view.append("2")
        index += 1
        last = index
      } else if scalar == "<", let next = markup(at: index, end) {
        index = next
        last = index
      } else if scalar == " ", index == start + 1, index + 1 < end, scalars[index + 1] == "<",
        markup(at: index + 1, end) != nil
      {
        index += 1
      } else {
        break
      }
    }
    return Token(
      kind: .word, range: start..<last, text: WordFolding.fold(String(view)), value: 0,
      decimals: 0, isGlued: false, isCapital: Self.isCapital(scalars[start]), isPlain: false)
  }

  private func number(at start: Int, _ end: Int) -> Token {
    let group: Unicode.Scalar = isEnglish ? "," : "."
    let point: Unicode.Scalar = isEnglish ? "." : ","
    var value = 0.0
    var index = start
    while index < end, Self.isDigit(scalars[index]) {
      value = value * 10 + Double(scalars[index].value - 48)
      index += 1
    }
    var plain = true
    while index - start <= 18, index < end, scalars[index] == group,
      let next = digits(3, at: index + 1, end)
    {
      value = value * 1000 + next
      index += 4
      plain = false
    }
    var decimals = 0
    if index + 1 < end, scalars[index] == point || plain && scalars[index] == group,
      Self.isDigit(scalars[index + 1])
    {
      let isPoint = scalars[index] == point
      var fraction = 0.0
      var scale = 1.0
      var next = index + 1
      while next < end, Self.isDigit(scalars[next]), next - index <= 8 {
        fraction = fraction * 10 + Double(scalars[next].value - 48)
        scale *= 10
        next += 1
      }
      let more = next + 1 < end && scalars[next] == "." && Self.isDigit(scalars[next + 1])
      if isPoint || next - index <= 3 && !more {
        decimals = next - index - 1
        value += fraction / scale
        value = (value * scale).rounded() / scale
        index = next
        plain = false
      }
    }
    return Token(
      kind: .number, range: start..<index, text: "", value: value, decimals: decimals,
      isGlued: false, isCapital: false, isPlain: plain)
  }

  private func digits(_ count: Int, at start: Int, _ end: Int) -> Double? {
    guard start + count <= end else { return nil }
    var value = 0.0
    for index in start..<start + count {
      guard Self.isDigit(scalars[index]) else { return nil }
      value = value * 10 + Double(scalars[index].value - 48)
    }
    if start + count < end, Self.isDigit(scalars[start + count]) { return nil }
    return value
  }

  private func symbol(at start: Int, _ end: Int) -> Token {
    let scalar = scalars[start]
    var text = String(scalar)
    var length = 1
    switch scalar {
    case "–", "—", "−", "‐", "‑": text = "-"
    case "≥": text = ">="
    case "≤": text = "<="
    case "“", "”", "„", "\"", "«", "»": text = "\""
    case "\\" where start + 1 < end && "<>~-*_.".unicodeScalars.contains(scalars[start + 1]):
      var escaped = symbol(at: start + 1, end)
      escaped.range = start..<escaped.range.upperBound
      return escaped
    case "<" where start + 1 < end && scalars[start + 1] == "=",
      ">" where start + 1 < end && scalars[start + 1] == "=":
      text += "="
      length = 2
    default: break
    }
    return Token(
      kind: .symbol, range: start..<start + length, text: text, value: 0, decimals: 0,
      isGlued: false, isCapital: false, isPlain: false)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 65...90, 97...122: true
    case 0..<0xC0: false
    case 0xD7, 0xF7: false
    case 0xC0...0x24F, 0x300...0x36F, 0x370...0x5FF, 0x1E00...0x1EFF: true
    default: scalar.value > 0x2FFF && scalar.properties.isAlphabetic
    }
  }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
  }
}
