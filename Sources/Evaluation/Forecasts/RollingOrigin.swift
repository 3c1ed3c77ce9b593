public import TimeSeries

/// Cuts a series at one origin after the other: what was known then, and what came.
///
/// An origin is an observed year with at least ``minimumHistory`` observations up to it and
/// ``horizon`` years between it and the last observation, so that every origin is judged over the
/// same years ahead. Years without an observation have no outcome.
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
  public func windows(of series: AnnualSeries) -> [EvaluationWindow] {
    guard let last = series.last else { return [] }
    let origins = series.years.enumerated()
      .filter { $0.offset + 1 >= minimumHistory && $0.element + horizon <= last.year }
      .map(\.element)
    return origins.suffix(limit ?? origins.count).map { year in
      EvaluationWindow(
        history: series.upTo(year),
        outcomes: series.observations.filter { $0.year > year && $0.year <= year + horizon })
    }
  }
}
