public import Assessment
public import Scenarios

/// The answer of `khathi scenario`: what each scenario changes, target by target.
public struct ScenarioReport: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The title of the scenario file, where it has one.
  package var title: DataName?

  /// The plans, in input order.
  package var plans: [PlanInfo]

  /// The scenarios with all that they inherit, `baseline` first.
  public var scenarios: [Scenario]

  /// The targets as assessed without any scenario, in input order.
  public var assessments: [TargetAssessment]

  /// One list for each scenario with one outcome for each assessment, both in order.
  public var outcomes: [[ScenarioOutcome]]

  /// The number of simulated paths.
  public var paths: Int

  /// How much effort would be enough, for each question asked.
  public var goals: [GoalAnswers] = []

  /// The numbers that could have been promised: one list for each scenario with one entry for each
  /// assessment; empty where that was not asked.
  public var promises: [[[PromisedValue]]] = []

  /// All targets together, one view for each scenario; empty where that was not asked.
  public var joint: [JointView] = []

  /// How many targets have to be reached at least, where that was asked.
  public var atLeast: Int?

  /// What moves probabilities most, where that was asked.
  public var tornado: [TornadoAnswers] = []

  /// Creates a report.
  ///
  /// - Precondition: There is one list of outcomes for each scenario, and in each one outcome for
  ///   each assessment.
  package init(
    run: RunInfo, title: DataName? = nil, plans: [PlanInfo] = [], scenarios: [Scenario],
    assessments: [TargetAssessment], outcomes: [[ScenarioOutcome]], paths: Int
  ) {
    precondition(
      outcomes.count == scenarios.count,
      "\(outcomes.count) lists of outcomes for \(scenarios.count) scenarios")
    for list in outcomes {
      precondition(
        list.count == assessments.count,
        "\(list.count) outcomes for \(assessments.count) targets")
    }
    self.run = run
    self.title = title
    self.plans = plans
    self.scenarios = scenarios
    self.assessments = assessments
    self.outcomes = outcomes
    self.paths = paths
  }
}
