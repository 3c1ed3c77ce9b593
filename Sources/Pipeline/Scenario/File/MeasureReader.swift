import Assessment
import DatasetReaders
import Scenarios
import TimeSeries

/// Reads one measure of a scenario.
struct MeasureReader {
  private typealias Keys = ScenarioFileKeys.MeasureKeys

  private let field: YAMLField
  private let table: YAMLTable<ScenarioFileKeys.MeasureKeys>

  /// Opens the table of a measure.
  init(_ field: YAMLField) throws(ReaderError) {
    self.field = field
    table = try YAMLTable(field)
  }

  /// The measure.
  func measure() throws(ReaderError) -> Measure {
    let titles = try table.titles(.title, vi: .titleVietnamese, en: .titleEnglish)
    _ = try table[.note]?.text()
    return Measure(
      id: try table[.id]?.text(), titleVietnamese: titles.vietnamese, titleEnglish: titles.english,
      selector: Measure.Selector(
        areas: try table[.area]?.texts() ?? [], indicators: try table[.indicator]?.texts() ?? [],
        seriesIDs: try table[.series]?.texts() ?? []),
      effect: try effect(), variesBySeries: try table[.eachItsOwn]?.flag() ?? false)
  }

  // MARK: Effects

  private static let effects: [Keys] = [
    .pace, .paceTimes, .shock, .programme, .cap, .floor, .capacity,
  ]

  /// What says when and how, by the effect that it goes with.
  private static let companions: [Keys: [Keys]] = [
    .pace: [.from, .until], .paceTimes: [.from, .until],
    .shock: [.year, .recovery, .basis, .probability],
    .programme: [.from, .ramp, .delay, .basis, .probability],
    .cap: [.from, .until], .floor: [.from, .until], .capacity: [.from, .until],
  ]

  private func effect() throws(ReaderError) -> Effect {
    // A cap and a floor are one limit with two ends.
    let hasBothEnds = table.has(.cap) && table.has(.floor)
    let key = try table.one(of: hasBothEnds ? Self.effects.filter { $0 != .floor } : Self.effects)
    let companions = Self.companions[key] ?? []
    try table.refuse(
      Set(Self.companions.values.joined()).subtracting(companions)
        .sorted { $0.rawValue < $1.rawValue }, beside: key)
    let field = try table.required(key)
    switch key {
    case .pace:
      let size = try field.effectSize()
      let span = try span()
      return .pace(
        try field.checked { () throws(ScenarioError) in try PaceChange(.added(size), span: span) })
    case .paceTimes:
      let size = try field.effectSize()
      let span = try span()
      return .pace(
        try field.checked { () throws(ScenarioError) in try PaceChange(.factor(size), span: span) }
      )
    case .shock: return .shock(try shock(field))
    case .programme: return .programme(try programme(field))
    case .cap, .floor: return .limit(try limit(field))
    default: return .capacity(try capacity(field))
    }
  }

  private func shock(_ field: YAMLField) throws(ReaderError) -> Shock {
    let size = try field.effectSize()
    let basis = try basis()
    let year = try table.required(.year).year()
    let recovery = try recovery()
    let probability = try probability()
    return try self.field.checked { () throws(ScenarioError) in
      try Shock(
        size: size, basis: basis, year: year, recovery: recovery, probability: probability)
    }
  }

  private func programme(_ field: YAMLField) throws(ReaderError) -> Programme {
    let size = try field.effectSize()
    let basis = try basis()
    let start = try table.required(.from).year()
    let ramp = try table[.ramp]?.number("> 0") { $0 > 0 } ?? 1
    let delay = try table[.delay]?.effectSize()
    let probability = try probability()
    if let delay, let value = delay.fixedValue, value < 0 {
      throw try table.required(.delay).error(.numberOutsideRange, ["range": "≥ 0"])
    }
    return try self.field.checked { () throws(ScenarioError) in
      try Programme(
        size: size, basis: basis, start: start, ramp: ramp, delay: delay,
        probability: probability)
    }
  }

  private func limit(_ field: YAMLField) throws(ReaderError) -> LevelLimit {
    let lower = try table[.floor]?.number()
    let upper = try table[.cap]?.number()
    let span = try span(isOptional: true)
    return try field.checked { () throws(ScenarioError) in
      try LevelLimit(lower: lower, upper: upper, span: span)
    }
  }

  private func capacity(_ field: YAMLField) throws(ReaderError) -> CapacityLimit {
    let span = try span(isOptional: true)
    guard field.isTable else {
      let rise = try field.number("≥ 0") { $0 >= 0 }
      return try field.checked { () throws(ScenarioError) in
        try CapacityLimit(rise: rise, span: span)
      }
    }
    let table = try YAMLTable<ScenarioFileKeys.CapacityKeys>(field)
    let rise = try table[.rise]?.number("≥ 0") { $0 >= 0 }
    let fall = try table[.fall]?.number("≥ 0") { $0 >= 0 }
    let denominator = try table[.denominator]?.denominator()
    if rise == nil, fall == nil { throw table.error(.missingOneKey, ["known": "rise, fall"]) }
    return try field.checked { () throws(ScenarioError) in
      try CapacityLimit(rise: rise, fall: fall, denominator: denominator, span: span)
    }
  }

  // MARK: When and how

