public import Forecasting
import TimeSeries

extension ForecastModel {
  /// Fits the model to the history of `window` as to any series and scores what it says of the years
  /// that were observed afterwards, by rising year.
  ///
  /// - Throws: ``FitError`` where the model refuses the history.
  public func score(
    against window: EvaluationWindow, by scorer: ForecastScorer
  ) throws(FitError) -> [ForecastScore] {
    let fitted = try fit(to: window.history)
    let stepSize = window.stepSize
    return window.outcomes.map { outcome in
      let horizon = outcome.year - window.originYear
      return scorer.score(
        fitted.distribution(horizon: horizon), against: outcome.value, horizon: horizon,
        stepSize: stepSize)
    }
  }
}
