import Synchronization
import TimeSeries

/// What comparable series did: the reference data that ship with the product, or anyone's own.
///
/// Every case carries the year in which it ended, so that an assessment as of an earlier year sees
/// only what was known then.
public final class ReferenceLibrary: Sendable {
  /// The indicators.
  public let indicators: [ReferenceIndicator]

  let series: [ReferenceSeries]
  let cells: [PooledCell]
  private let positions: [String: Int]
  private let tables = Mutex<[Int: CaseTable]>([:])
  private let kinPools = Mutex<[KinKey: CaseTable]>([:])

  /// Every so many cases of a kind speak for indicators of that kind which the data lack.
  static let thinning = 8

  init(indicators: [ReferenceIndicator], series: [ReferenceSeries], cells: [PooledCell]) {
    self.indicators = indicators
    self.series = series.sorted {
      ($0.indicator, $0.country) < ($1.indicator, $1.country)
    }
    self.cells = cells
    positions = Dictionary(
      uniqueKeysWithValues: indicators.enumerated().map { ($0.element.id, $0.offset) })
  }

  /// The position of an indicator.
  func position(of id: String) -> Int? { positions[id] }

  /// The number of series with names and values.
  public var seriesCount: Int { series.count }

  /// The number of pooled cells.
  public var cellCount: Int { cells.count }

  /// All cases of one indicator, made when they are first asked for.
  func cases(of indicator: Int) -> CaseTable {
    if let known = tables.withLock({ $0[indicator] }) { return known }
    var table = CaseTable()
    append(indicator, to: &table) { true }
    return tables.withLock { tables in
      tables[indicator, default: table] = table
      return table
    }
  }

  /// Cases of all observed indicators of a kind and direction, thinned.
  func kin(of kind: ReferenceKind, isDecreaseWanted: Bool) -> CaseTable {
    let key = KinKey(kind: kind, isDecreaseWanted: isDecreaseWanted)
    if let known = kinPools.withLock({ $0[key] }) { return known }
    var table = CaseTable()
    var counter = 0
    for (position, indicator) in indicators.enumerated()
    where indicator.isObserved && indicator.isDecreaseWanted == isDecreaseWanted
      && ReferenceKind(indicator.bounds) == kind
    {
      append(position, to: &table) {
        defer { counter += 1 }
        return counter % Self.thinning == 0
      }
    }
    return kinPools.withLock { pools in
      pools[key] = table
      return table
    }
  }

  private func append(_ indicator: Int, to table: inout CaseTable, where takes: () -> Bool) {
    for (index, series) in series.enumerated() where series.indicator == indicator {
      table.append(series, index: index, where: takes)
    }
    for cell in cells where cell.indicator == indicator {
      for quantile in 0..<PooledCell.quantileCount where takes() {
        let start = quantile * PooledCell.horizons
        table.append(
          features: cell.features,
          outcomes: Array(cell.outcomes[start..<(start + PooledCell.horizons)]),
          origin: CaseTable.Origin(series: -1, year: Int32(cell.year)))
      }
    }
  }

  private struct KinKey: Hashable {
    let kind: ReferenceKind
    let isDecreaseWanted: Bool
  }
}
