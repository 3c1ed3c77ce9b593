/// Several cases of one indicator, made unrecognisable: their mean features and five quantiles of
/// what came of them.
///
/// It stands for indicators whose licence does not let values ship. Each cell pools five or more
/// cases whose origins lie within two years, so that it is visible as soon as all of them have
/// ended.
struct PooledCell: Hashable, Sendable {
  /// The number of quantiles, at 0.1, 0.3, 0.5, 0.7 and 0.9.
  static let quantileCount = 5

  /// The fewest cases in a cell.
  static let minimumCases = 5

  /// The horizons for which outcomes are kept.
  static let horizons = 10

  /// The position of the indicator in the library.
  let indicator: Int

  /// The newest origin year among its cases.
  let year: Int

  /// ``CaseFeatures/count`` mean features.
  let features: [Double]

  /// The quantiles of the changes, ``horizons`` for each of ``quantileCount``; NaN where unknown.
  let outcomes: [Double]
}
