import Distributions
package import Forecasting
import LinearAlgebra
package import Plans
import TimeSeries

/// One target joined with the series that answers it.
struct TargetCase {
  let target: Target
  let quantity: Quantity
  let reached: AttainmentSet
  let fit: FittedSeries

  var known: AnnualSeries { fit.known }
}

extension TargetAssessor {
  /// Judges a target that has a series.
  func judge(_ item: TargetCase) -> TargetAssessment {
    var result = TargetAssessment(target: item.target, .insufficientData)
    result.series = UsedSeries(
      id: item.known.id,
      last: item.known.last.map { UsedSeries.Point(year: $0.year, value: $0.value) })
    result.evidence = EvidenceGrade(series: item.known, targetYear: item.target.decisionYear)
    guard let base = baseValue(of: item, into: &result) else { return result }
    if case .ratio = item.quantity { result.series?.baseValue = base }
    addPace(item, base: base, into: &result.series)

    let years = item.quantity.years
    let observed = years.map { item.known.value(in: $0) }
    if let outcome = settledOutcome(item, observed: observed, base: base) {
      result.conclusion =
        item.reached.contains(outcome) ? .achieved(outcome: outcome) : .missed(outcome: outcome)
      if item.reached.isExceeded(by: outcome, direction: item.target.direction) {
        result.reasons = [Reason(.rangeExceeded)]
      }
      return result
    }
    project(item, observed: observed, base: base, into: &result)
    return result
  }

  /// The value of the base year of a ratio, 1 for any other quantity, or `nil` with a reason.
  private func baseValue(of item: TargetCase, into result: inout TargetAssessment) -> Double? {
    guard case .ratio(_, let baseYear) = item.quantity else { return 1 }
    guard let base = item.known.value(in: baseYear) else {
      result.reasons = [Reason(.baseYearMissing, ["year": .year(baseYear)])]
      return nil
    }
    guard base > 0 else {
      result.reasons = [Reason(.baseYearNotPositive, ["year": .year(baseYear)])]
      return nil
    }
    return base
  }

  /// The outcome, if what is observed decides it.
  private func settledOutcome(
    _ item: TargetCase, observed: [Double?], base: Double
  ) -> Double? {
    let values = observed.compactMap { $0 }
    if values.count == observed.count {
      return item.quantity.outcome(values, baseValue: base, worst: item.worst)
    }
    switch item.quantity {
    case .sum:
      // A sum of flows that cannot be negative is reached as soon as it is there.
      guard (item.known.bounds.lower ?? -1) >= 0 else { return nil }
      let sum = values.reduce(0, +)
      return item.reached.upper == nil && item.reached.contains(sum) ? sum : nil
    case .everyYear:
      return values.first { !item.reached.contains($0) }
    case .everyReduction:
      let reductions = zip(observed, observed.dropFirst()).compactMap { earlier, later in
        if let earlier, let later { earlier - later } else { nil }
      }
      return reductions.first { !item.reached.contains($0) }
    default:
      return nil
    }
  }

  private func project(
    _ item: TargetCase, observed: [Double?], base: Double, into result: inout TargetAssessment
  ) {
    guard let origin = item.known.last?.year, let first = item.known.years.first else {
      result.reasons = [Reason(.noObservationYet, ["year": .year(asOf ?? 0)])]
      return
    }
    let years = item.quantity.years
    if years.lowerBound < first {
      let code: Reason.Code = years.count == 1 ? .beforeFirstObservation : .yearsMissing
      result.reasons = [
        Reason(
          code,
          [
            "year": .year(years.lowerBound), "first_year": .year(first),
            "years": Self.list(zip(years, observed).filter { $0.1 == nil && $0.0 < origin }),
          ])
      ]
      return
    }
    let model: any FittedModel
    switch item.fit.fit {
    case .success(let fitted):
      model = fitted
    case .failure(let error):
      result.reasons = [Reason(error, model: item.fit.modelName)]
      if case .numericRange = error { result.conclusion = .failed }
      if case .notConverged = error { result.conclusion = .failed }
      return
    }
    let gaps = zip(years, observed).filter { $0.1 == nil && $0.0 < origin }
    if !gaps.isEmpty {
      projectIntoGap(item, model: model, gaps: gaps.map(\.0), base: base, into: &result)
      return
    }
    if let asOf, let year = item.target.decisionYear, year <= asOf {
      result.reasons.append(
        Reason(.notYetPublished, ["year": .year(year), "last_year": .year(origin)]))
    }
    var projection = TargetProjection(
      item, model: model, observed: observed, base: base, origin: origin)
    var expectation =
      item.quantity.isSettledByOneYear
      ? judgeOneYear(item, model: model, horizon: years.upperBound - origin, in: &projection)
      : judgePaths(item, model: model, in: &projection)
    if options.contains(.projections) { expectation.projection = projection }
    result.addMissingWidth(of: expectation.prediction, bounds: item.known.bounds)
    result.conclusion = .projected(expectation)
  }

