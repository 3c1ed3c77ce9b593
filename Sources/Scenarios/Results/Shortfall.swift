/// How far a target is missed, where it is missed.
public struct Shortfall: Hashable, Sendable {
  /// The mean distance from what would have counted as reached, over the paths that miss, in the unit
  /// of the target.
  public let mean: Double

  /// The middle distance.
  public let median: Double

  /// The share of simulated paths that miss, above 0.
  public let missedShare: Double
}
