/// Brings names that are spelled in different ways to one form.
///
/// Two forms are made of each word, both in lower case:
/// - the *spelling*: base letters with their quality (`ơ`, `ê`) followed by the tone of the word, so
///   that `hoà` and `hòa`, `tỷ` and `tỉ`, composed and decomposed text are the same;
/// - the *skeleton*: plain Latin letters, so that `Bình Thuận` and `Binh Thuan` are the same.
package enum NameFolding {
  /// The words of a name in their spelling form.
  package static func spelling(_ name: String) -> [String] {
    words(name).map { word in
      var tone = 0
      var letters = word.map { letter -> Character in
        guard let (base, mark) = toned[letter] else { return letter }
        if mark > 0 { tone = mark }
        return base
      }
      // After a consonant a final y is but another way to write i: `tỷ lệ`, `tỉ lệ`.
      if letters.last == "y", letters.count > 1, toned[letters[letters.count - 2]] == nil {
        letters[letters.count - 1] = "i"
      }
      return String(letters) + (tone > 0 ? String(tone) : "")
    }
  }

  /// The words of a name in their skeleton form.
  package static func skeleton(_ name: String) -> [String] {
    words(name).map { word in
      String(
        word.map { letter -> Character in
          let base = toned[letter]?.base ?? letter
          return plain[base] ?? (base == "y" ? "i" : base)
        })
    }
  }

  /// The runs of letters and digits of a name, in lower case.
  ///
  /// Characters are compared by canonical equivalence, so composed and decomposed text need no
  /// normalisation before.
  static func words(_ name: String) -> [[Character]] {
    var words: [[Character]] = []
    var word: [Character] = []
    for character in name.lowercased() {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Vowels by base letter and tone: level, falling, rising, asking, tumbling, heavy.
  private static let vowels = [
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ",
    "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
  ]

  private static let toned: [Character: (base: Character, tone: Int)] = {
    var table: [Character: (base: Character, tone: Int)] = [:]
    for vowel in vowels {
      for (tone, letter) in vowel.enumerated() { table[letter] = (vowel.first!, tone) }
    }
    return table
  }()

  private static let plain: [Character: Character] = [
    "ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d", "ð": "d",
  ]
}
