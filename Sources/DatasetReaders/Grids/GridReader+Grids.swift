internal import TimeSeries

extension GridReader {
  /// Reads a whole grid, such as a sheet.
  ///
  /// - Returns: `nil` if it has no layout of a table.
  static func read(
    _ grid: CellGrid, file: String, options: ReadingOptions
  ) throws(ReaderError) -> (table: ObservationTable, habit: NumberHabit, findings: [Finding])? {
    let grid = grid.spreadingMergedCells()
    guard let layout = GridLayout.find(in: grid) else { return nil }
    var reader = GridReader(
      layout, file: file, sheet: grid.sheet, keepsEverything: options.keepsEverything)
    for index in grid.rows.indices.dropFirst(layout.firstDataRow) {
      try reader.append(GridRow(cells: grid.rows[index]), line: grid.lines[index])
    }
    return try reader.finish(decimal: options.decimal)
  }
}
