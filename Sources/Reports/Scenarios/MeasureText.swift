import Scenarios

/// A measure as a clause: what it does, when, and to what.
struct MeasureText {
  let measure: Measure
  let language: Language
  /// What areas, indicators and series are called instead of their codes.
  let names: [String: String]

  private var numbers: NumberText { NumberText(language) }

  /// The whole clause; the title, where the measure has one, takes the place of the areas.
  var sentence: String {
    let title = language.chosen(
      vietnamese: measure.titleVietnamese, english: measure.titleEnglish)
    let selector = measure.selector
    let named = (selector.areas + selector.indicators + selector.seriesIDs)
      .map { names[$0] ?? $0 }.joined(separator: ", ")
    let place = [title, named.isEmpty ? nil : named].compactMap { $0 }.joined(separator: " – ")
    var parts = effect
    if measure.variesBySeries { parts.append(ScenarioText.eachItsOwn[language]) }
    let what = parts.joined(separator: ", ")
    if place.isEmpty { return what }
    return ScenarioText.acting.text(language, ["where": place, "what": what])
  }

  private var effect: [String] {
    switch measure.effect {
    case .pace(let change):
      switch change.form {
      case .added(let size):
        return [ScenarioText.paceAdded.text(language, ["size": self.size(size)])]
          + years(change.span)
      case .factor(let size):
        return [ScenarioText.paceTimes.text(language, ["size": plain(size)])] + years(change.span)
      }
    case .shock(let shock):
      return [
        ScenarioText.shock.text(
          language, ["size": size(shock.size, shock.basis), "year": String(shock.year)])
      ] + recovery(shock.recovery) + chance(shock.probability)
    case .programme(let programme):
      return self.programme(programme)
    case .limit(let limit):
      return [
        limit.upper.map { ScenarioText.atMost.text(language, ["value": numbers.exact($0)]) },
        limit.lower.map { ScenarioText.atLeast.text(language, ["value": numbers.exact($0)]) },
      ].compactMap { $0 } + years(limit.span)
    case .capacity(let limit):
      return [
        limit.rise.map { ScenarioText.rise.text(language, ["value": numbers.exact($0)]) },
        limit.fall.map { ScenarioText.fall.text(language, ["value": numbers.exact($0)]) },
        limit.denominator.map { _ in ScenarioText.counted[language] },
      ].compactMap { $0 } + years(limit.span)
    }
  }

  private func programme(_ programme: Programme) -> [String] {
    var parts = [
      ScenarioText.programme.text(language, ["size": size(programme.size, programme.basis)]),
      ScenarioText.fromYear.text(language, ["year": String(programme.start)]),
    ]
    if programme.ramp != 1 {
      parts.append(ScenarioText.ramp.text(language, ["years": numbers.exact(programme.ramp)]))
    }
    if programme.delay.fixedValue != 0 {
      parts.append(ScenarioText.delay.text(language, ["years": plain(programme.delay)]))
    }
    return parts + chance(programme.probability)
  }

  private func years(_ span: YearSpan) -> [String] {
    var parts: [String] = []
    if span.from > 1000 {
      parts.append(ScenarioText.fromYear.text(language, ["year": String(span.from)]))
    }
    if let until = span.until {
      parts.append(ScenarioText.untilYear.text(language, ["year": String(until)]))
    }
    return parts.isEmpty ? [] : [parts.joined(separator: " ")]
  }

  private func recovery(_ recovery: Shock.Recovery) -> [String] {
    switch recovery {
    case .none: []
    case .halfLife(let years):
      [ScenarioText.halfLife.text(language, ["years": numbers.exact(years)])]
    case .linear(let years):
      [ScenarioText.goneAfter.text(language, ["years": numbers.exact(years)])]
    }
  }

  private func chance(_ probability: Double) -> [String] {
    guard probability < 1 else { return [] }
    return [ScenarioText.chance.text(language, ["chance": numbers.probability(probability)])]
  }

  // MARK: Sizes

  /// A size with its sign, and with its central 80 % where it is uncertain.
  private func size(_ size: Effect.Size, _ basis: Effect.Basis = .units) -> String {
    let scale = basis == .share ? 100.0 : 1
    let text = set(size) { value in (value > 0 ? "+" : "") + numbers.short(value * scale) }
    return basis == .share
      ? ScenarioText.ofValue.text(language, ["size": numbers.percent(text)]) : text
  }

  /// A size without a sign.
  private func plain(_ size: Effect.Size) -> String {
    set(size) { numbers.short($0) }
  }

  private func set(_ size: Effect.Size, _ number: (Double) -> String) -> String {
    if let value = size.fixedValue { return number(value) }
    return ScenarioText.sizeRange.text(
      language,
      [
        "median": number(size.median), "lower": number(size.quantile(0.1)),
        "upper": number(size.quantile(0.9)),
      ])
  }
}

extension NumberText {
  /// A number with at most three significant digits or all whole ones, without zeros at the end.
  func short(_ value: Double) -> String {
    guard value.isFinite, let order = DecimalDigits(value).order else { return exact(value) }
    var scale = 1.0
    for _ in 0..<max(2 - order, 0) { scale *= 10 }
    return exact((value * scale).rounded() / scale)
  }
}
