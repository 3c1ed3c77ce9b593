/// How much another source says above the series that is forecast.
public struct SourceOffset: Hashable, Sendable {
  /// The key of the other source.
  public let seriesID: String

  /// The years of its first and last observation.
  public let years: ClosedRange<Int>

  /// The number of its observations.
  public let count: Int

  /// The offset on the working scale: other source less series.
  public let estimate: Double

  /// Its standard error on the working scale.
  public let standardError: Double

  /// The offset in the unit of the series, at the height of the trend in the series' last year.
  public let difference: Double

  /// The central 80 % interval of ``difference``.
  public let interval: ClosedRange<Double>

  /// Whether its years meet those of the series, directly or through further sources; otherwise the
  /// offset rests on the straight line alone.
  public let meetsOthers: Bool

  /// Creates the record.
  package init(
    seriesID: String, years: ClosedRange<Int>, count: Int, estimate: Double,
    standardError: Double, difference: Double, interval: ClosedRange<Double>, meetsOthers: Bool
  ) {
    self.seriesID = seriesID
    self.years = years
    self.count = count
    self.estimate = estimate
    self.standardError = standardError
    self.difference = difference
    self.interval = interval
    self.meetsOthers = meetsOthers
  }
}
