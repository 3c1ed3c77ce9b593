package import Scenarios

/// What moves the probability of one target most under one scenario.
package struct TornadoAnswers: Hashable, Sendable {
  /// The scenario.
  package var scenario: String

  /// The position of the target in ``ScenarioReport/assessments``.
  package var target: Int

  /// One thing at a time, widest swing first.
  package var swings: [Swing]

  /// Creates the answers about a target.
  package init(scenario: String, target: Int, swings: [Swing]) {
    self.scenario = scenario
    self.target = target
    self.swings = swings
  }
}
