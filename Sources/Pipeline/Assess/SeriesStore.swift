import DatasetReaders
import Plans
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
  mutating func add(
    _ table: ObservationTable, metadata: SeriesMetadataTable, indicators: IndicatorTable,
    units: UnitTable
  ) {
    for result in table.series(metadata: metadata, indicators: indicators, units: units) {
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
    case .failure(let failure):
      id = failure.seriesID
      (area, indicator) = (failure.areaCode, failure.indicator)
      rank = .max
      isJoinable = false
      definition = nil
      findings = failure.findings
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
