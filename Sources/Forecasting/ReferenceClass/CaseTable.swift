/// Past situations with what came of them: the features of a history at an origin year, and the
/// changes over the following years.
struct CaseTable: Sendable {
  /// The furthest horizon for which outcomes are kept, in years.
  static let longestHorizon = 20

  /// A situation is a case if one of its outcomes within so many years is known.
  static let caseHorizon = 10

  /// Which series a case comes from; none for a pooled one.
  struct Origin: Hashable, Sendable {
    /// The position of the series in the library, −1 for a pooled case.
    let series: Int32
    /// The year in which the history ends.
    let year: Int32
  }

  /// The features by feature: one number for each case, NaN where its history is too short.
  private(set) var features = Array(repeating: [Double](), count: CaseFeatures.count)

  /// The changes by horizon, from one year on: one number for each case, NaN where unknown.
  private(set) var outcomes = Array(repeating: [Double](), count: CaseTable.longestHorizon)

  /// Where the cases come from.
  private(set) var origins: [Origin] = []

  /// How long the history of each case is: 1, 2, or 3 for three points and more, which have all
  /// features.
  private(set) var tiers: [UInt8] = []

  /// The number of cases.
  var count: Int { origins.count }

  /// Adds a case.
  mutating func append(features: [Double], outcomes: [Double], origin: Origin) {
    for feature in 0..<CaseFeatures.count { self.features[feature].append(features[feature]) }
    for horizon in 0..<Self.longestHorizon {
      self.outcomes[horizon].append(horizon < outcomes.count ? outcomes[horizon] : .nan)
    }
    origins.append(origin)
    tiers.append(Self.tier(SIMD8(features)))
  }

  /// Adds the cases of a series.
  ///
  /// - Parameters:
  ///   - keepsOpen: Whether situations count of which nothing is known yet.
  ///   - takes: Which origin years to take.
  mutating func append(
    _ series: ReferenceSeries, index: Int, keepsOpen: Bool = false,
    where takes: (_ year: Int) -> Bool = { _ in true }
  ) {
    let observed = series.values.indices.filter { !series.values[$0].isNaN }
    let years = observed.map { series.firstYear + $0 }
    let values = observed.map { series.values[$0] }
    for last in years.indices where takes(years[last]) {
      let later = series.values[observed[last]...].dropFirst()
      guard keepsOpen || later.prefix(Self.caseHorizon).contains(where: { !$0.isNaN }) else {
        continue
      }
      let described = CaseFeatures(years: years, values: values, last: last).lanes
      for feature in 0..<CaseFeatures.count { features[feature].append(described[feature]) }
      for horizon in 0..<Self.longestHorizon {
        let position = observed[last] + horizon + 1
        outcomes[horizon].append(
          position < series.values.count ? series.values[position] - values[last] : .nan)
      }
      origins.append(Origin(series: Int32(index), year: Int32(years[last])))
      tiers.append(Self.tier(described))
    }
  }

  /// How long a history with these features is.
  private static func tier(_ features: SIMD8<Double>) -> UInt8 {
    if !features[CaseFeatures.Index.recentPace].isNaN { return 3 }
    return features[CaseFeatures.Index.lastPace].isNaN ? 1 : 2
  }
}
