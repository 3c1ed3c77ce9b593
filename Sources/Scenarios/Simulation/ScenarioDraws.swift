import TimeSeries

/// A scenario with what chance decides about its measures, drawn once for all series.
struct ScenarioDraws: Sendable {
  /// The measures, each with its key.
  let measures: [Measure]
  private let shared: [MeasureDraws?]
  private let settings: SimulationSettings

  init(name: String, measures: [Measure], settings: SimulationSettings) {
    self.measures = measures.enumerated().map { position, measure in
      var keyed = measure
      keyed.id = measure.id ?? "\(name)/\(position + 1)"
      return keyed
    }
    self.settings = settings
    shared = self.measures.map { measure in
      measure.variesBySeries
        ? nil
        : MeasureDraws(
          measure.effect, seed: settings.seed, stream: measure.id ?? "", paths: settings.paths)
    }
  }

  /// The measures that are meant for a series, ready to be applied.
  ///
  /// - Parameter alter: Looks at each measure first: gives the one to take, or `nil` to leave it out.
  func effects(
    on series: StudySeries, altering alter: (Measure) -> Measure? = { $0 }
  ) -> CompiledScenario {
    var compiled = CompiledScenario(effects: SeriesEffects(series.frame))
    for (measure, draws) in zip(measures, shared) where series.isMeant(by: measure) {
      let key = measure.id ?? ""
      guard let altered = alter(measure) else { continue }
      let numbers =
        if let draws, altered.effect == measure.effect {
          draws
        } else {
          MeasureDraws(
            altered.effect, seed: settings.seed,
            stream: measure.variesBySeries ? "\(key)|\(series.series.id)" : key,
            paths: settings.paths)
        }
      if compiled.effects.add(altered.effect, draws: numbers) {
        compiled.measures.append(key)
      } else {
        compiled.hasIdleMeasure = true
      }
    }
    return compiled
  }
}

/// The measures of a scenario that touch one series.
struct CompiledScenario: Sendable {
  var effects: SeriesEffects
  var measures: [String] = []
  var hasIdleMeasure = false
}
