package import DatasetReaders
package import Reports
import TimeSeries

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The work of `khathi data convert`: observations of any format in one of exchange.
package struct DataConvertRun {
  /// The file that is read.
  package var file: String

  /// What is written.
  package var target: ExportFormat

  /// Where it is written; `nil` is standard output. A Data Package is a folder.
  package var output: String?

  /// Whether existing files may be replaced.
  package var overwrites = false

  /// What is said about the file where its content does not tell it.
  package var reading = ReadingOptions()

  /// Creates a run.
  package init(file: String, target: ExportFormat) {
    self.file = file
    self.target = target
  }

  /// Converts the file.
  ///
  /// A table of the product's own form is rewritten record by record, in memory that does not grow
  /// with the file.
  ///
  /// - Returns: What was noticed, and what the format cannot carry.
  /// - Throws: ``PipelineError`` where the file cannot be read or the output not be written.
  package func report() throws(PipelineError) -> FindingListing {
    let isPackage = target.format == .dataPackage
    if isPackage, place.path == nil {
      throw .badSetting(name: "output", value: "", expected: "the folder of the Data Package")
    }
    let isNewFolder = isPackage ? try makeFolder(output!) : false
    do throws(PipelineError) {
      return try write(isPackage: isPackage)
    } catch {
      // A folder that holds nothing is of no use to anyone.
      if isNewFolder { rmdir(output!) }
      throw error
    }
  }

  private var place: Output { Output(output, overwrites: overwrites) }

  private func write(isPackage: Bool) throws(PipelineError) -> FindingListing {
    let table = isPackage ? "\(output!)/\(DataPackageDescriptor.tableName)" : place.path
    let companion =
      isPackage ? "\(output!)/\(DataPackageDescriptor.fileName)" : place.path(of: .run)
    let paths = [table] + (companion.map { [$0] } ?? [])
    try place.check(paths, inputs: [file])
    let sink = try place.open(table)
    var inputs = InputFiles(library: nil)
    var noticed: [Finding] = []
    let export = try inputs.read(DataInput(path: file)) { (input) throws(ReaderError) in
      try convert(input, into: sink, &noticed)
    }
    let findings = noticed + export.findings
    let run = RunInfo(
      command: "data convert", version: version, settings: settings,
      inputs: inputs.read.map { .init(name: $0.name, hash: $0.hash, findings: findings) })
    // What a descriptor names is known only now.
    try place.check(paths, inputs: inputs.read.flatMap(\.files))
    try sink.finish()
    if let companion {
      let text = isPackage ? descriptor(export, byteCount: sink.count) : run.sidecar()
      try place.write([Output.Part(companion, text)], inputs: inputs.read.flatMap(\.files))
    }
    try sink.commit()
    return FindingListing(
      run: run, findings: findings.map { FindingListing.LocatedFinding(placing: $0) })
  }

  private var settings: [RunInfo.Setting] {
    var settings = [RunInfo.Setting("to", target.format.rawValue)]
    if target.format == .sdmxCSV {
      settings.append(RunInfo.Setting("sdmx-version", target.sdmxVersion.rawValue))
    }
    if let format = reading.format { settings.append(RunInfo.Setting("from", format.rawValue)) }
    if let encoding = reading.encoding {
      settings.append(RunInfo.Setting("encoding", encoding.rawValue))
    }
    if let decimal = reading.decimal {
      settings.append(RunInfo.Setting("decimal", decimal.rawValue))
    }
    return settings
  }

  private func convert(
    _ input: DataInput, into sink: AtomicOutput, _ noticed: inout [Finding]
  ) throws(ReaderError) -> ObservationExport {
    var export = ObservationExport(target, file: file) { sink.write($0) }
    // Standard output cannot be taken back, and a pipe cannot be read again.
    if input.canReopen, sink.canRestart || reading.decimal != nil {
      do throws(ReaderError) {
        if let streamed = try export.stream(input, options: reading) {
          noticed = streamed.findings
          return export
        }
      } catch {
        guard reading.decimal == nil, error.isOfContent else { throw error }
        sink.restart()
        export = ObservationExport(target, file: file) { sink.write($0) }
      }
    }
    var options = reading
    options.infersNumbers = true
    options.keepsEverything = true
    let data = try ObservationFile.read(input, options: options)
    noticed = data.findings
    export.write(data.table)
    return export
  }

  // MARK: The package

  /// Makes the folder where there is none; `true` if there was none.
  private func makeFolder(_ path: String) throws(PipelineError) -> Bool {
    try place.check(
      [DataPackageDescriptor.tableName, DataPackageDescriptor.fileName].map { "\(path)/\($0)" },
      inputs: [file])
    if mkdir(path, 0o755) == 0 { return true }
    guard errno == EEXIST else { throw .writeFailed(path: path, errno: errno) }
    return false
  }

  private func descriptor(_ export: ObservationExport, byteCount: Int) -> String {
    let last = output!.split(separator: "/").last.map(String.init) ?? "observations"
    return DataPackageDescriptor(name: last, export: export, byteCount: byteCount).json
  }
}

/// The work of `khathi data check --fix`: a new file of observations, and every change on the way.
package struct DataMendRun {
  /// The file that is mended; it is never touched.
  package var file: String

  /// The new file, in the product's own form.
  package var output: String

  /// Whether existing files may be replaced.
  package var overwrites = false

  /// Whether the list of changes is JSON instead of CSV.
  package var listsAsJSON = false

  /// What is said about the file where its content does not tell it.
  package var reading = ReadingOptions()

  /// Creates a run.
  package init(file: String, output: String) {
    self.file = file
    self.output = output
  }

  /// Mends the file and writes the new one with the list of changes.
  ///
  /// - Throws: ``PipelineError`` for a file that cannot be read or understood, and where the output
  ///   exists or is the file itself.
  package func report() throws(PipelineError) -> ChangeListing {
    let place = Output(output, overwrites: overwrites)
    let companion = listsAsJSON ? Output.Companion.changesJSON : .changes
    let list = place.path(of: companion)
    try place.check(place.paths(with: [companion]), inputs: [file])
    var inputs = InputFiles(library: nil)
    let mended = try inputs.read(DataInput(path: file)) { (input) throws(ReaderError) in
      try mend(try input.reopenable())
    }
    let listing = ChangeListing(
      run: RunInfo(
        command: "data check", version: version, settings: [RunInfo.Setting("fix", output)],
        inputs: inputs.read),
      changes: mended.changes, rowCount: mended.rowCount)
    var parts = [Output.Part(place.path, mended.text)]
    if let list {
      parts.append(Output.Part(list, listsAsJSON ? listing.json() : listing.csv()))
    }
    try place.write(parts, inputs: listing.run.files)
    return listing
  }

  private struct Mended {
    var text: [UInt8]
    var changes: [Finding]
    var rowCount: Int
  }

  /// A table of observations is mended row by row; any other format is converted.
  private func mend(_ input: DataInput) throws(ReaderError) -> Mended {
    if reading.format == nil || reading.format == .tidyCSV,
      let mended = try MendedTable.mend(input, options: reading)
    {
      return Mended(text: mended.text, changes: mended.changes, rowCount: mended.rowCount)
    }
    var options = reading
    options.infersNumbers = true
    options.keepsEverything = true
    let data = try ObservationFile.read(input, options: options)
    var text: [UInt8] = []
    var export = ObservationExport(ExportFormat(.tidyCSV)!, file: input.name) { text += $0 }
    export.write(data.table)
    return Mended(
      text: text, changes: data.findings + export.findings, rowCount: data.table.rowCount)
  }
}
