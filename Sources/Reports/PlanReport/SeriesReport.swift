public import TimeSeries

/// A series with the model fitted to it and what the model says about the years to come: what a
/// chart is drawn from.
///
/// Targets of one series share it, by ``key``.
public struct SeriesReport: Hashable, Sendable {
  /// The key that assessments refer to: that of the series, with a number behind it where a series
  /// was fitted in several ways.
  public var key: String

  /// What may be known of the series, with the natural limits it was fitted under.
  public var series: AnnualSeries

  /// The name of the area.
  public var areaName: String?

  /// What the series counts.
  public var definition: String?

  /// Values of the same area and indicator that are too weak to be fitted, by rising year.
  public var weakValues: [Observation] = []

  /// What is noteworthy about its values.
  public var findings: [Finding] = []

  /// The model by its name on the command line; `nil` where none could be fitted.
  public var modelName: String?

  /// The short name of the model with what was chosen.
  public var modelShortName: String?

  /// What the model says, by rising year.
  public var forecast: [ForecastYear] = []

  /// Creates a series without a model.
  public init(key: String, series: AnnualSeries) {
    self.key = key
    self.series = series
  }

  /// The forecast of one year.
  public func forecast(in year: Int) -> ForecastYear? {
    forecast.first { $0.year == year }
  }
}