  /// A quantity that one year settles is judged from the distribution of that year.
  private func judgeOneYear(
    _ item: TargetCase, model: any FittedModel, horizon: Int, in projection: inout TargetProjection
  ) -> Expectation {
    let base = projection.baseValue
    let outcome = Ratio(model.distribution(horizon: horizon), to: base)
    projection.outcome = outcome
    var expectation = expectation(
      outcome, item, model: (name: model.modelName, short: model.shortName))
    guard options.contains(.explanations), let model = model as? any ExplainingModel else {
      return expectation
    }
    func probability(_ outcome: some Distribution) -> Double {
      item.reached.probability(under: Ratio(outcome, to: base))
    }
    expectation.explanation = model.explanation(horizon: horizon) { probability($0) }
    return expectation
  }

  /// A quantity that several years make is judged from joint paths.
  private func judgePaths(
    _ item: TargetCase, model: any FittedModel, in projection: inout TargetProjection
  ) -> Expectation {
    let years = item.quantity.years
    let (observed, origin) = (projection.observed, projection.originYear)
    let outcome = Empirical(simulate(item, model: model, observed: observed, origin: origin))
    projection.outcome = outcome
    var expectation = expectation(
      outcome, item, model: (name: model.modelName, short: model.shortName))
    if options.contains(.distributions) {
      expectation.outcomes = TabulatedDistribution(of: outcome)
    }
    guard options.contains(.explanations), let model = model as? any ExplainingModel else {
      return expectation
    }
    expectation.explanation = model.explanation(
      horizon: years.upperBound - origin, paths: Self.pathCount,
      using: SplitMix64(seed: seed, stream: item.known.id)
    ) { path in
      let values = zip(years, observed).map { year, known in
        known ?? path[year - origin - 1]
      }
      return item.reached.contains(item.quantity.outcome(values, worst: item.worst))
    }
    return expectation
  }

  /// A year that was skipped, between two observations, is judged from both of them.
  private func projectIntoGap(
    _ item: TargetCase, model: any FittedModel, gaps: [Int], base: Double,
    into result: inout TargetAssessment
  ) {
    guard item.quantity.isSettledByOneYear, let year = gaps.first,
      let bridge = GapBridge(series: item.known, year: year)
    else {
      result.reasons = [
        Reason(.yearsMissing, ["years": .years(gaps)])
      ]
      return
    }
    result.reasons = [
      Reason(
        .gapYear,
        ["year": .year(year), "before": .year(bridge.yearBefore), "after": .year(bridge.yearAfter)])
    ]
    var expectation = expectation(
      Ratio(bridge.distribution, to: base), item,
      model: (name: GapBridge.modelName, short: GapBridge.modelName))
    if options.contains(.distributions) {
      expectation.outcomes = TabulatedDistribution(of: bridge.distribution, divisor: base)
    }
    result.addMissingWidth(of: expectation.prediction, bounds: item.known.bounds)
    result.conclusion = .projected(expectation)
  }

  private func expectation(
    _ outcome: some Distribution, _ item: TargetCase, model: (name: String, short: String)
  ) -> Expectation {
    Expectation(
      probability: min(max(item.reached.probability(under: outcome), 0), 1),
      prediction: PredictionSummary(of: outcome), modelName: model.name,
      modelShortName: model.short)
  }

  /// Outcomes of joint paths through the years not yet observed.
  private func simulate(
    _ item: TargetCase, model: any FittedModel, observed: [Double?], origin: Int
  ) -> [Double] {
    let years = item.quantity.years
    let horizon = years.upperBound - origin
    var generator = SplitMix64(seed: seed, stream: item.known.id)
    let paths = model.simulate(paths: Self.pathCount, horizon: horizon, using: &generator)
    var outcomes: [Double] = []
    outcomes.reserveCapacity(paths.rows)
    var values = Array(repeating: 0.0, count: years.count)
    for path in 0..<paths.rows {
      for (index, year) in years.enumerated() {
        values[index] = observed[index] ?? paths[path, year - origin - 1]
      }
      outcomes.append(item.quantity.outcome(values, worst: item.worst))
    }
    return outcomes
  }

