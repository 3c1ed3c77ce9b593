public import Scenarios

/// What moves the probability of one target most under one scenario.
public struct TornadoAnswers: Hashable, Sendable {
  /// The scenario.
  public var scenario: String

  /// The position of the target in ``ScenarioReport/assessments``.
  public var target: Int

  /// One thing at a time, widest swing first.
  public var swings: [Swing]

  /// Creates the answers about a target.
  public init(scenario: String, target: Int, swings: [Swing]) {
    self.scenario = scenario
    self.target = target
    self.swings = swings
  }
}
