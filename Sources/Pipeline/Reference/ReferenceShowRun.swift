import DatasetReaders
public import Forecasting
import Plans
package import Reports

/// The work of `khathi reference show`: what is in reference data.
package struct ReferenceShowRun: Sendable {
  /// A reference file or raw series by country; `nil` for what is bundled.
  package var reference: String?

  /// Creates a run.
  package init(reference: String? = nil) {
    self.reference = reference
  }

  /// Lists the indicators.
  ///
  /// - Parameter library: Where the bundled data lie; `nil` looks for them.
  /// - Throws: ``PipelineError`` where the file is missing or damaged.
  package func indicators(library: DataLibrary? = nil) throws(PipelineError) -> ReferenceListing {
    var files = InputFiles(library: library)
    let data = try files.readReference(reference)
    return ReferenceListing(
      run: run(files, indicator: nil),
      indicators: data.indicators.map { indicator in
        let spans = data.spans(of: indicator.id)
        let cells = data.cellCounts(of: indicator.id)
        let first = (spans.map(\.firstYear) + cells.keys).min()
        let last = (spans.map(\.lastYear) + cells.keys).max()
        var years: ClosedRange<Int>?
        if let first, let last { years = first...last }
        return ReferenceListing.Indicator(
          id: indicator.id, title: indicator.title, unit: indicator.unit,
          isDecreaseWanted: indicator.isDecreaseWanted, bounds: indicator.bounds,
          isObserved: indicator.isObserved, isOpen: indicator.isOpen, seriesCount: spans.count,
          cellCount: cells.values.reduce(0, +), years: years, source: indicator.source)
      })
  }

  /// Lists the series of an indicator, or the pooled cells of one that has no series.
  ///
  /// - Parameters:
  ///   - id: The key of the indicator or an alias.
  ///   - library: Where the bundled data lie; `nil` looks for them.
  /// - Throws: ``PipelineError`` where the file is missing or damaged or lacks the indicator.
  package func series(
    of id: String, library: DataLibrary? = nil
  ) throws(PipelineError) -> ReferenceSeriesListing {
    var files = InputFiles(library: library)
    let data = try files.readReference(reference)
    guard let indicator = data.indicator(id) else {
      throw .unknownIndicator(
        id, nearest: NearestName.find(id, in: data.indicators.map(\.id)))
    }
    let contents: ReferenceSeriesListing.Contents =
      if indicator.isOpen {
        .series(
          data.spans(of: id).map {
            ReferenceSeriesListing.Series(
              country: $0.country, years: $0.firstYear...$0.lastYear, pointCount: $0.pointCount)
          })
      } else {
        .cells(
          data.cellCounts(of: id).sorted { $0.key < $1.key }.map {
            ReferenceSeriesListing.Cells(year: $0.key, count: $0.value)
          })
      }
    return ReferenceSeriesListing(
      run: run(files, indicator: id), indicator: indicator.id, title: indicator.title,
      contents: contents)
  }

  private func run(_ files: InputFiles, indicator: String?) -> RunInfo {
    RunInfo(
      command: "reference show", version: version,
      settings: [
        RunInfo.Setting("reference", reference ?? "bundled"),
        RunInfo.Setting("indicator", indicator ?? "all"),
      ], inputs: files.read)
  }
}

extension InputFiles {
  /// The reference data: a file of the user's, else those that are bundled.
  ///
  /// A file of the user's is a reference file, or a table of raw series by country, told by its
  /// first bytes.
  ///
  /// - Throws: ``PipelineError`` where the file is missing or damaged.
  mutating func readReference(_ path: String?) throws(PipelineError) -> ReferenceLibrary {
    if let read = references[path] { return read }
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
      do throws(ReferenceLibrary.FileError) {
        library = try ReferenceLibrary(decoding: contents)
      } catch {
        throw .reference(error, file: path ?? "bundled:\(bundled)")
      }
    }
    let known = library.with(aliases: try aliases())
    references[path] = known
    return known
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
  public func reference() throws(PipelineError) -> ReferenceLibrary {
    var files = InputFiles(library: self)
    return try files.readReference(nil)
  }
}
