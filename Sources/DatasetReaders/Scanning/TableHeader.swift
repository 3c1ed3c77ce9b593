internal import TimeSeries

/// The first record of a table: its column names.
struct TableHeader {
  /// The names as written, by column.
  let names: [String]

  /// The name that errors carry.
  let file: String

  /// A header at hand.
  init(names: [String], file: String) {
    self.names = names
    self.file = file
  }

  /// Reads the header and fixes how many fields each further record must have.
  ///
  /// - Throws: ``ReaderError`` for an empty file and for columns parted by `;` or tabs.
  init(_ scanner: inout CSVScanner) throws(ReaderError) {
    guard try scanner.next() else { throw ReaderError(.emptyFile, file: scanner.file) }
    names = (0..<scanner.fieldCount).map { scanner.text($0) }
    file = scanner.file
    scanner.expectedFieldCount = names.count
    if names.count == 1 {
      let delimiter =
        names[0].contains(";") ? "semicolon" : names[0].contains("\t") ? "tab" : nil
      if let delimiter {
        throw ReaderError(
          .wrongDelimiter, file: file, line: 1, column: 1,
          arguments: ["delimiter": .code(delimiter)])
      }
    }
  }

  /// The column of a name, or `nil` if there is none.
  ///
  /// - Throws: ``ReaderError`` if two columns have that name.
  func optional(_ name: String) throws(ReaderError) -> Int? {
    guard let first = names.firstIndex(of: name) else { return nil }
    if let second = names[(first + 1)...].firstIndex(of: name) {
      throw ReaderError(
        .duplicateColumn, file: file, line: 1, column: second + 1,
        arguments: ["name": .text(name), "first_column": .count(first + 1)])
    }
    return first
  }

  /// The column of a name that must be there.
  ///
  /// - Throws: ``ReaderError`` if there is none, with the nearest name found, or there are two.
  func required(_ name: String, alternative: String? = nil) throws(ReaderError) -> Int {
    if let column = try optional(name) { return column }
    var arguments: [String: Argument] = ["name": .text(name), "found": .texts(names)]
    arguments["nearest"] = NearestName.find(name, in: names).map(Argument.text)
    arguments["alternative"] = alternative.map(Argument.text)
    throw ReaderError(.missingColumn, file: file, line: 1, arguments: arguments)
  }
}

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
