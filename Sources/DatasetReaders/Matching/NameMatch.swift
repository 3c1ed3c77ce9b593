/// What a name in a file stands for, and how sure that is.
public struct NameMatch: Hashable, Sendable {
  /// How sure a match is. Only ``certain`` and ``likely`` ones are used; the others are shown.
  public enum Sureness: String, Hashable, Sendable, CaseIterable {
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
  public enum Basis: String, Hashable, Sendable, CaseIterable {
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
  public struct Candidate: Hashable, Sendable {
    /// Its code.
    public let key: String
    /// Its name.
    public let name: String
    /// How alike the names are, 0 to 1.
    public let similarity: Double
  }

  /// The name as the file has it.
  public let text: String

  /// The code that it stands for; `nil` unless the match is certain or likely.
  public let key: String?

  /// How sure that is.
  public let sureness: Sureness

  /// What the match rests on; `nil` where there is none.
  public let basis: Basis?

  /// What could be meant where nothing is taken, nearest first, three at most; all of an ambiguous
  /// name.
  public let candidates: [Candidate]

  /// Whether the file has the code itself, so that nothing was guessed.
  public var isCode: Bool { basis == .code && text == key }

  static func matched(_ text: String, _ key: String, _ basis: Basis) -> NameMatch {
    let isCertain = [.code, .worldBankCode, .name].contains(basis)
    return NameMatch(
      text: text, key: key, sureness: isCertain ? .certain : .likely, basis: basis,
      candidates: [])
  }

  /// The same match, resting on a part of the name.
  var shortened: NameMatch {
    guard let key else { return self }
    return .matched(text, key, .shortened)
  }

  static func ambiguous(_ text: String, _ candidates: [Candidate]) -> NameMatch {
    NameMatch(text: text, key: nil, sureness: .ambiguous, basis: nil, candidates: candidates)
  }

  static func unknown(_ text: String, _ candidates: [Candidate]) -> NameMatch {
    NameMatch(
      text: text, key: nil, sureness: .unknown, basis: nil, candidates: Array(candidates.prefix(3)))
  }
}
