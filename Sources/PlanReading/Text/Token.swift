/// A word, a number or a sign of a plan's text.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case word
    case number
    case symbol
  }

  /// What it is.
  var kind: Kind
  /// Where it stands, in scalars.
  var range: Range<Int>
  /// The word in lower case with its tone mark where the new spelling has it; the sign itself.
  var text: String
  /// The number, where it is one.
  var value: Double
  /// The digits after the decimal sign.
  var decimals: Int
  /// Whether no white space stands before it.
  var isGlued: Bool
  /// Whether a word begins with a capital.
  var isCapital: Bool
  /// Whether a number is printed as bare digits.
  var isPlain: Bool

  var isWord: Bool { kind == .word }
  var isNumber: Bool { kind == .number }

  func isSymbol(_ sign: String) -> Bool { kind == .symbol && text == sign }
}

/// The spelling by which words are compared.
enum WordFolding {
  private static let movedTones: [String: String] = [
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
  ]

  private static let variants: [String: String] = [
    "tỉ": "tỷ", "sỹ": "sĩ", "kĩ": "kỹ", "lí": "lý", "hằng": "hàng",
  ]

  /// The word in lower case; one spelling of the two that are in use.
  static func fold(_ word: String) -> String {
    let lower = word.lowercased()
    if lower.utf8.count < 3 { return lower }
    if let variant = variants[lower] { return variant }
    guard !lower.hasPrefix("qu"), let tone = movedTones[String(lower.suffix(2))] else {
      return lower
    }
    return String(lower.dropLast(2)) + tone
  }

  /// The folded words of a phrase, which white space separates.
  static func words(_ phrase: String) -> [String] {
    phrase.split(separator: " ").map { fold(String($0)) }
  }
}
