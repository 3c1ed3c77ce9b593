/// A number of a sentence that may be the number of a target.
struct Mention: Hashable {
  enum Comparator: String, Hashable, Sendable {
    case atLeast = ">="
    case above = ">"
    case atMost = "<="
    case below = "<"
    case range
    case approx
    case equal = "="
  }

  /// The tokens of the printed value with its unit.
  var tokens: Range<Int>
  /// The first token of the words of comparison before it.
  var start: Int
  /// The token after it and the words of comparison behind it.
  var end: Int
  var low: Double
  var high: Double?
  /// What the words beside it say.
  var comparator: Comparator?
  var unit: UnitLexicon.Unit?
  /// The number it starts from: `giảm từ 23 … xuống 18`.
  var baseline: Double?
  /// Where that value begins, by token.
  var baselineStart: Int?
  /// The verb of change right before it.
  var change: Change?
  /// Whether the value is a number word.
  var isWord = false
  /// The first token of the phrase that the number belongs to: the verb of change.
  var phraseStart: Int

  enum Change: Sendable {
    case rise
    case fall
  }

  var isPercent: Bool { unit?.sort == .percent }
}

/// A year of a sentence.
struct YearMention: Hashable {
  enum Role: Hashable {
    /// The year by which, or in which.
    case target
    /// A stage with its first year.
    case period(Int)
    /// What is compared with.
    case base
    /// Part of a date or of the name of a document.
    case other
    /// `nhiệm kỳ 2020 - 2025`
    case term(Int)
    /// `tầm nhìn đến năm 2045`
    case vision
  }

  /// The tokens of the whole phrase, such as `đến hết năm 2030`.
  var tokens: Range<Int>
  var year: Int
  var role: Role
}
