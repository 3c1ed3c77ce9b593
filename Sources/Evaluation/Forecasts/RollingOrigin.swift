public import Forecasting
public import TimeSeries

/// Cuts a series at one origin after the other: what was known then, and what came.
///
/// An origin is an observed year with at least ``minimumHistory`` observations up to it and
/// ``horizon`` years between it and the last observation, so that every origin is judged over the
/// same years ahead. Years without an observation have no outcome.
///
/// ```swift
/// let scorer = ForecastScorer(levels: [0.8])
/// let windows = RollingOrigin(horizon: 3).windows(of: coverage)
/// let scores = try windows.map { try Drift().score(against: $0, by: scorer) }
/// ForecastSummary(scores, levels: scorer.levels).mase
/// ```
public struct RollingOrigin: Hashable, Sendable {
  /// The years ahead that are judged.
  public let horizon: Int

  /// The fewest observations up to an origin.
  public let minimumHistory: Int

  /// Only the newest so many origins of a series; `nil` takes all.
  public let limit: Int?

  /// Creates a scheme.
  ///
  /// - Parameters:
  ///   - horizon: 1 or more years.
  ///   - minimumHistory: 1 or more observations.
  ///   - limit: 1 or more origins; 1 is the test on the last `horizon` years.
  public init(horizon: Int, minimumHistory: Int = 5, limit: Int? = nil) {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    precondition(minimumHistory >= 1, "minimumHistory is \(minimumHistory), not 1 or more")
    precondition(limit ?? 1 >= 1, "limit is \(limit ?? 0), not 1 or more")
    self.horizon = horizon
    self.minimumHistory = minimumHistory
    self.limit = limit
  }

  /// The windows of `series`, oldest origin first.
  public func windows(of series: AnnualSeries) -> [Window] {
    guard let last = series.last else { return [] }
    let origins = series.years.enumerated()
      .filter { $0.offset + 1 >= minimumHistory && $0.element + horizon <= last.year }
      .map(\.element)
    return origins.suffix(limit ?? origins.count).map { year in
      Window(
        history: series.upTo(year),
        outcomes: series.observations.filter { $0.year > year && $0.year <= year + horizon })
    }
  }
}

extension RollingOrigin {
  /// A history up to an origin, and the observations that followed.
  public struct Window: Hashable, Sendable {
    /// What was known at the origin; not empty.
    public let history: AnnualSeries

    /// What was observed within the horizon, by rising year.
    public let outcomes: [Observation]

    /// Creates a window.
    public init(history: AnnualSeries, outcomes: [Observation]) {
      precondition(!history.isEmpty, "the window of \(history.id) has no history")
      self.history = history
      self.outcomes = outcomes
    }

    /// The last year of the history.
    public var originYear: Int { history.last?.year ?? 0 }

    /// The sizes of the steps of the history.
    public var stepSize: ForecastScorer.StepSize { ForecastScorer.StepSize(history.values) }
  }
}

extension ForecastModel {
  /// Fits the model to the history of `window` as to any series and scores what it says of the years
  /// that were observed afterwards, by rising year.
  ///
  /// - Throws: ``FitError`` where the model refuses the history.
  public func score(
    against window: RollingOrigin.Window, by scorer: ForecastScorer
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
