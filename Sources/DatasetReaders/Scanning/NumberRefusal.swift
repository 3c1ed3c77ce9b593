internal import TimeSeries

/// Why a cell is no number, and what was probably meant: a hint for the reader, never a value.
struct NumberRefusal: Equatable {
  let code: ReaderError.Code
  var arguments: [String: Argument] = [:]

  /// Judges a text that ``NumberParser`` refused.
  init(of text: String) {
    let core = Self.trimmed(text)
    if core.isEmpty {
      self.init(.emptyCell)
    } else if Self.missingMarks.contains(core.lowercased()) {
      self.init(.missingValueMark)
    } else if core.hasSuffix("%") {
      let rest = Self.trimmed(String(core.dropLast()))
      self.init(.percentSign, Self.suggestion(Self.isPlain(rest) ? rest : nil))
    } else if let first = core.first, Self.minusSigns.contains(first) {
      let ascii = "-" + core.dropFirst()
      self.init(.typographicMinus, Self.suggestion(Self.isPlain(ascii) ? ascii : nil))
    } else if core.contains(where: Self.isSpace),
      core.allSatisfy({ Self.isSpace($0) || $0.isASCII && ($0.isNumber || "+-.,".contains($0)) })
    {
      self.init(.spacesInNumber)
    } else {
      self = Self.grouped(core) ?? NumberRefusal(.notANumber)
    }
  }

  private init(_ code: ReaderError.Code, _ arguments: [String: Argument] = [:]) {
    self.code = code
    self.arguments = arguments
  }

  /// Numbers written with commas or with several points.
  private static func grouped(_ core: String) -> NumberRefusal? {
    let sign = core.first == "-" || core.first == "+" ? String(core.first!) : ""
    let body = core.dropFirst(sign.count)
    guard body.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }),
      body.first?.isNumber == true, body.last?.isNumber == true
    else { return nil }
    let byComma = body.split(separator: ",", omittingEmptySubsequences: false)
    let byPoint = body.split(separator: ".", omittingEmptySubsequences: false)
    switch (byComma.count, byPoint.count) {
    case (1, 3...):
      guard isGrouping(byPoint) else { return nil }
      return NumberRefusal(.thousandsDots, suggestion(sign + byPoint.joined()))
    case (2, 1):
      let asDecimal = sign + byComma[0] + "." + byComma[1]
      guard isGrouping(byComma), byComma[0] != "0" else {
        return NumberRefusal(.decimalComma, suggestion(asDecimal))
      }
      return NumberRefusal(
        .ambiguousComma,
        ["as_decimal": .text(asDecimal), "as_thousands": .text(sign + byComma.joined())])
    case (2, 2...):
      // 1.118.531,5 or 1,118.5: the last mark is that of the decimals.
      let whole = byComma[0].split(separator: ".", omittingEmptySubsequences: false)
      if !byComma[1].contains("."), isGrouping(whole) {
        return NumberRefusal(.decimalComma, suggestion(sign + whole.joined() + "." + byComma[1]))
      }
      return thousandsCommas(sign, byPoint)
    case (3..., 1...2):
      return thousandsCommas(sign, byPoint)
    default:
      return nil
    }
  }

  /// Numbers such as 1,118,531 and 1,118,531.5.
  private static func thousandsCommas(_ sign: String, _ byPoint: [Substring]) -> NumberRefusal? {
    let groups = byPoint[0].split(separator: ",", omittingEmptySubsequences: false)
    guard byPoint.count <= 2, isGrouping(groups), !byPoint.dropFirst().joined().contains(",")
    else { return nil }
    let whole = sign + groups.joined()
    return NumberRefusal(
      .thousandsCommas,
      suggestion(([whole] + byPoint.dropFirst().map(String.init)).joined(separator: ".")))
  }

  /// Whether the parts read as groups of thousands: one to three digits, then three each.
  private static func isGrouping(_ parts: [Substring]) -> Bool {
    parts.count > 1 && (1...3).contains(parts[0].count)
      && parts.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { NumberParser.number($0) } != nil
  }

  private static func suggestion(_ text: String?) -> [String: Argument] {
    text.map { ["suggestion": .text($0)] } ?? [:]
  }

  private static func trimmed(_ text: String) -> String {
    var part = Substring(text)
    while let first = part.first, isSpace(first) { part.removeFirst() }
    while let last = part.last, isSpace(last) { part.removeLast() }
    return String(part)
  }

  private static func isSpace(_ character: Character) -> Bool {
    character.isWhitespace
  }

  private static let minusSigns: Set<Character> = ["\u{2212}", "\u{2013}", "\u{2014}", "\u{2010}"]

  private static let missingMarks: Set<String> = [
    "na", "n/a", "n.a.", "nan", "null", "none", "nil", "-", "--", ".", "..", "...", "\u{2026}",
    "\u{2212}", "\u{2013}", "\u{2014}", "?", "missing", "#n/a", "không có", "kxđ",
  ]
}
