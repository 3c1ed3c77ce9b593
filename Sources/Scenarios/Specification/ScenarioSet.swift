import Assessment
public import TimeSeries

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
        throw ScenarioError(.duplicateName, ["scenario": scenario.name])
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
          .unknownParent, ["scenario": line[line.count - 1].name, "parent": parent])
      }
      let path = line.map(\.name) + [next.name]
      guard !line.contains(where: { $0.name == next.name }) else {
        throw ScenarioError(
          .inheritanceCycle,
          ["scenario": scenario.name, "path": path.joined(separator: " → ")])
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
            .duplicateMeasure, ["scenario": scenario.name, "measure": key])
        }
        measures.append(keyed)
      }
    }
    return measures
  }
}
