public import Distributions
import RealModule

/// The forecast of one year beside what happened.
public struct ForecastScore: Hashable, Sendable {
  /// The years ahead.
  public let horizon: Int

  /// The unit of scaled errors.
  public let stepSize: ForecastScorer.StepSize

  /// |y − m| for the median m.
  public let absoluteError: Double

  /// 200 |y − m| / (|y| + |m|) in percent; 0 where both are 0.
  public let symmetricPercentageError: Double

  /// The continuous ranked probability score, in the unit of the outcome; `nil` where it is not
  /// finite.
  public let crps: Double?

  /// −ln of the density at the outcome, with outcomes measured in mean absolute steps; `nil` where
  /// it has none: see ``ForecastScorer``.
  public let logScore: Double?

  /// P(X < y) and P(X ≤ y), which differ where there is mass at the outcome.
  public let probabilityIntegral: ClosedRange<Double>

  /// One interval for each level of the scorer.
  package let intervals: [IntervalScore]
}

/// Scores predictive distributions by the median, by central intervals and as a whole.
public struct ForecastScorer: Hashable, Sendable {
  /// The levels of the central intervals, each between 0 and 1.
  public let levels: [Double]

  /// Creates a scorer.
  public init(levels: [Double] = [0.8, 0.95]) {
    for level in levels {
      precondition(level > 0 && level < 1, "level is \(level), not between 0 and 1")
    }
    self.levels = levels
  }

  /// Scores the distribution of one year.
  ///
  /// The density of the logarithmic score is the probability of the outcome's neighbourhood over its
  /// width; it reaches a fiftieth of the interquartile range to both sides. Any distribution has it,
  /// with mass at a bound or without. There is no score where that range or the step size is 0 or
  /// where the neighbourhood is impossible.
  public func score(
    _ distribution: some Distribution, against actual: Double, horizon: Int, stepSize: StepSize
  ) -> ForecastScore {
    let median = distribution.median
    let error = (actual - median).magnitude
    return ForecastScore(
      horizon: horizon, stepSize: stepSize, absoluteError: error,
      symmetricPercentageError: error == 0
        ? 0 : 200 * error / (actual.magnitude + median.magnitude),
      crps: ContinuousRankedProbability.score(distribution, against: actual),
      logScore: logScore(distribution, against: actual, unit: stepSize.meanAbsolute),
      probabilityIntegral: integral(distribution, actual),
      intervals: levels.map { level in
        let interval = distribution.interval(level: level)
        return IntervalScore(
          lower: interval.lowerBound, upper: interval.upperBound, level: level, actual: actual)
      })
  }

  private func integral(
    _ distribution: some Distribution, _ actual: Double
  ) -> ClosedRange<Double> {
    let upTo = min(max(distribution.cdf(actual), 0), 1)
    return min(max(distribution.probabilityBelow(actual), 0), upTo)...upTo
  }

  private func logScore(
    _ distribution: some Distribution, against actual: Double, unit: Double
  ) -> Double? {
    let reach = (distribution.quantile(0.75) - distribution.quantile(0.25)) / 50
    guard unit > 0, reach > 0, reach.isFinite else { return nil }
    let (low, high) = (actual - reach, actual + reach)
    // The tail that the outcome lies in keeps its digits.
    let probability =
      distribution.cdf(actual) < 0.5
      ? distribution.cdf(high) - distribution.probabilityBelow(low)
      : distribution.probability(atLeast: low) - distribution.probability(above: high)
    guard probability > 0 else { return nil }
    return Double.log(2 * reach / unit) - Double.log(probability)
  }
}

extension ForecastScorer {
  /// How far a series usually moves from one observation to the next: the unit of scaled errors.
  ///
  /// Hyndman and Koehler (2006), *Another look at measures of forecast accuracy*, International
  /// Journal of Forecasting 22, 679–688: the errors that the last value would have made in sample.
  public struct StepSize: Hashable, Sendable {
    /// The mean of |xᵢ − xᵢ₋₁|, in the unit of the series; 0 for one that never moved or has one value.
    public let meanAbsolute: Double

