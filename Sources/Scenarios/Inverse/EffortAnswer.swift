/// How much effort lifts the probability of a target to a wanted one.
public struct EffortAnswer: Hashable, Sendable {
  /// An effort with what comes of it.
  public struct Point: Hashable, Sendable {
    /// The effort, 0 or more, in the unit of the lever.
    public let effort: Double
    /// The probability of the target with it.
    public let probability: Double
    /// The standard error by simulation of what the effort adds to the probability.
    public let probabilityError: Double
    /// The middle of the outcome, in the unit of the target.
    public let median: Double
  }

  /// The target.
  public let targetID: String

  /// The probability wanted.
  public let wanted: Double

  /// Without any effort; `nil` for a target that is not projected from paths.
  public let start: Point?

  /// The smallest effort that is enough, 0 where none is needed; `nil` where none is enough.
  public let enough: Point?

  /// How far the simulation leaves ``enough`` open: half the distance between the efforts for the
  /// wanted probability less and plus one standard error.
  public let effortError: Double?

  /// Why none is enough.
  public let impossibility: Impossibility?

  /// The best that can be reached where none is enough: the highest probability, and the smallest
  /// effort that gives it; of a goal beyond a natural limit the outcome of the largest effort.
  public let best: Point?

  /// The sign of the effort on the series: 1 where more is wanted, −1 where less is.
  public let sign: Int
}
