import DatasetReaders
import Reports
import Targets
import TimeSeries

/// Finds series that are near to what a target asks.
struct ProxyFinder {
  private let store: SeriesStore
  private let units: UnitTable
  private let asOf: Int?

  /// Indicators that stand beside the same one of the reference data, with what is said of them.
  private let aliases: [(indicator: String, shared: String, note: String)]

  init(
    store: SeriesStore, units: UnitTable, asOf: Int?,
    aliases: [(indicator: String, shared: String, note: String)]
  ) {
    self.store = store
    self.units = units
    self.asOf = asOf
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
    for (neighbour, note) in neighbours(of: indicator) {
      for entry in store.entries(areaCode: area, indicator: neighbour) {
        found += record(.neighbouringIndicator, entry, note: note)
      }
    }
    for id in parents {
      if let entry = store.entry(id: id) { found += record(.parentArea, entry) }
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

  /// The indicators that share one of the reference data with an indicator, with the note of each.
  private func neighbours(of indicator: String) -> [(indicator: String, note: String)] {
    let shared = aliases.filter { $0.indicator == indicator }.map(\.shared)
    return aliases.filter { $0.indicator != indicator && shared.contains($0.shared) }
      .map { ($0.indicator, $0.note) }
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
