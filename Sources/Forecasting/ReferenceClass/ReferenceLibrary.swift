import Synchronization
import TimeSeries

/// What comparable series did: the reference data that ship with the product, or anyone's own.
///
/// Every case carries the year in which it ended, so that an assessment as of an earlier year sees
/// only what was known then.
public final class ReferenceLibrary: Sendable {
  /// The indicators.
  public let indicators: [ReferenceIndicator]

  /// Indicators that go by another name or unit in the reference data, by their own name.
  package let aliases: [String: ReferenceAlias]

  let series: [ReferenceSeries]
  let cells: [PooledCell]
  private let positions: [String: Int]
  private let tables = Mutex<[Int: CaseCollection]>([:])
  private let kinPools = Mutex<[KinKey: CaseCollection]>([:])
  private let strangerPools = Mutex<[StrangerKey: CaseCollection]>([:])

  /// One in so many cases of a kind speaks for indicators of that kind which the data lack.
  ///
  /// Which ones depends on the series and the year alone: later data never change the choice.
  static let thinning = 8

  init(
    indicators: [ReferenceIndicator], series: [ReferenceSeries], cells: [PooledCell],
    aliases: [String: ReferenceAlias] = [:]
  ) {
    self.aliases = aliases
    self.indicators = indicators
    self.series = series.sorted {
      ($0.indicator, $0.country) < ($1.indicator, $1.country)
    }
    self.cells = cells
    positions = Dictionary(
      indicators.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The indicator of the reference data that an indicator is or stands beside.
  func match(_ id: String) -> ReferenceMatch? {
    if let position = positions[id] { return ReferenceMatch(position: position, factor: 1) }
    guard let alias = aliases[id], let position = positions[alias.indicator] else { return nil }
    return ReferenceMatch(position: position, factor: alias.factor)
  }

  /// The same data with other names for its indicators.
  package func with(aliases: [String: ReferenceAlias]) -> ReferenceLibrary {
    ReferenceLibrary(
      indicators: indicators, series: series, cells: cells, aliases: aliases)
  }

  /// The number of series with names and values.
  public var seriesCount: Int { series.count }

  /// The number of pooled cells.
  public var cellCount: Int { cells.count }

  /// All cases of one indicator, made when they are first asked for.
  func cases(of indicator: Int) -> CaseCollection {
    if let known = tables.withLock({ $0[indicator] }) { return known }
    var table = CaseTable()
    append(indicator, to: &table, isThinned: false)
    let made = CaseCollection(table)
    return tables.withLock { tables in
      if let found = tables[indicator] { return found }
      tables[indicator] = made
      return made
    }
  }

  /// Cases of all observed indicators of a kind and direction, thinned.
  ///
  /// - Parameter includesAdoption: Whether the spread of new technologies is among them.
  func kin(
    of kind: ReferenceKind, isDecreaseWanted: Bool, includesAdoption: Bool
  ) -> CaseCollection {
    let key = KinKey(
      kind: kind, isDecreaseWanted: isDecreaseWanted, includesAdoption: includesAdoption)
    if let known = kinPools.withLock({ $0[key] }) { return known }
    var table = CaseTable()
    for (position, indicator) in indicators.enumerated()
    where indicator.isObserved && indicator.isDecreaseWanted == isDecreaseWanted
      && ReferenceKind(indicator.bounds) == kind
      && (includesAdoption || !indicator.isAdoption)
    {
      append(position, to: &table, isThinned: true)
    }
    let made = CaseCollection(table)
    return kinPools.withLock { pools in
      if let found = pools[key] { return found }
      pools[key] = made
      return made
    }
  }

  /// Cases of all observed indicators of a kind, for an indicator that the data lack, thinned.
  ///
  /// A share and what it leaves of the whole move as mirror images: what progresses upwards and what
  /// progresses downwards speak for each other, and both stand here on a scale on which more is
  /// better, or twice, once mirrored, where it is open which way is better. Amounts have no such
  /// mirror.
  ///
  /// - Parameter isDecreaseWanted: `nil` where it is open which way is better; the cases then stand
  ///   on the scale as it is.
  func strangers(of kind: ReferenceKind, isDecreaseWanted: Bool?, includesAdoption: Bool)
    -> CaseCollection
  {
    if kind != .share, let isDecreaseWanted {
      return kin(
        of: kind, isDecreaseWanted: isDecreaseWanted, includesAdoption: includesAdoption)
    }
    let key = StrangerKey(
      kind: kind, isOpen: isDecreaseWanted == nil, includesAdoption: includesAdoption)
    if let known = strangerPools.withLock({ $0[key] }) { return known }
    let up = kin(of: kind, isDecreaseWanted: false, includesAdoption: includesAdoption).table
    let down = kin(of: kind, isDecreaseWanted: true, includesAdoption: includesAdoption).table
    var table = up
    if kind == .share { table.append(down, isMirrored: false) }
    if isDecreaseWanted == nil {
      table.append(down, isMirrored: true)
      if kind == .share { table.append(up, isMirrored: true) }
    }
    let made = CaseCollection(table)
    return strangerPools.withLock { pools in
      if let found = pools[key] { return found }
      pools[key] = made
      return made
    }
  }

  private func append(_ indicator: Int, to table: inout CaseTable, isThinned: Bool) {
    let id = indicators[indicator].id
    for (index, series) in series.enumerated() where series.indicator == indicator {
      let phase = Self.phase(of: "\(id):\(series.country)")
      table.append(series, index: index) { year in
        !isThinned || (year + phase) % Self.thinning == 0
      }
    }
    let phase = Self.phase(of: id)
    var ranks: [Int: Int] = [:]
    for cell in cells where cell.indicator == indicator {
      let rank = ranks[cell.year, default: 0]
      ranks[cell.year] = rank + 1
      for quantile in 0..<PooledCell.quantileCount {
        let place = rank * PooledCell.quantileCount + quantile + cell.year + phase
        if isThinned, place % Self.thinning != 0 { continue }
        let start = quantile * PooledCell.horizons
        table.append(
          features: cell.features,
          outcomes: Array(cell.outcomes[start..<(start + PooledCell.horizons)]),
          origin: CaseTable.Origin(series: -1, year: Int32(cell.year)))
      }
    }
  }

  /// A number from 0 to ``thinning`` − 1 that spreads keys evenly: the FNV-1a hash of the key.
  static func phase(of key: String) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(hash % UInt64(thinning))
  }

  private struct StrangerKey: Hashable {
    let kind: ReferenceKind
    let isOpen: Bool
    let includesAdoption: Bool
  }

  private struct KinKey: Hashable {
    let kind: ReferenceKind
    let isDecreaseWanted: Bool
    let includesAdoption: Bool
  }
}

extension ReferenceLibrary {
  /// The indicator with this key, else the one that goes by it as an alias.
  public func indicator(_ id: String) -> ReferenceIndicator? {
    match(id).map { indicators[$0.position] }
  }

