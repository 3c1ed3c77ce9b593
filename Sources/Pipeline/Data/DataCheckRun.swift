package import DatasetReaders
import Plans
package import Reports
import TimeSeries

/// The work of `khathi data check`: what is noteworthy about files of observations or targets.
package struct DataCheckRun {
  /// The files, `bundled` among them; observations or targets, told by their columns.
  package var files: [String]

  /// What is said about files whose content does not tell it.
  package var reading = ReadingOptions()

  /// The most findings of one kind that are listed for a file.
  static let listedFindings = 100

  /// Creates a run.
  package init(files: [String]) {
    self.files = files
  }

  /// Looks through the files.
  ///
  /// A table of observations that cannot be used as it is is looked through row by row, and what
  /// `--fix` would change is listed.
  ///
  /// - Parameter library: Where the bundled tables lie; `nil` looks for them.
  /// - Throws: ``PipelineError`` for a file that cannot be read as a table at all.
  package func report(library: DataLibrary? = nil) throws(PipelineError) -> FindingListing {
    var inputs = InputFiles(library: library)
    let knowledge = try Knowledge(&inputs)
    var findings: [Finding] = []
    var seriesCount = 0
    for name in files.isEmpty ? [AssessSettings.bundled] : files {
      if name == AssessSettings.bundled {
        findings += try knowledge.checkBundle(&inputs)
        seriesCount += knowledge.bundle.observations.seriesIDs.count
        continue
      }
      let subject = try inputs.read(DataInput(path: name)) { (input) throws(ReaderError) in
        try CheckedFile.read(input, options: reading)
      }
      switch subject {
      case .targets(let targets):
        findings += knowledge.check(targets)
      case .observations(let table, let noticed):
        findings += Self.limited(noticed)
        findings += knowledge.checkWithNames(table)
        seriesCount += table.seriesIDs.count
      }
    }
    return FindingListing(
      run: RunInfo(command: "data check", version: version, inputs: inputs.read),
      findings: findings.map { FindingListing.LocatedFinding(placing: $0) },
      fileCount: max(files.count, 1), seriesCount: seriesCount)
  }

  /// The findings without the many of one kind, which are counted.
  static func limited(_ findings: [Finding]) -> [Finding] {
    var counts: [Finding.Code: Int] = [:]
    var result: [Finding] = []
    for finding in findings {
      counts[finding.code, default: 0] += 1
      if counts[finding.code]! <= listedFindings { result.append(finding) }
    }
    for finding in result.reversed() {
      guard let count = counts[finding.code], count > listedFindings else { continue }
      counts[finding.code] = 0
      let place = result.lastIndex { $0.code == finding.code }! + 1
      result.insert(
        Finding(
          .moreOfSame, severity: finding.severity, subject: finding.code.rawValue,
          arguments: [
            "file": finding.arguments["file"] ?? "", "count": .count(count - listedFindings),
          ]), at: place)
    }
    return result
  }
}

/// What observations and targets are compared with.
private struct Knowledge {
  let bundle: BundledSeries
  private let areas: AreaTable
  private let names: NameMatchers

  init(_ inputs: inout InputFiles) throws(PipelineError) {
    bundle = try BundledSeries(&inputs)
    areas = try inputs.readBundled("reference-tables/areas.csv") {
      (input) throws(ReaderError) in try AreaTable.read(input)
    }
    names = try NameMatchers(&inputs, bundle: bundle, areas: areas)
  }

  /// Observations whose areas and indicators may be names; each name is listed with its meaning,
  /// which says more than that it is no id.
  func checkWithNames(_ table: ObservationTable) -> [Finding] {
    let reading = table.readNames(areas: names.areas, indicators: names.indicators)
    return check(table.withCodes(of: reading)).filter { $0.code != .unknownIndicator }
      + reading.findings
  }

  /// The bundled observations and registers.
  func checkBundle(_ inputs: inout InputFiles) throws(PipelineError) -> [Finding] {
    let sources = try inputs.readBundled("vietnam/sources.csv") {
      (input) throws(ReaderError) in try DataSourceTable.read(input)
    }
    var findings = check(bundle.observations, metadata: bundle.metadata, sources: sources)
    for register in AssessInputs.registers {
      findings += check(
        try inputs.readBundled("\(register)/targets.csv") { (input) throws(ReaderError) in
          try TargetTable.read(input)
        })
    }
    return findings
  }

  func check(_ targets: TargetTable) -> [Finding] {
    targets.check(indicators: bundle.indicators, units: bundle.units, areas: areas)
  }

  /// What the rows say about themselves, then what the values of each series say.
  func check(
    _ table: ObservationTable, metadata: SeriesMetadataTable = .empty,
    sources: DataSourceTable = .empty
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
}
