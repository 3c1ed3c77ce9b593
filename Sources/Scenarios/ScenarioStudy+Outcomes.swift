import Assessment
import LinearAlgebra
import Plans
import TimeSeries

extension ScenarioStudy {
  /// What is expected of every target under `scenario`, in the order of ``assessments``.
  ///
  /// - Parameter scenario: One of a ``ScenarioSet``, so that what it inherits is there.
  public func outcomes(of scenario: Scenario) -> [ScenarioOutcome] {
    outcomes(of: [scenario])[0]
  }

  /// What is expected of every target under every scenario: one list a scenario, both in order.
  public func outcomes(of scenarios: [Scenario]) -> [[ScenarioOutcome]] {
    ParallelWork.map(
      count: scenarios.count, processors: settings.processors, workspace: makeWorkspace
    ) { index, space in
      outcomes(of: scenarios[index], in: space)
    }
  }

  func makeWorkspace() -> PathWorkspace {
    PathWorkspace(paths: settings.paths, horizon: horizon)
  }

  private func outcomes(of scenario: Scenario, in space: PathWorkspace) -> [ScenarioOutcome] {
    let draws = ScenarioDraws(scenario, settings: settings)
    var results: [ScenarioOutcome?] = Array(repeating: nil, count: assessments.count)
    for (position, item) in series.enumerated() {
      let compiled = draws.effects(on: item)
      if !compiled.effects.isIdle { apply(compiled.effects, to: position, in: space) }
      for target in item.targets {
        guard let subject = subjects[target] else { continue }
        results[target] = outcome(
          scenario.name, target: target, subject: subject, compiled: compiled, in: space)
      }
    }
    return results.enumerated().map { index, result in
      result ?? unchanged(scenario.name, assessments[index])
    }
  }

  /// Fills the workspace with the paths of a series under some effects.
  ///
  /// - Parameter columns: The number of years wanted; `nil` for all.
  func apply(
    _ effects: SeriesEffects, to position: Int, columns: Int? = nil, in space: PathWorkspace
  ) {
    series[position].paths.withUnsafeBufferPointer { paths in
      effects.apply(
        to: paths.baseAddress!, into: space.values, paths: settings.paths, columns: columns)
    }
  }

  private func outcome(
    _ scenario: String, target: Int, subject: StudySubject, compiled: CompiledScenario,
    in space: PathWorkspace
  ) -> ScenarioOutcome {
    let frame = series[subject.series].frame
    let assessment = assessments[target]
    var notes: [ScenarioNote] = []
    if !subject.isOpen(frame) { notes.append(.yearNotAhead) }
    if compiled.hasIdleMeasure { notes.append(.measureIdle) }
    guard !compiled.effects.isIdle else {
      return ScenarioOutcome(
        scenario: scenario, targetID: assessment.target.id, status: assessment.status,
        probability: subject.probability, difference: 0, differenceError: 0,
        prediction: assessment.prediction, shortfall: subject.baseline.shortfall,
        reach: subject.reach(subject.yearly, frame: frame), measures: [], notes: notes)
    }
    space.columns.fill(subject.projection, values: space.values)
    let change = change(of: subject, in: space)
    let sample = SampleStatistics(
      subject.projection, frame: frame, ranks: subject.ranks, in: space)
    let yearly = subject.yearly(sample, base: series[subject.series].paths, in: space)
    return ScenarioOutcome(
      scenario: scenario, targetID: assessment.target.id, status: assessment.status,
      probability: change.probability, difference: change.difference, differenceError: change.error,
      prediction: subject.prediction(moved: sample), shortfall: sample.shortfall,
      reach: subject.reach(yearly, frame: frame), measures: compiled.measures, notes: notes)
  }

  /// The probability under a scenario, whose outcomes the workspace holds.
  func change(of subject: StudySubject, in space: PathWorkspace) -> ProbabilityChange {
    var gained = 0
    var lost = 0
    for path in 0..<space.paths {
      let isReached = space.margins[path] >= 0
      gained += isReached && !subject.isReached[path] ? 1 : 0
      lost += !isReached && subject.isReached[path] ? 1 : 0
    }
    return ProbabilityChange(
      from: subject.probability, reached: subject.baseline.reachedCount, of: space.paths,
      gained: gained, lost: lost)
  }

  private func unchanged(_ scenario: String, _ assessment: TargetAssessment) -> ScenarioOutcome {
    let isProjected = assessment.probability != nil
    return ScenarioOutcome(
      scenario: scenario, targetID: assessment.target.id, status: assessment.status,
      probability: assessment.probability, difference: isProjected ? 0 : nil,
      differenceError: isProjected ? 0 : nil, prediction: assessment.prediction, shortfall: nil,
      reach: nil, measures: [], notes: [isProjected ? .withoutPaths : .notProjected])
  }
}

extension StudySubject {
  /// The prediction of the assessment, moved as the quantiles of the sample moved.
  func prediction(moved sample: SampleStatistics) -> PredictionSummary {
    let bounds = projection.outcomeBounds
    var moved = zip(anchors, sample.quantiles).map { bounds.clamp($1 + $0.residual) }
    // Each quantile carries an error of its own; together they still have to rise.
    moved[1] = min(moved[1], moved[2])
    moved[0] = min(moved[0], moved[1])
    moved[3] = max(moved[3], moved[2])
    moved[4] = max(moved[4], moved[3])
    return PredictionSummary(
      median: moved[2], lower80: moved[1], upper80: moved[3], lower95: moved[0],
      upper95: moved[4])
  }
}
