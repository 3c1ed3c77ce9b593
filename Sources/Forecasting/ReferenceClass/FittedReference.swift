import Distributions
package import LinearAlgebra
import RealModule
import Synchronization
package import TimeSeries

/// A series placed among its comparable cases.
package struct FittedReference: FittedModel {
  /// The name of the specification.
  package let modelName: String

  /// The series that was placed.
  package let series: AnnualSeries

  /// The scale of its changes, with the bounds.
  package let scale: WorkingScale

  let reference: ReferenceLibrary
  private let numbers: LearnedNumbers
  private let asOf: Int

  /// The series' own trend, where it takes part: from three points on.
  private let ownFit: FittedCombination?

  private let excludedCountry: String?

  /// The position of the series' own indicator in the reference data.
  let indicator: Int?

  /// The pools by horizon, since many targets ask for the same year.
  private let cache = PoolCache()

  /// The series on the oriented scale, once for each direction that is possible.
  let views: [View]

  private struct Speakers {
    let sameIndicator: Bool
    let kindred: Bool
  }

  struct View: Sendable {
    let isDecreaseWanted: Bool
    /// The last value on the oriented scale, in the unit of the series.
    let origin: Double
    let features: CaseFeatures

    var sign: Double { isDecreaseWanted ? -1 : 1 }
  }

  /// Places `series`; `nil` where it has no lower bound or no class can ever speak for it.
  init?(
    _ series: AnnualSeries, reference: ReferenceLibrary, asOf: Int?, numbers: LearnedNumbers,
    modelName: String, usesOwnTrend: Bool, excludedCountry: String? = nil
  ) {
    guard let last = series.last else { return nil }
    let match = series.indicator.flatMap(reference.match)
    let indicator = match.map { reference.indicators[$0.position] }
    let bounds = indicator?.bounds ?? series.bounds
    if indicator == nil, ReferenceKind(bounds) == .unbounded { return nil }
    self.modelName = modelName
    self.series = series
    self.reference = reference
    self.numbers = numbers
    self.asOf = asOf ?? last.year
    ownFit =
      usesOwnTrend && series.count >= 3
      ? try? CombinationModel().fitCombination(to: series) : nil
    self.excludedCountry = excludedCountry
    self.indicator = match?.position
    // The softening of a logarithm is 0.05 in the unit of the reference.
    let unit = match.map { 1 / $0.factor } ?? Self.unit(of: series)
    // Levels are compared in that unit.
    let shift = ReferenceKind(bounds) == .positive ? -Double.log(unit) : 0
    let directions: [Bool] =
      if let indicator {
        [indicator.isDecreaseWanted]
      } else if let direction = series.direction, direction != .maintain {
        [direction == .decrease]
      } else {
        [false, true]
      }
    views = directions.map { isDecreaseWanted in
      let scale = ChangeScale(bounds: bounds, isDecreaseWanted: isDecreaseWanted, unit: unit)
      let values = series.values.map { scale.forward($0) + scale.sign * shift }
      return View(
        isDecreaseWanted: isDecreaseWanted,
        origin: values[values.count - 1] - scale.sign * shift,
        features: CaseFeatures(years: series.years, values: values, last: values.count - 1))
    }
    scale = WorkingScale(
      ChangeScale(bounds: bounds, isDecreaseWanted: false, unit: unit).transformation,
      bounds: series.bounds == .none ? bounds : series.bounds,
      margin: WorkingScale.margin(of: series))
    let spoken = views.map { speakers($0) }
    guard views.allSatisfy(\.origin.isFinite),
      spoken.allSatisfy({ $0.sameIndicator || $0.kindred })
    else { return nil }
    shortName = nameOfSpeakers(spoken[0])
  }

  /// Values far below 1 are measured in units of their own size, so that the answer does not
  /// depend on the unit.
  private static func unit(of series: AnnualSeries) -> Double {
    let lower = series.bounds.lower ?? 0
    let largest = series.values.map { ($0 - lower).magnitude }.max() ?? 1
    return largest > 0 ? min(1, largest) : 1
  }

  /// The model with what spoke: the own indicator's class, the kindred class, the own trend.
  package private(set) var shortName = ""

  private func nameOfSpeakers(_ speakers: Speakers) -> String {
    var parts: [String] = []
    if speakers.sameIndicator, let indicator {
      parts.append("class(\(reference.indicators[indicator].id))")
    }
    if speakers.kindred { parts.append("kin") }
    if ownFit != nil { parts.append("trend") }
    return parts.joined(separator: "+")
  }

  /// Those of the own trend, where it takes part.
  package var parameterCount: Int { ownFit?.parameterCount ?? 0 }

  /// Those of the own trend, or NaN where it does not take part.
  package var residuals: [Double] {
    ownFit?.residuals ?? Array(repeating: .nan, count: series.count)
  }

  /// None.
  package var diagnostics: [Diagnostic] { [] }

  /// The predictive distribution `horizon` years after the last observation.
  package func distribution(horizon: Int) -> PredictiveDistribution {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    let nearest = min(horizon, CaseTable.longestHorizon)
    // The furthest horizon with any case; a class exists at one year, or there would be no fit.
    let (pools, used) = longestPools(upTo: nearest)
    return distribution(of: pools, used: used, horizon: horizon)
  }

  /// The distribution that pools over `used` years give for `horizon` years.
  func distribution(
    of pools: [ChangePool], used: Int, horizon: Int
  ) -> PredictiveDistribution {
    let stretch = Double(horizon) / Double(used)
    let latents = zip(views, pools).map { view, pool in
      PooledLatent(pool: pool, origin: view.origin, sign: view.sign, stretch: stretch)
    }
    if latents.count == 1 { return PredictiveDistribution(latent: latents[0], scale: scale) }
    return PredictiveDistribution(latent: UndirectedLatent(parts: latents), scale: scale)
  }

  /// Random paths whose years have the distributions of ``distribution(horizon:)`` and hang together
  /// as measured: the correlation of the years h < k is (h / k)^0.63.
  package func simulate(
    paths: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    CopulaPaths.simulate(
      paths: paths, distributions: (1...horizon).map { distribution(horizon: $0) },
      persistence: Self.persistence, using: &generator)
  }

  /// The exponent with which the years of a path hang together, measured on the reference series.
  static let persistence = 0.63

  func longestPools(upTo horizon: Int) -> (pools: [ChangePool], horizon: Int) {
    for candidate in stride(from: horizon, through: 1, by: -1) {
      if let pools = pools(horizon: candidate) { return (pools, candidate) }
    }
    preconditionFailure("\(series.id) was fitted without any class")
  }

  /// The pools of all views, or `nil` where no reference class speaks.
  private func pools(horizon: Int) -> [ChangePool]? {
    cache.pools(horizon: horizon) {
      var pools: [ChangePool] = []
      for view in views {
        guard let pool = pool(view, horizon: horizon) else { return nil }
        pools.append(pool)
      }
      return pools
    }
  }

  private func pool(_ view: View, horizon: Int) -> ChangePool? {
    let points = view.features.pointCount
    var same: ClassEstimate?
    var long: ClassEstimate?
    if let indicator {
      let cases = reference.cases(of: indicator)
      same = estimate(
        cases, view: view,
        selection: .sameIndicator(points: points, kernel: numbers.sameIndicator),
        kernel: numbers.sameIndicator, horizon: horizon)
      if same != nil,
        let selection = FeatureSelection.sameIndicatorLong(
          points: points, kernel: numbers.sameIndicator)
      {
        long = estimate(
          cases, view: view, selection: selection, kernel: numbers.sameIndicator,
          horizon: horizon)
      }
    }
    let kin = estimate(
      kin(of: view), view: view,
      selection: .kindred(points: points, kernel: numbers.kindred), kernel: numbers.kindred,
      horizon: horizon)
    guard same != nil || kin != nil else { return nil }
    return ChangePool(
      sameIndicator: same, sameIndicatorLong: long, kindred: kin,
      own: ownTrend(view, horizon: horizon), pointCount: points, numbers: numbers.pooling)
  }

  func kin(of view: View) -> CaseCollection {
    let bounds = indicator.map { reference.indicators[$0].bounds } ?? series.bounds
    return reference.kin(
      of: ReferenceKind(bounds), isDecreaseWanted: view.isDecreaseWanted,
      includesAdoption: indicator != nil || series.indicator == nil)
  }

  /// Which classes have enough cases one year ahead.
  private func speakers(_ view: View) -> Speakers {
    let points = view.features.pointCount
    func speaks(_ cases: CaseCollection, _ selection: FeatureSelection) -> Bool {
      cases.hasVisible(
        ClassEstimate.minimumCases, tier: selection.tier, horizon: 1, asOf: asOf,
        excluding: isExcluded)
    }
    let same =
      indicator.map {
        speaks(
          reference.cases(of: $0), .sameIndicator(points: points, kernel: numbers.sameIndicator))
      } ?? false
    let kin = speaks(kin(of: view), .kindred(points: points, kernel: numbers.kindred))
    return Speakers(sameIndicator: same, kindred: kin)
  }

  private var isExcluded: ((Int32) -> Bool)? {
    guard let country = excludedCountry else { return nil }
    return { $0 >= 0 && reference.series[Int($0)].country == country }
  }

  private func estimate(
    _ cases: CaseCollection, view: View, selection: FeatureSelection, kernel: LearnedNumbers.Kernel,
    horizon: Int
  ) -> ClassEstimate? {
    ClassEstimate(
      cases, query: view.features.values, selection: selection, kernel: kernel, numbers: numbers,
      horizon: horizon, asOf: asOf, excluding: isExcluded)
  }

  private func ownTrend(_ view: View, horizon: Int) -> OwnTrend? {
    ownFit.map { fit in
      OwnTrend(
        fit.distribution(horizon: horizon), transformation: scale.transformation,
        origin: view.origin, sign: view.sign)
    }
  }
}

