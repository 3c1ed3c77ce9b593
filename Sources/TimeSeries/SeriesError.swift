/// Why a series could not be formed.
public enum SeriesError: Error, Hashable, Sendable {
  /// Two observations speak of the same year.
  case duplicateYear(seriesID: String, year: Int)
  /// A value is infinite or not a number.
  case valueNotFinite(seriesID: String, year: Int)
  /// A year lies outside 1000 … 2999.
  case yearOutOfRange(seriesID: String, year: Int)
  /// A value lies outside the natural limits of the indicator.
  case valueOutOfBounds(seriesID: String, year: Int, value: Double)
  /// The lower limit is not below the upper one.
  case contradictoryBounds(lower: Double, upper: Double)
}
