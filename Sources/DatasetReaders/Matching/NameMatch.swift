/// What a name in a file stands for, and how sure that is.
package struct NameMatch: Hashable, Sendable {
  /// How sure a match is. Only ``certain`` and ``likely`` ones are used; the others are shown.
  package enum Confidence: String, Hashable, Sendable, CaseIterable {
    /// The code itself, or the name as the tables print it.
    case certain
    /// A name in another spelling, an alias, or one that the years of the data decide.
    case likely
    /// Several could be meant; none is taken.
    case ambiguous
    /// No name of the tables is meant, as far as can be seen.
    case unknown
  }

  /// What a match rests on.
  package enum Basis: String, Hashable, Sendable, CaseIterable {
    /// The code of the tables.
    case code
    /// The code of the World Bank.
    case worldBankCode = "world_bank_code"
    /// The name, whichever way its tones are placed and its letters are composed.
    case name
    /// The name without its diacritics.
    case plainName = "plain_name"
    /// Another name or an abbreviation that the tables know.
    case alias
    /// One of several areas of that name: the one that existed in all years of the data.
    case years
    /// One of several indicators of that title: the one with that unit.
    case unit
    /// The name without the words that say how a table is broken down.
    case shortened
  }

  /// Something that may be meant.
  package struct Candidate: Hashable, Sendable {
    /// Its code.
    package let key: String
    /// Its name.
    package let name: String
    /// How alike the names are, 0 to 1.
    package let similarity: Double
  }

  /// The name as the file has it.
  package let text: String

  /// The code that it stands for; `nil` unless the match is certain or likely.
  package let key: String?

  /// How sure that is.
  package let confidence: Confidence

  /// What the match rests on; `nil` where there is none.
  package let basis: Basis?

  /// What could be meant where nothing is taken, nearest first, three at most; all of an ambiguous
  /// name.
  package let candidates: [Candidate]

  /// Whether the file has the code itself, so that nothing was guessed.
  package var isCode: Bool { basis == .code && text == key }

  static func matched(_ text: String, _ key: String, _ basis: Basis) -> NameMatch {
    let isCertain = [.code, .worldBankCode, .name].contains(basis)
    return NameMatch(
      text: text, key: key, confidence: isCertain ? .certain : .likely, basis: basis,
      candidates: [])
  }

  /// The same match, resting on a part of the name.
  var shortened: NameMatch {
    guard let key else { return self }
    return .matched(text, key, .shortened)
  }

  static func ambiguous(_ text: String, _ candidates: [Candidate]) -> NameMatch {
    NameMatch(text: text, key: nil, confidence: .ambiguous, basis: nil, candidates: candidates)
  }

  static func unknown(_ text: String, _ candidates: [Candidate]) -> NameMatch {
    NameMatch(
      text: text, key: nil, confidence: .unknown, basis: nil,
      candidates: Array(candidates.prefix(3)))
  }
}

/// How alike two names are, for proposing candidates; never for choosing one.
enum NameSimilarity {
  /// The share of words that both names have (Dice 1945), words that differ by few letters counting
  /// in part.
  static func ofWords(_ left: [String], _ right: [String]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var rest = right.map { Array($0.unicodeScalars) }
    var shared = 0.0
    for word in left.map({ Array($0.unicodeScalars) }) {
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

  private static func ofLetters(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    if left == right { return 1 }
    let longest = max(left.count, right.count)
    // Words that differ much in length share too little to be worth the table of distances.
    guard 10 * min(left.count, right.count) > 6 * longest else { return 0 }
    return 1 - Double(NearestName.distance(left, right)) / Double(longest)
  }

  /// The candidates at or above `least`, most alike first; ties in the order of the tables.
  static func nearest(
    _ words: [String], in entries: some Sequence<(key: String, name: String, words: [String])>,
    least: Double
  ) -> [NameMatch.Candidate] {
    var best: [String: (order: Int, candidate: NameMatch.Candidate)] = [:]
    for (order, entry) in entries.enumerated() {
      // No more words can be shared than the shorter name has.
      let (most, all) = (min(words.count, entry.words.count), words.count + entry.words.count)
      guard Double(2 * most) >= least * Double(all) else { continue }
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
