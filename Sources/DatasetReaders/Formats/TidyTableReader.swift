internal import TimeSeries

/// Reads the product's own tables, strictly or with numbers as people write them.
enum TidyTableReader: FormatReader {
  static let evidence = FormatEvidence.columns

  /// A tidy table has two of its own columns, so that a missing one can be named.
  static func recognises(_ head: FileHead) -> Bool {
    let names = Set(head.rows.first?.map(\.text) ?? [])
    return names.intersection(["series_id", "area_code", "indicator", "year", "value"]).count >= 2
      && !names.isDisjoint(with: ["year", "value"])
      && !names.isDisjoint(with: ["series_id", "area_code", "indicator"])
  }

  /// Reads a table of observations.
  ///
  /// Parted by commas and with nothing said about its numbers, it is read as
  /// ``ObservationTable/read(_:chunkSize:)`` does.
  static func read(
    _ source: ReadingSource, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    let delimiter = TableHead(source.head, isWhole: source.isWhole).delimiter
    let infers = options.infersNumbers || options.decimal != nil || delimiter != Byte.comma
    var scanner = CSVScanner(
      source, file: source.file, delimiter: delimiter, skipsBlankLines: source.saysDelimiter)
    let (table, convention, findings) = try ObservationTable.read(
      &scanner, infersNumbers: infers, decimal: options.decimal,
      keepsEverything: options.keepsEverything)
    return ReadData(
      format: .tidyCSV, numberConvention: convention, table: table,
      findings: delimiterFinding(delimiter, source) + findings)
  }

  /// A note about columns that are not parted by commas.
  static func delimiterFinding(_ delimiter: UInt8, _ source: ReadingSource) -> [Finding] {
    guard delimiter != Byte.comma else { return [] }
    return [
      Finding(
        .delimiterRecognised, severity: .note, subject: source.file,
        arguments: [
          "file": .text(source.file),
          "delimiter": .code(delimiter == Byte.tab ? "tab" : "semicolon"),
        ])
    ]
  }
}
