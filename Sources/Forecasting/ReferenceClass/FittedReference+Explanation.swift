import Distributions
import TimeSeries

extension FittedReference: PartwiseModel {
  /// How many cases are named on each side.
  private static let namedCases = 5

  /// A country is in a comparable position if its nearest case weighs at least this share of the
  /// heaviest one.
  private static let comparableShare = 0.05

  /// What moved the probability; see ``PartwiseModel``.
  package func explanation(
    horizon: Int, probability: (@escaping (Int) -> PredictiveDistribution) -> Double,
    isReached: ([Double]) -> Bool
  ) -> ProbabilityExplanation {
    let pool = pool(horizon: horizon)
    let stated = probability { distribution(horizon: $0) }
    var drivers: [ProbabilityExplanation.Driver] = []
    for part in ChangePool.Part.allCases {
      guard pool?.leavingOut(part) != nil else { continue }
      drivers.append(
        .init(
          part.driver, stated: stated,
          without: probability { distribution(horizon: $0, leavingOut: part) },
          caseCount: pool?.caseCount(of: part)))
    }
    if let alone = fromLastValueAlone {
      drivers.append(
        .init(
          .ownHistory, stated: stated,
          without: probability { alone.distribution(horizon: $0) }))
    }
    drivers.sort(about: stated)
    let (cases, used, isNamed) = nearestByArea(horizon: horizon)
    var reached: [ComparableCase] = []
    var missed: [ComparableCase] = []
    for one in cases {
      if isReached(path(along: one, horizon: horizon)) {
        reached.append(one.named)
      } else {
        missed.append(one.named)
      }
    }
    return ProbabilityExplanation(
      drivers: drivers, horizon: used, comparableCount: cases.count, reachedCount: reached.count,
      reached: isNamed ? Array(reached.prefix(Self.namedCases)) : [],
      missed: isNamed ? Array(missed.prefix(Self.namedCases)) : [],
      siblingGroup: hasSiblings ? siblingGroup?.name : nil)
  }

  /// The distribution without a part, for a horizon at which the part takes part; else as it is.
  private func distribution(
    horizon: Int, leavingOut part: ChangePool.Part
  ) -> PredictiveDistribution {
    guard let other = pool(horizon: horizon)?.leavingOut(part) else {
      return distribution(horizon: horizon)
    }
    return distribution(of: other)
  }

  /// What this series would come to, had it moved as far as the case did, year by year; on a line
  /// between the years of which the case has values, and at the last of them thereafter.
  private func path(along one: Moved, horizon: Int) -> [Double] {
    let known = [(0, 0.0)] + one.changes.enumerated().filter { !$1.isNaN }.map { ($0 + 1, $1) }
    return (1...horizon).map { year in
      let after = known.firstIndex { $0.0 >= year } ?? known.count - 1
      let before = max(after - 1, 0)
      let (from, to) = (known[before], known[after])
      let share =
        to.0 > from.0 ? min(Double(year - from.0) / Double(to.0 - from.0), 1) : 1
      let change = from.1 + share * (to.1 - from.1)
      return scale.inverse(view.sign * (view.origin + change))
    }
  }

  /// A case with how far it had moved on the oriented working scale after each year up to its end;
  /// NaN for years without a value.
  private struct Moved {
    let named: ComparableCase
    let changes: [Double]
  }

  /// The nearest case of each area in a comparable position, nearest first: of the siblings, else of
  /// the same indicator where its cases may be named, else of its kind; over as many years as any
  /// of them is known for. Cases of other indicators are counted and not named.
  private func nearestByArea(horizon: Int) -> (cases: [Moved], years: Int, isNamed: Bool) {
    let classes: [(PoolCache.Speaker, CaseTable?)] = [
      (.siblings, siblingGroup?.cases(on: view.changes).table),
      (.sameIndicator, indicator.map { reference.cases(of: $0).table }),
      (.kindred, kindredCases.table),
    ]
    for case (let speaker, let table?) in classes {
      for years in stride(from: min(horizon, CaseTable.longestHorizon), through: 1, by: -1) {
        guard let estimate = estimate(speaker, year: years) else { continue }
        var seen: Set<Int32> = []
        var cases: [Moved] = []
        let heaviest = estimate.heaviest.filter { table.origins[$0.caseIndex].series >= 0 }
        let limit = (heaviest.first?.weight ?? 0) * Self.comparableShare
        for (index, weight) in heaviest where weight >= limit {
          guard seen.insert(owner(table.origins[index].series, speaker)).inserted else { continue }
          cases.append(
            Moved(
              named: named(index, of: table, by: speaker, horizon: years, weight: weight),
              changes: (0..<years).map { table.outcomes[$0][index] }))
        }
        if !cases.isEmpty { return (cases, years, speaker != .kindred) }
        break
      }
    }
    return ([], min(horizon, CaseTable.longestHorizon), false)
  }

