import DatasetReaders
package import Forecasting
import Reports
import TimeSeries

/// The work of `khathi reference build`: a compact reference file out of raw series by country.
package struct ReferenceBuildRun: Sendable {
  /// The raw series: `country`, `indicator`, `year`, `value`.
  package var values: String

  /// The indicators: `indicator`, `title`, `unit`, `source`, `direction`, `lower`, `upper`,
  /// `evidence`, `licence`.
  package var indicators: String

  /// Told how far the work has come.
  package var progress: Progress?

  /// Creates a run.
  package init(values: String, indicators: String) {
    self.values = values
    self.indicators = indicators
  }

  /// The words of `evidence` that stand for observation rather than for a model.
  static let observedEvidence: Set<String> = ["survey", "administrative", "mixed"]

  /// Reads both tables.
  ///
  /// Series of indicators that the table of indicators lacks are left out.
  ///
  /// - Throws: ``PipelineError`` where a table cannot be used or does not fit a reference file.
  package func builder() throws(PipelineError) -> ReferenceBuilder {
    var files = InputFiles(library: nil)
    return try checkedBuilder(&files)
  }

  private func checkedBuilder(
    _ files: inout InputFiles
  ) throws(PipelineError) -> ReferenceBuilder {
    let (known, raw) = try tables(&files)
    guard known.count <= ReferenceLimit.maximumIndicators else {
      throw .referenceLimit(.indicators(known.count), file: indicators, line: nil)
    }
    var ids: Set<String> = []
    for indicator in known where !ids.insert(indicator.id).inserted {
      throw .referenceLimit(.duplicateIndicator(indicator.id), file: indicators, line: nil)
    }
    try raw.check(known)
    return raw.builder(known)
  }

  /// Reads both tables and records them among the files of a run, which writes no reference file:
  /// what does not fit one is taken as well.
  func builder(_ files: inout InputFiles) throws(PipelineError) -> ReferenceBuilder {
    let (known, raw) = try tables(&files)
    return raw.builder(known)
  }

  private func tables(
    _ files: inout InputFiles
  ) throws(PipelineError) -> ([ReferenceIndicator], CountryTable) {
    let known = try files.read(DataInput(path: indicators)) { (input) throws(ReaderError) in
      try Self.indicators(CSVTable.read(input))
    }
    let raw = try files.read(DataInput(path: values)) { (input) throws(ReaderError) in
      try CountryTable(CSVTable.read(input))
    }
    return (known, raw)
  }

  /// What was built.
  package struct Summary: Hashable, Sendable {
    /// Series that ship with country and values.
    package let seriesCount: Int
    /// Pooled cells.
    package let cellCount: Int
  }

  /// Builds the library and writes its file.
  ///
  /// - Throws: ``PipelineError`` where a table cannot be used or the file cannot be written.
  package func write(to path: String, overwrite: Bool) throws(PipelineError) -> Summary {
    let output = Output(path, overwrites: overwrite)
    try output.check([output.path], inputs: [values, indicators])
    var files = InputFiles(library: nil)
    let builder = try checkedBuilder(&files)
    progress?.begin(.building, total: builder.indicators.count)
    let library = builder.library { progress?.advance() }
    progress?.end()
    try output.write(
      library.encoded(), inputs: files.read.flatMap { [$0.name] + $0.files })
    return Summary(seriesCount: library.seriesCount, cellCount: library.cellCount)
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

/// What of series by country does not fit a reference file.
public enum ReferenceLimit: Hashable, Sendable {
  /// There are so many indicators, more than ``maximumIndicators``.
  case indicators(Int)
  /// Two rows have this key of an indicator.
  case duplicateIndicator(String)
  /// The years of a series span more than ``maximumYears``.
  case span(indicator: String, country: String, years: ClosedRange<Int>)
  /// A country has a code other than three ASCII letters.
  case country(String)

  /// The unit of a row does not convert into that of its indicator.
  case unit(indicator: String, unit: String, expected: String)

  /// The most indicators of a reference file, which counts them in a byte.
  public static let maximumIndicators = 255

  /// The longest span of a series of a reference file, in years.
  public static let maximumYears = 255
}

extension ReferenceLimit {
  /// The identifiers of the limits, as in the files of languages.
  enum Code: String, NoticeCode {
    /// There are too many indicators. Arguments: `count`, `limit`.
    case indicators = "reference_too_many_indicators"
    /// An indicator stands twice. Arguments: `name`.
    case duplicateIndicator = "reference_duplicate_indicator"
    /// A series is too long. Arguments: `indicator`, `country`, `first`, `last`, `limit`.
    case span = "reference_span_too_long"
    /// A code of a country is none. Arguments: `name`.
    case country = "reference_country_code"
    /// A unit does not convert. Arguments: `indicator`, `unit`, `expected`.
    case unit = "reference_unit"
  }

  /// The limit as it is told.
  var notice: Notice<Code> {
    switch self {
    case .indicators(let count):
      Notice(.indicators, ["count": .count(count), "limit": .count(Self.maximumIndicators)])
    case .duplicateIndicator(let id): Notice(.duplicateIndicator, ["name": .text(id)])
    case .span(let indicator, let country, let years):
      Notice(
        .span,
        [
          "indicator": .text(indicator), "country": .text(country),
          "first": .year(years.lowerBound), "last": .year(years.upperBound),
          "limit": .count(Self.maximumYears),
        ])
    case .country(let code): Notice(.country, ["name": .text(code)])
    case .unit(let indicator, let unit, let expected):
      Notice(
        .unit, ["indicator": .text(indicator), "unit": .unit(unit), "expected": .unit(expected)])
    }
  }
}
