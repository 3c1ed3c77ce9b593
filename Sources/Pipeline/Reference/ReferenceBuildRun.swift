import DatasetReaders
public import Forecasting
import Reports
import TimeSeries

/// The work of `khathi reference build`: a compact reference file out of raw series by country.
public struct ReferenceBuildRun: Sendable {
  /// The raw series: `country`, `indicator`, `year`, `value`.
  public var values: String

  /// The indicators: `indicator`, `title`, `unit`, `source`, `direction`, `lower`, `upper`,
  /// `evidence`, `licence`.
  public var indicators: String

  /// Creates a run.
  public init(values: String, indicators: String) {
    self.values = values
    self.indicators = indicators
  }

  /// The words of `evidence` that stand for observation rather than for a model.
  static let observedEvidence: Set<String> = ["survey", "administrative", "mixed"]

  /// Reads both tables.
  ///
  /// Series of indicators that the table of indicators lacks are left out.
  ///
  /// - Throws: ``PipelineError`` where a table cannot be used.
  public func builder() throws(PipelineError) -> ReferenceBuilder {
    var files = InputFiles(library: nil)
    return try builder(&files)
  }

  /// Reads both tables and records them among the files of a run.
  func builder(_ files: inout InputFiles) throws(PipelineError) -> ReferenceBuilder {
    let table = try files.read(DataInput(path: indicators)) { (input) throws(ReaderError) in
      try CSVTable.read(input)
    }
    let raw = try files.read(DataInput(path: values)) { (input) throws(ReaderError) in
      try CSVTable.read(input)
    }
    do throws(ReaderError) {
      let known = try Self.indicators(table)
      var positions: [String: Int] = [:]
      for (index, indicator) in known.enumerated() { positions[indicator.id] = index }
      let names = try raw.texts(in: "indicator")
      let countries = try raw.texts(in: "country")
      let years = try raw.years(in: "year")
      let numbers = try raw.numbers(in: "value")
      var values: [ReferenceBuilder.Value] = []
      for row in names.indices {
        guard let position = positions[names[row]] else { continue }
        values.append(
          ReferenceBuilder.Value(
            indicator: position, country: countries[row], year: years[row], value: numbers[row]))
      }
      return ReferenceBuilder(indicators: known, values: values)
    } catch {
      throw .reading(error)
    }
  }

  /// Builds the library and writes its file.
  ///
  /// - Throws: ``PipelineError`` where a table cannot be used or the file cannot be written.
  public func write(to path: String, overwrite: Bool) throws(PipelineError) -> ReferenceLibrary {
    let library = try builder().library()
    try AtomicFile.write(library.encoded(), to: path, overwrite: overwrite)
    return library
  }

  /// The indicators of a table with the columns of ``indicators``.
  static func indicators(
    _ table: CSVTable
  ) throws(ReaderError) -> [ReferenceIndicator] {
    let ids = try table.texts(in: "indicator")
    let titles = try table.texts(in: "title")
    let units = try table.texts(in: "unit")
    let sources = try table.texts(in: "source")
    let directions = try table.texts(in: "direction")
    let lower = try table.optionalNumbers(in: "lower")
    let upper = try table.optionalNumbers(in: "upper")
    let evidence = try table.texts(in: "evidence")
    let groups = table.columnNames.contains("group") ? try table.texts(in: "group") : []
    let licences = table.columnNames.contains("licence") ? try table.texts(in: "licence") : []
    return ids.indices.map { row in
      ReferenceIndicator(
        id: ids[row], title: titles[row], unit: units[row],
        isDecreaseWanted: directions[row] == "down",
        bounds: (try? Bounds(lower: lower[row], upper: upper[row])) ?? .none,
        isObserved: observedEvidence.contains(evidence[row]),
        isOpen: licences.isEmpty || licences[row] != "pooled",
        isAdoption: !groups.isEmpty && groups[row] == "adoption", source: sources[row])
    }
  }
}
