/// How alike two names are, for proposing candidates; never for choosing one.
enum NameSimilarity {
  /// The share of words that both names have (Dice 1945), words that differ by few letters counting
  /// in part.
  static func ofWords(_ left: [String], _ right: [String]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var rest = right.map { Array($0) }
    var shared = 0.0
    for word in left.map({ Array($0) }) {
      var best: (index: Int, share: Double)?
      for (index, other) in rest.enumerated() {
        let share = ofLetters(word, other)
        if share > best?.share ?? 0.6 { best = (index, share) }
      }
      if let best {
        shared += best.share
        rest.remove(at: best.index)
      }
    }
    return 2 * shared / Double(left.count + right.count)
  }

  private static func ofLetters(_ left: [Character], _ right: [Character]) -> Double {
    if left == right { return 1 }
    let longest = max(left.count, right.count)
    // Words that differ much in length share too little to be worth the table of distances.
    guard 2 * min(left.count, right.count) >= longest else { return 0 }
    return 1 - Double(NearestName.distance(left, right)) / Double(longest)
  }

  /// The candidates at or above `least`, most alike first; ties in the order of the tables.
  static func nearest(
    _ words: [String], in entries: some Sequence<(key: String, name: String, words: [String])>,
    least: Double
  ) -> [NameMatch.Candidate] {
    var best: [String: (order: Int, candidate: NameMatch.Candidate)] = [:]
    for (order, entry) in entries.enumerated() {
      let similarity = ofWords(words, entry.words)
      guard similarity >= least, similarity > best[entry.key]?.candidate.similarity ?? 0 else {
        continue
      }
      best[entry.key] = (
        order,
        NameMatch.Candidate(key: entry.key, name: entry.name, similarity: similarity)
      )
    }
    return best.values.sorted {
      ($1.candidate.similarity, $0.order) < ($0.candidate.similarity, $1.order)
    }.map(\.candidate)
  }
}
