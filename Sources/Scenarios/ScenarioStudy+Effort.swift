import Assessment
import Distributions
import Forecasting
import Plans
import TimeSeries

extension ScenarioStudy {
  /// The smallest effort that lifts the probability of a target to a wanted one.
  ///
  /// All efforts are tried on the same paths, so that the probability is a fixed function of effort;
  /// the answer is exact for these paths, and ``EffortAnswer/effortError`` says how far other paths
  /// may lead.
  ///
  /// - Parameters:
  ///   - target: The position of the target in ``assessments``.
  ///   - lever: What the effort is.
  ///   - wanted: The probability wanted, above 0 and below 1.
  ///   - scenario: What happens beside; `nil` for the baseline.
  public func smallestEffort(
    for target: Int, by lever: Lever, wanted: Double, under scenario: Scenario? = nil
  ) -> EffortAnswer {
    precondition(wanted > 0 && wanted < 1, "\(wanted) is not a probability between 0 and 1")
    let id = assessments[target].target.id
    let draws = ScenarioDraws(scenario, settings: settings)
    let space = makeWorkspace()
    guard
      let curve = EffortCurve(self, target: target, lever: lever, under: draws, in: space)
    else {
      return EffortAnswer(
        targetID: id, wanted: wanted, start: nil, enough: nil, effortError: nil,
        impossibility: impossibility(withoutPaths: target), best: nil, sign: 1)
    }
    let start = curve.point(0)
    let search = EffortSearch(curve: curve)
    let answer = {
      (enough: EffortAnswer.Point?, cause: Impossibility?, best: EffortAnswer.Point?) in
      EffortAnswer(
        targetID: id, wanted: wanted, start: start, enough: enough,
        effortError: enough.map { effortError(search, at: $0, wanted: wanted) },
        impossibility: cause, best: best, sign: Int(curve.sign))
    }
    if !curve.subject.isOpen(curve.frame) { return answer(nil, .yearNotAhead, start) }
    if isBeyondBound(curve.subject.projection) {
      // The nearest that can be reached: as far as the largest effort leads.
      return answer(nil, .beyondBound, curve.point(curve.largest))
    }
    if start.probability >= wanted { return answer(start, nil, nil) }
    if curve.weight == 0 { return answer(nil, .leverTooLate, start) }
    let (enough, best) = search.smallest(wanted)
    if let enough { return answer(enough, nil, nil) }
    let reached = curve.subject.projection.reached
    let isRange = reached.lower != nil && reached.upper != nil
    return answer(
      nil, isRange && best.effort < curve.largest ? .rangeTooNarrow : .effortLimited, best)
  }

  /// The numbers that the target should have had to be met with given probabilities.
  ///
  /// Without a scenario they are quantiles of the predictive distribution; with one, these move as
  /// the quantiles of the simulated paths do.
  ///
  /// - Parameters:
  ///   - target: The position of the target in ``assessments``.
  ///   - probabilities: Each above 0 and below 1.
  /// - Returns: Empty where the target is not projected from paths, or wanted from both sides.
  public func promises(
    for target: Int, met probabilities: [Double] = [0.5, 0.8, 0.9],
    under scenario: Scenario? = nil
  ) -> [PromisedValue] {
    guard let subject = subjects[target] else { return [] }
    let projection = subject.projection
    let isFloor = projection.reached.lower != nil
    guard isFloor != (projection.reached.upper != nil) else { return [] }
    let own = probabilities.map {
      isFloor ? projection.outcome.upperQuantile($0) : projection.outcome.quantile($0)
    }
    return zip(probabilities, moved(own, probabilities, isFloor, subject, under: scenario)).map {
      PromisedValue(probability: $0, value: projection.outcomeBounds.clamp($1))
    }
  }

  /// Quantiles of the outcome, moved as a scenario moves them.
  private func moved(
    _ quantiles: [Double], _ probabilities: [Double], _ isFloor: Bool, _ subject: StudySubject,
    under scenario: Scenario?
  ) -> [Double] {
    let draws = ScenarioDraws(scenario, settings: settings)
    let effects = draws.effects(on: series[subject.series]).effects
    if effects.isIdle { return quantiles }
    let space = makeWorkspace()
    apply(effects, to: subject.series, in: space)
    space.columns.fill(subject.projection, values: space.values)
    let sorted = (0..<space.paths).map { space.outcomes[$0] }.sorted()
    return zip(quantiles, probabilities).map { value, probability in
      let anchor = QuantileAnchor(
        value, probability: isFloor ? 1 - probability : probability, in: subject.sortedOutcomes)
      return sorted[anchor.rank] + anchor.residual
    }
  }

  /// Whether what counts as reached lies beyond a natural limit, whatever is done.
  func isBeyondBound(_ projection: TargetProjection) -> Bool {
    let bounds = projection.outcomeBounds
    if let least = projection.reached.lower, let bound = bounds.upper, least > bound { return true }
    if let most = projection.reached.upper, let bound = bounds.lower, most < bound { return true }
    return false
  }

  private func impossibility(withoutPaths target: Int) -> Impossibility {
    let assessment = assessments[target]
    switch assessment.status {
    case .achieved, .missed: return .yearNotAhead
    default: return .notProjected
    }
  }

  private func effortError(
    _ search: EffortSearch, at point: EffortAnswer.Point, wanted: Double
  ) -> Double {
    guard point.effort > 0, point.probabilityError > 0 else { return 0 }
    let low = search.smallest(max(wanted - point.probabilityError, 1e-9)).enough?.effort ?? 0
    let high = search.smallest(min(wanted + point.probabilityError, 1)).enough?.effort
    return high.map { ($0 - low) / 2 } ?? point.effort - low
  }
}

extension ScenarioDraws {
  /// The draws of a scenario, none for the baseline.
  init(_ scenario: Scenario?, settings: ScenarioStudy.Settings) {
    self.init(name: scenario?.name ?? "", measures: scenario?.measures ?? [], settings: settings)
  }
}