extension FittedReference {
  /// The heaviest cases of the same indicator's class that may be named, heaviest first.
  package func comparableCases(horizon: Int, limit: Int = 10) -> [ComparableCase] {
    let horizon = min(horizon, CaseTable.longestHorizon)
    guard let indicator, let pool = pools(horizon: horizon)?.first,
      let estimate = pool.sameIndicator
    else { return [] }
    let table = reference.cases(of: indicator).table
    return estimate.heaviest.lazy.filter { table.origins[$0.caseIndex].series >= 0 }.prefix(limit)
      .map { named($0.caseIndex, of: table, horizon: horizon, weight: $0.weight) }
  }

  /// A case that comes from a series, with its name.
  func named(
    _ index: Int, of table: CaseTable, horizon: Int, weight: Double
  ) -> ComparableCase {
    let origin = table.origins[index]
    let source = reference.series[Int(origin.series)]
    let indicator = reference.indicators[source.indicator]
    let start = table.features[CaseFeatures.Index.level][index]
    let change = table.outcomes[horizon - 1][index]
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
      usesOwnTrend: false, excludedCountry: excludedCountry)
  }

  /// How many cases spoke: of the same indicator, and of its kind.
  package func classSizes(horizon: Int) -> (sameIndicator: Int, kindred: Int) {
    let pool = pools(horizon: min(horizon, CaseTable.longestHorizon))?.first
    return (pool?.sameIndicator?.visibleCount ?? 0, pool?.kindred?.visibleCount ?? 0)
  }
}

/// The pools of one series by horizon, each computed when it is first asked for.
final class PoolCache: Sendable {
  private let known = Mutex<[Int: [ChangePool]?]>([:])

  /// The pools of a horizon; `make` is called for the first time only.
  func pools(horizon: Int, make: () -> [ChangePool]?) -> [ChangePool]? {
    if let found = known.withLock({ $0[horizon] }) { return found }
    let made = make()
    known.withLock { $0[horizon] = .some(made) }
    return made
  }
}
