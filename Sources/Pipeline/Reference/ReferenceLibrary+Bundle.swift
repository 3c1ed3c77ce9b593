import DatasetReaders
public import Forecasting

extension InputFiles {
  /// The reference data: a file of the user's, else those that are bundled.
  ///
  /// - Throws: ``PipelineError`` where the file is missing or damaged.
  mutating func readReference(_ path: String?) throws(PipelineError) -> ReferenceLibrary {
    let name = path ?? "bundled:reference/reference.bin"
    let bytes: [UInt8]
    if let path {
      bytes = try read(DataInput(path: path)) { (input) throws(ReaderError) in
        try input.contents()
      }
    } else {
      bytes = try readBundled("reference/reference.bin") { (input) throws(ReaderError) in
        try input.contents()
      }
    }
    let aliases = try readBundled("reference/aliases.csv") { (input) throws(ReaderError) in
      let table = try CSVTable.read(input)
      let names = try table.texts(in: "indicator")
      let indicators = try table.texts(in: "reference_indicator")
      let factors = try table.numbers(in: "factor")
      return Dictionary(
        names.indices.map {
          (names[$0], ReferenceAlias(indicator: indicators[$0], factor: factors[$0]))
        }, uniquingKeysWith: { first, _ in first })
    }
    do throws(ReferenceFileError) {
      return try ReferenceLibrary(decoding: bytes).with(aliases: aliases)
    } catch {
      throw .reference(error, file: name)
    }
  }
}

extension DataLibrary {
  /// The bundled reference data, with the names that indicators of plans go by.
  ///
  /// - Throws: ``PipelineError`` where the file is missing or damaged.
  public func reference() throws(PipelineError) -> ReferenceLibrary {
    var files = InputFiles(library: self)
    return try files.readReference(nil)
  }
}
