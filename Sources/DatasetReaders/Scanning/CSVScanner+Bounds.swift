internal import TimeSeries

extension CSVScanner {
  /// The natural limits that two cells write, each of which may be empty.
  ///
  /// - Throws: ``ReaderError`` for a cell that is no number and a lower limit not below the upper.
  func bounds(_ lower: Int?, _ upper: Int?) throws(ReaderError) -> Bounds {
    let low = try optionalNumber(lower, "lower_bound")?.value
    let high = try optionalNumber(upper, "upper_bound")?.value
    do throws(SeriesError) {
      return try Bounds(lower: low, upper: high)
    } catch {
      // Both are finite, so only their order can be wrong, and then both columns exist.
      throw self.error(
        .contradictoryBounds, field: upper ?? 0,
        arguments: ["lower": low.map { "\($0)" } ?? "", "upper": high.map { "\($0)" } ?? ""])
    }
  }
}
