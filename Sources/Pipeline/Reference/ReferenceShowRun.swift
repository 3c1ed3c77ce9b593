import DatasetReaders
import Forecasting
package import Reports

/// The work of `khathi reference show`: what is in reference data.
package struct ReferenceShowRun: Sendable {
  /// A reference file or raw series by country; `nil` for what is bundled.
  package var reference: String?

  /// Creates a run.
  package init(reference: String? = nil) {
    self.reference = reference
  }

  /// Lists the indicators.
  ///
  /// - Parameter library: Where the bundled data lie; `nil` looks for them.
  /// - Throws: ``PipelineError`` where the file is missing or damaged.
  package func indicators(library: DataLibrary? = nil) throws(PipelineError) -> ReferenceListing {
    var files = InputFiles(library: library)
    let data = try files.readReference(reference)
    return ReferenceListing(
      run: run(files, indicator: nil),
      indicators: data.indicators.map { indicator in
        let spans = data.spans(of: indicator.id)
        let cells = data.cellCounts(of: indicator.id)
        let first = (spans.map(\.firstYear) + cells.keys).min()
        let last = (spans.map(\.lastYear) + cells.keys).max()
        var years: ClosedRange<Int>?
        if let first, let last { years = first...last }
        return ReferenceListing.Indicator(
          id: indicator.id, title: indicator.title, unit: indicator.unit,
          isDecreaseWanted: indicator.isDecreaseWanted, bounds: indicator.bounds,
          isObserved: indicator.isObserved, isOpen: indicator.isOpen, seriesCount: spans.count,
          cellCount: cells.values.reduce(0, +), years: years, source: indicator.source)
      })
  }

  /// Lists the series of an indicator, or the pooled cells of one that has no series.
  ///
  /// - Parameters:
  ///   - id: The key of the indicator or an alias.
  ///   - library: Where the bundled data lie; `nil` looks for them.
  /// - Throws: ``PipelineError`` where the file is missing or damaged or lacks the indicator.
  package func series(
    of id: String, library: DataLibrary? = nil
  ) throws(PipelineError) -> ReferenceSeriesListing {
    var files = InputFiles(library: library)
    let data = try files.readReference(reference)
    guard let indicator = data.indicator(id) else {
      throw .unknownIndicator(
        id, nearest: NearestName.find(id, in: data.indicators.map(\.id)))
    }
    let contents: ReferenceSeriesListing.Contents =
      if indicator.isOpen {
        .series(
          data.spans(of: id).map {
            ReferenceSeriesListing.Series(
              country: $0.country, years: $0.firstYear...$0.lastYear, pointCount: $0.pointCount)
          })
      } else {
        .cells(
          data.cellCounts(of: id).sorted { $0.key < $1.key }.map {
            ReferenceSeriesListing.Cells(year: $0.key, count: $0.value)
          })
      }
    return ReferenceSeriesListing(
      run: run(files, indicator: id), indicator: indicator.id, title: indicator.title,
      contents: contents)
  }

  private func run(_ files: InputFiles, indicator: String?) -> RunInfo {
    RunInfo(
      command: "reference show", version: version,
      settings: [
        RunInfo.Setting("reference", reference ?? "bundled"),
        RunInfo.Setting("indicator", indicator ?? "all"),
      ], inputs: files.read)
  }
}
