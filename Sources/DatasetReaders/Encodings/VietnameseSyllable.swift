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
