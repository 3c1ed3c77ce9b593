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
