internal import TimeSeries

/// Any rectangular table: columns that are read as numbers or as text when asked for.
///
/// ```swift
/// let table = try CSVTable.read(DataInput(path: "fit.csv"))
/// let response = try table.numbers(in: "value")
/// let years = try table.years(in: "year")
/// ```
package struct CSVTable: Sendable {
  /// The name of the file.
  package let file: String

  /// The names of the columns, distinct.
  package let columnNames: [String]

  /// The line of the file on which each row starts.
  package let lines: [Int]

  /// The cells one after the other, row by row, and where each ends.
  private let bytes: [UInt8]
  private let ends: [Int]

  /// Reads a table.
  ///
  /// - Throws: ``ReaderError`` for a file that cannot be opened, is no RFC 4180 table in UTF-8, has
  ///   no row, or two columns with one name.
  package static func read(
    _ input: DataInput, chunkSize: Int = 1 << 18
  ) throws(ReaderError) -> CSVTable {
    var scanner = try CSVScanner(input, chunkSize: chunkSize)
    return try read(&scanner, decimal: nil)
  }

  /// Reads a table in any encoding, parted by commas, semicolons or tabs.
  ///
  /// - Parameter options: With a mark of decimals, cells that write a number with it are read so.
  /// - Throws: ``ReaderError`` as the other `read`, but for columns parted otherwise.
  package static func read(
    _ input: DataInput, options: ReadingOptions
  ) throws(ReaderError) -> CSVTable {
    let source = try ReadingSource(input, encoding: options.encoding)
    let delimiter = TableHead(source.head, isWhole: source.isWhole).delimiter
    var scanner = CSVScanner(source, file: source.file, delimiter: delimiter)
    return try read(&scanner, decimal: options.decimal)
  }

  private static func read(
    _ scanner: inout CSVScanner, decimal: DecimalMark?
  ) throws(ReaderError) -> CSVTable {
    let header = try TableHeader(&scanner)
    for name in header.names where !name.isEmpty { _ = try header.required(name) }
    var lines: [Int] = []
    var bytes: [UInt8] = []
    var ends = [0]
    while try scanner.next() {
      lines.append(scanner.line)
      for index in 0..<scanner.fieldCount {
        let field = scanner.field(index)
        if let decimal, case .number(let written) = WrittenCell(field),
          let number = written.readings.number(decimal)
        {
          bytes.append(contentsOf: MachineNumber.text(number).utf8)
        } else {
          bytes.append(contentsOf: field)
        }
        ends.append(bytes.count)
      }
    }
    guard !lines.isEmpty else { throw ReaderError(.noRows, file: scanner.file) }
    return CSVTable(
      file: scanner.file, columnNames: header.names, lines: lines, bytes: bytes, ends: ends)
  }

  /// The number of rows, the header not counted.
  package var rowCount: Int { lines.count }

  /// The text of a cell.
  package func text(row: Int, column: Int) -> String {
    String(decoding: bytes[range(row, column)], as: UTF8.self)
  }

  /// The texts of a column.
  ///
  /// - Throws: ``ReaderError`` if the table has no such column.
  package func texts(in name: String) throws(ReaderError) -> [String] {
    let column = try column(name)
    return (0..<rowCount).map { text(row: $0, column: column) }
  }

  /// The numbers of a column, all finite.
  ///
  /// - Throws: ``ReaderError`` if the table has no such column or a cell is no number.
  package func numbers(in name: String) throws(ReaderError) -> [Double] {
    let column = try column(name)
    var result: [Double] = []
    result.reserveCapacity(rowCount)
    for row in 0..<rowCount {
      let number = number(row, column)
      guard let number else {
        let refusal = NumberRefusal(of: text(row: row, column: column))
        throw error(refusal.code, row, column, refusal.arguments)
      }
      guard number.isFinite else { throw error(.numberOutOfRange, row, column) }
      result.append(number)
    }
    return result
  }

  /// The calendar years of a column.
  ///
  /// - Throws: ``ReaderError`` if the table has no such column or a cell is no year from 1000 to
  ///   2999.
  package func years(in name: String) throws(ReaderError) -> [Int] {
    let column = try column(name)
    var years: [Int] = []
    for (row, number) in try numbers(in: name).enumerated() {
      guard let year = Int(exactly: number) else { throw error(.notAYear, row, column) }
      guard (1000...2999).contains(year) else {
        throw error(.yearOutOfRange, row, column, ["minimum": "1000", "maximum": "2999"])
      }
      years.append(year)
    }
    return years
  }

  /// The numbers of a column in which cells may be empty.
  ///
  /// - Throws: ``ReaderError`` if the table has no such column or a filled cell is no number.
  package func optionalNumbers(in name: String) throws(ReaderError) -> [Double?] {
    let column = try column(name)
    var result: [Double?] = []
    for row in 0..<rowCount {
      if range(row, column).isEmpty {
        result.append(nil)
        continue
      }
      guard let number = number(row, column), number.isFinite else {
        let refusal = NumberRefusal(of: text(row: row, column: column))
        throw error(refusal.code, row, column, refusal.arguments)
      }
      result.append(number)
    }
    return result
  }

  /// Whether every cell of the column is a finite number; `false` if there is no such column.
  package func isNumeric(_ name: String) -> Bool {
    guard let column = columnNames.firstIndex(of: name) else { return false }
    return (0..<rowCount).allSatisfy { number($0, column)?.isFinite ?? false }
  }

  private func number(_ row: Int, _ column: Int) -> Double? {
    bytes.withUnsafeBufferPointer {
      NumberParser.number(UnsafeBufferPointer(rebasing: $0[range(row, column)]))?.value
    }
  }

  private func column(_ name: String) throws(ReaderError) -> Int {
    try TableHeader(names: columnNames, file: file).required(name)
  }

  private func range(_ row: Int, _ column: Int) -> Range<Int> {
    let index = row * columnNames.count + column
    return ends[index]..<ends[index + 1]
  }

  private func error(
    _ code: ReaderError.Code, _ row: Int, _ column: Int, _ arguments: [String: Argument] = [:]
  ) -> ReaderError {
    var line = lines[row]
    for earlier in 0..<column {
      line += bytes[range(row, earlier)].count(where: { $0 == Byte.lineFeed })
    }
    var arguments = arguments
    arguments["name"] = .text(columnNames[column])
    arguments["value"] = .text(String(text(row: row, column: column).prefix(80)))
    return ReaderError(code, file: file, line: line, column: column + 1, arguments: arguments)
  }
}
