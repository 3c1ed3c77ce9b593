import DatasetReaders
public import Reports
import TimeSeries

/// The work of `khathi data list`: what is bundled.
public struct DataListRun {
  /// Creates a run.
  public init() {}

  /// Lists the bundled series.
  ///
  /// - Parameter library: Where the bundled data lie; `nil` looks for them.
  public func report(library: DataLibrary? = nil) throws(PipelineError) -> DatasetListing {
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

/// The work of `khathi data check`: what is noteworthy about files of observations or targets.
public struct DataCheckRun {
  /// The files, `bundled` among them; observations or targets, told by their columns.
  public var files: [String]

  /// Creates a run.
  public init(files: [String]) {
    self.files = files
  }

  /// Looks through the files.
  ///
  /// - Parameter library: Where the bundled tables lie; `nil` looks for them.
  /// - Throws: ``PipelineError`` for a file that cannot be read as a table at all.
  public func report(library: DataLibrary? = nil) throws(PipelineError) -> FindingListing {
    var inputs = InputFiles(library: library)
    let bundle = try BundledSeries(&inputs)
    let areas = try inputs.readBundled("reference-tables/areas.csv") {
      (input) throws(ReaderError) in try AreaTable.read(input)
    }
    var findings: [Finding] = []
    var seriesCount = 0
    for name in files.isEmpty ? [AssessSettings.bundled] : files {
      if name == AssessSettings.bundled {
        let sources = try inputs.readBundled("vietnam/sources.csv") {
          (input) throws(ReaderError) in try DataSourceTable.read(input)
        }
        findings += check(
          bundle.observations, bundle: bundle, metadata: bundle.metadata, sources: sources)
        seriesCount += bundle.observations.seriesIDs.count
        for register in AssessInputs.registers {
          let targets = try inputs.readBundled("\(register)/targets.csv") {
            (input) throws(ReaderError) in try TargetTable.read(input)
          }
          findings += targets.check(
            indicators: bundle.indicators, units: bundle.units, areas: areas)
        }
        continue
      }
      let input = DataInput(path: name)
      if try inputs.read(input, Self.isTargets) {
        let targets = try inputs.read(input) { (input) throws(ReaderError) in
          try TargetTable.read(input)
        }
        findings += targets.check(
          indicators: bundle.indicators, units: bundle.units, areas: areas)
      } else {
        let table = try inputs.read(input) { (input) throws(ReaderError) in
          try ObservationTable.read(input)
        }
        findings += check(table, bundle: bundle, metadata: .empty, sources: .empty)
        seriesCount += table.seriesIDs.count
      }
    }
    return FindingListing(
      run: RunInfo(command: "data check", version: version, inputs: inputs.read),
      findings: findings.map { finding in
        FindingListing.LocatedFinding(
          finding, file: finding.arguments["file"],
          line: finding.arguments["line"].flatMap { Int($0) })
      },
      fileCount: max(files.count, 1), seriesCount: seriesCount)
  }

  /// What the rows say about themselves, then what the values of each series say.
  private func check(
    _ table: ObservationTable, bundle: BundledSeries, metadata: SeriesMetadataTable,
    sources: DataSourceTable
  ) -> [Finding] {
    var findings = table.check(
      metadata: metadata, indicators: bundle.indicators, units: bundle.units, sources: sources)
    for formed in table.series(
      metadata: metadata, indicators: bundle.indicators, units: bundle.units)
    {
      if let entry = try? formed.get() { findings += QualityCheck().check(entry.series) }
    }
    return findings
  }

  private static func isTargets(_ input: DataInput) throws(ReaderError) -> Bool {
    try CSVTable.read(input).columnNames.contains("target_id")
  }
}
