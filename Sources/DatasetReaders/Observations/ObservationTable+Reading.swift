internal import TimeSeries

extension ObservationTable {
  /// Reads an observations file.
  ///
  /// - Parameters:
  ///   - input: The file, standard input, or bytes at hand.
  ///   - chunkSize: How many bytes are read at a time; it never changes the result.
  /// - Throws: ``ReaderError`` for a file that cannot be opened, is no RFC 4180 table in UTF-8,
  ///   lacks a column or any row, or has a year or a value that cannot be read.
  public static func read(
    _ input: DataInput, chunkSize: Int = 1 << 18
  ) throws(ReaderError) -> ObservationTable {
    var scanner = try CSVScanner(input, chunkSize: chunkSize)
    return try read(&scanner, infersNumbers: false).table
  }

  /// Reads the records of a scanner.
  ///
  /// - Parameters:
  ///   - infersNumbers: Whether numbers may be written as people write them; rows without a value
  ///     are then counted and left out.
  ///   - decimal: The mark of decimals where the user says it.
  ///   - keepsEverything: Whether columns that no forecast uses are kept.
  static func read(
    _ scanner: inout CSVScanner, infersNumbers: Bool, decimal: DecimalMark? = nil,
    keepsEverything: Bool = false
  ) throws(ReaderError) -> (
    table: ObservationTable, convention: NumberConvention?, findings: [Finding]
  ) {
    let header = try TableHeader(&scanner)
    var layout = try Layout(header)
    if keepsEverything { layout.extras = header.names.indices.filter { layout.isUnread($0) } }
    var builder = Builder(layout, header: header, infersNumbers: infersNumbers)
    let (key, ids) =
      layout.seriesID != nil
      ? try readBySeriesID(&scanner, layout, &builder) : try readByArea(&scanner, layout, &builder)
    return try builder.finish(file: scanner.file, key: key, seriesIDs: ids, decimal: decimal)
  }

  /// Where the columns stand.
  private struct Layout {
    let seriesID: Int?
    let year: Int
    let value: Int
    let areaCode: Int?
    let indicator: Int?
    let unit: Int?
    let definition: Int?
    let sourceID: Int?
    let note: Int?
    let marks: ValueMarks.Columns
    let lowerBound: Int?
    let upperBound: Int?

    /// Columns that are kept though no forecast uses them.
    var extras: [Int] = []

    /// Whether a column is none of those above.
    func isUnread(_ column: Int) -> Bool {
      ![
        seriesID, year, value, areaCode, indicator, unit, definition, sourceID, note,
      ].contains(column) && !marks.all.contains(column)
    }

    init(_ header: TableHeader) throws(ReaderError) {
      seriesID = try header.optional("series_id")
      areaCode = try header.optional("area_code")
      indicator = try header.optional("indicator")
      if seriesID == nil {
        if areaCode == nil {
          _ = try header.required(
            indicator == nil ? "series_id" : "area_code", alternative: "area_code, indicator")
        }
        _ = try header.required("indicator", alternative: "series_id")
      }
      year = try header.required("year")
      value = try header.required("value")
      unit = try header.optional("unit")
      definition = try header.optional("definition")
      sourceID = try header.optional("source_id")
      note = try header.optional("note")
      marks = try ValueMarks.Columns { (name) throws(ReaderError) in try header.optional(name) }
      lowerBound = try header.optional("lower_bound")
      upperBound = try header.optional("upper_bound")
    }
  }

  /// The columns while they are read.
  private struct Builder {
    let layout: Layout
    var columns = ObservationColumns()
    var areaCode: InternedColumn.Builder
    var indicator: InternedColumn.Builder
    var unit: InternedColumn.Builder
    var definition: InternedColumn.Builder
    var sourceID: InternedColumn.Builder
    var note: InternedColumn.Builder
    private let hasMarks: Bool
    private let hasLimits: Bool

    /// Numbers as people write them, where they are to be inferred.
    var numbers: ConventionColumn?
    var extras: [(name: String, column: InternedColumn.Builder)] = []

    init(_ layout: Layout, header: TableHeader, infersNumbers: Bool) {
      self.layout = layout
      areaCode = .init(layout.areaCode, keyName: "area_code")
      indicator = .init(layout.indicator, keyName: "indicator")
      unit = .init(layout.unit)
      definition = .init(layout.definition)
      sourceID = .init(layout.sourceID)
      note = .init(layout.note)
      hasMarks = !layout.marks.all.isEmpty
      hasLimits = layout.lowerBound != nil || layout.upperBound != nil
      numbers = infersNumbers ? ConventionColumn() : nil
      extras = layout.extras.map { (header.names[$0], .init($0)) }
    }

