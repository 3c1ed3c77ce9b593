import RealModule

/// What a share is taken of, such as the population behind a percentage: known values by year, and
/// growth before and after them.
public struct Denominator: Hashable, Sendable {
  /// The known values by year, all positive; at least one.
  public let values: [Int: Double]

  /// The growth a year beyond the known years, a fraction such as 0.012, above −1.
  public let growth: Double

  /// The value of the series that stands for the whole: 100 for a percentage, 1 for a fraction.
  public let whole: Double

  /// Creates a denominator from known values.
  ///
  /// - Throws: ``ScenarioError`` with `notPositive` where there is no value or one is not positive,
  ///   where `whole` is not positive or `growth` not above −1, and `yearOutOfRange`.
  public init(
    values: [Int: Double], growth: Double = 0, whole: Double = 100
  ) throws(ScenarioError) {
    if values.isEmpty { try ScenarioError.requirePositive(0, "denominator") }
    for (year, value) in values.sorted(by: { $0.key < $1.key }) {
      try ScenarioError.requireYear(year, "denominator_year")
      try ScenarioError.requirePositive(value, "denominator")
    }
    try ScenarioError.requirePositive(1 + growth, "denominator_growth")
    try ScenarioError.requirePositive(whole, "whole")
    self.values = values
    self.growth = growth
    self.whole = whole
  }

  /// Creates a denominator from the value of one year.
  public init(
    level: Double, year: Int, growth: Double = 0, whole: Double = 100
  ) throws(ScenarioError) {
    try self.init(values: [year: level], growth: growth, whole: whole)
  }

  /// The denominator of `year`: known, between two known years by equal growth, else by ``growth``
  /// from the nearest known year.
  public func value(in year: Int) -> Double {
    if let value = values[year] { return value }
    let earlier = values.keys.filter { $0 < year }.max()
    let later = values.keys.filter { $0 > year }.min()
    switch (earlier, later) {
    case (let before?, let after?):
      let share = Double(year - before) / Double(after - before)
      return values[before]! * Double.pow(values[after]! / values[before]!, share)
    case (let known?, nil), (nil, let known?):
      return values[known]! * Double.pow(1 + growth, year - known)
    case (nil, nil):
      preconditionFailure("a denominator has at least one value")
    }
  }
}
