extension ObservationTable {
  /// Reads the areas and indicators of the rows that are not codes themselves.
  ///
  /// The years of all rows of a name, and the unit of the first, help to tell what is meant.
  public func readNames(areas: AreaMatcher, indicators: IndicatorMatcher) -> NameReading {
    var reading = NameReading(file: file)
    for use in uses(of: columns.areaCode) {
      let match = areas.match(use.name, years: use.years)
      guard !match.isCode else { continue }
      reading.areas.append(
        NameReading.Entry(
          match: match, title: match.key.flatMap(areas.name), line: use.line))
    }
    if isWithoutArea { reading.place = place(by: areas) }
    for use in uses(of: columns.indicator) {
      let match = indicators.match(use.name, unit: columns.unit[use.row])
      guard !match.isCode else { continue }
      reading.indicators.append(
        NameReading.Entry(
          match: match, title: match.key.flatMap(indicators.title), line: use.line))
    }
    return reading
  }

  /// The table with the codes in the place of the names that were taken; others stay.
  public func withCodes(of reading: NameReading) -> ObservationTable {
    let areaCodes = reading.areaCodes
    let indicatorIDs = reading.indicatorIDs
    if let area = reading.place?.match.key {
      var reading = reading
      reading.place = nil
      return placed(in: area).withCodes(of: reading)
    }
    guard !areaCodes.isEmpty || !indicatorIDs.isEmpty else { return self }
    var columns = columns
    columns.areaCode = columns.areaCode.replacing { areaCodes[$0] ?? $0 }
    columns.indicator = columns.indicator.replacing { indicatorIDs[$0] ?? $0 }
    guard key == .areaAndIndicator else {
      return ObservationTable(file: file, key: key, seriesIDs: seriesIDs, columns: columns)
    }
    let ids = seriesIDs.indices.map { index in
      let row = Int(order[starts[index]])
      return (columns.areaCode[row] ?? "") + "/" + (columns.indicator[row] ?? "")
    }
    return ObservationTable(file: file, key: key, seriesIDs: ids, columns: columns)
  }

  /// Whether nothing but the name of an indicator tells the series apart, as in a table of one
  /// province.
  var isWithoutArea: Bool {
    guard key == .seriesID, !columns.areaCode.hasText, columns.indicator.hasText else {
      return false
    }
    return seriesIDs.indices.allSatisfy { series in
      columns.indicator[Int(order[starts[series]])] == seriesIDs[series]
    }
  }

  /// The table with all rows in one area, if it does not say in which they are.
  func placed(in area: String) -> ObservationTable {
    guard isWithoutArea else { return self }
    var columns = columns
    columns.areaCode = InternedColumn(
      indices: Array(repeating: 0, count: rowCount), strings: [area])
    return ObservationTable(
      file: file, key: .areaAndIndicator, seriesIDs: seriesIDs.map { area + "/" + $0 },
      columns: columns)
  }

  /// The area that the title of the table names.
  private func place(by areas: AreaMatcher) -> NameReading.Entry {
    let years = columns.years.min().flatMap { first in
      columns.years.max().map { Int(first)...Int($0) }
    }
    let titles = uses(of: columns.definition)
    for title in titles.prefix(1) where titles.count == 1 {
      if let match = areas.match(inTitle: title.name, years: years) {
        return NameReading.Entry(
          match: match, title: match.key.flatMap(areas.name), line: title.line)
      }
    }
    return NameReading.Entry(match: .unknown(titles.first?.name ?? "", []), title: nil, line: 1)
  }

  private struct Use {
    let name: String
    let row: Int
    let line: Int
    var years: ClosedRange<Int>
  }

  /// The texts of a column, each once, in the order in which they first appear.
  private func uses(of column: InternedColumn) -> [Use] {
    var uses: [Use] = []
    var positions: [Int32: Int] = [:]
    for row in 0..<rowCount {
      let index = column.index(row)
      guard index >= 0 else { continue }
      let year = Int(columns.years[row])
      if let position = positions[index] {
        let years = uses[position].years
        uses[position].years = min(years.lowerBound, year)...max(years.upperBound, year)
      } else if let name = column[row] {
        positions[index] = uses.count
        uses.append(
          Use(name: name, row: row, line: Int(columns.lines[row]), years: year...year))
      }
    }
    return uses
  }
}

extension ObservationTable {
  /// Whether some area or indicator has the form of a name: with a space or a letter beyond ASCII.
  package var hasNames: Bool {
    columns.areaCode.contains(where: Self.looksLikeName)
      || columns.indicator.contains(where: Self.looksLikeName)
  }

  private static func looksLikeName(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x80 || $0 == Byte.space }
  }
}
