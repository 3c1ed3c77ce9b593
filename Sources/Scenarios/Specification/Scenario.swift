import Assessment
public import TimeSeries

/// A named list of measures, beside what would happen without them.
public struct Scenario: Hashable, Sendable {
  /// The name, which others inherit by.
  public let name: String

  /// The scenario in Vietnamese.
  public var titleVietnamese: String?
  /// The scenario in English.
  public var titleEnglish: String?

  /// The scenario whose measures come first.
  public var inherits: String?

  /// Its own measures.
  public var measures: [Measure]

  /// The name of the scenario without measures that is always there.
  public static let baselineName = "baseline"

  /// Creates a scenario.
  ///
  /// - Throws: ``ScenarioError`` with `nameMissing`, or `nameReserved` for a `baseline` that has
  ///   measures or inherits.
  public init(
    name: String, titleVietnamese: String? = nil, titleEnglish: String? = nil,
    inherits: String? = nil, measures: [Measure] = []
  ) throws(ScenarioError) {
    guard !name.isEmpty else { throw ScenarioError(.nameMissing) }
    if name == Self.baselineName, !measures.isEmpty || inherits != nil {
      throw ScenarioError(.nameReserved, ["scenario": .text(name)])
    }
    self.name = name
    self.titleVietnamese = titleVietnamese
    self.titleEnglish = titleEnglish
    self.inherits = inherits
    self.measures = measures
  }

  private init(baseline: Void) {
    name = Self.baselineName
    measures = []
  }

  /// The scenario without measures.
  public static let baseline = Scenario(baseline: ())
}

/// A policy with an effect that builds up over some years and whose total size is uncertain.
///
/// In year t the share min(1, max(0, (t − start − delay + 1) / ramp)) of the total size is there: with
/// a ramp of one year all of it from the start year on, with five years a fifth in the start year.
public struct Programme: Hashable, Sendable {
  /// The total effect once the ramp is over.
  public let size: Effect.Size

  /// What the size is measured in.
  public let basis: Effect.Basis

  /// The first year with an effect, if nothing is delayed.
  public let start: Int

  /// The years until the effect is whole, positive.
  public let ramp: Double

  /// The years that the start is delayed; draws below 0 count as 0.
  public let delay: Effect.Size

  /// The probability that it happens at all, 0 to 1.
  public let probability: Double

  /// Creates a programme; without `delay` it starts on time.
  ///
  /// - Throws: ``ScenarioError`` for a year outside 1000 to 2999, a ramp that is not positive, a fixed
  ///   delay below 0, and a probability outside 0 to 1.
  public init(
    size: Effect.Size, basis: Effect.Basis = .units, start: Int, ramp: Double = 1,
    delay: Effect.Size? = nil, probability: Double = 1
  ) throws(ScenarioError) {
    try ScenarioError.requireYear(start, "start")
    try ScenarioError.requirePositive(ramp, "ramp")
    if let value = delay?.fixedValue { try ScenarioError.requireNotNegative(value, "delay") }
    try ScenarioError.requireProbability(probability, "probability")
    self.size = size
    self.basis = basis
    self.start = start
    self.ramp = ramp
    if let delay { self.delay = delay } else { self.delay = try .fixed(0) }
    self.probability = probability
  }
}

/// Scenarios with everything they inherit, `baseline` first.
public struct ScenarioSet: Hashable, Sendable {
  /// The scenarios in the order given, `baseline` before all others. Every measure has its key, and
  /// the inherited ones stand before the own.
  public let scenarios: [Scenario]

  /// Resolves what scenarios inherit.
  ///
  /// - Parameter scenarios: In any order; `baseline` may be left out.
  /// - Throws: ``ScenarioError`` with `duplicateName`, `unknownParent`, `inheritanceCycle` or
  ///   `duplicateMeasure`.
  public init(_ scenarios: [Scenario] = []) throws(ScenarioError) {
    var byName: [String: Scenario] = [:]
    for scenario in scenarios {
      guard byName.updateValue(scenario, forKey: scenario.name) == nil else {
        throw ScenarioError(.duplicateName, ["scenario": .text(scenario.name)])
      }
    }
    var baseline = try Scenario(name: Scenario.baselineName)
    if let titled = byName[Scenario.baselineName] { baseline = titled }
    byName[Scenario.baselineName] = baseline
    var resolved = [baseline]
    for scenario in scenarios where scenario.name != Scenario.baselineName {
      var result = scenario
      result.measures = try Self.measures(of: scenario, in: byName)
      resolved.append(result)
    }
    self.scenarios = resolved
  }

  /// The scenario called `name`.
  public subscript(name: String) -> Scenario? {
    scenarios.first { $0.name == name }
  }

  private static func measures(
    of scenario: Scenario, in byName: [String: Scenario]
  ) throws(ScenarioError) -> [Measure] {
    var line = [scenario]
    while let parent = line.last?.inherits {
      guard let next = byName[parent] else {
        throw ScenarioError(
          .unknownParent, ["scenario": .text(line[line.count - 1].name), "parent": .text(parent)])
      }
      let path = line.map(\.name) + [next.name]
      guard !line.contains(where: { $0.name == next.name }) else {
        throw ScenarioError(
          .inheritanceCycle,
          ["scenario": .text(scenario.name), "path": .text(path.joined(separator: " → "))])
      }
      line.append(next)
    }
    var measures: [Measure] = []
    var keys: Set<String> = []
    for ancestor in line.reversed() {
      for (position, measure) in ancestor.measures.enumerated() {
        var keyed = measure
        let key = measure.id ?? "\(ancestor.name)/\(position + 1)"
        keyed.id = key
        guard keys.insert(key).inserted else {
          throw ScenarioError(
            .duplicateMeasure, ["scenario": .text(scenario.name), "measure": .text(key)])
        }
        measures.append(keyed)
      }
    }
    return measures
  }
}
