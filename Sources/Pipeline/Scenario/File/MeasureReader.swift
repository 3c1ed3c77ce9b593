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
      selector: MeasureSelector(
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

  private func basis() throws(ReaderError) -> EffectBasis {
    try table[.basis]?.choice(of: EffectBasis.self) ?? .units
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
