/// A case of the reference class that can be named: what a comparable series did over the same
/// number of years.
public struct ComparableCase: Hashable, Sendable {
  /// The country, ISO 3166-1 alpha-3.
  public let country: String

  /// The reference indicator.
  public let indicator: String

  /// The year of departure.
  public let fromYear: Int

  /// The year of arrival.
  public let toYear: Int

  /// The value of departure, in the unit of the reference indicator, to the precision of the
  /// reference file.
  public let from: Double

  /// The value of arrival.
  public let to: Double

  /// The share of the class that rests on it, 0 to 1.
  public let weight: Double

  /// Creates a case.
  public init(
    country: String, indicator: String, fromYear: Int, toYear: Int, from: Double, to: Double,
    weight: Double
  ) {
    self.country = country
    self.indicator = indicator
    self.fromYear = fromYear
    self.toYear = toYear
    self.from = from
    self.to = to
    self.weight = weight
  }
}
