import Reports
import Targets

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
      return GoalAnswers(
        title: Words(vi: goal.titleVietnamese, en: goal.titleEnglish), wanted: goal.probability,
        lever: goal.lever, scenario: goal.scenario, targets: targets, answers: answers)
    }
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
}
