/// A target that the text of a plan seems to set, for a person to confirm.
public struct ProposedTarget: Hashable, Sendable {
  /// The key within the plan.
  public var id = ""
  /// The area, by name.
  public var area = ""
  /// The code of the area, where it is known.
  public var areaCode = ""
  /// The indicator's id, where one is known, else a new one made from the name.
  public var indicator = ""
  /// The indicator as printed, its parts joined.
  public var name: String
  /// The unit, in the words of the registers.
  public var unit: String
  /// `level`, `ratio_to_base_year`, `cumulative_over_period`, `annual_change`, `relative_change`.
  public var kind = "level"
  /// `>=`, `>`, `<=`, `<`, `range`, `approx`, `=`.
  public var comparator: String
  /// The lower limit, or the lower end of a range.
  public var lower: Double?
  /// The upper limit, or the upper end of a range.
  public var upper: Double?
  /// The target year.
  public var year: Int?
  /// The first year of a period.
  public var periodStart: Int?
  /// The last year of a period.
  public var periodEnd: Int?
  /// The year it is compared with.
  public var baseYear: Int?
  /// The value it starts from, where the sentence prints it.
  public var baseline: Double?
  /// `increase`, `decrease`, `maintain`.
  public var direction: String
  /// The natural lower limit.
  public var lowerBound: Double?
  /// The natural upper limit.
  public var upperBound: Double?
  /// Who answers for it.
  public var leadAgency = ""
  /// The headings above it.
  public var locator = ""
  /// The text of the clause, by its scalars.
  public var quote: Range<Int>
  /// The printed value, by its scalars.
  public var value: Range<Int>
  /// The key of the row that says the same before.
  public var repeatOf = ""
  /// From 0 to 1: how sure the reading is.
  public var confidence = 1.0
  /// Why a person should look twice, as codes that a semicolon separates.
  public var doubts: [Doubt] = []

  /// A reason to look twice.
  public enum Doubt: String, Hashable, Sendable, CaseIterable {
    /// No year is printed beside the number.
    case yearFromHeading = "year_from_heading"
    /// No year is printed anywhere near.
    case yearFromTitle = "year_from_title"
    /// The number has no unit.
    case noUnit = "no_unit"
    /// The name was completed from the clause before.
    case nameElided = "name_elided"
    /// The direction is not known by the name.
    case directionUnknown = "direction_unknown"
    /// It stands among tasks rather than targets.
    case outsideTargets = "outside_targets"
    /// Another row says something else of the same indicator and year.
    case contradiction
    /// The name is short or odd.
    case nameUncertain = "name_uncertain"
    /// It was split from one printed number.
    case split
    /// The year lies far ahead: a vision.
    case vision
  }
}

/// A value that the text reports as reached.
public struct ProposedResult: Hashable, Sendable {
  /// The indicator as printed.
  public var name: String
  /// The unit.
  public var unit: String
  /// The year.
  public var year: Int?
  /// The value.
  public var value: Double
  /// The text of the clause, by its scalars.
  public var quote: Range<Int>
  /// The printed value, by its scalars.
  public var valueRange: Range<Int>
}
