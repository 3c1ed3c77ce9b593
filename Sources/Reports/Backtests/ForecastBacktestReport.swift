package import Evaluation

/// The answer of `khathi backtest --data`: models by score, overall and by horizon.
package struct ForecastBacktestReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// Series with at least one window.
  package var seriesCount: Int

  /// Windows: series cut at an origin.
  package var windowCount: Int

  /// Windows that all models answered; the scores are of these.
  package var commonWindowCount: Int

  /// Series too short for a window.
  package var seriesWithoutWindows: Int

  /// Series, among those without a window, whose rows form none.
  package var malformedSeriesCount: Int

  /// The models, in the order asked.
  package var models: [Model]

  /// Creates a report.
  package init(
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
  package struct Model: Hashable, Sendable {
    /// The name on the command line.
    package let name: String
    /// Windows that the model refused.
    package let refusedCount: Int
    /// The scores over all years ahead.
    package let overall: ForecastSummary
    /// The scores by years ahead, from one on.
    package let byHorizon: [ForecastSummary]

    /// Creates a record.
    package init(
      name: String, refusedCount: Int, overall: ForecastSummary, byHorizon: [ForecastSummary]
    ) {
      self.name = name
      self.refusedCount = refusedCount
      self.overall = overall
      self.byHorizon = byHorizon
    }
  }
}
