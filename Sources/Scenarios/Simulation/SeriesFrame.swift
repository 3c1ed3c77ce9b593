import TimeSeries

/// What effects have to know of a series: where it stands, and which years can still be changed.
struct SeriesFrame: Sendable {
  /// The last observed year; column 0 of the paths is the year after it.
  let origin: Int

  /// The number of years simulated.
  let horizon: Int

  /// The last observed value.
  let lastValue: Double

  /// The first year that can be changed: after the last observation and the information year.
  let firstFreeYear: Int

  /// The middle of each year, in the unit of the series.
  let medians: [Double]

  /// The natural limits.
  let bounds: Bounds

  /// The calendar year of a column.
  func year(_ column: Int) -> Int { origin + 1 + column }

  /// The columns of the years that can be changed.
  var freeColumns: Range<Int> {
    min(max(firstFreeYear - origin - 1, 0), horizon)..<horizon
  }
}
