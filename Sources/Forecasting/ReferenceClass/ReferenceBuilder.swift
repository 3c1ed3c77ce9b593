import TimeSeries

/// Makes reference data out of series by country.
package struct ReferenceBuilder: Sendable {
  /// One raw value.
  package struct Value: Hashable, Sendable {
    /// The position of the indicator in ``ReferenceBuilder/indicators``.
    package let indicator: Int
    /// The country, ISO 3166-1 alpha-3.
    package let country: String
    /// The calendar year.
    package let year: Int
    /// The value, finite.
    package let value: Double

    /// Creates a value.
    package init(indicator: Int, country: String, year: Int, value: Double) {
      self.indicator = indicator
      self.country = country
      self.year = year
      self.value = value
    }
  }

  /// The indicators.
  package let indicators: [ReferenceIndicator]

  private let series: [ReferenceSeries]

  /// Takes values in any order; of two values of one series and year the later one counts.
  package init(indicators: [ReferenceIndicator], values: [Value]) {
    struct Key: Hashable {
      let indicator: Int
      let country: String
    }
    var byKey: [Key: [Int: Double]] = [:]
    for value in values {
      byKey[Key(indicator: value.indicator, country: value.country), default: [:]][value.year] =
        indicators[value.indicator].scale.forward(value.value)
    }
    self.indicators = indicators
    series = byKey.map { key, values in
      let first = values.keys.min() ?? 0
      let last = values.keys.max() ?? 0
      return ReferenceSeries(
        indicator: key.indicator, country: key.country, firstYear: first,
        values: (first...last).map { values[$0] ?? .nan })
    }.sorted { ($0.indicator, $0.country) < ($1.indicator, $1.country) }
  }

  /// The countries, in order.
  package var countries: [String] { Set(series.map(\.country)).sorted() }

  /// The reference data, rounded as the file stores them.
  ///
  /// Open indicators keep their series. The others become cells of five or more cases whose
  /// origins lie within two years.
  ///
  /// - Parameters:
  ///   - excluded: A country that is left out, for evaluation.
  ///   - advance: Called after each indicator.
  package func library(
    excluding excluded: String? = nil, advance: () -> Void = {}
  ) -> ReferenceLibrary {
    let kept = series.filter { $0.country != excluded }
    var open: [ReferenceSeries] = []
    var cells: [PooledCell] = []
    for (position, indicator) in indicators.enumerated() {
      let own = kept.filter { $0.indicator == position }
      if indicator.isOpen {
        open += own
      } else {
        cells += Self.cells(of: own, indicator: position)
      }
      advance()
    }
    return ReferenceLibrary(indicators: indicators, series: open, cells: cells).rounded
  }

  /// The features by which cases are split into cells, depth by depth.
  private static let splits = [
    CaseFeatures.Index.level, CaseFeatures.Index.recentPace, CaseFeatures.Index.recentUnrest,
    CaseFeatures.Index.level, CaseFeatures.Index.lastPace, CaseFeatures.Index.recentUnrest,
    CaseFeatures.Index.level, CaseFeatures.Index.recentPace,
  ]

  /// The years that the origins of one cell span.
  private static let block = 2

  private static func cells(of series: [ReferenceSeries], indicator: Int) -> [PooledCell] {
    var table = CaseTable()
    // Whatever became of it, a situation belongs to the cell that its own features give it: what is
    // published later must not regroup the cases of earlier years.
    for (index, one) in series.enumerated() { table.append(one, index: index, keepsOpen: true) }
    let usable = (0..<table.count).filter {
      !table.features[CaseFeatures.Index.recentPace][$0].isNaN
    }
    let blocks = Dictionary(grouping: usable) { Int(table.origins[$0].year) / block }
    var cells: [PooledCell] = []
    for year in blocks.keys.sorted() {
      let cases = blocks[year] ?? []
      guard cases.count >= PooledCell.minimumCases else { continue }
      for leaf in leaves(cases, table: table, depth: 0) {
        cells.append(cell(leaf, table: table, indicator: indicator))
      }
    }
    return cells
  }

  /// Halves the cases at the median of one feature after the other while both halves are large
  /// enough.
  private static func leaves(_ cases: [Int], table: CaseTable, depth: Int) -> [[Int]] {
    guard cases.count >= 2 * PooledCell.minimumCases else { return [cases] }
    let feature = splits[depth % splits.count]
    let sorted = cases.enumerated().sorted {
      let left = table.features[feature][$0.element]
      let right = table.features[feature][$1.element]
      return (left, $0.offset) < (right, $1.offset)
    }.map(\.element)
    let half = sorted.count / 2
    return leaves(Array(sorted[..<half]), table: table, depth: depth + 1)
      + leaves(Array(sorted[half...]), table: table, depth: depth + 1)
  }

  private static func cell(_ cases: [Int], table: CaseTable, indicator: Int) -> PooledCell {
    let features = (0..<CaseFeatures.count).map { feature in
      cases.reduce(0) { $0 + table.features[feature][$1] }
        / Double(cases.count)
    }
    var outcomes = Array(
      repeating: Double.nan, count: PooledCell.quantileCount * PooledCell.horizons)
    for horizon in 1...PooledCell.horizons {
      let known = cases.map { table.outcomes[horizon - 1][$0] }
        .filter { !$0.isNaN }.sorted()
      guard known.count >= PooledCell.minimumCases else { continue }
      for quantile in 0..<PooledCell.quantileCount {
        let share = (Double(quantile) + 0.5) / Double(PooledCell.quantileCount)
        let place = share * Double(known.count - 1)
        let below = Int(place)
        let above = min(below + 1, known.count - 1)
        outcomes[quantile * PooledCell.horizons + horizon - 1] =
          known[below] + (place - Double(below)) * (known[above] - known[below])
      }
    }
    return PooledCell(
      indicator: indicator, year: cases.map { Int(table.origins[$0].year) }.max() ?? 0,
      features: features, outcomes: outcomes)
  }
}