    /// Adds the current record, all but its series; `false` if it has no value.
    @inline(__always)
    mutating func append(_ scanner: borrowing CSVScanner) throws(ReaderError) -> Bool {
      let year = try scanner.requiredYear(layout.year, "year")
      if numbers == nil {
        let value = try scanner.requiredNumber(layout.value, "value")
        columns.values.append(value.value)
        columns.decimals.append(
          value.decimals.map { UInt8(min($0, 254)) } ?? ObservationColumns.noDecimals)
      } else if try !appendWritten(scanner) {
        return false
      }
      columns.years.append(Int16(year))
      columns.lines.append(Int32(clamping: scanner.line))
      try areaCode.append(from: scanner)
      try indicator.append(from: scanner)
      try unit.append(from: scanner)
      try definition.append(from: scanner)
      try sourceID.append(from: scanner)
      try note.append(from: scanner)
      if hasMarks { columns.marks.append(try layout.marks.marks(scanner)) }
      if hasLimits {
        columns.limits.append(try scanner.bounds(layout.lowerBound, layout.upperBound))
      }
      for index in extras.indices { try extras[index].column.append(from: scanner) }
      return true
    }

    private mutating func appendWritten(
      _ scanner: borrowing CSVScanner
    ) throws(ReaderError) -> Bool {
      let column = layout.value
      let (file, line) = (scanner.file, scanner.line)
      let cell = scanner.field(column)
      return try numbers!.append(
        cell,
        ConventionColumn.Place(
          line: line, column: column + 1,
          text: String(String(decoding: cell, as: UTF8.self).prefix(80)))
      ) { place in
        ReaderError(
          .unreadableCell, file: file, line: place.line, column: place.column,
          arguments: ["value": .text(place.text)])
      }
    }

    /// The finished table.
    consuming func finish(
      file: String, key: Key, seriesIDs: [String], decimal: DecimalMark?
    ) throws(ReaderError) -> (
      table: ObservationTable, convention: NumberConvention?, findings: [Finding]
    ) {
      guard !columns.years.isEmpty else { throw ReaderError(.noRows, file: file) }
      var convention: NumberConvention?
      var findings: [Finding] = []
      if let numbers {
        let read = try numbers.finish(file: file, forced: decimal)
        if let row = read.values.firstIndex(where: { !$0.isFinite }) {
          throw ReaderError(
            .numberOutOfRange, file: file, line: Int(columns.lines[row]),
            column: layout.value + 1,
            arguments: ["name": "value", "value": .number(read.values[row])])
        }
        columns.values = read.values
        columns.decimals = read.decimals
        convention = read.convention
        findings = read.findings
      }
      columns.areaCode = areaCode.finished
      columns.indicator = indicator.finished
      columns.unit = unit.finished
      columns.definition = definition.finished
      columns.sourceID = sourceID.finished
      columns.note = note.finished
      columns.extras = extras.map { .init(name: $0.name, column: $0.column.finished) }
      let table = ObservationTable(file: file, key: key, seriesIDs: seriesIDs, columns: columns)
      return (table, convention, findings)
    }
  }

  private static func readBySeriesID(
    _ scanner: inout CSVScanner, _ layout: Layout, _ builder: inout Builder
  ) throws(ReaderError) -> (Key, seriesIDs: [String]) {
    var seriesID = InternedColumn.Builder(layout.seriesID, keyName: "series_id")
    while try scanner.next() {
      if try builder.append(scanner) { try seriesID.append(from: scanner) }
    }
    builder.columns.series = seriesID.indices
    return (.seriesID, seriesID.pool.strings)
  }

  private static func readByArea(
    _ scanner: inout CSVScanner, _ layout: Layout, _ builder: inout Builder
  ) throws(ReaderError) -> (Key, seriesIDs: [String]) {
    var seriesByPair: [SIMD2<Int32>: Int32] = [:]
    var ids: [String] = []
    var previous: (pair: SIMD2<Int32>, series: Int32) = (SIMD2(-1, -1), -1)
    while try scanner.next() {
      guard try builder.append(scanner) else { continue }
      let pair = SIMD2(builder.areaCode.last, builder.indicator.last)
      if pair != previous.pair {
        if let known = seriesByPair[pair] {
          previous = (pair, known)
        } else {
          let area = try scanner.requiredText(layout.areaCode!, "area_code")
          let indicator = try scanner.requiredText(layout.indicator!, "indicator")
          previous = (pair, Int32(ids.count))
          seriesByPair[pair] = previous.series
          ids.append(area + "/" + indicator)
        }
      }
      builder.columns.series.append(previous.series)
    }
    return (.areaAndIndicator, ids)
  }
}
