internal import Plans
internal import TimeSeries

extension ObservationTable {
  /// The series of the file, in the order in which they first appear, each formed by itself.
  ///
  /// - Parameters:
  ///   - metadata: What is said about the series; area, indicator and unit are taken from it first.
  ///   - indicators: Natural limits and directions by indicator.
  ///   - units: Which units may be compared; without it units are not.
  public func series(
    metadata: SeriesMetadataTable = .empty, indicators: IndicatorTable = .empty,
    units: UnitTable = .empty
  ) -> [Result<SeriesEntry, SeriesFailure>] {
    seriesIDs.indices.map {
      formSeries(at: $0, metadata: metadata, indicators: indicators, units: units)
    }
  }

  /// One series of the file, or `nil` if it has none of that id.
  public func series(
    id: String, metadata: SeriesMetadataTable = .empty, indicators: IndicatorTable = .empty,
    units: UnitTable = .empty
  ) -> Result<SeriesEntry, SeriesFailure>? {
    guard let index = index(of: id) else { return nil }
    return formSeries(at: index, metadata: metadata, indicators: indicators, units: units)
  }

  private func formSeries(
    at index: Int, metadata: SeriesMetadataTable, indicators: IndicatorTable, units: UnitTable
  ) -> Result<SeriesEntry, SeriesFailure> {
    let id = seriesIDs[index]
    let entry = metadata[id]
    var former = SeriesFormer(self, index: index)
    let areaCode = entry?.areaCode ?? former.firstText(\.areaCode)
    let indicatorID = entry?.indicator ?? former.firstText(\.indicator)
    let indicator = indicatorID.flatMap { indicators[$0] }
    former.checkKeys()
    former.checkUnits(units)
    former.checkRows(bounds: indicator?.bounds ?? .none)
    let failure = SeriesFailure(
      seriesID: id, areaCode: areaCode, indicator: indicatorID, findings: former.findings)
    if former.hasFailed { return .failure(failure) }
    do throws(SeriesError) {
      let series = try AnnualSeries(
        id: id, areaCode: areaCode, indicator: indicatorID,
        unit: entry?.unit ?? former.firstText(\.unit), bounds: indicator?.bounds ?? .none,
        direction: indicator?.direction, quality: entry?.quality,
        observations: former.used.map(observation))
      return .success(
        SeriesEntry(
          series: series, metadata: entry,
          definition: entry?.definition ?? former.firstText(\.definition), file: file,
          lines: former.used.map { Int(columns.lines[$0]) },
          findings: former.findings))
    } catch {
      preconditionFailure("rows of \(id) were checked, yet form no series: \(error)")
    }
  }
}
