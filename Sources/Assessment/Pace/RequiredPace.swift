/// The change that leads from the last value to the target.
public struct RequiredPace: Hashable, Sendable {
  /// A year, in the unit of the target: points, where it is a percentage.
  public let perYear: Double

  /// As compound growth a year, a fraction; only between two positive values.
  public let growth: Double?

  /// A year in log odds; only inside two natural limits.
  ///
  /// Near a limit equal steps in points grow ever harder; equal steps in log odds do not.
  public let logOdds: Double?

  /// The years left.
  public let years: Int

  /// Creates the record.
  public init(perYear: Double, growth: Double?, logOdds: Double?, years: Int) {
    self.perYear = perYear
    self.growth = growth
    self.logOdds = logOdds
    self.years = years
  }
}
