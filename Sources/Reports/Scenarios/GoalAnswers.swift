public import Scenarios

/// A question of a scenario file asked the other way round, with its answers.
public struct GoalAnswers: Hashable, Sendable {
  /// The question, where it has a title.
  package var title: DataName?

  /// The probability wanted.
  public var wanted: Double

  /// What effort is put in.
  public var lever: Lever

  /// The scenario that the effort comes on top of.
  public var scenario: String

  /// The positions of the targets in ``ScenarioReport/assessments``.
  public var targets: [Int]

  /// One answer for each of ``targets``, each on its own.
  public var answers: [EffortAnswer]

  /// How the budget is best spent, where there is one.
  public var budget: BudgetAnswer?

  /// Creates the answers to a question.
  ///
  /// - Precondition: There are as many answers as targets.
  package init(
    title: DataName? = nil, wanted: Double, lever: Lever, scenario: String, targets: [Int],
    answers: [EffortAnswer]
  ) {
    precondition(
      targets.count == answers.count, "\(answers.count) answers for \(targets.count) targets")
    self.title = title
    self.wanted = wanted
    self.lever = lever
    self.scenario = scenario
    self.targets = targets
    self.answers = answers
  }
}
