package import TimeSeries

/// A series with the model fitted to it and what the model says about the years to come: what a
/// chart is drawn from.
///
/// Targets of one series share it, by ``key``.
package struct SeriesReport: Hashable, Sendable {
  /// The key that assessments refer to: that of the series, with a number behind it where a series
  /// was fitted in several ways.
  package var key: String

  /// What may be known of the series, with the natural limits it was fitted under.
  package var series: AnnualSeries

  /// The name of the area.
  package var areaName: String?

  /// What the series counts.
  package var definition: String?

  /// Values of the same area and indicator that are too weak to be fitted, by rising year.
  package var weakValues: [Observation] = []

  /// What is noteworthy about its values.
  package var findings: [Finding] = []

  /// The model by its name on the command line; `nil` where none could be fitted.
  package var modelName: String?

  /// The short name of the model with what was chosen.
  package var modelShortName: String?

  /// What the model says, by rising year.
  package var forecast: [ForecastYear] = []

  /// Creates a series without a model.
  package init(key: String, series: AnnualSeries) {
    self.key = key
    self.series = series
  }

  /// The forecast of one year.
  package func forecast(in year: Int) -> ForecastYear? {
    forecast.first { $0.year == year }
  }
}
