import Assessment
import Forecasting
import TimeSeries

extension ScenarioStudy {
  /// What moves the probability of a target most: one thing at a time, widest swing first.
  ///
  /// The table of a tornado chart (Clemen and Reilly 2013, *Making Hard Decisions*, ch. 5). Pace, last
  /// value, scatter and measures are moved on the simulated paths, on the same draws; what the model
  /// rests on is left out of the predictive distribution itself, where the model can tell
  /// (``ExplainingModel``), and then speaks of the baseline.
  ///
  /// - Parameters:
  ///   - target: The position of the target in ``assessments``.
  ///   - scenario: What happens beside; `nil` for the baseline.
  /// - Returns: Empty for a target without paths.
  public func sensitivity(of target: Int, under scenario: Scenario? = nil) -> [Swing] {
    guard let subject = subjects[target] else { return [] }
    let item = series[subject.series]
    let draws = ScenarioDraws(scenario, settings: settings)
    let space = makeWorkspace()
    let trial = SwingTrial(study: self, subject: subject, draws: draws, space: space)
    var swings = trial.ownSwings()
    for measure in draws.measures where item.isMeant(by: measure) {
      swings += trial.swings(of: measure)
    }
    swings += trial.evidenceSwings()
    return swings.enumerated().sorted {
      ($0.element.width, -$0.offset) > ($1.element.width, -$1.offset)
    }.map(\.element)
  }
}

/// Tries out other paths and other measures for one target.
struct SwingTrial {
  let study: ScenarioStudy
  let subject: StudySubject
  let draws: ScenarioDraws
  let space: PathWorkspace

  private var item: StudySeries { study.series[subject.series] }

  /// The probability with some effects, or for another set that counts as reached.
  private func probability(
    _ effects: SeriesEffects, shift: Double = 0
  ) -> Double {
    study.apply(effects, to: subject.series, columns: subject.lastColumn + 1, in: space)
    space.columns.fill(subject.projection, values: space.values)
    if shift != 0 {
      // A goal that is harder by so much is an outcome that is worse by so much.
      for path in 0..<space.paths { space.margins[path] += shift }
    }
    return study.change(of: subject, in: space).probability
  }

  private func effects(altering alter: (Measure) -> Measure? = { $0 }) -> SeriesEffects {
    draws.effects(on: item, altering: alter).effects
  }

  /// Pace, last value, scatter, goal.
  func ownSwings() -> [Swing] {
    let base = effects()
    var swings: [Swing] = []
    let recent = Pace.Recent(item.series)
    let paceStep = recent?.standardError ?? recent.map { $0.perYear.magnitude / 2 } ?? 0
    if paceStep > 0, let span = try? YearSpan(from: item.frame.firstFreeYear) {
      let values = [-paceStep, paceStep].map { pace in
        var changed = base
        changed.addPace(pace, span: span)
        return probability(changed)
      }
      swings.append(Swing(.pace, [-paceStep, paceStep], values))
    }
    if let deviation = changeDeviation, deviation > 0 {
      let values = [-deviation, deviation].map { shift in
        var changed = base
        changed.rescaling = SeriesEffects.Rescaling(spread: 1, shift: shift)
        return probability(changed)
      }
      swings.append(
        Swing(.lastValue, [-deviation, deviation].map { $0 + item.frame.lastValue }, values))
    }
    let spreads = [0.5, 1.5]
    swings.append(
      Swing(
        .volatility, spreads,
        spreads.map { spread in
          var changed = base
          changed.rescaling = SeriesEffects.Rescaling(spread: spread, shift: 0)
          return probability(changed)
        }))
    if let recent, let goal = goalSwing(base, step: recent.perYear) { swings.append(goal) }
    return swings
  }

  /// The number of the target less and plus one year of the recent pace.
  private func goalSwing(_ base: SeriesEffects, step: Double) -> Swing? {
    let reached = subject.projection.reached
    let isFloor = reached.lower != nil
    guard isFloor != (reached.upper != nil), step != 0,
      let limit = reached.lower ?? reached.upper
    else { return nil }
    switch subject.projection.quantity {
    case .value, .ratio, .mean, .everyYear: break
    default: return nil
    }
    let size = step.magnitude / subject.projection.baseValue
    // A lower floor is easier, a lower ceiling harder.
    let values = [-size, size].map { probability(base, shift: isFloor ? -$0 : $0) }
    return Swing(.goal, [limit - size, limit + size], values)
  }

  /// The standard deviation of the changes from year to year.
  private var changeDeviation: Double? {
    let observations = item.series.observations
    let changes = zip(observations, observations.dropFirst()).map {
      ($1.value - $0.value) / Double($1.year - $0.year)
    }
    guard changes.count >= 2 else { return changes.first?.magnitude }
    let mean = changes.reduce(0, +) / Double(changes.count)
    let squares = changes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(changes.count - 1)).squareRoot()
  }

  /// Leaving a measure out, and each thing about it that is uncertain.
  func swings(of measure: Measure) -> [Swing] {
    let key = measure.id
    let with = probability(effects())
    let trial = { (replacement: Effect?) in
      probability(
        effects { other in
          guard other.id == key else { return other }
          guard let replacement else { return nil }
          var changed = other
          changed.effect = replacement
          return changed
        })
    }
    var swings = [Swing(.measure, nil, [trial(nil), with], measure: key)]
    for (factor, settings, variants) in measure.effect.variants {
      swings.append(Swing(factor, settings, variants.map(trial), measure: key))
    }
    return swings
  }

  /// What the model rests on.
  func evidenceSwings() -> [Swing] {
    let projection = subject.projection
    guard projection.quantity.isSettledByOneYear,
      let model = projection.model as? any ExplainingModel
    else { return [] }
    let horizon = projection.quantity.years.upperBound - projection.originYear
    guard horizon >= 1 else { return [] }
    let explanation = model.explanation(horizon: horizon) { outcome in
      projection.probability(under: outcome)
    }
    return explanation.drivers.map { driver in
      Swing(
        Swing.Factor(rawValue: driver.kind.rawValue), nil,
        [driver.probabilityWithout, subject.probability])
    }
  }
}

extension Swing {
  fileprivate init(
    _ factor: Factor, _ settings: [Double]?, _ probabilities: [Double], measure: String? = nil
  ) {
    self.factor = factor
    self.measure = measure
    low = settings?[0]
    high = settings?[1]
    probabilityLow = probabilities[0]
    probabilityHigh = probabilities[1]
  }
}
