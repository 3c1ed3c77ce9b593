import RealModule

/// The cases of a table that can speak for one horizon – with an outcome over it and a history long
/// enough – in columns, those that ended first in front.
///
/// What had ended by a year is the front of every column, so that one set of columns serves all
/// information years.
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
