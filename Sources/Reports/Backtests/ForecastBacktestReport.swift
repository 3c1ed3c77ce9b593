public import Evaluation

/// The answer of `khathi backtest --data`: models by score, overall and by horizon.
public struct ForecastBacktestReport: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// Series with at least one window.
  public var seriesCount: Int

  /// Windows: series cut at an origin.
  public var windowCount: Int

  /// Windows that all models answered; the scores are of these.
  public var commonWindowCount: Int

  /// Series too short for a window.
  public var seriesWithoutWindows: Int

  /// Series, among those without a window, whose rows form none.
  public var malformedSeriesCount: Int

  /// The models, in the order asked.
  public var models: [Model]

  /// Creates a report.
  public init(
    run: RunInfo, seriesCount: Int, windowCount: Int, commonWindowCount: Int,
    seriesWithoutWindows: Int = 0, malformedSeriesCount: Int = 0, models: [Model]
  ) {
    self.run = run
    self.seriesCount = seriesCount
    self.windowCount = windowCount
    self.commonWindowCount = commonWindowCount
    self.seriesWithoutWindows = seriesWithoutWindows
    self.malformedSeriesCount = malformedSeriesCount
    self.models = models
  }

  /// One model with its scores.
  public struct Model: Hashable, Sendable {
    /// The name on the command line.
    public let name: String
    /// Windows that the model refused.
    public let refusedCount: Int
    /// The scores over all years ahead.
    public let overall: ForecastSummary
    /// The scores by years ahead, from one on.
    public let byHorizon: [ForecastSummary]

    /// Creates a record.
    public init(
      name: String, refusedCount: Int, overall: ForecastSummary, byHorizon: [ForecastSummary]
    ) {
      self.name = name
      self.refusedCount = refusedCount
      self.overall = overall
      self.byHorizon = byHorizon
    }
  }
}
