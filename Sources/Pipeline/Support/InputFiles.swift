import DatasetReaders
import Reports
import TimeSeries

/// Reads files and keeps the name and the hash of each.
struct InputFiles {
  /// The files read, in order.
  private(set) var read: [RunInfo.Input] = []

  let library: DataLibrary?

  /// Starts a record.
  ///
  /// - Parameter library: Where the bundled data lie; `nil` looks for them when they are needed.
  init(library: DataLibrary?) {
    self.library = library
  }

  /// Reads one file with `reader`.
  mutating func read<Table>(
    _ input: DataInput, name: String? = nil, _ reader: (DataInput) throws(ReaderError) -> Table
  ) throws(PipelineError) -> Table {
    do throws(ReaderError) {
      let hash = InputHash()
      let table = try reader(input.hashed(by: hash))
      var record = RunInfo.Input(
        name: name ?? input.name, hash: "sha256:" + hash.hexadecimal)
      record.files = hash.files
      read.append(record)
      return table
    } catch {
      throw .reading(error)
    }
  }

  /// Reads observations in any format, and keeps what was noticed with the name of the file.
  mutating func readObservations(
    _ name: String, options: ReadingOptions = ReadingOptions()
  ) throws(PipelineError) -> ObservationTable {
    let data = try read(DataInput(path: name)) { (input) throws(ReaderError) in
      try ObservationFile.read(input, options: options)
    }
    // The product's own form is read as it is; there is nothing to tell.
    let isPlain = data.format == .tidyCSV && data.findings.count == 1
    if !isPlain { read[read.count - 1].findings = data.findings }
    return data.table
  }

  /// Adds what was noticed about a file that was read.
  mutating func note(_ findings: [Finding], of place: Int) {
    read[place].findings += findings
  }

  /// Reads one file of the bundled data with `reader`.
  mutating func readBundled<Table>(
    _ relative: String, _ reader: (DataInput) throws(ReaderError) -> Table
  ) throws(PipelineError) -> Table {
    let place: DataLibrary
    if let library { place = library } else { place = try DataLibrary.locate() }
    return try read(try place.input(relative), name: "bundled:\(relative)", reader)
  }
}
