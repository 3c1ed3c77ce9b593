extension CSVScanner {
  /// The largest record, in bytes.
  static let longestRecord = 1 << 24

  /// The most fields of a record; the widest workbooks have a sixth of it.
  static let mostFields = 100_000

  /// The most empty lines in a row: as many as a sheet has rows.
  static let mostBlankLines = 1 << 20
}
