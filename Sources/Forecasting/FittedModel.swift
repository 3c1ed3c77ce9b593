public import LinearAlgebra
public import TimeSeries

/// A model with its parameters estimated from one series.
public protocol FittedModel: Sendable {
  /// The name of the specification, such as `damped-drift`.
  var modelName: String { get }

  /// The standard short name with what was chosen, such as `ETS(A,Ad,N)`.
  var shortName: String { get }

  /// The series that was fitted.
  var series: AnnualSeries { get }

  /// The number of parameters estimated, variances included.
  var parameterCount: Int { get }

  /// The scale that the model works on.
  var scale: WorkingScale { get }

  /// One-step residuals on the working scale, one for each observation; NaN where there is none.
  var residuals: [Double] { get }

  /// What a reader should know about this fit.
  var diagnostics: [Diagnostic] { get }

  /// What other series lent to this fit; nothing where the model says nothing.
  var borrowing: Borrowing { get }

  /// The predictive distribution `horizon` years after the last observation.
  ///
  /// - Parameter horizon: 1 or more years.
  func distribution(horizon: Int) -> PredictiveDistribution

  /// Random paths of the years after the last observation that hang together over time.
  ///
  /// The values of one year, taken over all paths, follow ``distribution(horizon:)``.
  ///
  /// - Returns: `paths` × `horizon`, column-major, in the unit of the series.
  func simulate(
    paths: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix
}

extension FittedModel {
  /// The predictive distributions of the next `horizon` years.
  public func forecast(horizon: Int) -> Forecast {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    precondition(!series.isEmpty, "the series \(series.id) is empty")
    return Forecast(
      seriesID: series.id, modelName: modelName, shortName: shortName,
      originYear: series.last?.year ?? 0,
      distributions: (1...horizon).map { distribution(horizon: $0) })
  }
}

/// What other series lent to the fit of a series, so that results can name them.
///
/// ```swift
/// if case .pace(let relatives) = fitted.borrowing { print(relatives.seriesIDs) }
/// ```
public enum Borrowing: Sendable {
  /// Nothing: the series speaks for itself.
  case nothing

  /// The pace of the parent area, as far as other areas below it follow.
  case pace(Relatives)

  /// Observations: those of other sources of the indicator, each with what it says above the series.
  case observations([AnnualSeries], offsets: [SourceOffset])
}

extension FittedModel {
  /// Nothing.
  public var borrowing: Borrowing { .nothing }
}
