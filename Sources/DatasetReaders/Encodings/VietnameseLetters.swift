/// The vowels of Vietnamese with their five tones.
enum VietnameseLetters {
  /// Each vowel without a tone, then with grave, hook, tilde, acute and dot below.
  private static let rows = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ", "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ",
    "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
  ]

  /// The combining marks of the tones, in the order of ``rows``.
  static let marks: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

  /// A vowel apart from its tone.
  struct Vowel: Hashable {
    var base: Unicode.Scalar
    /// 0 for none, else the number of its mark from 1.
    var tone: Int
  }

  private static let vowels: [Unicode.Scalar: Vowel] = {
    var result: [Unicode.Scalar: Vowel] = [:]
    for row in rows {
      let letters = Array(row.unicodeScalars)
      for (tone, letter) in letters.enumerated() {
        result[letter] = Vowel(base: letters[0], tone: tone)
      }
    }
    return result
  }()

  private static let letters: [Vowel: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: vowels.map { ($1, $0) })

  /// The vowel that a letter is, or `nil` for a consonant and anything else.
  static func vowel(_ letter: Unicode.Scalar) -> Vowel? { vowels[letter] }

  /// The letter that a vowel and a combining mark make together, or `nil`.
  static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard let tone = marks.firstIndex(of: mark), let vowel = vowels[letter], vowel.tone == 0
    else { return nil }
    return letters[Vowel(base: vowel.base, tone: tone + 1)]
  }
}
