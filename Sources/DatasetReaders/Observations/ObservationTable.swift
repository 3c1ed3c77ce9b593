internal import Plans
public import TimeSeries

/// The rows of an observations file, by series.
///
/// The file has the columns `year` and `value` and either `series_id` or both `area_code` and
/// `indicator`; `unit`, `definition`, `source_id`, `note`, `part_year`, `estimate`, `confidence`,
/// `lower_bound` and `upper_bound` are read where they stand, all others are ignored. Texts that repeat are kept once, and columns
/// that are missing take no room.
///
/// ```swift
/// let table = try ObservationTable.read(DataInput(path: "observations.csv"))
/// for result in table.series() {
///   switch result {
///   case .success(let entry): print(entry.series.id, entry.series.count)
///   case .failure(let failure): print(failure.seriesID, failure.reason.rawValue)
///   }
/// }
/// ```
public struct ObservationTable: Sendable {
  /// What makes the rows of one series belong together.
  public enum Key: Hashable, Sendable {
    /// The column `series_id`. Rows that leave it empty belong to no series.
    case seriesID
    /// The columns `area_code` and `indicator`.
    case areaAndIndicator
  }

  /// The name of the file.
  public let file: String

  /// What makes the rows of one series belong together.
  public let key: Key

  /// The ids of the series, in the order in which they first appear.
  ///
  /// Without the column `series_id` the id is `area_code/indicator`.
  public let seriesIDs: [String]

  let columns: ObservationColumns

  /// The rows by series: those of series `s` are `order[starts[s]..<starts[s + 1]]`, in file order;
  /// the rows of no series come last.
  let order: [Int32]
  let starts: [Int]

  private let indexByID: [String: Int]

