public import Scenarios

/// What is asked the other way round: how much effort would make targets likely.
public struct ScenarioGoal: Hashable, Sendable {
  /// The question in Vietnamese.
  public var titleVietnamese: String?
  /// The question in English.
  public var titleEnglish: String?
  /// The probability to reach, between 0 and 1.
  public var probability: Double
  /// What effort is put in.
  public var lever: Lever
  /// The scenario that the effort comes on top of.
  public var scenario = Scenario.baselineName
  /// Only these targets, by key; empty for all.
  public var targetIDs: [String] = []
  /// Only targets of these areas; empty for all.
  public var areas: [String] = []
  /// Only targets of these indicators; empty for all.
  public var indicators: [String] = []
  /// Only targets of these years; empty for all.
  public var years: [Int] = []
  /// What all efforts together may cost; `nil` asks for each target on its own.
  public var budget: Double?
  /// What the budget is spent for.
  public var purpose = Purpose.likely
  /// What one unit of effort costs.
  public var cost = 1.0
  /// What one unit of effort costs, by key of a target, series or indicator, in the place of
  /// ``cost``.
  public var costs: [String: Double] = [:]

  /// What a budget is spent for.
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// As many targets as possible with the wanted probability.
    case likely
    /// As many targets met as possible on average.
    case expected
  }

  /// Creates a goal for all targets.
  public init(probability: Double, lever: Lever) {
    self.probability = probability
    self.lever = lever
  }
}
