/// How fast a target asks the indicator to move, how fast it moves, and when it would be there.
public struct Pace: Hashable, Sendable {
  /// What must change from now on; `nil` where nothing is left to happen.
  public var required: RequiredPace?

  /// What changed recently.
  public var recent: RecentPace?

  /// Recent change over required change, both a year; negative where they differ in sign, `nil`
  /// where the last value reaches the target.
  public var ratio: Double?

  /// Where the straight way from the base to the target stands in the year of the last value.
  public var straightPath: StraightPath?

  /// When the target would be reached.
  public var reach: ReachYear?

  /// For a sum over a period, what is done and what is left.
  public var accumulation: Accumulation?

  /// Creates an empty record.
  public init() {}
}
