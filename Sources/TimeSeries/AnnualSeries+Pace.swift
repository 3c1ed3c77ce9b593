extension AnnualSeries {
  /// The change a year over the last five calendar years, or over what exists of them.
  ///
  /// From the oldest observation at most five years before the newest one; `nil` where there is no
  /// such pair.
  public var recentChangePerYear: Double? {
    guard let last, let earlier = observations.first(where: { $0.year >= last.year - 5 }),
      earlier.year < last.year
    else { return nil }
    return (last.value - earlier.value) / Double(last.year - earlier.year)
  }

  /// The mean of the values of the last five calendar years, or of what exists of them.
  public var recentMean: Double? {
    guard let last else { return nil }
    let recent = observations.lazy.filter { $0.year > last.year - 5 }.map(\.value)
    return recent.reduce(0, +) / Double(recent.count)
  }

  /// The same observations with other natural limits and another wanted direction.
  ///
  /// - Throws: ``SeriesError/valueOutOfBounds(seriesID:year:value:)`` where a value lies outside.
  public func with(bounds: Bounds, direction: Direction?) throws(SeriesError) -> AnnualSeries {
    if bounds == self.bounds && direction == self.direction { return self }
    return try AnnualSeries(
      id: id, areaCode: areaCode, indicator: indicator, unit: unit, bounds: bounds,
      direction: direction, quality: quality, observations: observations)
  }
}
