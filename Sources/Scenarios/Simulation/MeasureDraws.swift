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
    let draw = { (size: EffectSize, part: String) -> PathNumbers in
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
