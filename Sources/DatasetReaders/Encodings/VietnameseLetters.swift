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

/// Whether words are syllables of Vietnamese, which tells its old encodings apart.
enum VietnameseSyllable {
  private static let initials: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
    "ph", "q", "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let finals: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

  /// The share of the words with a letter beyond ASCII that are syllables; 0 if there is no such
  /// word.
  static func share(in text: String) -> Double {
    var words = 0
    var syllables = 0
    for word in text.split(whereSeparator: { !$0.isLetter && $0.isASCII || $0.isNewline }) {
      guard word.unicodeScalars.contains(where: { !$0.isASCII }) else { continue }
      words += 1
      if isSyllable(word) { syllables += 1 }
    }
    return words == 0 ? 0 : Double(syllables) / Double(words)
  }

  /// Whether a word is a first consonant, vowels with at most one tone, and a last consonant.
  static func isSyllable(_ word: Substring) -> Bool {
    var consonants = ["", ""]
    var vowels = 0
    var tones = 0
    for scalar in word.lowercased().unicodeScalars {
      if let vowel = VietnameseLetters.vowel(scalar) {
        guard consonants[1].isEmpty else { return false }
        vowels += 1
        if vowel.tone > 0 { tones += 1 }
      } else if scalar.properties.isAlphabetic {
        consonants[vowels == 0 ? 0 : 1].unicodeScalars.append(scalar)
      } else {
        return false
      }
    }
    return (1...3).contains(vowels) && tones <= 1 && initials.contains(consonants[0])
      && finals.contains(consonants[1])
  }
}

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
