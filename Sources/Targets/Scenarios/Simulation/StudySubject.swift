import Distributions
import Forecasting

/// A projected target of a study with what is known of it without any scenario.
struct StudySubject: Sendable {
  let projection: TargetProjection

  /// The position of its series.
  let series: Int

  /// The probability of the assessment.
  let probability: Double

  /// The prediction of the assessment.
  let prediction: PredictionSummary

  /// The simulated paths without any measure.
  let baseline: SampleStatistics

  /// The simulated outcomes without any measure, rising.
  let sortedOutcomes: [Double]

  /// Where the quantiles of the prediction stand among them.
  let anchors: [QuantileAnchor]

  /// Which paths reach the target without any measure.
  let isReached: [Bool]

  /// The probability of being there in each simulated year, by the predictive distributions; of a
  /// sum, by the simulated paths.
  let yearly: [Double]

  init(
    _ projection: TargetProjection, assessment: Assessment, position: Int, series: StudySeries,
    in space: PathWorkspace
  ) {
    self.projection = projection
    self.series = position
    probability = assessment.probability ?? 0
    prediction =
      assessment.prediction
      ?? PredictionSummary(
        median: .nan, lower80: .nan, upper80: .nan, lower95: .nan, upper95: .nan)
    series.paths.withUnsafeBufferPointer { paths in
      space.values.update(from: paths.baseAddress!, count: paths.count)
    }
    let columns = space.columns
    columns.fill(projection, values: space.values)
    isReached = (0..<space.paths).map { columns.margins[$0] >= 0 }
    let sorted = (0..<space.paths).map { columns.outcomes[$0] }.sorted()
    sortedOutcomes = sorted
    anchors = zip(SampleStatistics.probabilities, prediction.rising).map {
      QuantileAnchor($1, probability: $0, in: sorted)
    }
    baseline = SampleStatistics(
      projection, frame: series.frame, ranks: anchors.map(\.rank), in: space)
    switch projection.quantity {
    case .value, .ratio:
      yearly = (1...series.frame.horizon).map { horizon in
        let outcome = Ratio(
          projection.model.distribution(horizon: horizon), to: projection.baseValue)
        return min(max(projection.reached.probability(under: outcome), 0), 1)
      }
    default:
      yearly = baseline.yearly
    }
  }

  /// Whether the year that decides can still be changed.
  func isOpen(_ frame: SeriesFrame) -> Bool {
    projection.quantity.years.upperBound >= frame.firstFreeYear
  }

  /// The probability of each year under a scenario, whose paths the workspace holds.
  func yearly(
    _ sample: SampleStatistics, base: [Double], in space: PathWorkspace
  ) -> [Double] {
    switch projection.quantity {
    case .value, .ratio: break
    default: return sample.yearly
    }
    let low = (projection.reached.lower ?? -.infinity) * projection.baseValue
    let high = (projection.reached.upper ?? .infinity) * projection.baseValue
    let paths = space.paths
    return base.withUnsafeBufferPointer { base in
      yearly.indices.map { column in
        let before = base.baseAddress! + column * paths
        let after = space.values + column * paths
        var reached = 0
        var both = 0
        var now = 0
        for path in 0..<paths {
          let was = before[path] >= low && before[path] <= high ? 1 : 0
          let isNow = after[path] >= low && after[path] <= high ? 1 : 0
          reached += was
          now += isNow
          both += was & isNow
        }
        return ProbabilityChange(
          from: yearly[column], reached: reached, of: paths, gained: now - both,
          lost: reached - both
        ).probability
      }
    }
  }

  /// The years of reaching, from the probability of each year.
  func reach(_ yearly: [Double], frame: SeriesFrame) -> ReachYear? {
    if yearly.isEmpty { return nil }
    let last = projection.lastValue / projection.baseValue
    switch projection.quantity {
    case .value, .ratio:
      if projection.reached.contains(last) {
        return ReachYear(reachedIn: frame.origin, horizon: frame.year(frame.horizon - 1))
      }
    default: break
    }
    return ReachYear(yearly: yearly, firstYear: frame.origin + 1)
  }
}

extension ReachYear {
  /// A target whose last value reaches it.
  init(reachedIn year: Int, horizon: Int) {
    self.init(isReached: true, median: year, earliest: year, latest: year, horizon: horizon)
  }

  /// The first years with a probability of .1, .5 and .9.
  init(yearly: [Double], firstYear: Int) {
    let first = { (level: Double) in
      yearly.firstIndex { $0 >= level }.map { firstYear + $0 }
    }
    self.init(
      isReached: false, median: first(0.5), earliest: first(0.1), latest: first(0.9),
      horizon: firstYear + yearly.count - 1)
  }
}
