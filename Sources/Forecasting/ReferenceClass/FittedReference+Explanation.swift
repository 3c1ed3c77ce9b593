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
    let (pools, used) = longestPools(upTo: min(horizon, CaseTable.longestHorizon))
    let stated = probability { distribution(horizon: $0) }
    var drivers: [ProbabilityExplanation.Driver] = []
    for part in ChangePool.Part.allCases {
      guard pools.allSatisfy({ $0.leavingOut(part) != nil }) else { continue }
      drivers.append(
        .init(
          part.driver, stated: stated,
          without: probability { distribution(horizon: $0, leavingOut: part) },
          caseCount: pools[0].caseCount(of: part)))
    }
    if let alone = fromLastValueAlone {
      drivers.append(
        .init(
          .ownHistory, stated: stated,
          without: probability { alone.distribution(horizon: $0) }))
    }
    drivers.sort(about: stated)
    let cases = nearestByCountry(pools[0], horizon: used)
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
      reached: Array(reached.prefix(Self.namedCases)),
      missed: Array(missed.prefix(Self.namedCases)))
  }

  /// The distribution without a part, for a horizon at which the part takes part; else as it is.
  private func distribution(
    horizon: Int, leavingOut part: ChangePool.Part
  ) -> PredictiveDistribution {
    let (pools, used) = longestPools(upTo: min(horizon, CaseTable.longestHorizon))
    let others = pools.compactMap { $0.leavingOut(part) }
    return distribution(
      of: others.count == pools.count ? others : pools, used: used, horizon: horizon)
  }

  /// What this series would come to, had it moved as far as the case did, year by year; on a line
  /// between the years of which the case has values, and at the last of them thereafter.
  private func path(along one: Moved, horizon: Int) -> [Double] {
    let known = [(0, 0.0)] + one.changes.enumerated().filter { !$1.isNaN }.map { ($0 + 1, $1) }
    let view = views[0]
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

  /// The nearest case of each country in a comparable position, nearest first: of the same
  /// indicator where these may be named, else of its kind.
  private func nearestByCountry(_ pool: ChangePool, horizon: Int) -> [Moved] {
    let classes: [(ClassEstimate?, CaseTable?)] = [
      (pool.sameIndicator, indicator.map { reference.cases(of: $0).table }),
      (pool.kindred, kin(of: views[0]).table),
    ]
    for case (let estimate?, let table?) in classes {
      var seen: Set<String> = []
      var cases: [Moved] = []
      let heaviest = estimate.heaviest.filter { table.origins[$0.caseIndex].series >= 0 }
      let limit = (heaviest.first?.weight ?? 0) * Self.comparableShare
      for (index, weight) in heaviest where weight >= limit {
        let named = named(index, of: table, horizon: horizon, weight: weight)
        if seen.insert(named.country).inserted {
          cases.append(
            Moved(named: named, changes: (0..<horizon).map { table.outcomes[$0][index] }))
        }
      }
      if !cases.isEmpty { return cases }
    }
    return []
  }
}

extension ChangePool.Part {
  fileprivate var driver: ProbabilityExplanation.Driver.Kind {
    switch self {
    case .sameIndicator: .sameIndicator
    case .kindred: .kindred
    case .constant: .slowdown
    }
  }
}
