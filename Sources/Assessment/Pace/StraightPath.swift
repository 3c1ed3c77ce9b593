/// The straight way from a base to a target, read in the year of the last value.
public struct StraightPath: Hashable, Sendable {
  /// The base year, observed.
  public let baseYear: Int
  /// Its value.
  public let baseValue: Double
  /// The value of the straight way in the year of the last value.
  public let expected: Double
  /// How far the last value is ahead in the wanted direction; negative behind.
  public let ahead: Double
  /// The same in years of the straight way; `nil` where it is level.
  public let yearsAhead: Double?

  /// Creates the record.
  public init(
    baseYear: Int, baseValue: Double, expected: Double, ahead: Double, yearsAhead: Double?
  ) {
    self.baseYear = baseYear
    self.baseValue = baseValue
    self.expected = expected
    self.ahead = ahead
    self.yearsAhead = yearsAhead
  }
}
