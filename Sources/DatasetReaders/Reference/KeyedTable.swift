internal import TimeSeries

/// A table whose rows are found by a key: indicators, units, areas, series, sources, derivations.
package struct KeyedTable<Row: Sendable>: Sendable {
  /// The name of the file.
  package let file: String

  /// The rows, in the order of the file.
  package let rows: [Row]

  private let indexByKey: [String: Int]

  /// The row with that key, or `nil` if there is none.
  package subscript(key: String) -> Row? { indexByKey[key].map { rows[$0] } }

  /// A table without rows.
  package static var empty: Self { Self(file: "", rows: [], indexByKey: [:]) }

  private init(file: String, rows: [Row], indexByKey: [String: Int]) {
    self.file = file
    self.rows = rows
    self.indexByKey = indexByKey
  }

  /// The rows of both tables; where both have a key, the row of `other` is found.
  package func adding(_ other: Self) -> Self {
    var indexByKey = indexByKey
    for (key, index) in other.indexByKey { indexByKey[key] = rows.count + index }
    return Self(
      file: rows.isEmpty ? other.file : file, rows: rows + other.rows, indexByKey: indexByKey)
  }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - key: The key column, which is required and whose cells are distinct.
  ///   - allowsEmptyKey: Whether the key of one row may be empty.
  ///   - makeRow: Makes a row of the current record.
  /// - Throws: ``ReaderError`` for a file that cannot be opened, is no RFC 4180 table in UTF-8,
  ///   lacks a column, or has two rows with one key.
  static func read(
    _ input: DataInput, key: String, allowsEmptyKey: Bool = false, required: [String] = [],
    optional: [String] = [],
    makeRow: (borrowing CSVScanner, ColumnMap, String) throws(ReaderError) -> Row
  ) throws(ReaderError) -> Self {
    var scanner = try CSVScanner(input)
    let columns = try ColumnMap(
      TableHeader(&scanner), required: [key] + required, optional: optional)
    var rows: [Row] = []
    var firstByKey: [String: (index: Int, line: Int)] = [:]
    while try scanner.next() {
      try scanner.checkKey(columns[key], key)
      let id =
        allowsEmptyKey ? columns.text(key, scanner) ?? "" : try columns.filled(key, scanner)
      if let first = firstByKey.updateValue((rows.count, scanner.line), forKey: id) {
        throw scanner.cellError(
          .duplicateKey, columns[key]!, key, ["first_line": .count(first.line)])
      }
      rows.append(try makeRow(scanner, columns, id))
    }
    return Self(file: scanner.file, rows: rows, indexByKey: firstByKey.mapValues(\.index))
  }
}
