import DatasetReaders
package import Forecasting
import Plans

extension InputFiles {
  /// The reference data: a file of the user's, else those that are bundled.
  ///
  /// A file of the user's is a reference file, or a table of raw series by country, told by its
  /// first bytes.
  ///
  /// - Throws: ``PipelineError`` where the file is missing or damaged.
  mutating func readReference(_ path: String?) throws(PipelineError) -> ReferenceLibrary {
    let bundled = "reference/reference.bin"
    let contents: [UInt8]
    if let path {
      contents = try read(DataInput(path: path)) { (input) throws(ReaderError) in
        try input.contents()
      }
    } else {
      contents = try readBundled(bundled) { (input) throws(ReaderError) in try input.contents() }
    }
    let library: ReferenceLibrary
    if let path, !ReferenceLibrary.isEncoded(contents) {
      // No table holds a zero byte: these are bytes of a file of another kind.
      if contents.contains(0) { throw .reference(.notAReferenceFile, file: path) }
      library = try countries(DataInput(bytes: contents, name: path))
    } else {
      do throws(ReferenceFileError) {
        library = try ReferenceLibrary(decoding: contents)
      } catch {
        throw .reference(error, file: path ?? "bundled:\(bundled)")
      }
    }
    return library.with(aliases: try aliases())
  }

  /// Reference data out of raw series by country; see ``CountryTable/indicators(known:)``.
  private mutating func countries(
    _ input: DataInput
  ) throws(PipelineError) -> ReferenceLibrary {
    var raw: CountryTable
    do throws(ReaderError) {
      raw = try CountryTable(CSVTable.read(input))
    } catch {
      throw .reading(error)
    }
    let known = try readBundled("reference/indicators.csv") { (input) throws(ReaderError) in
      try ReferenceBuildRun.indicators(CSVTable.read(input))
    }
    let units = try readBundled("reference-tables/units.csv") { (input) throws(ReaderError) in
      try UnitTable.read(input)
    }
    try raw.convertUnits(known: known, units)
    let indicators = raw.indicators(known: known)
    guard indicators.count <= ReferenceLimit.maximumIndicators else {
      throw .referenceLimit(.indicators(indicators.count), file: input.name, line: nil)
    }
    try raw.check(indicators)
    return raw.builder(indicators).library()
  }

  private mutating func aliases() throws(PipelineError) -> [String: ReferenceAlias] {
    try readBundled("reference/aliases.csv") { (input) throws(ReaderError) in
      let table = try CSVTable.read(input)
      let names = try table.texts(in: "indicator")
      let indicators = try table.texts(in: "reference_indicator")
      let factors = try table.numbers(in: "factor")
      return Dictionary(
        names.indices.map {
          (names[$0], ReferenceAlias(indicator: indicators[$0], factor: factors[$0]))
        }, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension DataLibrary {
  /// The bundled reference data, with the names that indicators of plans go by.
  ///
  /// - Throws: ``PipelineError`` where the file is missing or damaged.
  package func reference() throws(PipelineError) -> ReferenceLibrary {
    var files = InputFiles(library: self)
    return try files.readReference(nil)
  }
}
