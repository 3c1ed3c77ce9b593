import DatasetReaders
import Reports

/// Reads files and keeps the name and the hash of each.
struct InputFiles {
  /// The files read, in order.
  private(set) var read: [RunInfo.Input] = []

  private let library: DataLibrary?

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
      read.append(
        RunInfo.Input(name: name ?? input.name, hash: "sha256:" + hash.hexadecimal))
      return table
    } catch {
      throw .reading(error)
    }
  }

  /// Reads one file of the bundled data with `reader`.
  mutating func readBundled<Table>(
    _ relative: String, _ reader: (DataInput) throws(ReaderError) -> Table
  ) throws(PipelineError) -> Table {
    let place: DataLibrary
    if let library { place = library } else { place = try DataLibrary.locate() }
    return try read(
      DataInput(path: place.path(relative)), name: "bundled:\(relative)", reader)
  }
}