  private func addPace(_ item: TargetCase, base: Double, into used: inout UsedSeries?) {
    guard let last = item.known.last, let value = item.target.value else { return }
    switch item.quantity {
    case .value(let year), .ratio(let year, _):
      if year > last.year {
        used?.requiredPerYear = (value - last.value / base) / Double(year - last.year)
      }
      used?.recentPerYear = item.known.recentChangePerYear.map { $0 / base }
    case .mean(let period), .everyYear(let period):
      if period.upperBound > last.year {
        used?.requiredPerYear = (value - last.value) / Double(period.upperBound - last.year)
      }
      used?.recentPerYear = item.known.recentChangePerYear
    case .sum(let period):
      let done = period.compactMap { item.known.value(in: $0) }.reduce(0, +)
      if period.upperBound > last.year {
        let years = period.upperBound - max(last.year, period.lowerBound - 1)
        used?.requiredPerYear = (value - done) / Double(years)
      }
      used?.recentPerYear = item.known.recentMean
    case .change, .reduction, .everyReduction:
      used?.requiredPerYear = value
      used?.recentPerYear = item.known.recentChangePerYear.map {
        if case .change = item.quantity { $0 } else { -$0 }
      }
    }
  }

  private static func list(_ years: some Sequence<(Int, Double?)>) -> Argument {
    .years(years.map(\.0))
  }
}

extension TargetCase {
  /// The outcome furthest from the target.
  var worst: ([Double]) -> Double {
    let reached = reached
    return { values in
      if let missed = values.first(where: { !reached.contains($0) }) { return missed }
      return (reached.lower != nil ? values.min() : values.max()) ?? .nan
    }
  }
}

extension TargetAssessment {
  /// Says so where the intervals of a prediction have no width.
  mutating func addMissingWidth(of prediction: PredictionSummary, bounds: Bounds) {
    let finding = Finding.widthMissing(
      in: [
        (80, prediction.lower80, prediction.upper80), (95, prediction.lower95, prediction.upper95),
      ], bounds: bounds, subject: target.id)
    if let finding { findings.append(finding) }
  }
}

extension TargetAssessor {
  /// Judges a target whose area was never observed, by its parent's level and how areas differ.
  ///
  /// - Returns: `nil` for anything but the value of one year, and for a year before the parent's
  ///   first one.
  package func assess(_ target: Target, proxy: ProxyLevel) -> TargetAssessment? {
    guard let reached = AttainmentSet(of: target, tolerance: tolerance),
      let quantity = try? Quantity.measured(by: target, derivation: nil, unitsAgree: true),
      case .value(let year) = quantity, let distribution = proxy.distribution(year: year)
    else { return nil }
    var expectation = Expectation(
      probability: min(max(reached.probability(under: distribution), 0), 1),
      prediction: PredictionSummary(of: distribution), modelName: proxy.modelName,
      modelShortName: proxy.shortName)
    if options.contains(.distributions) {
      expectation.outcomes = TabulatedDistribution(of: distribution)
    }
    var result = TargetAssessment(target: target, .projected(expectation))
    result.addMissingWidth(
      of: expectation.prediction, bounds: proxy.relatives.parent.bounds)
    result.evidence = .d
    result.reasons = [
      Reason(
        .judgedByProxy,
        ["series": .text(proxy.relatives.parent.id), "count": .count(proxy.relatives.areas.count)])
    ]
    result.relativeSeriesIDs = proxy.relatives.seriesIDs
    return result
  }
}

extension TargetAssessor {
  /// Adds what the official rules say, and the pace.
  ///
  /// An indicator that is derived from another series in any other way than as a ratio has no
  /// series of its own, so that the rules do not cover it.
  func addYardsticks(_ result: inout TargetAssessment, item: TargetCase) {
    guard !rules.isEmpty || options.contains(.pace) else { return }
    let isLevel: Bool
    switch item.quantity {
    case .value, .ratio, .sum: isLevel = item.target.kind != .annualChange
    default: isLevel = false
    }
    if !rules.isEmpty {
      let subject = RuleSubject(series: item.known, target: item.target, baseYear: baseYear)
      result.series?.verdicts = rules.map { rule in
        isLevel
          ? rule.verdict(on: subject)
          : RuleVerdict(ruleID: rule.id, note: RuleVerdict.Note(.kindNotCovered))
      }
    }
    guard options.contains(.pace), isLevel else { return }
    let analysis = PaceAnalysis(baseYear: baseYear, tolerance: tolerance)
    result.series?.pace = analysis.pace(
      of: item.target, series: item.known, model: try? item.fit.fit.get())
  }
}
