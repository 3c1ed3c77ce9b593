import RealModule

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

  /// Which way on the scale of the table is progress for the indicator of each case: 1 up, −1 down.
  private(set) var progress: [Double] = []

  /// The number of cases.
  var count: Int { origins.count }

  /// Adds the cases of another table, mirrored where `isMirrored`: what rose falls there.
  mutating func append(_ other: CaseTable, isMirrored: Bool) {
    let sign = isMirrored ? -1.0 : 1.0
    for feature in 0..<CaseFeatures.count {
      let factor = CaseFeatures.isSigned(feature) ? sign : 1
      features[feature] += other.features[feature].map { $0 * factor }
    }
    for horizon in 0..<Self.longestHorizon {
      outcomes[horizon] += other.outcomes[horizon].map { $0 == 0 ? 0 : $0 * sign }
    }
    origins += other.origins
    tiers += other.tiers
    progress += other.progress.map { $0 * sign }
  }

  /// Adds a case.
  mutating func append(features: [Double], outcomes: [Double], origin: Origin) {
    progress.append(1)
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
      progress.append(1)
      tiers.append(Self.tier(described))
    }
  }

  /// How long a history with these features is.
  private static func tier(_ features: SIMD8<Double>) -> UInt8 {
    if !features[CaseFeatures.Index.recentPace].isNaN { return 3 }
    return features[CaseFeatures.Index.lastPace].isNaN ? 1 : 2
  }
}

/// The cases of a table that can speak for one horizon – with an outcome over it and a history long
/// enough – in columns, those that ended first in front.
///
/// What had ended by a year is the front of every column, so that one set of columns serves all
/// as-of years.
struct CaseColumns: Sendable {
  /// The years over which the outcomes run.
  let horizon: Int

  /// The position of each case in the table.
  private(set) var positions: [Int] = []

  /// The year in which each case ended, rising.
  private(set) var ends: [Double] = []

  /// The change of each case over the horizon.
  private(set) var outcomes: [Double] = []

  /// The features by feature; NaN where the history is too short.
  private(set) var features = Array(repeating: [Double](), count: CaseFeatures.count)

  /// e to the power −share × unrest of the last steps, and of the whole history: by these the spread
  /// of a case is carried to the unrest of a query, `share` being how far it follows.
  private(set) var calm = Calm(recent: [], whole: [])

  /// See ``calm``.
  struct Calm: Sendable {
    var recent: [Double]
    var whole: [Double]
  }

  /// Which way is progress for the indicator of each case; see ``CaseTable/progress``.
  private(set) var progress: [Double] = []

  /// The series of each case, −1 for a pooled one.
  private(set) var series: [Int32] = []

  /// One more than the largest number in ``series``.
  private(set) var seriesLimit = 0

  /// The number of cases.
  var count: Int { positions.count }

  /// The cases of `table` whose history is at least of length `tier`.
  init(_ table: CaseTable, tier: UInt8, horizon: Int, unrestTransfer share: Double) {
    self.horizon = horizon
    let known = table.outcomes[horizon - 1]
    let usable = (0..<table.count).filter { table.tiers[$0] >= tier && !known[$0].isNaN }
    positions = Self.sorted(usable) { Int(table.origins[$0].year) }
    ends = positions.map { Double(Int(table.origins[$0].year) + horizon) }
    outcomes = positions.map { known[$0] }
    progress = positions.map { table.progress[$0] }
    series = positions.map { table.origins[$0].series }
    seriesLimit = Int(series.max() ?? -1) + 1
    features = table.features.map { column in positions.map { column[$0] } }
    calm = Calm(
      recent: features[CaseFeatures.Index.recentUnrest].map { Double.exp(-share * $0) },
      whole: features[CaseFeatures.Index.wholeUnrest].map { Double.exp(-share * $0) })
  }

  /// Positions by year, those of one year in the order they come in: a counting sort.
  private static func sorted(_ positions: [Int], by year: (Int) -> Int) -> [Int] {
    let years = positions.map(year)
    guard let first = years.min(), let last = years.max() else { return [] }
    var next = Array(repeating: 0, count: last - first + 2)
    for year in years { next[year - first + 1] += 1 }
    for index in next.indices.dropFirst() { next[index] += next[index - 1] }
    var result = Array(repeating: 0, count: positions.count)
    for (position, year) in zip(positions, years) {
      result[next[year - first]] = position
      next[year - first] += 1
    }
    return result
  }

  /// The same without some of the cases, by their position in the table.
  func filter(_ isIncluded: (Int) -> Bool) -> CaseColumns {
    let rows = positions.indices.filter { isIncluded(positions[$0]) }
    var result = self
    result.positions = rows.map { positions[$0] }
    result.ends = rows.map { ends[$0] }
    result.outcomes = rows.map { outcomes[$0] }
    result.progress = rows.map { progress[$0] }
    result.series = rows.map { series[$0] }
    result.features = features.map { column in rows.map { column[$0] } }
    result.calm = Calm(
      recent: rows.map { calm.recent[$0] }, whole: rows.map { calm.whole[$0] })
    return result
  }

  /// How many had ended by a year.
  func count(endedBy year: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if ends[middle] > Double(year) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
