internal import TimeSeries

/// A table with one row a series and one column a year.
struct WideTable {
  /// The table as CSV.
  private(set) var text: [UInt8] = []

  /// What the table has no room for, and how many values of it.
  private var lost: [(what: String, count: Int)] = []

  /// Lays a table out.
  init(_ table: ObservationTable) {
    let columns = table.columns
    let years = Set(columns.years).sorted()
    let place = Dictionary(uniqueKeysWithValues: years.enumerated().map { ($1, $0) })
    var keyed: [(String, InternedColumn)] = []
    var perSeries: [(String, InternedColumn)] = [
      ("area_code", columns.areaCode), ("indicator", columns.indicator), ("unit", columns.unit),
      ("definition", columns.definition), ("source_id", columns.sourceID),
    ]
    perSeries.removeAll { !$0.1.hasText }
    for (name, column) in perSeries {
      let varying = Self.varyingRows(column, table)
      if varying == 0 { keyed.append((name, column)) } else { lose(name, varying) }
    }
    lose("note", Self.filledRows(columns.note, table))
    for name in ValueMarks.names { lose(name, columns.marks.count { $0.text(name) != nil }) }
    for extra in columns.extras { lose(extra.name, Self.filledRows(extra.column, table)) }
    let hasID = table.key == .seriesID
    CSVText.append(
      (hasID ? ["series_id"] : []) + keyed.map(\.0) + years.map { String($0) }, to: &text)
    var repeats = 0
    for (series, id) in table.seriesIDs.enumerated() {
      let rows = table.order[table.starts[series]..<table.starts[series + 1]].map { Int($0) }
      guard let first = rows.first else { continue }
      var cells = Array(repeating: "", count: years.count)
      for row in rows {
        let year = place[columns.years[row]]!
        if cells[year].isEmpty {
          cells[year] = ObservationExport.valueText(row, columns)
        } else {
          repeats += 1
        }
      }
      CSVText.append((hasID ? [id] : []) + keyed.map { $0.1[first] ?? "" } + cells, to: &text)
    }
    lose("repeated year", repeats)
    lose("rows without series_id", table.order.count - table.starts[table.seriesIDs.count])
  }

  private mutating func lose(_ what: String, _ count: Int) {
    if count > 0 { lost.append((what, count)) }
  }

  /// The rows whose text differs from the first of their series.
  private static func varyingRows(_ column: InternedColumn, _ table: ObservationTable) -> Int {
    var count = 0
    for series in table.seriesIDs.indices {
      let rows = table.order[table.starts[series]..<table.starts[series + 1]]
      guard let first = rows.first else { continue }
      count += rows.count { column.index(Int($0)) != column.index(Int(first)) }
    }
    return count
  }

  private static func filledRows(_ column: InternedColumn, _ table: ObservationTable) -> Int {
    column.isEmpty ? 0 : (0..<table.rowCount).count { column.index($0) >= 0 }
  }

  /// One finding for each thing that is not carried.
  func findings(file: String) -> [Finding] {
    lost.map { what, count in
      Finding(
        .notCarried, severity: .warning, subject: file,
        arguments: [
          "file": .text(file), "format": .code(DataFormat.wideCSV.rawValue), "what": .text(what),
          "count": .count(count),
        ])
    }
  }
}
