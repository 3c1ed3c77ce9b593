import Distributions
import TimeSeries

/// A scenario with what chance decides about its measures, drawn once for all series.
struct ScenarioDraws: Sendable {
  /// The measures, each with its key.
  let measures: [Measure]
  private let shared: [MeasureDraws?]
  private let settings: ScenarioStudy.Settings

  init(name: String, measures: [Measure], settings: ScenarioStudy.Settings) {
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

/// A number for each path, or one for all of them.
enum PathNumbers: Sendable {
  case constant(Double)
  case column([Double])
}

/// What chance decides about one measure: how large it is, how late, and whether it happens.
struct MeasureDraws: Sendable {
  /// The size, 0 on paths where it does not happen; of a factor of pace, how far it is from 1.
  let size: PathNumbers

  /// The delay in years, 0 or more.
  let delay: PathNumbers

  /// Draws for `effect`.
  ///
  /// - Parameter stream: The key of the measure, with that of the series where it varies by series.
  init(_ effect: Effect, seed: UInt64, stream: String, paths: Int) {
    let draw = { (size: Effect.Size, part: String) -> PathNumbers in
      if let value = size.fixedValue { return .constant(value) }
      let uniform = RandomColumns.uniform(
        seed: seed, stream: "measure|\(stream)|\(part)", count: paths)
      return .column(size.values(at: uniform))
    }
    let happening = { (numbers: PathNumbers, probability: Double) -> PathNumbers in
      if probability >= 1 { return numbers }
      let chance = RandomColumns.uniform(
        seed: seed, stream: "measure|\(stream)|chance", count: paths)
      switch numbers {
      case .constant(let value): return .column(chance.map { $0 < probability ? value : 0 })
      case .column(let values):
        return .column(zip(chance, values).map { $0 < probability ? $1 : 0 })
      }
    }
    switch effect {
    case .pace(let change):
      let size = draw(change.size, "size")
      switch change.form {
      case .added: self.size = size
      case .factor: self.size = size.mapped { max($0, 0) - 1 }
      }
      delay = .constant(0)
    case .shock(let shock):
      size = happening(draw(shock.size, "size"), shock.probability)
      delay = .constant(0)
    case .programme(let programme):
      size = happening(draw(programme.size, "size"), programme.probability)
      delay = draw(programme.delay, "delay").mapped { max($0, 0) }
    case .limit, .capacity:
      size = .constant(0)
      delay = .constant(0)
    }
  }
}

extension PathNumbers {
  func mapped(_ transform: (Double) -> Double) -> PathNumbers {
    switch self {
    case .constant(let value): .constant(transform(value))
    case .column(let values): .column(values.map(transform))
    }
  }
}

/// Columns of random numbers, each from a stream of its own name: a column never depends on which
/// others were drawn.
enum RandomColumns {
  /// `count` numbers strictly between 0 and 1.
  static func uniform(seed: UInt64, stream: String, count: Int) -> [Double] {
    var generator = SplitMix64(seed: seed, stream: stream)
    return (0..<count).map { _ in (Double(generator.next() >> 12) + 0.5) * 0x1p-52 }
  }

  /// `count` standard normal numbers.
  static func normal(seed: UInt64, stream: String, count: Int) -> [Double] {
    let normal = Normal()
    return uniform(seed: seed, stream: stream, count: count).map(normal.quantile)
  }
}

extension Effect.Size {
  /// The sizes at given probabilities; beta distributions by linear interpolation between 257
  /// quantiles.
  func values(at probabilities: [Double]) -> [Double] {
    guard let (beta, lower, upper) = stretchedBeta else { return probabilities.map(quantile) }
    let cells = 256
    let table = (0...cells).map {
      lower + (upper - lower) * beta.quantile(Double($0) / Double(cells))
    }
    return probabilities.map { p in
      let place = p * Double(cells)
      let cell = min(Int(place), cells - 1)
      return table[cell] + (place - Double(cell)) * (table[cell + 1] - table[cell])
    }
  }
}
