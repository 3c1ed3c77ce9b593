package import DatasetReaders
package import Reports
import TimeSeries

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
