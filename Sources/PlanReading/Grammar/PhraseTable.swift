/// Phrases of a lexicon, found in tokens by their longest match.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var words: [String]
    var value: Value
  }

  private var byFirst: [String: [Entry]] = [:]
  private var byLast: [String: [Entry]] = [:]

  init(_ phrases: [(String, Value)]) {
    for (phrase, value) in phrases {
      let entry = Entry(words: WordFolding.words(phrase), value: value)
      byFirst[entry.words[0], default: []].append(entry)
      byLast[entry.words[entry.words.count - 1], default: []].append(entry)
    }
    for key in byFirst.keys { byFirst[key]!.sort { $0.words.count > $1.words.count } }
    for key in byLast.keys { byLast[key]!.sort { $0.words.count > $1.words.count } }
  }

  /// The longest phrase that begins at an index: its value and how many tokens it takes.
  func match(_ tokens: [Token], at index: Int, before end: Int? = nil) -> (Value, Int)? {
    let limit = end ?? tokens.count
    guard index >= 0, index < limit, let entries = byFirst[tokens[index].text] else { return nil }
    for entry in entries where index + entry.words.count <= limit {
      var matches = true
      for offset in 1..<max(1, entry.words.count)
      where tokens[index + offset].text != entry.words[offset] {
        matches = false
        break
      }
      if matches { return (entry.value, entry.words.count) }
    }
    return nil
  }

  /// The longest phrase that ends just before an index.
  func match(_ tokens: [Token], endingAt end: Int, after start: Int = 0) -> (Value, Int)? {
    guard end > start, let entries = byLast[tokens[end - 1].text] else { return nil }
    for entry in entries where end - entry.words.count >= start {
      let first = end - entry.words.count
      var matches = true
      for offset in entry.words.indices where tokens[first + offset].text != entry.words[offset] {
        matches = false
        break
      }
      if matches { return (entry.value, entry.words.count) }
    }
    return nil
  }

  /// Where a phrase stands in a range of tokens, the first of all.
  func first(_ tokens: [Token], in range: Range<Int>) -> (value: Value, index: Int, count: Int)? {
    for index in range {
      if let (value, count) = match(tokens, at: index, before: range.upperBound) {
        return (value, index, count)
      }
    }
    return nil
  }

  func contains(_ tokens: [Token], in range: Range<Int>) -> Bool {
    first(tokens, in: range) != nil
  }
}

extension PhraseTable where Value == Bool {
  /// A list of phrases that only need to be there.
  init(_ phrases: [String]) { self.init(phrases.map { ($0, true) }) }
}