  /// Years in force; without `from`, where that is allowed, all years.
  private func span(isOptional: Bool = false) throws(ReaderError) -> YearSpan {
    let from = isOptional ? try table[.from]?.year() ?? 1000 : try table.required(.from).year()
    let until = try table[.until]?.year()
    return try (table[.until] ?? field).checked { () throws(ScenarioError) in
      try YearSpan(from: from, until: until)
    }
  }

  private func basis() throws(ReaderError) -> Effect.Basis {
    try table[.basis]?.choice(of: Effect.Basis.self) ?? .units
  }

  private func probability() throws(ReaderError) -> Double {
    try table[.probability]?.number("0 … 1") { (0...1).contains($0) } ?? 1
  }

  private func recovery() throws(ReaderError) -> Shock.Recovery {
    guard let field = table[.recovery] else { return .none }
    let table = try YAMLTable<ScenarioFileKeys.RecoveryKeys>(field)
    let key = try table.one(of: ScenarioFileKeys.RecoveryKeys.allCases)
    let years = try table.required(key).number("> 0") { $0 > 0 }
    return key == .halfLife ? .halfLife(years: years) : .linear(years: years)
  }
}

extension YAMLField {
  /// What a share is taken of: known values by year, growth beyond them, and what is the whole.
  fileprivate func denominator() throws(ReaderError) -> Denominator {
    let table = try YAMLTable<ScenarioFileKeys.DenominatorKeys>(self)
    let values = try table.required(.values)
    var byYear: [Int: Double] = [:]
    for (name, field) in try values.names() {
      guard let year = Int(name), (1000...2999).contains(year) else {
        throw field.error(.keyNotYear, ["name": .text(name)])
      }
      byYear[year] = try field.number("> 0") { $0 > 0 }
    }
    let growth = try table[.growth]?.number("> -1") { $0 > -1 } ?? 0
    let whole = try table[.whole]?.number("> 0") { $0 > 0 } ?? 100
    return try checked { () throws(ScenarioError) in
      try Denominator(values: byYear, growth: growth, whole: whole)
    }
  }
}

extension YAMLTable {
  /// The titles in both languages; `title` stands for either that is not given.
  func titles(
    _ both: Key, vi: Key, en: Key
  ) throws(ReaderError) -> (vietnamese: String?, english: String?) {
    let title = try self[both]?.text()
    return (try self[vi]?.text() ?? title, try self[en]?.text() ?? title)
  }
}

extension YAMLField {
  /// What `make` gives; what it refuses is told at the place of this value.
  func checked<Value>(
    _ make: () throws(ScenarioError) -> Value
  ) throws(ReaderError) -> Value {
    do throws(ScenarioError) {
      return try make()
    } catch {
      throw self.error(error)
    }
  }

  /// A number, or a table with one form of an uncertain size.
  ///
  /// ```
  /// 2.5      {normal: {mean: 2, sd: 0.5}}     {uniform: [1, 3]}     {triangular: [1, 2, 4]}
  /// {pert: [1, 2, 4]}     {beta: {alpha: 2, beta: 5, between: [0, 4]}}
  /// {lognormal: {median: 2, log-sd: 0.3}}
  /// ```
  func effectSize() throws(ReaderError) -> Effect.Size {
    guard isTable else {
      let value = try number()
      return try checked { () throws(ScenarioError) in try Effect.Size(.fixed(value)) }
    }
    let table = try YAMLTable<ScenarioFileKeys.SizeKeys>(self)
    let key = try table.one(of: ScenarioFileKeys.SizeKeys.allCases)
    let field = try table.required(key)
    let form = try field.form(key)
    return try field.checked { () throws(ScenarioError) in try Effect.Size(form) }
  }

  private func form(_ key: ScenarioFileKeys.SizeKeys) throws(ReaderError) -> Effect.Size.Form {
    switch key {
    case .normal:
      let table = try YAMLTable<ScenarioFileKeys.NormalKeys>(self)
      return .normal(
        mean: try table.required(.mean).number(),
        standardDeviation: try table.required(.sd).number("> 0") { $0 > 0 })
    case .uniform:
      let ends = try numbers(count: 2)
      return .uniform(lower: ends[0], upper: ends[1])
    case .triangular:
      let points = try numbers(count: 3)
      return .triangular(lower: points[0], mode: points[1], upper: points[2])
    case .pert:
      let points = try numbers(count: 3)
      return .pert(lower: points[0], mode: points[1], upper: points[2])
    case .beta:
      let table = try YAMLTable<ScenarioFileKeys.BetaKeys>(self)
      let ends = try table.required(.between).numbers(count: 2)
      return .beta(
        alpha: try table.required(.alpha).number("> 0") { $0 > 0 },
        beta: try table.required(.beta).number("> 0") { $0 > 0 }, lower: ends[0],
        upper: ends[1])
    case .lognormal:
      let table = try YAMLTable<ScenarioFileKeys.LogNormalKeys>(self)
      return .logNormal(
        median: try table.required(.median).number(),
        logDeviation: try table.required(.logSD).number("> 0") { $0 > 0 })
    }
  }

  /// A list of so many numbers.
  private func numbers(count: Int) throws(ReaderError) -> [Double] {
    let items = try list()
    guard items.count == count else {
      throw error(.wrongCount, ["count": .count(count), "found": .count(items.count)])
    }
    var numbers: [Double] = []
    for item in items { numbers.append(try item.number()) }
    return numbers
  }
}
