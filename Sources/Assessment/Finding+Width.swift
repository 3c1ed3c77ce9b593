public import TimeSeries

extension Finding {
  /// What has to be said of central intervals without width: that so much of the probability lies
  /// on one value. `nil` where all have a width.
  ///
  /// - Parameters:
  ///   - intervals: Intervals by their level in percent.
  ///   - bounds: The natural limits, to tell a limit from any other value.
  ///   - subject: The target or series that is spoken of.
  ///   - year: The year of the intervals, where they are many.
  public static func widthMissing(
    in intervals: [(level: Double, lower: Double, upper: Double)], bounds: Bounds,
    subject: String, year: Int? = nil
  ) -> Finding? {
    let flat = intervals.filter { $0.lower == $0.upper }
    guard let widest = flat.max(by: { $0.level < $1.level }) else { return nil }
    let isLimit = widest.lower == bounds.lower || widest.lower == bounds.upper
    let level = widest.level
    return Finding(
      isLimit ? .intervalOnLimit : .intervalWithoutWidth, severity: .note, subject: subject,
      year: year,
      arguments: [
        "value": "\(widest.lower)",
        "level": level == level.rounded() ? "\(Int(level))" : "\(level)",
      ])
  }
}
