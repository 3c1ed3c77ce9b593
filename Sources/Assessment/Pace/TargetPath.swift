public import Plans
public import TimeSeries

/// The whole way through several target years of one indicator in one plan.
public struct TargetPath: Hashable, Sendable {
  /// The last observation, where the way starts.
  public let start: Observation

  /// The targets still ahead, by rising year.
  public let steps: [Step]

  /// One leg of the way.
  public struct Step: Hashable, Sendable {
    /// The target at its end.
    public let targetID: String
    /// Its year.
    public let year: Int
    /// Its number.
    public let value: Double
    /// The change a year on this leg, from the target before or the last value; 0 where its number
    /// is reached already.
    public let perYear: Double
    /// Whether this leg is steeper than the one before, in the direction that is wanted.
    public let isSteeper: Bool
  }

  /// The way from the last value through the targets for levels that lie ahead.
  ///
  /// - Parameters:
  ///   - targets: Targets of one indicator, area and plan, in any order; others than levels of one
  ///     year and those already past are left out.
  ///   - start: The last observation.
  /// - Returns: `nil` unless two targets lie ahead.
  public init?(_ targets: [Target], from start: Observation) {
    let ahead = targets.compactMap { target -> (target: Target, year: Int, value: Double)? in
      guard target.kind == .level, target.periodStart == nil, target.periodEnd == nil,
        let year = target.year, year > start.year, let value = target.value
      else { return nil }
      return (target, year, value)
    }.sorted { ($0.year, $0.target.id) < ($1.year, $1.target.id) }
    var steps: [Step] = []
    var position = (year: start.year, value: start.value)
    // Two numbers for one year contradict each other; the first stands.
    for item in ahead where item.year > position.year {
      let sign = Double(item.target.wantedSign)
      // A number that is reached already asks for no step back.
      let value =
        sign * (position.value - item.value) > 0 ? position.value : item.value
      let perYear = (value - position.value) / Double(item.year - position.year)
      let before = steps.last.map { sign * $0.perYear } ?? .infinity
      steps.append(
        Step(
          targetID: item.target.id, year: item.year, value: item.value, perYear: perYear,
          isSteeper: sign * perYear > before + 1e-9 * before.magnitude))
      position = (item.year, value)
    }
    guard steps.count >= 2 else { return nil }
    self.start = start
    self.steps = steps
  }
}