  /// What each series of an indicator covers, by country; empty for an indicator that is pooled or
  /// unknown.
  package func spans(of id: String) -> [ReferenceSpan] {
    guard let position = match(id)?.position else { return [] }
    return series.filter { $0.indicator == position }.compactMap(ReferenceSpan.init)
  }

  /// The number of pooled cells of an indicator by the newest origin year among their cases.
  public func cellCounts(of id: String) -> [Int: Int] {
    guard let position = match(id)?.position else { return [:] }
    return cells.reduce(into: [:]) { counts, cell in
      if cell.indicator == position { counts[cell.year, default: 0] += 1 }
    }
  }

  /// Whether bytes begin as those of ``encoded()`` do.
  public static func isEncoded(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) }
}

/// The annual values of one reference indicator in one country, on the oriented working scale.
struct ReferenceSeries: Hashable, Sendable {
  /// The position of the indicator in the library.
  let indicator: Int

  /// The country, ISO 3166-1 alpha-3.
  let country: String

  /// The first year.
  let firstYear: Int

  /// One value a year from `firstYear` on; NaN where none was observed.
  let values: [Double]
}

/// What one series of the reference data covers.
package struct ReferenceSpan: Hashable, Sendable {
  /// The country, ISO 3166-1 alpha-3.
  package let country: String

  /// The first year with a value.
  package let firstYear: Int

  /// The last year with a value.
  package let lastYear: Int

  /// The number of years with a value.
  package let pointCount: Int

  /// The span of a series; `nil` where it has no value.
  init?(_ series: ReferenceSeries) {
    let known = series.values.indices.filter { series.values[$0].isFinite }
    guard let first = known.first, let last = known.last else { return nil }
    country = series.country
    firstYear = series.firstYear + first
    lastYear = series.firstYear + last
    pointCount = known.count
  }
}