    /// The mean of (xᵢ − xᵢ₋₁)².
    public let meanSquare: Double

    /// Measures the steps between neighbouring `values`, oldest first.
    public init(_ values: [Double]) {
      let steps = zip(values, values.dropFirst()).map { $1 - $0 }
      let count = Double(max(steps.count, 1))
      meanAbsolute = steps.reduce(0) { $0 + $1.magnitude } / count
      meanSquare = steps.reduce(0) { $0 + $1 * $1 } / count
    }

    /// Whether errors can be measured in this unit.
    public var isUsable: Bool { meanAbsolute > 0 && meanSquare > 0 && meanSquare.isFinite }
  }
}

/// The scores of many forecasts, as means.
///
/// Scaled scores (MASE, RMSSE, MSIS, CRPS) are means over windows of the means within each window,
/// all in units of the window's own step size; windows that never moved have no unit, are left out
/// of these and counted. sMAPE, coverage and the logarithmic score are means over all years.
/// A mean over nothing is `nil`.
public struct ForecastSummary: Hashable, Sendable {
  /// Windows with at least one outcome.
  public let windowCount: Int

  /// Outcomes.
  public let pointCount: Int

  /// Windows whose history never moved.
  public let constantCount: Int

  /// The symmetric mean absolute percentage error, in percent.
  public let smape: Double?

  /// The mean absolute scaled error.
  public let mase: Double?

  /// The root mean squared scaled error.
  public let rmsse: Double?

  /// The continuous ranked probability score in mean absolute steps.
  public let crps: Double?

  /// The logarithmic score with outcomes measured in mean absolute steps.
  public let logScore: Double?

  /// Outcomes that have no logarithmic score.
  public let withoutLogScore: Int

  /// One entry for each level of the scorer.
  public let levels: [LevelSummary]

  /// Where outcomes fell within their distributions.
  package let histogram: ProbabilityIntegralHistogram

  /// The scores of the intervals of one level.
  public struct LevelSummary: Hashable, Sendable {
    /// The probability that the intervals claim.
    public let level: Double
    /// The share of outcomes within.
    public let coverage: Double?
    /// The mean scaled interval score.
    public let msis: Double?
    /// The mean of Winkler's score, in the unit of the series; it compares models on one series.
    public let winkler: Double?
  }

  /// Summarises windows, each given by the scores of its years.
  ///
  /// - Parameter levels: The levels of the scorer that made them.
  public init(_ windows: [[ForecastScore]], levels: [Double]) {
    let windows = windows.filter { !$0.isEmpty }
    let points = windows.flatMap { $0 }
    let moving = windows.filter { $0[0].stepSize.isUsable }
    windowCount = windows.count
    pointCount = points.count
    constantCount = windows.count - moving.count
    smape = mean(points.map(\.symmetricPercentageError))
    mase = mean(
      moving.map { (mean($0.map(\.absoluteError)) ?? 0) / $0[0].stepSize.meanAbsolute })
    rmsse = mean(
      moving.map { window in
        let square = mean(window.map { $0.absoluteError * $0.absoluteError }) ?? 0
        return (square / window[0].stepSize.meanSquare).squareRoot()
      })
    crps = mean(
      moving.compactMap { window in
        mean(window.compactMap(\.crps)).map { $0 / window[0].stepSize.meanAbsolute }
      })
    let logScores = points.compactMap(\.logScore)
    logScore = mean(logScores)
    withoutLogScore = points.count - logScores.count
    self.levels = levels.indices.map { index in
      LevelSummary(
        level: levels[index],
        coverage: mean(points.map { $0.intervals[index].isInside ? 1 : 0 }),
        msis: mean(
          moving.map { window in
            (mean(window.map { $0.intervals[index].winkler }) ?? 0)
              / window[0].stepSize.meanAbsolute
          }), winkler: mean(points.map { $0.intervals[index].winkler }))
    }
    histogram = ProbabilityIntegralHistogram(points.map(\.probabilityIntegral))
  }
}

/// The mean, or `nil` of nothing.
func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}
