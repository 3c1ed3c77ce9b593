/// How scenarios are simulated.
public struct SimulationSettings: Hashable, Sendable {
  /// The number of joint paths, 100 or more.
  public var paths: Int

  /// The seed: the same seed gives the same numbers, whatever the number of processors and
  /// whichever other targets and scenarios are simulated beside.
  public var seed: UInt64

  /// The information year: nothing up to it can be changed any more. `nil` takes the last observed
  /// year of each series.
  public var asOf: Int?

  /// How many years after its target year a target is looked for, where it is asked when it will
  /// be reached; 0 or more.
  public var reachYears: Int

  /// The number of processors used; results do not depend on it.
  public var processors: Int

  /// Creates the settings.
  public init(
    paths: Int = 2_000, seed: UInt64 = 1, asOf: Int? = nil, reachYears: Int = 10,
    processors: Int = 1
  ) {
    precondition(paths >= 100, "\(paths) paths are fewer than 100")
    precondition(reachYears >= 0, "\(reachYears) years are fewer than none")
    precondition(processors >= 1, "\(processors) processors are fewer than one")
    self.paths = paths
    self.seed = seed
    self.asOf = asOf
    self.reachYears = reachYears
    self.processors = processors
  }
}
