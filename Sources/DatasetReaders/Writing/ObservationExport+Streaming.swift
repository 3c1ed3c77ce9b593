public import TimeSeries

extension ObservationExport {
  /// Writes the rows of a table of observations while it is read, one record at a time.
  ///
  /// The memory does not grow with the file. Values keep the digits that are printed.
  ///
  /// - Parameter options: A mark of decimals, where the numbers are not in machine notation.
  /// - Returns: The number of rows, and what was noticed; `nil` if the input is no table that can be
  ///   read in one pass, so that nothing was written.
  /// - Throws: ``ReaderError`` for a record that cannot be read; what was written is then useless.
  public mutating func stream(
    _ input: DataInput, options: ReadingOptions
  ) throws(ReaderError) -> (rowCount: Int, findings: [Finding])? {
    guard case .rows = target.format.writing, options.format == nil || options.format == .tidyCSV
    else {
      return nil
    }
    let source = try ReadingSource(input, encoding: options.encoding)
    guard DataFormat.recognise(head: source.head) == .tidyCSV else { return nil }
    let delimiter = TableHead(source.head, isWhole: source.isWhole).delimiter
    guard delimiter == Byte.comma || options.decimal != nil else { return nil }
    var scanner = CSVScanner(source, file: source.file, delimiter: delimiter)
    let plan = try StreamingPlan(try TableHeader(&scanner), decimal: options.decimal)
    let layout = layout(plan.fields, extras: plan.extraNames)
    let rowCount = try write(&scanner, plan, layout)
    var notes = TidyTableReader.delimiterFinding(delimiter, source)
    if let finding = source.encodingFinding { notes.append(finding) }
    return (rowCount, notes)
  }

  private func write(
    _ scanner: inout CSVScanner, _ plan: StreamingPlan, _ layout: RowLayout
  ) throws(ReaderError) -> Int {
    var text: [UInt8] = []
    layout.appendHeader(to: &text)
    let sources = layout.columns.map { plan.columns[$0.field] }
    var rowCount = 0
    while try scanner.next() {
      guard let value = try plan.value(scanner) else { continue }
      for (index, column) in layout.columns.enumerated() {
        if index > 0 { text.append(Byte.comma) }
        if column.field == .value {
          text.append(contentsOf: value.utf8)
        } else if case .constant(let word) = column.field {
          text.append(contentsOf: word.utf8)
        } else if let source = sources[index], case .mark = column.field {
          text.append(contentsOf: scanner.text(source).lowercased().utf8)
        } else if let source = sources[index], !scanner.field(source).isEmpty {
          CSVText.append(scanner.text(source), to: &text)
        } else {
          text.append(contentsOf: column.empty.utf8)
        }
      }
      text.append(Byte.lineFeed)
      rowCount += 1
      if text.count >= 1 << 18 {
        hand(text)
        text.removeAll(keepingCapacity: true)
      }
    }
    guard rowCount > 0 else { throw ReaderError(.noRows, file: scanner.file) }
    hand(text)
    return rowCount
  }
}

/// Where the fields of a table stand that is rewritten in one pass.
private struct StreamingPlan {
  let columns: [RowLayout.Field: Int]
  let extraNames: [String]
  private let year: Int
  private let valueColumn: Int
  private let keys: [(column: Int, name: String)]
  private let decimal: DecimalMark?
  private let marks: ValueMarks.Columns

  var fields: Set<RowLayout.Field> {
    Set(columns.keys.filter { if case .extra = $0 { false } else { true } })
  }

  init(_ header: TableHeader, decimal: DecimalMark?) throws(ReaderError) {
    let named: [(RowLayout.Field, String)] =
      [
        (.seriesID, "series_id"), (.areaCode, "area_code"), (.indicator, "indicator"),
        (.unit, "unit"), (.definition, "definition"), (.sourceID, "source_id"), (.note, "note"),
      ] + ValueMarks.names.map { (RowLayout.Field.mark($0), $0) }
    var columns: [RowLayout.Field: Int] = [:]
    for (field, name) in named { columns[field] = try header.optional(name) }
    if columns[.seriesID] == nil {
      _ = try header.required("area_code", alternative: "series_id")
      _ = try header.required("indicator", alternative: "series_id")
    }
    year = try header.required("year")
    valueColumn = try header.required("value")
    columns[.year] = year
    columns[.value] = valueColumn
    keys = [
      ("series_id", RowLayout.Field.seriesID), ("area_code", .areaCode), ("indicator", .indicator),
    ]
    .compactMap { name, field in columns[field].map { ($0, name) } }
    let used = Set(columns.values)
    var extraNames: [String] = []
    for (column, name) in header.names.enumerated() where !used.contains(column) {
      columns[.extra(extraNames.count)] = column
      extraNames.append(name)
    }
    self.columns = columns
    self.extraNames = extraNames
    self.decimal = decimal
    marks = try ValueMarks.Columns { (name) throws(ReaderError) in try header.optional(name) }
  }

  /// The value of a record in machine notation, or `nil` if it has none and its numbers are written
  /// by people.
  func value(_ scanner: borrowing CSVScanner) throws(ReaderError) -> String? {
    _ = try scanner.requiredYear(year, "year")
    for key in keys { try scanner.checkKey(key.column, key.name) }
    _ = try marks.marks(scanner)
    guard let decimal else {
      _ = try scanner.requiredNumber(valueColumn, "value")
      return String(Substring(scanner.text(valueColumn)).trimmingSpaces)
    }
    switch NumberRewriter(decimal: decimal).rewrite(scanner.text(valueColumn)) {
    case .number(let text): return text
    case .missing: return nil
    case .unreadable(let problem):
      throw scanner.cellError(problem, valueColumn, "value", ["decimal": .code(decimal.rawValue)])
    }
  }
}
