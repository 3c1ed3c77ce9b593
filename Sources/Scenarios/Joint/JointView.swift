/// The chance that the targets of a plan are met together.
public struct JointView: Hashable, Sendable {
  /// A target and what the plan would gain if it were met for certain.
  public struct Bottleneck: Hashable, Sendable {
    /// The target.
    public let targetID: String
    /// Its own probability.
    public let probability: Double
    /// What the chance that all are met would gain.
    public let gainInAll: Double
    /// What the mean number of targets met would gain.
    public let gainInCount: Double
    /// The chance that all are met once this target and all before it in the list are.
    public let allOnceMet: Double
  }

  /// The scenario.
  public let scenario: String

  /// The open targets, in order: those with a probability.
  public let targetIDs: [String]

  /// The probability of each.
  public let probabilities: [Double]

  /// Targets that are observed as reached, and that count beside the open ones.
  public let achievedIDs: [String]

  /// Targets that are observed as missed: with any, not all targets can be met any more.
  public let missedIDs: [String]

  /// How many of the open targets are met, as the series depend on each other.
  public let joint: CountDistribution

  /// The same if they did not.
  public let independent: CountDistribution

  /// The standard error by simulation of `joint.all`; where this is 0, less than 3 in the number of
  /// paths.
  public let allError: Double

  /// The open targets that are not certain, the one first whose being met would help all to be met
  /// most, then the one that would help most with the first met, and so on.
  public let bottlenecks: [Bottleneck]
}
