extension Effect {
  /// The effect with each thing that is uncertain about it set low and high.
  var variants: [(factor: Swing.Factor, settings: [Double], effects: [Effect])] {
    switch self {
    case .pace(let change):
      return change.size.ends.map { sizes in
        [
          (
            .measureSize, sizes.map(\.value),
            sizes.compactMap { size in
              let form: PaceChange.Form =
                if case .added = change.form { .added(size.fixed) } else { .factor(size.fixed) }
              return (try? PaceChange(form, span: change.span)).map(Effect.pace)
            }
          )
        ].filter { $0.2.count == 2 }
      } ?? []
    case .shock(let shock):
      return shock.variants
    case .programme(let programme):
      return programme.variants
    case .limit, .capacity:
      return []
    }
  }
}

extension EffectSize {
  /// The 10 % and the 90 % quantile; `nil` for a known size.
  fileprivate var ends: [(value: Double, fixed: EffectSize)]? {
    guard fixedValue == nil else { return nil }
    let ends = [0.1, 0.9].compactMap { level -> (value: Double, fixed: EffectSize)? in
      let value = quantile(level)
      return (try? EffectSize.fixed(value)).map { (value, $0) }
    }
    return ends.count == 2 ? ends : nil
  }
}

extension Shock {
  fileprivate var variants: [(factor: Swing.Factor, settings: [Double], effects: [Effect])] {
    let changed = { (size: EffectSize, probability: Double) -> Effect? in
      (try? Shock(
        size: size, basis: basis, year: year, recovery: recovery, probability: probability))
        .map(Effect.shock)
    }
    var result: [(factor: Swing.Factor, settings: [Double], effects: [Effect])] = []
    if let ends = size.ends {
      let effects = ends.compactMap { changed($0.fixed, probability) }
      result.append((.measureSize, ends.map(\.value), effects))
    }
    if probability < 1 {
      result.append((.measureProbability, [0, 1], [0, 1].compactMap { changed(size, $0) }))
    }
    return result.filter { $0.effects.count == 2 }
  }
}

extension Programme {
  fileprivate var variants: [(factor: Swing.Factor, settings: [Double], effects: [Effect])] {
    let changed = { (size: EffectSize, delay: EffectSize, probability: Double) -> Effect? in
      (try? Programme(
        size: size, basis: basis, start: start, ramp: ramp, delay: delay,
        probability: probability)).map(Effect.programme)
    }
    var result: [(factor: Swing.Factor, settings: [Double], effects: [Effect])] = []
    if let ends = size.ends {
      let effects = ends.compactMap { changed($0.fixed, delay, probability) }
      result.append((.measureSize, ends.map(\.value), effects))
    }
    if let ends = delay.ends {
      let delays = ends.map { max($0.value, 0) }
      let effects = delays.compactMap { value in
        (try? EffectSize.fixed(value)).flatMap { changed(size, $0, probability) }
      }
      result.append((.measureDelay, delays, effects))
    }
    if probability < 1 {
      result.append(
        (.measureProbability, [0, 1], [0, 1].compactMap { changed(size, delay, $0) }))
    }
    return result.filter { $0.effects.count == 2 }
  }
}
