import Assessment
import Distributions
import Forecasting
import LinearAlgebra
import Plans
import TimeSeries

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

  /// The places of ``anchors``.
  let ranks: [Int]

  /// Which paths reach the target without any measure.
  let isReached: [Bool]

  /// The probability of being there in each simulated year, by the predictive distributions; of a
  /// sum, by the simulated paths.
  let yearly: [Double]

  init(
    _ projection: TargetProjection, assessment: TargetAssessment, position: Int,
    series: StudySeries,
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
    ranks = anchors.map(\.rank)
    baseline = SampleStatistics(projection, frame: series.frame, ranks: ranks, in: space)
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
    let scale = projection.baseValue
    let range = YearlyCounts.Range(
      low: (projection.reached.lower ?? -.infinity) * scale,
      high: (projection.reached.upper ?? .infinity) * scale)
    return base.withUnsafeBufferPointer { base in
      yearly.indices.map { column in
        let counts = YearlyCounts(
          before: base.baseAddress! + column * space.paths,
          after: space.values + column * space.paths, paths: space.paths, in: range)
        return ProbabilityChange(
          from: yearly[column], reached: counts.before, of: space.paths,
          gained: counts.after - counts.both, lost: counts.before - counts.both
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

/// One series of a study with its simulated paths.
struct StudySeries: Sendable {
  let series: AnnualSeries
  let frame: SeriesFrame
  let copula: YearlyCopula

  /// Under which codes a measure finds it.
  let areas: [String]
  let indicators: [String]

  /// Its paths, paths × years, column-major, from its own draws alone.
  let paths: [Double]

  /// The targets that it answers, by position.
  let targets: [Int]

  /// Simulates the years from the last observation through `lastYear`.
  init(
    _ projection: TargetProjection, lastYear: Int, targets: [(position: Int, target: Target)],
    settings: ScenarioStudy.Settings
  ) {
    let horizon = max(lastYear - projection.originYear, 1)
    series = projection.series
    copula = YearlyCopula(projection.model, horizon: horizon)
    frame = SeriesFrame(
      origin: projection.originYear, horizon: horizon, lastValue: projection.lastValue,
      firstFreeYear: max(projection.originYear, settings.asOf ?? projection.originYear) + 1,
      medians: copula.medians, bounds: projection.model.scale.bounds)
    areas = Self.codes([series.areaCode] + targets.map(\.target.areaCode))
    indicators = Self.codes([series.indicator] + targets.map(\.target.indicator))
    self.targets = targets.map(\.position)
    let innovations = Self.innovations(
      of: series.id, years: frame.origin + 1...frame.origin + horizon, settings: settings)
    paths = copula.values(innovations: innovations).elements
  }

  /// Whether `measure` is meant for the series.
  func isMeant(by measure: Measure) -> Bool {
    measure.selector.matches(seriesID: series.id, areas: areas, indicators: indicators)
  }

  /// Standard normal numbers, paths × years, each year from a stream of its own.
  static func innovations(
    of seriesID: String, years: ClosedRange<Int>, settings: ScenarioStudy.Settings
  ) -> Matrix {
    Matrix(
      columns: years.map { year in
        RandomColumns.normal(
          seed: settings.seed, stream: "paths|\(seriesID)|\(year)", count: settings.paths)
      })
  }

  private static func codes(_ codes: [String?]) -> [String] {
    var seen: Set<String> = []
    return codes.compactMap { $0 }.filter { seen.insert($0).inserted }
  }
}
