public import TimeSeries

/// The model that the command takes where none is named: the damped drift.
public struct AutomaticModel: ForecastModel {
  private let choice = DampedDrift()

  /// Creates the specification.
  public init() {}

  /// The name on the command line, `auto`.
  public var name: String { "auto" }

  /// As many as the damped drift needs.
  public var minimumObservations: Int { choice.minimumObservations }

  /// Fits the model chosen.
  ///
  /// - Throws: ``FitError`` where the series is too short for the model or for its scale.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try choice.fitTrend(to: series).named(name)
  }
}
