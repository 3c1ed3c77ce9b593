import Assessment
import DatasetReaders
import Distributions
import Forecasting
import Plans
import Reports
import Scenarios
import TimeSeries

/// All series of a run, by key and by what they measure.
struct SeriesStore: Sendable {
  /// One series with what the choice among several depends on.
  struct Entry: Sendable {
    /// The series, or why it is malformed.
    let series: Result<AnnualSeries, SeriesFailure>
    let id: String
    let measure: Measure?
    let rank: Int
    let unitCode: String?
    let denominator: String?
    /// Whether it may be joined with others of its measure by an offset.
    let isJoinable: Bool
    /// What the series counts.
    let definition: String?
    /// What was noticed while it was formed.
    let findings: [Finding]
    /// Whether nobody says where its values can lie.
    let hasOpenLimits: Bool
  }

  /// What a series measures.
  struct Measure: Hashable, Sendable {
    let areaCode: String
    let indicator: String
  }

  /// The series in the order in which they first appear.
  private(set) var entries: [Entry] = []

  private var indexByID: [String: Int] = [:]
  private var indicesByMeasure: [Measure: [Int]] = [:]
  /// The areas with a series of an indicator, in the order in which they first appear.
  private(set) var areasByIndicator: [String: [String]] = [:]

  private var weakValues: [Measure: [Observation]] = [:]

  /// Adds the series of a table; a series that exists already by key is replaced.
  ///
  /// - Parameters:
  ///   - metadata: What is known of series beside their rows.
  ///   - indicators: Natural limits and directions.
  ///   - units: What printed units mean.
  ///   - reference: Natural limits of further indicators.
  mutating func add(
    _ table: ObservationTable, metadata: SeriesMetadataTable, indicators: IndicatorTable,
    units: UnitTable, reference: [String: Bounds] = [:]
  ) {
    for result in table.series(
      metadata: metadata, indicators: indicators, units: units, reference: reference)
    {
      add(Entry(result, units: units))
    }
    for row in table.unassignedRows {
      guard let area = row.areaCode, let indicator = row.indicator else { continue }
      weakValues[Measure(areaCode: area, indicator: indicator), default: []]
        .append(row.observation)
    }
  }

  /// The series with this key.
  func entry(id: String) -> Entry? {
    indexByID[id].map { entries[$0] }
  }

  /// The series of an area and indicator.
  func entries(areaCode: String, indicator: String) -> [Entry] {
    (indicesByMeasure[Measure(areaCode: areaCode, indicator: indicator)] ?? []).map { entries[$0] }
  }

  /// Values of an area and indicator that belong to no series.
  func weakValues(areaCode: String, indicator: String) -> [Observation] {
    weakValues[Measure(areaCode: areaCode, indicator: indicator)] ?? []
  }

  private mutating func add(_ entry: Entry) {
    if let index = indexByID[entry.id] {
      entries[index] = entry
      return
    }
    indexByID[entry.id] = entries.count
    if let measure = entry.measure {
      if indicesByMeasure[measure] == nil {
        areasByIndicator[measure.indicator, default: []].append(measure.areaCode)
      }
      indicesByMeasure[measure, default: []].append(entries.count)
    }
    entries.append(entry)
  }
}

extension SeriesStore.Entry {
  fileprivate init(_ result: Result<SeriesEntry, SeriesFailure>, units: UnitTable) {
    let area: String?
    let indicator: String?
    var printedUnit: String?
    switch result {
    case .success(let entry):
      id = entry.series.id
      (area, indicator, printedUnit) =
        (entry.series.areaCode, entry.series.indicator, entry.series.unit)
      rank = entry.rank ?? 1
      isJoinable = entry.metadata?.isJoinable ?? true
      definition = entry.definition
      findings = entry.findings
      hasOpenLimits = entry.hasOpenLimits
    case .failure(let failure):
      id = failure.seriesID
      (area, indicator) = (failure.areaCode, failure.indicator)
      rank = .max
      isJoinable = false
      definition = nil
      findings = failure.findings
      hasOpenLimits = false
    }
    series = result.map(\.series)
    measure =
      if let area, let indicator {
        SeriesStore.Measure(areaCode: area, indicator: indicator)
      } else {
        nil
      }
    let unit = printedUnit.flatMap { units.unit($0) }
    unitCode = unit?.code
    denominator = unit?.denominator
  }
}

/// Makes of fitted series what a report needs to draw and to answer other targets: observations,
/// findings, and the distributions of the years to come.
struct SeriesTabulator: Sendable {
  private let store: SeriesStore
  private let areas: AreaTable

  /// So many years beyond the last target year are told, for whoever asks for a later one.
  private static let yearsBeyond = 5

  /// At most so many years are told one after the other; target years beyond stand alone.
  private static let mostYears = 30

  init(store: SeriesStore, areas: AreaTable) {
    self.store = store
    self.areas = areas
  }

  /// The report on a series that answers `targets`; its key is that of the series.
  func report(on fit: FittedSeries, for targets: [Target]) -> SeriesReport {
    var report = SeriesReport(key: fit.known.id, series: fit.known)
    report.areaName = fit.known.areaCode.flatMap { areas[$0]?.nameVI }
    report.findings = QualityCheck().check(fit.known)
    let lastYear = fit.known.last?.year
    if let entry = store.entry(id: fit.known.id) {
      report.definition = entry.definition
      // What was noticed while the series was formed, as far as it speaks of what may be known.
      report.findings += entry.findings.filter { ($0.year ?? .min) <= lastYear ?? .min }
    }
    if let area = fit.known.areaCode, let indicator = fit.known.indicator {
      report.weakValues = store.weakValues(areaCode: area, indicator: indicator)
        .filter { $0.year <= lastYear ?? .min }.sorted { ($0.year, $0.value) < ($1.year, $1.value) }
    }
    guard let model = try? fit.fit.get(), let last = fit.known.last else { return report }
    report.modelName = model.modelName
    report.modelShortName = model.shortName
    report.forecast = years(after: last.year, for: targets).map { year in
      ForecastYear(
        year: year,
        distribution: TabulatedDistribution(
          of: model.distribution(horizon: year - last.year), lastValue: last.value))
    }
    return report
  }

  private func years(after last: Int, for targets: [Target]) -> [Int] {
    let wanted = targets.compactMap(\.decisionYear)
    guard let latest = wanted.max(), latest + Self.yearsBeyond > last else { return [] }
    let row = (last + 1)...min(latest + Self.yearsBeyond, last + Self.mostYears)
    return Array(row) + Set(wanted.filter { $0 > row.upperBound }).sorted()
  }
}

extension Array<SeriesReport> {
  /// Adds a report, or joins it with the one that says the same.
  ///
  /// A series may be asked for under several names, and with several limits; each fit is told once,
  /// the further forecast is kept.
  ///
  /// - Returns: The key of the fit.
  mutating func add(_ report: SeriesReport, counts: inout [String: [Int]]) -> String {
    let known = counts[report.series.id] ?? []
    for index in known
    where self[index].series == report.series
      && self[index].modelShortName == report.modelShortName
    {
      if report.forecast.count > self[index].forecast.count {
        self[index].forecast = report.forecast
      }
      return self[index].key
    }
    var report = report
    if !known.isEmpty { report.key += "#\(known.count + 1)" }
    counts[report.series.id, default: []].append(count)
    append(report)
    return report.key
  }
}
