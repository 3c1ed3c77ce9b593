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
  public let histogram: ProbabilityIntegralHistogram

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
