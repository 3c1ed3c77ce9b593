import Synchronization

/// The cases of an indicator or of a kind, with the columns that were asked for kept at hand.
final class CaseCollection: Sendable {
  /// The cases.
  let table: CaseTable

  private let known = Mutex(Known())

  /// At most so many sets of columns are kept: a long forecast asks for a horizon after the other.
  private static let mostColumns = 12

  private struct ColumnsKey: Hashable {
    let tier: UInt8
    let horizon: Int
    let unrestTransfer: Double
  }

  private struct VisibleKey: Hashable {
    let columns: ColumnsKey
    let asOf: Int
  }

  private struct Known {
    var columns: [ColumnsKey: CaseColumns] = [:]
    /// The keys of `columns`, the longest known first.
    var order: [ColumnsKey] = []
    var visible: [VisibleKey: VisibleCases] = [:]
  }

  /// Keeps a table, which then never changes.
  init(_ table: CaseTable) {
    self.table = table
  }

  /// The cases that had ended by `asOf` and have an outcome and a history long enough.
  ///
  /// - Parameters:
  ///   - unrestTransfer: How far the spread of a case follows the unrest of a query.
  ///   - isExcluded: Series that are left out, for evaluation by country.
  func visible(
    tier: UInt8, horizon: Int, asOf: Int, unrestTransfer: Double,
    excluding isExcluded: ((Int32) -> Bool)?
  ) -> VisibleCases {
    let key = VisibleKey(
      columns: ColumnsKey(tier: tier, horizon: horizon, unrestTransfer: unrestTransfer),
      asOf: asOf)
    guard let isExcluded else {
      if let found = known.withLock({ $0.visible[key] }) { return found }
      let visible = VisibleCases(columns(key.columns), asOf: asOf)
      known.withLock { known in
        // One whose columns were dropped meanwhile would keep them alive.
        if known.columns[key.columns] != nil { known.visible[key] = visible }
      }
      return visible
    }
    let kept = columns(key.columns).filter { !isExcluded(table.origins[$0].series) }
    return VisibleCases(kept, asOf: asOf)
  }

  /// Whether at least `least` cases are visible.
  func hasVisible(
    _ least: Int, tier: UInt8, horizon: Int, asOf: Int, excluding isExcluded: ((Int32) -> Bool)?
  ) -> Bool {
    var count = 0
    for index in 0..<table.count
    where Int(table.origins[index].year) + horizon <= asOf && table.tiers[index] >= tier
      && !table.outcomes[horizon - 1][index].isNaN
    {
      if let isExcluded, isExcluded(table.origins[index].series) { continue }
      count += 1
      if count == least { return true }
    }
    return false
  }

  private func columns(_ key: ColumnsKey) -> CaseColumns {
    if let found = known.withLock({ $0.columns[key] }) { return found }
    let made = CaseColumns(
      table, tier: key.tier, horizon: key.horizon, unrestTransfer: key.unrestTransfer)
    return known.withLock { known in
      if let found = known.columns[key] { return found }
      if known.order.count == Self.mostColumns {
        let oldest = known.order.removeFirst()
        known.columns[oldest] = nil
        known.visible = known.visible.filter { $0.key.columns != oldest }
      }
      known.columns[key] = made
      known.order.append(key)
      return made
    }
  }
}

/// The cases of one horizon that had ended by an as-of year.
struct VisibleCases: Sendable {
  /// The cases; the first ``count`` are visible.
  let columns: CaseColumns

  /// The number of visible cases.
  let count: Int

  /// The as-of year.
  let asOf: Int

  /// The spread of each feature over the visible cases, in the manner of a standard deviation.
  let spreads: [Double]

  /// The cases of `columns` that had ended by `asOf`.
  init(_ columns: CaseColumns, asOf: Int) {
    self.columns = columns
    self.asOf = asOf
    let count = columns.count(endedBy: asOf)
    self.count = count
    spreads = columns.features.map { Self.spread($0[..<count]) }
  }

  /// The mean absolute deviation of a normal distribution is √(2/π) standard deviations.
  private static func spread(_ values: ArraySlice<Double>) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    let deviation = values.reduce(0) { $0 + ($1 - mean).magnitude }
    return 1.2533 * deviation / Double(values.count) + 1e-6
  }
}
