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
