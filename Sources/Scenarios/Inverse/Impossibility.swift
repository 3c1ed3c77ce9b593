/// Why no effort lifts a probability as far as wanted.
public struct Impossibility: RawRepresentable, Hashable, Sendable {
  /// The identifier as it stands in machine output.
  public let rawValue: String

  /// Creates a cause from its identifier.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The number of the target lies beyond a natural limit of the indicator.
  public static let beyondBound = Impossibility(rawValue: "goal_beyond_bound")
  /// The year that decides is not after the information year.
  public static let yearNotAhead = Impossibility(rawValue: "goal_year_not_ahead")
  /// The target is not projected from paths of a series of its own.
  public static let notProjected = Impossibility(rawValue: "goal_not_projected")
  /// The effort begins after the year that decides.
  public static let leverTooLate = Impossibility(rawValue: "goal_lever_too_late")
  /// The largest effort, a cap or a capacity limit is reached before.
  public static let effortLimited = Impossibility(rawValue: "goal_effort_limited")
  /// The outcome has to lie within a range that is narrower than its uncertainty.
  public static let rangeTooNarrow = Impossibility(rawValue: "goal_range_too_narrow")

  /// Every cause, so that a test can prove that each has its words.
  public static let all: [Impossibility] = [
    .beyondBound, .yearNotAhead, .notProjected, .leverTooLate, .effortLimited, .rangeTooNarrow,
  ]
}
