import DatasetReaders
import Plans
package import Reports
import TimeSeries

/// The work of `khathi data list`: what is bundled.
package struct DataListRun {
  /// Creates a run.
  package init() {}

  /// Lists the bundled series.
  ///
  /// - Parameter library: Where the bundled data lie; `nil` looks for them.
  package func report(library: DataLibrary? = nil) throws(PipelineError) -> DatasetListing {
    var files = InputFiles(library: library)
    let bundle = try BundledSeries(&files)
    let formed = bundle.observations.series(
      metadata: bundle.metadata, indicators: bundle.indicators, units: bundle.units)
    let series = formed.compactMap { try? $0.get().series }
    return DatasetListing(
      run: RunInfo(
        command: "data list", version: version, inputs: files.read, asOfYear: bundle.asOf),
      datasets: [
        DatasetListing.Dataset(
          id: "vietnam", title: "Vietnam: historical observations for judging plan targets",
          publisher: "General Statistics Office of Vietnam, Vietnam Social Security and others",
          licence: "see Datasets/vietnam/SOURCE.md", series: series)
      ])
  }
}
