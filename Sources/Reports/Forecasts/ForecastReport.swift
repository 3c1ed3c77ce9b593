package import Assessment
package import Forecasting

/// The answer of `khathi forecast`: one row for each series and year.
package struct ForecastReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The forecasts, in input order.
  package var forecasts: [Forecast]

  /// The series that could not be forecast, in input order.
  package var refusals: [Refusal]

  /// Central intervals in percent, such as 80 and 95, in the order asked.
  package var levels: [Double]

  /// Creates a report.
  package init(
    run: RunInfo, forecasts: [Forecast], refusals: [Refusal] = [], levels: [Double] = [80, 95]
  ) {
    self.run = run
    self.forecasts = forecasts
    self.refusals = refusals
    self.levels = levels
  }

  /// A series without a forecast, and why.
  package struct Refusal: Hashable, Sendable {
    /// The series.
    package let seriesID: String
    /// The model asked for, by its name on the command line.
    package let modelName: String
    /// Why there is no forecast.
    package let reason: Reason

    /// Creates a refusal.
    package init(seriesID: String, modelName: String, reason: Reason) {
      self.seriesID = seriesID
      self.modelName = modelName
      self.reason = reason
    }

    /// The refusal as one line of text.
    package func line(in language: Language) -> String {
      "\(seriesID) – \(modelName): \(reason.sentence(in: language))"
    }
  }
}
