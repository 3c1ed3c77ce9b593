/// The marker that a paragraph begins with: `I.`, `2.1.`, `a)`, `-`.
struct ListMarker {
  /// How deep it stands.
  let level: Double
  /// Where the text after it begins.
  let end: Int

  /// The marker at the start of a range, if there is one.
  init?(_ scalars: [Unicode.Scalar], _ range: Range<Int>, isEnglish: Bool = false) {
    var start = range.lowerBound
    let limit = range.upperBound
    var hashes = 0
    while start < limit, "*_#>".unicodeScalars.contains(scalars[start]) || scalars[start] == " " {
      if scalars[start] == "#" { hashes += 1 }
      start += 1
    }
    guard start < limit else { return nil }
    let scalar = scalars[start]
    func isSpace(_ index: Int) -> Bool { index >= limit || PlanText.isSpace(scalars[index]) }
    switch scalar {
    case "-", "–", "—", "•", "●", "▪", "◦", "·", "*":
      guard start + 1 < limit, !Tokenizer.isDigit(scalars[start + 1]) else { return nil }
      self.init(level: 6, end: start + 1)
      return
    case "+" where isSpace(start + 1):
      self.init(level: 7, end: start + 1)
      return
    default: break
    }
    if Tokenizer.isDigit(scalar) {
      guard let marker = Self.digits(scalars, start, limit) else { return nil }
      self = marker
      return
    }
    var end = start
    while end < limit, Tokenizer.isLetter(scalars[end]) { end += 1 }
    guard end < limit, end > start, end - start <= 5 else { return nil }
    let sign = scalars[end]
    let word = String(String.UnicodeScalarView(scalars[start..<end]))
    let isRoman = word.allSatisfy { "IVXLivxl".contains($0) } && word.first != "l"
    if sign == ")", end - start == 1 {
      self.init(level: 5, end: end + 1)
    } else if isRoman, word.first!.isUppercase, sign == "." || sign == "-" || sign == "–" {
      self.init(level: 1, end: end + 1)
    } else if isRoman, word == "Ii", sign == "." {
      self.init(level: 1, end: end + 1)
    } else if end - start == 1, sign == ".", isSpace(end + 1) {
      self.init(level: word.first!.isUppercase ? 0.5 : 5, end: end + 1)
    } else {
      return nil
    }
  }

  private init(level: Double, end: Int) {
    self.level = level
    self.end = end
  }

  private static func digits(
    _ scalars: [Unicode.Scalar], _ start: Int, _ limit: Int
  ) -> ListMarker? {
    var index = start
    var groups = 0
    while true {
      let first = index
      while index < limit, Tokenizer.isDigit(scalars[index]) { index += 1 }
      guard index > first, index - first <= 2 else { return nil }
      groups += 1
      guard index + 1 < limit, scalars[index] == ".", Tokenizer.isDigit(scalars[index + 1]) else {
        break
      }
      index += 1
    }
    guard index < limit else { return nil }
    let level = Double(groups) + 1
    switch scalars[index] {
    case ".", ")", "/":
      let end = index + 1
      guard end >= limit || PlanText.isSpace(scalars[end]) || scalars[end] == "*" else {
        return nil
      }
      return ListMarker(level: scalars[index] == ")" ? 5 : level, end: end)
    case " " where groups > 1:
      guard index + 1 < limit, Tokenizer.isCapital(scalars[index + 1]) else { return nil }
      return ListMarker(level: level, end: index + 1)
    default:
      return nil
    }
  }
}
