import Distributions
public import LinearAlgebra
public import TimeSeries

/// A series placed among its comparable cases.
public struct FittedReference: FittedModel {
  public let modelName: String
  public let series: AnnualSeries
  public let scale: WorkingScale

  private let reference: ReferenceLibrary
  private let numbers: LearnedNumbers
  private let asOf: Int
  private let usesOwnTrend: Bool
  private let excludedCountry: String?

  /// The position of the series' own indicator in the reference data.
  private let indicator: Int?

  /// The pools by horizon, since many targets ask for the same year.
  private let cache = PoolCache()

  /// The series on the oriented scale, once for each direction that is possible.
  private let views: [View]

  private struct View: Sendable {
    let isDecreaseWanted: Bool
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
    let known = series.indicator.flatMap(reference.position(of:))
    let indicator = known.map { reference.indicators[$0] }
    let bounds = indicator?.bounds ?? series.bounds
    if indicator == nil, ReferenceKind(bounds) == .unbounded { return nil }
    self.modelName = modelName
    self.series = series
    self.reference = reference
    self.numbers = numbers
    self.asOf = asOf ?? last.year
    self.usesOwnTrend = usesOwnTrend
    self.excludedCountry = excludedCountry
    self.indicator = known
    let unit = indicator == nil ? Self.unit(of: series) : 1
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
      let values = series.values.map(scale.forward)
      return View(
        isDecreaseWanted: isDecreaseWanted, origin: values[values.count - 1],
        features: CaseFeatures(years: series.years, values: values, last: values.count - 1))
    }
    scale = WorkingScale(
      ChangeScale(bounds: bounds, isDecreaseWanted: false, unit: unit).transformation,
      bounds: series.bounds == .none ? bounds : series.bounds,
      margin: WorkingScale.margin(of: series))
    guard views.allSatisfy({ $0.origin.isFinite && speakers($0).any }) else { return nil }
  }

  /// Values far below 1 are measured in units of their own size, so that the softening of the
  /// logarithm does not swallow them.
  private static func unit(of series: AnnualSeries) -> Double {
    let lower = series.bounds.lower ?? 0
    let largest = series.values.map { ($0 - lower).magnitude }.max() ?? 1
    return largest > 0 ? min(1, largest) : 1
  }

  /// The model with what spoke: the own indicator's class, the kindred class, the own trend.
  public var shortName: String {
    let speakers = speakers(views[0])
    var parts: [String] = []
    if speakers.sameIndicator, let indicator {
      parts.append("class(\(reference.indicators[indicator].id))")
    }
    if speakers.kindred { parts.append("kin") }
    if usesOwnTrend, views[0].features.pointCount >= 3 { parts.append("trend") }
    return parts.joined(separator: "+")
  }

  /// The pace and the unrest of the own trend, where it takes part.
  public var parameterCount: Int { usesOwnTrend && series.count >= 3 ? 2 : 0 }

  /// Steps less the own pace, on the working scale.
  public var residuals: [Double] {
    let years = series.years
    let values = series.values.map(scale.forward)
    let pace = series.count >= 3 ? ownPace(views[0]) * views[0].sign : 0
    return values.indices.map { index in
      index == 0
        ? .nan : values[index] - values[index - 1] - pace * Double(years[index] - years[index - 1])
    }
  }

  public var diagnostics: [Diagnostic] { [] }

  /// The predictive distribution `horizon` years after the last observation.
  public func distribution(horizon: Int) -> PredictiveDistribution {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    let nearest = min(horizon, CaseTable.longestHorizon)
    // The furthest horizon with any case; a class exists at one year, or there would be no fit.
    let (pools, used) = longestPools(upTo: nearest)
    let stretch = Double(horizon) / Double(used)
    let latents = zip(views, pools).map { view, pool in
      PooledLatent(pool: pool, origin: view.origin, sign: view.sign, stretch: stretch)
    }
    if latents.count == 1 { return PredictiveDistribution(latent: latents[0], scale: scale) }
    return PredictiveDistribution(latent: UndirectedLatent(parts: latents), scale: scale)
  }

  /// Random paths whose years have the distributions of ``distribution(horizon:)`` and hang together
  /// as measured: the correlation of the years h < k is (h / k)^0.63.
  public func simulate(
    paths: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    CopulaPaths.simulate(
      paths: paths, distributions: (1...horizon).map { distribution(horizon: $0) },
      persistence: 0.63, using: &generator)
  }

  private func longestPools(upTo horizon: Int) -> (pools: [ChangePool], horizon: Int) {
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
      let table = reference.cases(of: indicator)
      same = estimate(
        table, view: view,
        selection: .sameIndicator(points: points, kernel: numbers.sameIndicator),
        kernel: numbers.sameIndicator, horizon: horizon)
      if same != nil,
        let selection = FeatureSelection.sameIndicatorLong(
          points: points, kernel: numbers.sameIndicator)
      {
        long = estimate(
          table, view: view, selection: selection, kernel: numbers.sameIndicator,
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

  private func kin(of view: View) -> CaseTable {
    let bounds = indicator.map { reference.indicators[$0].bounds } ?? series.bounds
    return reference.kin(
      of: ReferenceKind(bounds), isDecreaseWanted: view.isDecreaseWanted)
  }

  /// Which classes have enough cases one year ahead.
  private func speakers(_ view: View) -> (sameIndicator: Bool, kindred: Bool, any: Bool) {
    let points = view.features.pointCount
    let same =
      indicator.map {
        ClassEstimate.isAvailable(
          reference.cases(of: $0),
          selection: .sameIndicator(points: points, kernel: numbers.sameIndicator), horizon: 1,
          asOf: asOf, excluding: isExcluded)
      } ?? false
    let kin = ClassEstimate.isAvailable(
      kin(of: view), selection: .kindred(points: points, kernel: numbers.kindred), horizon: 1,
      asOf: asOf, excluding: isExcluded)
    return (same, kin, same || kin)
  }

  private var isExcluded: ((Int32) -> Bool)? {
    guard let country = excludedCountry else { return nil }
    return { $0 >= 0 && reference.series[Int($0)].country == country }
  }

  private func estimate(
    _ table: CaseTable, view: View, selection: FeatureSelection, kernel: LearnedNumbers.Kernel,
    horizon: Int
  ) -> ClassEstimate? {
    ClassEstimate(
      table, query: view.features.values, selection: selection, kernel: kernel, numbers: numbers,
      horizon: horizon, asOf: asOf, excluding: isExcluded)
  }

  private func ownPace(_ view: View) -> Double {
    view.features.values[
      view.features.pointCount >= 5 ? CaseFeatures.Index.wholePace : CaseFeatures.Index.recentPace]
  }

  /// A share of the own pace, spread by the own unrest.
  private func ownTrend(_ view: View, horizon: Int) -> ChangePool.OwnTrend? {
    guard usesOwnTrend, view.features.pointCount >= 3 else { return nil }
    let unrest = exponential(view.features.values[CaseFeatures.Index.wholeUnrest])
    return ChangePool.OwnTrend(
      location: numbers.ownPace * ownPace(view) * Double(horizon),
      scale: numbers.ownSpread * unrest * Double(horizon).squareRoot() + 0.002)
  }
}

extension FittedReference {
  /// The heaviest cases of the same indicator's class that may be named, heaviest first.
  public func comparableCases(horizon: Int, limit: Int = 10) -> [ComparableCase] {
    guard let indicator, let pool = pools(horizon: min(horizon, CaseTable.longestHorizon))?.first,
      let estimate = pool.sameIndicator
    else { return [] }
    let table = reference.cases(of: indicator)
    let scale = reference.indicators[indicator].scale
    var cases: [ComparableCase] = []
    for (index, weight) in estimate.heaviest {
      let origin = table.origins[index]
      guard origin.series >= 0 else { continue }
      let start = table.features[CaseFeatures.Index.level][index]
      let change = table.outcomes[horizon - 1][index]
      cases.append(
        ComparableCase(
          country: reference.series[Int(origin.series)].country,
          indicator: reference.indicators[indicator].id, fromYear: Int(origin.year),
          toYear: Int(origin.year) + horizon, from: scale.inverse(start),
          to: scale.inverse(start + change), weight: weight))
      if cases.count == limit { break }
    }
    return cases
  }

  /// How many cases spoke: of the same indicator, and of its kind.
  public func classSizes(horizon: Int) -> (sameIndicator: Int, kindred: Int) {
    let pool = pools(horizon: min(horizon, CaseTable.longestHorizon))?.first
    return (pool?.sameIndicator?.visibleCount ?? 0, pool?.kindred?.visibleCount ?? 0)
  }
}
