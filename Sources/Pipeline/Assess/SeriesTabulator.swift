import Assessment
import DatasetReaders
import Distributions
import Forecasting
import Plans
import Reports
import TimeSeries

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