  /// One number for all series of one country or area.
  private func owner(_ series: Int32, _ speaker: PoolCache.Speaker) -> Int32 {
    guard speaker != .siblings else { return series }
    let country = reference.series[Int(series)].country
    return Int32(truncatingIfNeeded: country.utf8.reduce(0) { $0 << 8 | Int($1) })
  }

  /// A case that comes from a series, with its name.
  private func named(
    _ index: Int, of table: CaseTable, by speaker: PoolCache.Speaker, horizon: Int, weight: Double
  ) -> ComparableCase {
    let origin = table.origins[index]
    guard speaker == .siblings, let siblingGroup else {
      return named(index, of: table, horizon: horizon, weight: weight)
    }
    let source = siblingGroup.series[Int(origin.series)]
    let start = table.features[CaseFeatures.Index.level][index]
    let end = start + table.outcomes[horizon - 1][index]
    return ComparableCase(
      country: source.areaCode ?? "", indicator: source.indicator ?? "",
      fromYear: Int(origin.year), toYear: Int(origin.year) + horizon,
      from: scale.bounds.clamp(view.changes.inverse(start)),
      to: scale.bounds.clamp(view.changes.inverse(end)), weight: weight)
  }
}

extension FittedReference {
  /// The heaviest cases of the same indicator's class that may be named, heaviest first.
  package func comparableCases(horizon: Int, limit: Int = 10) -> [ComparableCase] {
    let horizon = min(horizon, CaseTable.longestHorizon)
    guard let indicator, let estimate = estimate(.sameIndicator, year: horizon) else { return [] }
    let table = reference.cases(of: indicator).table
    return estimate.heaviest.lazy.filter { table.origins[$0.caseIndex].series >= 0 }.prefix(limit)
      .map { named($0.caseIndex, of: table, horizon: horizon, weight: $0.weight) }
  }

  /// A case of the reference data that comes from a series, with its name.
  func named(
    _ index: Int, of table: CaseTable, horizon: Int, weight: Double
  ) -> ComparableCase {
    let origin = table.origins[index]
    let source = reference.series[Int(origin.series)]
    let indicator = reference.indicators[source.indicator]
    // A case that was mirrored for a series of open direction stands as it was.
    let way = view.isOpen ? (indicator.isDecreaseWanted ? -1.0 : 1) : 1
    let isMirrored = view.isOpen && table.progress[index] != way
    let turn = (view.isOpen ? way : 1) * (isMirrored ? -1 : 1)
    let start = turn * table.features[CaseFeatures.Index.level][index]
    let change = turn * table.outcomes[horizon - 1][index]
    return ComparableCase(
      country: source.country, indicator: indicator.id, fromYear: Int(origin.year),
      toYear: Int(origin.year) + horizon,
      from: indicator.bounds.clamp(indicator.scale.inverse(start)),
      to: indicator.bounds.clamp(indicator.scale.inverse(start + change)), weight: weight)
  }

  /// The same judgement with nothing but the last value; `nil` where there is nothing else anyway.
  var fromLastValueAlone: FittedReference? {
    guard series.count > 1 else { return nil }
    return FittedReference(
      series.suffix(1), reference: reference, asOf: asOf, numbers: numbers, modelName: modelName,
      usesOwnTrend: false, excludedCountry: excludedCountry, siblings: siblingGroup)
  }

  /// How many cases spoke: of the same indicator, and of its kind.
  package func classSizes(horizon: Int) -> (sameIndicator: Int, kindred: Int) {
    let pool = pool(horizon: min(horizon, CaseTable.longestHorizon))
    return (pool?.sameIndicator?.visibleCount ?? 0, pool?.kindred?.visibleCount ?? 0)
  }
}

extension ChangePool.Part {
  fileprivate var driver: ProbabilityExplanation.Driver.Kind {
    switch self {
    case .sameIndicator: .sameIndicator
    case .kindred: .kindred
    case .siblings: .siblings
    case .constant: .slowdown
    }
  }
}
