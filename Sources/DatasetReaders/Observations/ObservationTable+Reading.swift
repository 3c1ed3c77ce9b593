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
    let header = try TableHeader(&scanner)
    let layout = try Layout(header)
    return layout.seriesID != nil
      ? try readBySeriesID(&scanner, layout) : try readByArea(&scanner, layout)
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

    init(_ layout: Layout) {
      self.layout = layout
      areaCode = .init(layout.areaCode, keyName: "area_code")
      indicator = .init(layout.indicator, keyName: "indicator")
      unit = .init(layout.unit)
      definition = .init(layout.definition)
      sourceID = .init(layout.sourceID)
      note = .init(layout.note)
    }

    /// Adds the current record, all but its series.
    @inline(__always)
    mutating func append(_ scanner: borrowing CSVScanner) throws(ReaderError) {
      let year = try scanner.requiredYear(layout.year, "year")
      let value = try scanner.requiredNumber(layout.value, "value")
      columns.years.append(Int16(year))
      columns.values.append(value.value)
      columns.decimals.append(
        value.decimals.map { UInt8(min($0, 254)) } ?? ObservationColumns.noDecimals)
      columns.lines.append(Int32(clamping: scanner.line))
      try areaCode.append(from: scanner)
      try indicator.append(from: scanner)
      try unit.append(from: scanner)
      try definition.append(from: scanner)
      try sourceID.append(from: scanner)
      try note.append(from: scanner)
    }

    /// The finished table.
    consuming func table(
      file: String, key: Key, seriesIDs: [String]
    ) throws(ReaderError) -> ObservationTable {
      guard !columns.values.isEmpty else { throw ReaderError(.noRows, file: file) }
      columns.areaCode = areaCode.finished
      columns.indicator = indicator.finished
      columns.unit = unit.finished
      columns.definition = definition.finished
      columns.sourceID = sourceID.finished
      columns.note = note.finished
      return ObservationTable(file: file, key: key, seriesIDs: seriesIDs, columns: columns)
    }
  }

  private static func readBySeriesID(
    _ scanner: inout CSVScanner, _ layout: Layout
  ) throws(ReaderError) -> ObservationTable {
    var builder = Builder(layout)
    var seriesID = InternedColumn.Builder(layout.seriesID, keyName: "series_id")
    while try scanner.next() {
      try builder.append(scanner)
      try seriesID.append(from: scanner)
    }
    builder.columns.series = seriesID.indices
    return try builder.table(
      file: scanner.file, key: .seriesID, seriesIDs: seriesID.pool.strings)
  }

  private static func readByArea(
    _ scanner: inout CSVScanner, _ layout: Layout
  ) throws(ReaderError) -> ObservationTable {
    var builder = Builder(layout)
    var seriesByPair: [SIMD2<Int32>: Int32] = [:]
    var ids: [String] = []
    var previous: (pair: SIMD2<Int32>, series: Int32) = (SIMD2(-1, -1), -1)
    while try scanner.next() {
      try builder.append(scanner)
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
    return try builder.table(file: scanner.file, key: .areaAndIndicator, seriesIDs: ids)
  }
}
