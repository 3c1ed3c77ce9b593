public import Assessment
public import Forecasting

/// The answer of `khathi forecast`: one row for each series and year.
public struct ForecastReport: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The forecasts, in input order.
  public var forecasts: [Forecast]

  /// The series that could not be forecast, in input order.
  public var refusals: [Refusal]

  /// Central intervals in percent, such as 80 and 95, in the order asked.
  public var levels: [Double]

  /// Creates a report.
  public init(
    run: RunInfo, forecasts: [Forecast], refusals: [Refusal] = [], levels: [Double] = [80, 95]
  ) {
    self.run = run
    self.forecasts = forecasts
    self.refusals = refusals
    self.levels = levels
  }

  /// A series without a forecast, and why.
  public struct Refusal: Hashable, Sendable {
    /// The series.
    public let seriesID: String
    /// The model asked for, by its name on the command line.
    public let modelName: String
    /// Why there is no forecast.
    public let reason: Reason

    /// Creates a refusal.
    public init(seriesID: String, modelName: String, reason: Reason) {
      self.seriesID = seriesID
      self.modelName = modelName
      self.reason = reason
    }

    /// The refusal as one line of text.
    public func line(in language: Language) -> String {
      "\(seriesID) – \(modelName): \(reason.sentence(in: language))"
    }
  }
}
