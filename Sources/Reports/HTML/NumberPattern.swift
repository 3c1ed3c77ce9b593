/// A sentence in all languages with its numbers taken out, so that sentences that differ in numbers
/// alone share their words.
///
/// `The last value is 50.77 %, of 2023.` and `Số liệu mới nhất (năm 2023) là 50,77%.` become the
/// patterns `The last value is {0} %, of {1}.` and `Số liệu mới nhất (năm {1}) là {0}%.` with the
/// numbers `50.77` and `2023`.
struct NumberPattern {
  /// The words in each language, with `{0}`, `{1}`, … for the numbers.
  let words: [Language: String]
  /// The numbers in the order of the last language, with a decimal point and commas between groups.
  let numbers: [String]

  /// Takes the numbers out of a sentence; nothing where the languages do not have the same ones,
  /// where there are none, or where a text holds braces of its own.
  init?(_ texts: [(language: Language, text: String)]) {
    guard let last = texts.last, !texts.contains(where: { $0.text.contains("{") }) else {
      return nil
    }
    let numbers = Self.pieces(last.text, last.language.book.numbers).filter(\.isNumber)
      .map { Self.neutral($0.text, last.language.book.numbers) }
    guard !numbers.isEmpty else { return nil }
    var words: [Language: String] = [:]
    for (language, text) in texts {
      guard let told = Self.words(of: text, language.book.numbers, numbers) else { return nil }
      words[language] = told
    }
    self.words = words
    self.numbers = numbers
  }

  /// The words with the places of the numbers, each of which comes once.
  private static func words(
    of text: String, _ marks: NumberMarks, _ numbers: [String]
  ) -> String? {
    var left = Set(numbers.indices)
    var words = ""
    for piece in pieces(text, marks) {
      guard piece.isNumber else {
        words += piece.text
        continue
      }
      let number = neutral(piece.text, marks)
      guard let place = left.filter({ numbers[$0] == number }).min() else { return nil }
      left.remove(place)
      words += "{\(place)}"
    }
    return left.isEmpty ? words : nil
  }

  /// Runs of digits, with marks between digits, and what stands between them.
  private static func pieces(
    _ text: String, _ marks: NumberMarks
  ) -> [(text: String, isNumber: Bool)] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [(text: String, isNumber: Bool)] = []
    var start = 0
    func isDigit(_ index: Int) -> Bool {
      scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
    }
    while start < scalars.count {
      let isNumber = isDigit(start)
      var end = start + 1
      while end < scalars.count {
        let mark = Character(scalars[end])
        let isMark = mark == marks.decimal || mark == marks.group
        let goesOn = isNumber && isMark ? isDigit(end + 1) : isDigit(end)
        guard goesOn == isNumber else { break }
        end += 1
      }
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<end])
      pieces.append((String(piece), isNumber))
      start = end
    }
    return pieces
  }

  /// `1.234,5` of a language as `1,234.5`.
  private static func neutral(_ number: String, _ marks: NumberMarks) -> String {
    String(number.map { $0 == marks.decimal ? "." : $0 == marks.group ? "," : $0 })
  }
}
