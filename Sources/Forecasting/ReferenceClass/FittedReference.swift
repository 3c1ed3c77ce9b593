import Distributions
package import LinearAlgebra
import RealModule
package import TimeSeries

/// A series placed among its comparable cases, its siblings and its own trend.
package struct FittedReference: FittedModel {
  /// The name of the specification.
  package let modelName: String

  /// The series that was placed.
  package let series: AnnualSeries

  /// The scale of its changes, with the bounds.
  package let scale: WorkingScale

  let reference: ReferenceLibrary
  let numbers: LearnedNumbers
  let asOf: Int

  /// The series' own trend, where it takes part: from three points on.
  let ownFit: FittedCombination?

  /// The trend of what a share leaves of the whole.
  private let restFit: FittedCombination?

  /// Areas of the same level, where any are known.
  let siblingGroup: SiblingGroup?

  let excludedCountry: String?

  /// The position of the series' own indicator in the reference data.
  let indicator: Int?

  /// The classes and pools that were already asked for.
  private let cache = PoolCache()

  /// The series on the scale of the pool.
  let view: View

  /// What stays the same in the weights for all years ahead.
  private let inputs: PoolInputs

  struct View: Sendable {
    /// Whether the scale falls where the values rise.
    let isReversed: Bool
    /// The scale of the cases, in the direction of the pool.
    let changes: ChangeScale
    /// The last value on it.
    let origin: Double
    let features: CaseFeatures
    /// What the kindred cases are.
    let kind: ReferenceKind
    /// Which way is progress, where no more than a target tells.
    let leaning: Leaning?
    /// Whether the kindred cases stand on the scale as it is, since it is open which way is better.
    let isOpen: Bool
    /// Whether levels can be compared: not where the unit is unknown.
    let hasUnit: Bool

    var sign: Double { isReversed ? -1 : 1 }
  }

  /// Places `series`; `nil` where neither class nor siblings nor own trend can speak for it.
  init?(
    _ series: AnnualSeries, reference: ReferenceLibrary, asOf: Int?, numbers: LearnedNumbers,
    modelName: String, usesOwnTrend: Bool, excludedCountry: String? = nil,
    siblings: SiblingGroup? = nil
  ) {
    guard let last = series.last else { return nil }
    let year = asOf ?? last.year
    self.modelName = modelName
    self.series = series
    self.reference = reference
    self.numbers = numbers
    self.asOf = year
    ownFit =
      usesOwnTrend && series.count >= 3
      ? try? CombinationModel().fitCombination(to: series) : nil
    restFit = ownFit == nil ? nil : Self.fitOfRest(series)
    self.excludedCountry = excludedCountry
    siblingGroup = siblings
    let place = SeriesPlace(series, reference: reference, asOf: year, siblings: siblings)
    indicator = place.indicator
    view = place.view
    scale = place.scale
    var inputs = PoolInputs()
    inputs.pointCount = view.features.pointCount
    inputs.asOf = year
    inputs.steadiness = place.steadiness
    inputs.progress = place.progress
    inputs.isPartOfCountry = place.isPartOfCountry
    inputs.amount = place.amount
    self.inputs = inputs
    guard view.origin.isFinite else { return nil }
    let speakers = speakers()
    guard !speakers.isEmpty || ownFit != nil else { return nil }
    // Without any limit and without a sign there is nothing to compare with.
    if speakers.isEmpty, inputs.amount == 0 { return nil }
    shortName = speakers.joined(separator: "+")
    if ownFit != nil { shortName += speakers.isEmpty ? "trend" : "+trend" }
  }

  /// The trend of what a share leaves of the whole; `nil` for all but shares.
  private static func fitOfRest(_ series: AnnualSeries) -> FittedCombination? {
    guard let lower = series.bounds.lower, let upper = series.bounds.upper,
      ReferenceKind(series.bounds) == .share
    else { return nil }
    // What is left is printed as finely, though the difference may need more digits to write.
    let decimals = Int((-Double.log10(series.printedStep)).rounded())
    guard
      let rest = try? AnnualSeries(
        id: series.id, bounds: series.bounds,
        observations: series.observations.map {
          Observation(
            year: $0.year, value: min(max(lower + upper - $0.value, lower), upper),
            printedDecimals: decimals)
        })
    else { return nil }
    return try? CombinationModel().fitCombination(to: rest)
  }

  /// The model with what spoke: the own indicator's class, the kindred class, siblings, the own
  /// trend.
  package private(set) var shortName = ""

  /// Those of the own trend, where it takes part.
  package var parameterCount: Int { ownFit?.parameterCount ?? 0 }

  /// Those of the own trend, or NaN where it does not take part.
  package var residuals: [Double] {
    ownFit?.residuals ?? Array(repeating: .nan, count: series.count)
  }

  /// None.
  package var diagnostics: [Diagnostic] { [] }

  /// The siblings, where they spoke.
  package var siblingsHeard: SiblingsHeard? {
    guard let siblingGroup, hasSiblings else { return nil }
    return SiblingsHeard(
      name: siblingGroup.name, areas: siblingGroup.areas(besides: series.areaCode, upTo: asOf))
  }

  /// The predictive distribution `horizon` years after the last observation.
  package func distribution(horizon: Int) -> PredictiveDistribution {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    guard let pool = pool(horizon: horizon) else {
      preconditionFailure("\(series.id) was fitted without anything that speaks")
    }
    return distribution(of: pool)
  }

  /// The distribution that a pool gives.
  func distribution(of pool: ChangePool) -> PredictiveDistribution {
    distribution(of: PooledLatent(pool: pool, origin: view.origin, sign: view.sign))
  }

  /// The distribution of a law on the working scale.
  func distribution(of latent: some Distribution) -> PredictiveDistribution {
    PredictiveDistribution(latent: latent, scale: scale)
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

  /// The pool of a year ahead; `nil` where nothing speaks.
  func pool(horizon: Int) -> ChangePool? {
    cache.pool(horizon: horizon) {
      let same = reaching(horizon, .sameIndicator)
      let long = same == nil ? nil : reaching(horizon, .sameIndicatorLong)
      var inputs = inputs
      inputs.horizon = horizon
      return ChangePool(
        sameIndicator: same, sameIndicatorLong: long, kindred: reaching(horizon, .kindred),
        siblings: siblingClass(horizon: horizon), own: ownTrend(horizon: horizon), inputs: inputs,
        numbers: numbers.pooling)
    }
  }

  private func ownTrend(horizon: Int) -> OwnTrend? {
    ownFit.map { fit in
      OwnTrend(
        fit.distribution(horizon: horizon), rest: restFit?.distribution(horizon: horizon),
        whole: (series.bounds.lower ?? 0) + (series.bounds.upper ?? 0),
        transformation: scale.transformation, origin: view.origin, sign: view.sign)
    }
  }
}

// MARK: - Classes

extension FittedReference {
  /// The fewest areas that make a class of siblings.
  private static let leastAreas = 3

  private var points: Int { view.features.pointCount }

  private var isExcluded: ((Int32) -> Bool)? {
    guard let country = excludedCountry else { return nil }
    return { $0 >= 0 && reference.series[Int($0)].country == country }
  }

  /// The cases of the kind that speak beside, or instead of, the own indicator.
  var kindredCases: CaseCollection {
    if let indicator {
      let own = reference.indicators[indicator]
      return reference.kin(
        of: ReferenceKind(own.bounds), isDecreaseWanted: own.isDecreaseWanted,
        includesAdoption: true)
    }
    return reference.strangers(
      of: view.kind, isDecreaseWanted: view.isOpen ? nil : view.isReversed,
      includesAdoption: series.indicator == nil)
  }

  private var kindredSelection: FeatureSelection {
    let selection = FeatureSelection.kindred(points: points, kernel: numbers.kindred)
    return view.hasUnit ? selection : selection.withoutLevel
  }

  private func indicatorSelection(long: Bool) -> FeatureSelection? {
    long
      ? .sameIndicatorLong(points: points, kernel: numbers.sameIndicator)
      : .sameIndicator(points: points, kernel: numbers.sameIndicator)
  }

  /// What speaks one year ahead, by name.
  private func speakers() -> [String] {
    func speaks(_ cases: CaseCollection, _ selection: FeatureSelection?) -> Bool {
      guard let selection else { return false }
      return cases.hasVisible(
        ClassEstimate.minimumCases, tier: selection.tier, horizon: 1, asOf: asOf,
        excluding: isExcluded)
    }
    var names: [String] = []
    if let indicator, speaks(reference.cases(of: indicator), indicatorSelection(long: false)) {
      names.append("class(\(reference.indicators[indicator].id))")
    }
    if hasKind, speaks(kindredCases, kindredSelection) {
      names.append("kin")
    }
    if hasSiblings { names.append("siblings") }
    return names
  }

  /// Whether siblings speak one year ahead.
  var hasSiblings: Bool { siblingClass(horizon: 1) != nil }

  /// The class of a speaker at a year at which classes are weighed, or at any other year.
  func estimate(_ speaker: PoolCache.Speaker, year: Int) -> ClassEstimate? {
    cache.estimate(speaker, year: year) {
      switch speaker {
      case .sameIndicator: indicatorEstimate(indicatorSelection(long: false), year: year)
      case .sameIndicatorLong: indicatorEstimate(indicatorSelection(long: true), year: year)
      case .kindred: kindredEstimate(year: year)
      case .siblings: siblingEstimate(year: year)
      }
    }
  }

  private func reaching(_ horizon: Int, _ speaker: PoolCache.Speaker) -> HorizonClass? {
    HorizonClass(horizon: horizon, years: HorizonClass.years, growth: 1) {
      estimate(speaker, year: $0)
    }
  }

  private func indicatorEstimate(_ selection: FeatureSelection?, year: Int) -> ClassEstimate? {
    guard let indicator, let selection else { return nil }
    return ClassEstimate(
      reference.cases(of: indicator), query: view.features.values, selection: selection,
      kernel: numbers.sameIndicator, numbers: numbers, horizon: year, asOf: asOf,
      excluding: isExcluded)
  }

  private func kindredEstimate(year: Int) -> ClassEstimate? {
    guard hasKind else { return nil }
    return ClassEstimate(
      kindredCases, query: view.features.values, selection: kindredSelection,
      kernel: numbers.kindred, numbers: numbers, horizon: year, asOf: asOf,
      leaning: view.isOpen ? view.leaning : nil, excluding: isExcluded)
  }

  /// Whether there is a kind to be compared with.
  private var hasKind: Bool { view.kind != .unbounded || indicator != nil }

  /// What the siblings did up to the information year, near level first.
  ///
  /// Forty areas of one country are not forty cases: what moves them all is part of the spread, the
  /// more the fewer years speak.
  ///
  /// ```
  /// s² → s² (1 + (shock + share of the variance between years) / effective number of years)
  /// ```
  func siblingClass(horizon: Int) -> HorizonClass? {
    guard siblingGroup != nil else { return nil }
    return HorizonClass(
      horizon: horizon, years: HorizonClass.siblingYears, growth: 0.5,
      inflation: { estimate in
        let shocks = estimate.shocks
        return (1 + (numbers.siblingShock + shocks.share) / max(shocks.years, 1)).squareRoot()
      },
      at: { estimate(.siblings, year: $0) })
  }

  private func siblingEstimate(year: Int) -> ClassEstimate? {
    guard let group = siblingGroup else { return nil }
    let area = series.areaCode
    let cases = group.cases(on: view.changes)
    var query = view.features.values
    query[CaseFeatures.Index.level] = view.origin
    for points in points > 1 ? [points, 1] : [1] {
      let estimate = ClassEstimate(
        cases, query: query, selection: .siblings(points: points, kernel: numbers.siblings),
        kernel: numbers.siblings, numbers: numbers, horizon: year, asOf: asOf,
        measuresShocks: true, excluding: { group.belongs($0, to: area) })
      if let estimate, estimate.seriesCount >= Self.leastAreas { return estimate }
    }
    return nil
  }
}