  init(file: String, key: Key, seriesIDs ids: [String], columns: consuming ObservationColumns) {
    // Ids that differ in bytes may be the same text (`é` in one or two scalars) or, joined from
    // area and indicator, the same words.
    var indexByID = Dictionary<String, Int>(minimumCapacity: ids.count)
    var distinct: [String] = []
    let indices = ids.map { id in
      if let known = indexByID[id] { return Int32(known) }
      indexByID[id] = distinct.count
      distinct.append(id)
      return Int32(distinct.count - 1)
    }
    if distinct.count < ids.count {
      for row in columns.series.indices where columns.series[row] >= 0 {
        columns.series[row] = indices[Int(columns.series[row])]
      }
    }
    self.file = file
    self.key = key
    self.indexByID = indexByID
    seriesIDs = distinct

    // Counting sort keeps the order of the file within each series.
    let unassigned = seriesIDs.count
    var starts = [Int](repeating: 0, count: seriesIDs.count + 2)
    for series in columns.series { starts[(series < 0 ? unassigned : Int(series)) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var order = [Int32](repeating: 0, count: columns.series.count)
    for (row, series) in columns.series.enumerated() {
      let bucket = series < 0 ? unassigned : Int(series)
      order[next[bucket]] = Int32(row)
      next[bucket] += 1
    }
    self.order = order
    self.starts = starts
    self.columns = columns
  }

  /// The place of a series among ``seriesIDs``, or `nil` if the file has none of that id.
  func index(of seriesID: String) -> Int? { indexByID[seriesID] }

  /// The number of rows, the header not counted.
  public var rowCount: Int { order.count }

  /// The rows of one series, in the order of the file; none if the file has no such series.
  public func rows(of seriesID: String) -> [ObservationRow] {
    index(of: seriesID).map(rows(ofSeries:)) ?? []
  }

  /// The rows whose `series_id` is empty, in the order of the file: shown, never fitted.
  public var unassignedRows: [ObservationRow] { rows(ofSeries: seriesIDs.count) }

  /// All rows, in the order of the file.
  public var rows: [ObservationRow] { (0..<rowCount).map(row) }

  func rows(ofSeries series: Int) -> [ObservationRow] {
    order[starts[series]..<starts[series + 1]].map { row(Int($0)) }
  }

  /// The row number `index` of the file, from 0.
  func row(_ index: Int) -> ObservationRow {
    let series = columns.series[index]
    return ObservationRow(
      line: Int(columns.lines[index]),
      seriesID: key == .seriesID && series >= 0 ? seriesIDs[Int(series)] : nil,
      areaCode: columns.areaCode[index], indicator: columns.indicator[index],
      unit: columns.unit[index], observation: observation(index))
  }

  /// The observation in row number `index` of the file, from 0.
  func observation(_ index: Int) -> Observation {
    let decimals = columns.decimals[index]
    let marks = columns.marks(of: index)
    return Observation(
      year: Int(columns.years[index]), value: columns.values[index],
      definition: columns.definition[index], sourceID: columns.sourceID[index],
      note: columns.note[index],
      printedDecimals: decimals == ObservationColumns.noDecimals ? nil : Int(decimals),
      isPartYear: marks.partYear ?? false, isEstimate: marks.estimate ?? false,
      confidence: marks.confidence)
  }
}

extension ObservationTable {
  /// The series of the file, in the order in which they first appear, each formed by itself.
  public func series() -> [Result<SeriesEntry, SeriesFailure>] {
    series(metadata: .empty)
  }

  /// The series of the file, in the order in which they first appear, each formed by itself.
  ///
  /// - Parameters:
  ///   - metadata: What is said about the series; area, indicator and unit are taken from it first.
  ///   - indicators: Natural limits and directions by indicator.
  ///   - units: Which units may be compared, and which are shares; without it neither is asked.
  ///   - reference: Limits of indicators that no table of indicators has.
  package func series(
    metadata: SeriesMetadataTable, indicators: IndicatorTable = .empty, units: UnitTable = .empty,
    reference: [String: Bounds] = [:]
  ) -> [Result<SeriesEntry, SeriesFailure>] {
    seriesIDs.indices.map {
      formSeries(
        at: $0, metadata: metadata, indicators: indicators, units: units, reference: reference)
    }
  }

  /// The indicators that rows name.
  package var indicators: [String] { columns.indicator.texts }

  /// One series of the file, or `nil` if it has none of that id.
  public func series(id: String) -> Result<SeriesEntry, SeriesFailure>? {
    series(id: id, metadata: .empty)
  }

  /// One series of the file, or `nil` if it has none of that id.
  package func series(
    id: String, metadata: SeriesMetadataTable, indicators: IndicatorTable = .empty,
    units: UnitTable = .empty
  ) -> Result<SeriesEntry, SeriesFailure>? {
    guard let index = index(of: id) else { return nil }
    return formSeries(
      at: index, metadata: metadata, indicators: indicators, units: units, reference: [:])
  }

  private func formSeries(
    at index: Int, metadata: SeriesMetadataTable, indicators: IndicatorTable, units: UnitTable,
    reference: [String: Bounds]
  ) -> Result<SeriesEntry, SeriesFailure> {
    let id = seriesIDs[index]
    let entry = metadata[id]
    var former = SeriesFormer(self, index: index)
    let areaCode = entry?.areaCode ?? former.firstText(\.areaCode)
    let indicatorID = entry?.indicator ?? former.firstText(\.indicator)
    let indicator = indicatorID.flatMap { indicators[$0] }
    let unit = entry?.unit ?? former.firstText(\.unit)
    former.checkKeys()
    former.checkUnits(units)
    let limits = NaturalLimits(
      series: former.statedLimits(), indicator: indicator?.bounds,
      reference: indicatorID.flatMap { reference[$0] }, unit: units.limits(of: unit),
      values: former.values)
    former.checkRows(bounds: limits.isStated ? limits.bounds : .none)
    former.note(limits.concern, unit: unit)
    let failure = SeriesFailure(
      seriesID: id, areaCode: areaCode, indicator: indicatorID, findings: former.findings)
    if former.hasFailed { return .failure(failure) }
    do throws(SeriesError) {
      let series = try AnnualSeries(
        id: id, areaCode: areaCode, indicator: indicatorID,
        unit: unit, bounds: limits.bounds,
        direction: indicator.map(\.direction) ?? indicatorID.flatMap(IndicatorWords.direction),
        quality: entry?.quality,
        observations: former.used.map(observation))
      return .success(
        SeriesEntry(
          series: series, metadata: entry,
          definition: entry?.definition ?? former.firstText(\.definition), file: file,
          lines: former.used.map { Int(columns.lines[$0]) },
          findings: former.findings, hasOpenLimits: limits.source == .nobody))
    } catch {
      preconditionFailure("rows of \(id) were checked, yet form no series: \(error)")
    }
  }
}

/// One row of an observations file.
public struct ObservationRow: Hashable, Sendable {
  /// The line of the file it was read from.
  public let line: Int

  /// The series it belongs to; `nil` if the cell is empty or there is no such column.
  public let seriesID: String?

  /// The area.
  public let areaCode: String?

  /// The indicator.
  public let indicator: String?

  /// The unit as printed.
  public let unit: String?

  /// The year, the value, its printed decimals, definition, source and note.
  public let observation: Observation
}
