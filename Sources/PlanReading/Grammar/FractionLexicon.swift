/// Shares and multiples in words: `một nửa`, `một phần ba`, `half`, `one third`, `double`.
enum FractionLexicon {
  private enum Meaning: Sendable {
    /// A share in percent.
    case share(Double)
    /// A fall by a share in percent.
    case fall(Double)
    /// A multiple of what it was.
    case times(Double)
  }

  private static let table = PhraseTable<Meaning>([
    ("một nửa", .share(50)), ("một phần ba", .share(33.3)), ("hai phần ba", .share(66.7)),
    ("một phần tư", .share(25)), ("ba phần tư", .share(75)), ("half", .share(50)),
    ("one half", .share(50)), ("a half", .share(50)), ("one third", .share(33.3)),
    ("a third", .share(33.3)),
    ("two thirds", .share(66.7)), ("a quarter", .share(25)), ("one quarter", .share(25)),
    ("three quarters", .share(75)), ("halve", .fall(50)), ("halving", .fall(50)),
    ("double", .times(2)), ("doubling", .times(2)), ("triple", .times(3)),
    ("tripling", .times(3)), ("quadruple", .times(4)), ("gấp đôi", .times(2)),
    ("gấp ba", .times(3)), ("gấp rưỡi", .times(1.5)), ("one-third", .share(33.3)),
  ])

  static func read(_ tokens: [Token], at index: Int) -> Mention? {
    guard let (meaning, count) = table.match(tokens, at: index) else { return nil }
    let (comparator, words) =
      ComparatorLexicon.before.match(tokens, endingAt: index) ?? (.atLeast, 0)
    let start = index - words
    var mention = Mention(
      tokens: index..<index + count, start: start, end: index + count, low: 0,
      comparator: comparator, isWord: true, phraseStart: start)
    switch meaning {
    case .share(let percent):
      mention.low = percent
      mention.unit = .init(code: "%", sort: .percent)
      if let (change, words) = ComparatorLexicon.changes.match(tokens, endingAt: start) {
        mention.change = change
        mention.phraseStart = start - words
      } else if isReduction(tokens, before: start) {
        mention.change = .fall
      } else {
        return nil
      }
      mention.comparator = comparator == .approx ? .approx : .atLeast
    case .fall(let percent):
      mention.low = percent
      mention.unit = .init(code: "%", sort: .percent)
      mention.change = .fall
    case .times(let factor):
      mention.low = factor
      mention.unit = .init(code: "times", sort: .ratio)
      mention.change = .rise
      if let next = tokens[safe: index + count], next.isWord, next.text == "số", count == 1 {
        return mention
      }
    }
    return mention
  }

  /// `reduce at least by half`, `reduce by one third`
  private static func isReduction(_ tokens: [Token], before index: Int) -> Bool {
    tokens[max(0, index - 5)..<index].contains {
      ["reduce", "reducing", "cut", "giảm"].contains($0.text)
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
