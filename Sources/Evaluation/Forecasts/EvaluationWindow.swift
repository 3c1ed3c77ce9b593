public import TimeSeries

/// A history up to an origin, and the observations that followed.
public struct EvaluationWindow: Hashable, Sendable {
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
  public var stepSize: StepSize { StepSize(history.values) }
}
