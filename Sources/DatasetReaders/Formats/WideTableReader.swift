internal import TimeSeries

/// Reads tables as statistics offices print them: years across or down.
enum WideTableReader: FormatReader {
  static let evidence = FormatEvidence.shape

  static func recognises(_ head: FileHead) -> Bool {
    !head.rows.isEmpty && GridLayout.find(in: CellGrid(rows: head.rows)) != nil
  }

  /// Reads a table whose layout its first rows tell.
  ///
  /// - Throws: ``ReaderError`` with `layout_not_found` if no years are found in it.
  static func read(
    _ source: ReadingSource, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    let head = TableHead(source.head, isWhole: source.isWhole)
    guard let layout = GridLayout.find(in: CellGrid(rows: head.rows, lines: head.lines)) else {
      throw ReaderError(.layoutNotFound, file: source.file)
    }
    let (table, convention, findings) = try read(
      source, head, layout, decimal: options.decimal, keepsEverything: options.keepsEverything)
    return ReadData(
      format: .wideCSV, numberConvention: convention, table: table,
      findings: TidyTableReader.delimiterFinding(head.delimiter, source) + findings)
  }

  /// Reads the rows below the header, one after the other.
  static func read(
    _ source: ReadingSource, _ head: TableHead, _ layout: GridLayout, decimal: DecimalMark?,
    keepsEverything: Bool
  ) throws(ReaderError) -> (ObservationTable, NumberConvention, [Finding]) {
    var scanner = CSVScanner(
      source, file: source.file, delimiter: head.delimiter, skipsBlankLines: true)
    var reader = GridReader(layout, file: source.file, keepsEverything: keepsEverything)
    let width = head.rows[layout.headerRow].count
    // Rows of empty cells are no rows of the head; lines tell both apart.
    let firstLine =
      layout.firstDataRow < head.lines.count ? head.lines[layout.firstDataRow] : nil
    var row = 0
    while try scanner.next() {
      defer { row += 1 }
      guard firstLine.map({ scanner.line >= $0 }) ?? (row >= layout.firstDataRow) else { continue }
      try checkLength(scanner, width)
      try reader.append(scanner, line: scanner.line)
    }
    return try reader.finish(decimal: decimal)
  }

  /// Refuses a row of another length than the header; notes below a table may be short.
  private static func checkLength(
    _ scanner: borrowing CSVScanner, _ width: Int
  ) throws(ReaderError) {
    let count = scanner.fieldCount
    guard count != width else { return }
    let filled = (0..<count).filter { !scanner.field($0).allSatisfy(Byte.isWhiteSpace) }
    if filled.count <= 1 || filled.last! < width && count < width && filled.last! == 0 { return }
    if count > width, filled.last! < width { return }
    throw ReaderError(
      .raggedRow, file: scanner.file, line: scanner.line, column: min(count, width) + 1,
      arguments: ["expected": .count(width), "found": .count(count)])
  }
}
