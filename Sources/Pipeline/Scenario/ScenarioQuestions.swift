import Assessment
import Plans
import Reports
import Scenarios

/// The questions of a scenario file that are asked of the same simulated paths.
struct ScenarioQuestions {
  let file: ScenarioFile
  let study: ScenarioStudy
  /// All scenarios of the file, resolved.
  let scenarios: [Scenario]
  let names: ScenarioNames?

  /// How much effort would be enough, question by question.
  func goals() -> [GoalAnswers] {
    file.goals.map { goal in
      let scenario = scenarios.first { $0.name == goal.scenario }
      let targets = targets(of: goal)
      let answers = Chunks.map(count: targets.count, grain: 1) {
        study.smallestEffort(
          for: targets[$0], by: goal.lever, wanted: goal.probability, under: scenario)
      }
      var result = GoalAnswers(
        title: DataName(
          vietnamese: goal.titleVietnamese, english: goal.titleEnglish), wanted: goal.probability,
        lever: goal.lever, scenario: goal.scenario, targets: targets, answers: answers)
      if let budget = goal.budget {
        result.budget = allocation(of: budget, for: goal, targets: targets, under: scenario)
      }
      return result
    }
  }

  /// How a budget is best spent, with one line for each series.
  ///
  /// The targets of the goal are simulated anew on their own, since a line acts on all targets of
  /// its series; the draws are the same.
  private func allocation(
    of budget: Double, for goal: ScenarioGoal, targets: [Int], under scenario: Scenario?
  ) -> BudgetAnswer {
    let assessments = targets.map { study.assessments[$0] }
    let ids = assessments.filter { $0.probability != nil }.compactMap(\.seriesID)
      .removingRepeats()
    let lines = ids.compactMap { id in
      let own = assessments.filter { $0.seriesID == id }
      let names = own.map(\.target.id) + [id] + own.compactMap(\.target.indicator)
      let cost = names.lazy.compactMap { goal.costs[$0] }.first ?? goal.cost
      return try? BudgetLine(
        id: id, selector: Measure.Selector(seriesIDs: [id]), lever: goal.lever, costPerUnit: cost)
    }
    let purpose: BudgetGoal =
      switch goal.purpose {
      case .likely: .countAbove(goal.probability)
      case .expected: .expectedCount
      }
    return ScenarioStudy(assessments, settings: study.settings)
      .allocate(budget, over: lines, for: purpose, under: scenario)
  }

  /// The positions of the targets that a goal asks about: those projected, unless it names them.
  private func targets(of goal: ScenarioGoal) -> [Int] {
    let areas = Set(goal.areas.map { names?.areaCode($0) ?? $0 })
    return study.assessments.indices.filter { position in
      let assessment = study.assessments[position]
      let target = assessment.target
      guard goal.targetIDs.isEmpty ? assessment.probability != nil : true else { return false }
      return (goal.targetIDs.isEmpty || goal.targetIDs.contains(target.id))
        && (areas.isEmpty || areas.contains(target.areaCode ?? ""))
        && (goal.indicators.isEmpty || goal.indicators.contains(target.indicator ?? ""))
        && (goal.years.isEmpty || goal.years.contains(target.decisionYear ?? 0))
    }
  }

  /// The numbers that could have been promised under each scenario; none where that is not asked.
  func promises(under scenarios: [Scenario]) -> [[[PromisedValue]]] {
    guard !file.promises.isEmpty else { return [] }
    let count = study.assessments.count
    let values = Chunks.map(count: scenarios.count * count) { index in
      study.promises(
        for: index % count, met: file.promises, under: scenarios[index / count])
    }
    return scenarios.indices.map { Array(values[$0 * count..<($0 + 1) * count]) }
  }

  /// All targets looked at together under each scenario; none where that is not asked.
  func joint(under scenarios: [Scenario]) -> [JointView] {
    guard file.joint != nil else { return [] }
    let joint = JointStudy(study)
    return scenarios.map { joint.view(of: $0) }
  }

  /// What moves each probability most, under the scenarios asked for.
  func tornado() -> [TornadoAnswers] {
    let asked = file.tornado.compactMap { name in scenarios.first { $0.name == name } }
    let targets = study.assessments.indices.filter { study.assessments[$0].probability != nil }
    let swings = Chunks.map(count: asked.count * targets.count, grain: 1) { index in
      study.sensitivity(
        of: targets[index % targets.count], under: asked[index / targets.count])
    }
    return swings.enumerated().compactMap { index, swings in
      guard !swings.isEmpty else { return nil }
      return TornadoAnswers(
        scenario: asked[index / targets.count].name, target: targets[index % targets.count],
        swings: swings)
    }
  }
}
