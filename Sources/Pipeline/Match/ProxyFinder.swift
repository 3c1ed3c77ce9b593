import Assessment
import DatasetReaders
import Plans
import Reports
import Scenarios
import TimeSeries

/// Finds series that are near to what a target asks.
struct ProxyFinder {
  private let store: SeriesStore
  private let units: UnitTable
  private let asOf: Int?
  private let areas: AreaTable

  /// Indicators that stand beside the same one of the reference data, with what is said of them.
  private let aliases: [(indicator: String, shared: String, note: String)]

  init(
    store: SeriesStore, units: UnitTable, asOf: Int?, areas: AreaTable,
    aliases: [(indicator: String, shared: String, note: String)]
  ) {
    self.store = store
    self.units = units
    self.asOf = asOf
    self.areas = areas
    self.aliases = aliases
  }

  /// What stands in for the series that a target lacks, nearest first.
  ///
  /// - Parameters:
  ///   - indicator: The indicator to be observed.
  ///   - parents: The series of areas around, as the assessment found them.
  func proxies(for target: Target, indicator: String, parents: [String]) -> [ProxySeries] {
    guard let area = target.areaCode else { return [] }
    let wanted = target.unit.flatMap { units.unit($0)?.code }
    var found: [ProxySeries] = []
    for entry in store.entries(areaCode: area, indicator: indicator) {
      if let factor = UnitConversion.factor(from: entry.unitCode, to: wanted) {
        found += record(.otherUnit, entry, factor: factor)
      }
    }
    let neighbours = neighbours(of: indicator)
    found += neighbouring(neighbours, in: area, unit: wanted)
    for id in parents {
      if let entry = store.entry(id: id) { found += record(.parentArea, entry) }
    }
    // Both the definition and the area differ: the nearest area that has any, and only for want of
    // something nearer.
    if found.isEmpty {
      for parent in areas.parents(of: area) where found.isEmpty {
        found += neighbouring(neighbours, in: parent, unit: wanted)
      }
    }
    let loose = store.weakValues(areaCode: area, indicator: indicator)
      .filter { $0.year <= asOf ?? .max }
    if let first = loose.map(\.year).min(), let last = loose.map(\.year).max() {
      found.append(
        ProxySeries(
          kind: .looseValues,
          series: SeriesFacts(id: "", firstYear: first, lastYear: last, count: loose.count),
          areaCode: area, indicator: indicator))
    }
    return found
  }

  /// Series of neighbouring definitions in one area, in the unit of the target.
  private func neighbouring(
    _ neighbours: [(indicator: String, note: String?)], in area: String, unit: String?
  ) -> [ProxySeries] {
    neighbours.flatMap { neighbour in
      store.entries(areaCode: area, indicator: neighbour.indicator)
        .filter { unit == nil || $0.unitCode == nil || $0.unitCode == unit }
        .flatMap { record(.neighbouringIndicator, $0, note: neighbour.note) }
    }
  }

  /// The indicators that share one of the reference data with an indicator, with the note of each,
  /// then those that differ from it only in a word on whom or where they count.
  private func neighbours(of indicator: String) -> [(indicator: String, note: String?)] {
    let shared = aliases.filter { $0.indicator == indicator }.map(\.shared)
    var result: [(indicator: String, note: String?)] =
      aliases
      .filter { $0.indicator != indicator && shared.contains($0.shared) }
      .map { ($0.indicator, $0.note) }
    let core = Self.core(of: indicator)
    for other in store.areasByIndicator.keys.sorted()
    where other != indicator && Self.core(of: other) == core
      && !result.contains(where: { $0.indicator == other })
    {
      result.append((other, nil))
    }
    return result
  }

  /// Words of an id on whom or where is counted.
  private static let qualifiers: Set<Substring> = [
    "urban", "rural", "overall", "total", "working", "age", "female", "male", "certified", "pct",
  ]

  /// The words of an id that say what is counted.
  private static func core(of indicator: String) -> [Substring] {
    indicator.split(separator: "_").filter { !qualifiers.contains($0) }
  }

  private func record(
    _ kind: ProxySeries.Kind, _ entry: SeriesStore.Entry, factor: Double? = nil,
    note: String? = nil
  ) -> [ProxySeries] {
    guard let facts = entry.facts(upTo: asOf) else { return [] }
    return [
      ProxySeries(
        kind: kind, series: facts, areaCode: entry.measure?.areaCode,
        indicator: entry.measure?.indicator, factor: factor, note: note)
    ]
  }
}

extension SeriesStore.Entry {
  /// The years and the number of the values that may be known; `nil` where there are none.
  func facts(upTo year: Int?) -> SeriesFacts? {
    guard let whole = try? series.get() else { return nil }
    let known = year.map(whole.upTo) ?? whole
    guard let first = known.years.first, let last = known.years.last else { return nil }
    return SeriesFacts(id: id, firstYear: first, lastYear: last, count: known.count)
  }
}

/// Units that differ by a factor only.
enum UnitConversion {
  /// What a unit is a multiple of, by its code.
  private static let scales: [String: (base: String, factor: Double)] = [
    "persons": ("persons", 1), "persons_thousand": ("persons", 1e3),
    "persons_million": ("persons", 1e6),
    "per_1000": ("rate", 1e-3), "per_10000": ("rate", 1e-4), "per_100000": ("rate", 1e-5),
    "vnd": ("vnd", 1), "vnd_thousand": ("vnd", 1e3), "vnd_million": ("vnd", 1e6),
    "vnd_billion": ("vnd", 1e9), "vnd_trillion": ("vnd", 1e12),
    "usd_million": ("usd", 1e6), "usd_billion": ("usd", 1e9),
    "vnd_thousand_per_month": ("vnd a month", 1e3),
    "vnd_million_per_month": ("vnd a month", 1e6),
    "vnd_thousand_per_year": ("vnd a month", 1e3 / 12),
    "vnd_million_per_year": ("vnd a month", 1e6 / 12),
  ]

  /// What values in one unit have to be multiplied with to be in another; `nil` where they are not
  /// of one kind, or the same.
  static func factor(from: String?, to: String?) -> Double? {
    guard let from, let to, from != to, let source = scales[from], let target = scales[to],
      source.base == target.base
    else { return nil }
    return source.factor / target.factor
  }
}
