/// A sentence in both languages with its numbers taken out, so that sentences that differ in numbers
/// alone share their words.
///
/// `The last value is 50.77 %, of 2023.` and `Số liệu mới nhất (năm 2023) là 50,77%.` become the
/// patterns `The last value is {0} %, of {1}.` and `Số liệu mới nhất (năm {1}) là {0}%.` with the
/// numbers `50.77` and `2023`.
struct NumberPattern {
  /// The words in both languages, with `{0}`, `{1}`, … for the numbers.
  let words: Words
  /// The numbers as English writes them.
  let numbers: [String]

  /// Takes the numbers out of a sentence; nothing where the two languages do not have the same ones,
  /// where there are none, or where the text holds braces of its own.
  init?(vi: String, en: String) {
    guard !vi.contains("{"), !en.contains("{") else { return nil }
    let english = Self.pieces(en)
    let numbers = english.filter(\.isNumber).map(\.text)
    guard !numbers.isEmpty else { return nil }
    var left = Set(numbers.indices)
    var vietnamese = ""
    for piece in Self.pieces(vi) {
      if piece.isNumber {
        let number = Self.swappingMarks(piece.text)
        guard let place = left.filter({ numbers[$0] == number }).min() else { return nil }
        left.remove(place)
        vietnamese += "{\(place)}"
      } else {
        vietnamese += piece.text
      }
    }
    guard left.isEmpty else { return nil }
    var place = 0
    let told = english.map { piece -> String in
      guard piece.isNumber else { return piece.text }
      defer { place += 1 }
      return "{\(place)}"
    }
    words = Words(vi: vietnamese, en: told.joined())
    self.numbers = numbers
  }

  /// Runs of digits, with marks between digits, and what stands between them.
  private static func pieces(_ text: String) -> [(text: String, isNumber: Bool)] {
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
        let isMark = scalars[end] == "." || scalars[end] == ","
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

  /// `1.234,5` as `1,234.5`, and back.
  private static func swappingMarks(_ number: String) -> String {
    String(number.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
  }
}
