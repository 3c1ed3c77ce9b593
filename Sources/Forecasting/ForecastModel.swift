public import TimeSeries

/// The specification of a model: what to fit, not yet fitted to anything.
///
/// One path serves everything: the fit that an assessment uses is the fit that a backtest scores.
public protocol ForecastModel: Sendable {
  /// The name on the command line and in results, such as `damped-drift`.
  var name: String { get }

  /// The fewest observations that the model can be fitted to; below it ``fit(to:)`` throws.
  var minimumObservations: Int { get }

  /// Fits the model to all observations of `series`.
  ///
  /// - Throws: ``FitError`` that says why this series cannot be fitted by this model.
  func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel
}

extension ForecastModel {
  /// Throws ``FitError/tooFewObservations(needed:available:)`` where the series is too short.
  func requireObservations(of series: AnnualSeries) throws(FitError) {
    guard series.count >= minimumObservations else {
      throw .tooFewObservations(needed: minimumObservations, available: series.count)
    }
  }
}
