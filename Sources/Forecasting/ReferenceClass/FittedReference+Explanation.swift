public import Distributions
import TimeSeries

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FittedReference: ExplainingModel {
  /// How many cases are named on each side.
  private static let namedCases = 5

  /// A country is in a comparable position if its nearest case weighs at least this share of the
  /// heaviest one.
  private static let comparableShare = 0.05

  /// A bound moves the probability where at least this much of it lies on the bound.
  private static let boundMass = 0.005

  /// What moved the probability; see ``ExplainingModel/explanation(horizon:probability:)``.
  public func explanation(
    horizon: Int, probability: (any Distribution) -> Double
  ) -> ProbabilityExplanation {
    let (pools, used) = longestPools(upTo: min(horizon, CaseTable.longestHorizon))
    let whole = distribution(of: pools, used: used, horizon: horizon)
    let stated = probability(whole)
    var drivers: [ProbabilityExplanation.Driver] = []
    func add(_ kind: ProbabilityExplanation.Driver.Kind, without: Double, cases: Int? = nil) {
      drivers.append(
        .init(
          kind: kind, probabilityWithout: min(max(without, 0), 1),
          logOdds: Self.logOdds(stated) - Self.logOdds(without), caseCount: cases))
    }
    for part in ChangePool.Part.allCases {
      let others = pools.compactMap { $0.leavingOut(part) }
      guard others.count == pools.count else { continue }
      add(
        part.driver, without: probability(distribution(of: others, used: used, horizon: horizon)),
        cases: pools[0].caseCount(of: part))
    }
    if let alone = fromLastValueAlone {
      add(.ownHistory, without: probability(alone.distribution(horizon: horizon)))
    }
    if let rest = probabilityOffBound(whole, stated: stated) { add(.bound, without: rest) }
    drivers.sort {
      ($1.probabilityWithout - stated).magnitude < ($0.probabilityWithout - stated).magnitude
    }
    let cases = nearestByCountry(pools[0], horizon: used)
    let view = views[0]
    var reached: [ComparableCase] = []
    var missed: [ComparableCase] = []
    for one in cases {
      // What this series would come to, had it moved as far on the working scale.
      let moved = whole.scale.inverse(view.sign * (view.origin + one.change))
      if probability(PointMass(moved)) >= 0.5 {
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

  /// What would be left if the mass on a bound did not count; `nil` where it is no matter.
  private func probabilityOffBound(
    _ distribution: PredictiveDistribution, stated: Double
  ) -> Double? {
    let bounds = distribution.scale.bounds
    for mass in [
      bounds.upper.map { distribution.probability(atLeast: $0) },
      bounds.lower.map { distribution.cdf($0) },
    ] {
      // Only where reaching the target means reaching the bound.
      if let mass, mass >= Self.boundMass, (stated - mass).magnitude < 0.5 * mass {
        return stated - mass
      }
    }
    return nil
  }

  /// A case with how far it moved on the oriented working scale.
  private struct Moved {
    let named: ComparableCase
    let change: Double
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
          cases.append(Moved(named: named, change: table.outcomes[horizon - 1][index]))
        }
      }
      if !cases.isEmpty { return cases }
    }
    return []
  }

  private static func logOdds(_ probability: Double) -> Double {
    let kept = min(max(probability, 1e-6), 1 - 1e-6)
    return log(kept / (1 - kept))
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
