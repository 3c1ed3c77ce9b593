/// Which targets a scenario run judges, by what data and model; what is `nil` or empty is as in
/// ``AssessSettings``.
public struct ScenarioSelection: Hashable, Sendable {
  /// Plans by key, or register files by path.
  public var plans: [String] = []
  /// A bare table of targets.
  public var targets: String?
  /// Files of observations, `bundled` among them.
  public var data: [String] = []
  /// Only targets of these areas, by code or by name.
  public var areas: [String] = []
  /// Only targets of these indicators.
  public var indicators: [String] = []
  /// Only these targets, by key.
  public var targetIDs: [String] = []
  /// The information year.
  public var asOf: Int?
  /// The model by its name on the command line.
  public var model: String?
  /// A reference file.
  public var reference: String?
  /// Whether an area with few points borrows the pace of its parent area.
  public var usesRelatives: Bool?
  /// Allowance for `approx` and `=` in the unit of the target.
  public var tolerance: Double?
  /// The seed of simulated paths.
  public var seed: UInt64?
  /// The number of simulated paths.
  public var paths: Int?

  /// Selects what `assess` without arguments selects.
  public init() {}

  /// This selection with what `other` sets in the place of its own.
  public func overridden(by other: ScenarioSelection) -> ScenarioSelection {
    var result = self
    if !other.plans.isEmpty { result.plans = other.plans }
    if let targets = other.targets { result.targets = targets }
    if !other.data.isEmpty { result.data = other.data }
    if !other.areas.isEmpty { result.areas = other.areas }
    if !other.indicators.isEmpty { result.indicators = other.indicators }
    if !other.targetIDs.isEmpty { result.targetIDs = other.targetIDs }
    result.asOf = other.asOf ?? asOf
    result.model = other.model ?? model
    result.reference = other.reference ?? reference
    result.usesRelatives = other.usesRelatives ?? usesRelatives
    result.tolerance = other.tolerance ?? tolerance
    result.seed = other.seed ?? seed
    result.paths = other.paths ?? paths
    return result
  }
}
