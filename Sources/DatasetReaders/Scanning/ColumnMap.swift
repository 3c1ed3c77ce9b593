/// Where the named columns of a table stand.
struct ColumnMap {
  private let columns: [String: Int]

  /// Finds the columns.
  ///
  /// - Throws: ``ReaderError`` if a required one is missing or two have one name.
  init(
    _ header: TableHeader, required: [String], optional: [String] = []
  ) throws(ReaderError) {
    var columns: [String: Int] = [:]
    for name in required { columns[name] = try header.required(name) }
    for name in optional { columns[name] = try header.optional(name) }
    self.columns = columns
  }

  /// The column of a name, or `nil` if the table has no such column.
  subscript(name: String) -> Int? { columns[name] }

  /// The text of a cell, or `nil` if it is empty or the table has no such column.
  func text(_ name: String, _ scanner: borrowing CSVScanner) -> String? {
    scanner.optionalText(columns[name])
  }

  /// The text of a cell of a required column, which must be filled.
  func filled(_ name: String, _ scanner: borrowing CSVScanner) throws(ReaderError) -> String {
    try scanner.requiredText(columns[name]!, name)
  }

  /// The parts of a cell that are joined by semicolons.
  func list(_ name: String, _ scanner: borrowing CSVScanner) -> [String] {
    (text(name, scanner) ?? "").split(separator: ";").map(String.init)
  }

  /// The year of a cell, or `nil` if it is empty or the table has no such column.
  func year(_ name: String, _ scanner: borrowing CSVScanner) throws(ReaderError) -> Int? {
    try scanner.optionalYear(columns[name], name)
  }

  /// The number of a cell, or `nil` if it is empty or the table has no such column.
  func number(
    _ name: String, _ scanner: borrowing CSVScanner
  ) throws(ReaderError) -> ParsedNumber? {
    try scanner.optionalNumber(columns[name], name)
  }

  /// The whole number of a cell, or `nil` if it is empty or the table has no such column.
  func wholeNumber(_ name: String, _ scanner: borrowing CSVScanner) throws(ReaderError) -> Int? {
    try scanner.optionalWholeNumber(columns[name], name)
  }

  /// Whether a cell says `true` or `false`; `nil` if it is empty or the table has no such column.
  func flag(_ name: String, _ scanner: borrowing CSVScanner) throws(ReaderError) -> Bool? {
    try scanner.optionalFlag(columns[name], name)
  }

  /// The word of a cell out of a closed list, or `nil` if it is empty or there is no such column.
  func word<Word>(_ name: String, _ scanner: borrowing CSVScanner) throws(ReaderError) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    try scanner.optionalWord(columns[name], name)
  }
}
