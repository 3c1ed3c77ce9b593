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

/// A file that is looked through: targets, or observations with what was noticed while reading.
enum CheckedFile {
  case targets(TargetTable)
  case observations(ObservationTable, [Finding])

  /// Reads a file; a table of observations that cannot be used as it is is mended first.
  ///
  /// - Throws: ``ReaderError`` where nothing can be made of it.
  static func read(
    _ input: DataInput, options: ReadingOptions
  ) throws(ReaderError) -> CheckedFile {
    // A pipe is read once, so that its bytes have to be kept.
    let input = try input.reopenable()
    if try ObservationFile.isTargetRegister(input) {
      return .targets(try TargetTable.read(input))
    }
    let refusal: ReaderError
    do throws(ReaderError) {
      let data = try ObservationFile.read(input, options: options)
      let isPlain = data.format == .tidyCSV && data.findings.count == 1
      return .observations(data.table, isPlain ? [] : data.findings)
    } catch {
      refusal = error
    }
    guard refusal.canBeMended, let mended = try? MendedTable.mend(input, options: options),
      mended.rowCount > 0
    else { throw refusal }
    let table = try ObservationTable.read(DataInput(bytes: mended.text, name: input.name))
    return .observations(table, mended.changes)
  }
}

extension ReaderError {
  /// Whether the file could be read, but not understood.
  var isOfContent: Bool {
    ![Code.fileNotFound, .isDirectory, .permissionDenied, .readFailed].contains(code)
  }

  /// Whether rewriting the rows one by one may help.
  fileprivate var canBeMended: Bool {
    let hopeless: [Code] = [.recordTooLong, .tooManyColumns, .tooLarge, .ambiguousNumbers]
    return isOfContent && !hopeless.contains(code)
  }
}

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
