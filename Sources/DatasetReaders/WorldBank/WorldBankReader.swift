internal import TimeSeries

/// The header of World Bank files: downloads of the API, DataBank and the bulk archive.
enum WorldBankHeader {
  /// Whether a row is the header of a file of values.
  static func matches(_ row: [CellGrid.Cell]) -> Bool {
    let names = Set(row.prefix(6).map(\.text))
    return names.isSuperset(of: ["Country Name", "Country Code"])
      && (names.isSuperset(of: ["Indicator Name", "Indicator Code"])
        || names.isSuperset(of: ["Series Name", "Series Code"]))
  }

  /// What a file that comes beside the values describes, or `nil` if it is none of them.
  static func metadataKind(_ row: [CellGrid.Cell]) -> String? {
    let names = row.map(\.text)
    func has(_ wanted: String...) -> Bool { wanted.allSatisfy(names.contains) }
    if has("Country Code", "IncomeGroup") || has("Country Code", "Short Name", "Table Name") {
      return "countries"
    }
    if has("INDICATOR_CODE", "INDICATOR_NAME") || has("Series Code", "Topic") {
      return "indicators"
    }
    if has("CountryCode", "SeriesCode", "DESCRIPTION") { return "notes" }
    if has("SeriesCode", "Year", "DESCRIPTION") { return "notes" }
    return nil
  }
}

/// Reads the files of values of the World Bank.
///
/// The API puts four lines before the header and a comma behind every row; the bulk archive does
/// neither. Decimals follow a point; a cell without a value is empty, or `..` in DataBank.
enum WorldBankReader: FormatReader {
  static let evidence = FormatEvidence.header

  /// Files that only describe others are recognised, too, to be refused by name.
  static func recognises(_ head: FileHead) -> Bool {
    head.rows.first.flatMap(WorldBankHeader.metadataKind) != nil
      || head.rows.contains(where: WorldBankHeader.matches)
  }

  /// Reads a file of values.
  ///
  /// - Throws: ``ReaderError`` with `metadata_only` for a file that describes others.
  static func read(
    _ source: ReadingSource, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    let head = TableHead(source.head, isWhole: source.isWhole)
    if let kind = head.rows.first.flatMap(WorldBankHeader.metadataKind) {
      throw ReaderError(.metadataOnly, file: source.file, arguments: ["kind": .code(kind)])
    }
    guard var layout = GridLayout.find(in: CellGrid(rows: head.rows, lines: head.lines)) else {
      throw ReaderError(.layoutNotFound, file: source.file)
    }
    layout.title = nil
    layout.source = publisher(head.rows.prefix(layout.headerRow))
    let (table, convention, findings) = try WideTableReader.read(
      source, head, layout, decimal: options.decimal ?? .point,
      keepsEverything: options.keepsEverything)
    return ReadData(
      format: .worldBankCSV, numberConvention: options.decimal == nil ? nil : convention,
      table: table,
      findings: findings.filter { options.decimal != nil || $0.code != .numberConventionForced })
  }

  /// What the lines above the header say: `World Bank, World Development Indicators, 2024-06-28`.
  private static func publisher(_ preamble: ArraySlice<[CellGrid.Cell]>) -> String {
    let values = ["Data Source", "Last Updated Date"].compactMap { name in
      preamble.first { $0.first?.text == name }?.dropFirst().first?.text
    }
    return (["World Bank"] + values).joined(separator: ", ")
  }
}
