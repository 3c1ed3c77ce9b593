public import LinearAlgebra
public import TimeSeries

/// The specification of a model: what to fit, not yet fitted to anything.
///
/// One path serves everything: the fit that an assessment uses is the fit that a backtest scores.
///
/// ```swift
/// let models: [any ForecastModel] = [Drift(), LinearTrend(), ExponentialSmoothing()]
/// for model in models {
///   do throws(FitError) {
///     let fitted = try model.fit(to: coverage)
///     print(fitted.shortName, fitted.distribution(horizon: 3).median)
///   } catch {
///     print(model.name, error)
///   }
/// }
/// ```
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

/// A model with its parameters estimated from one series.
///
/// ```swift
/// let fitted = try Drift().fit(to: coverage)
/// let in2025 = fitted.distribution(horizon: 3)
/// in2025.probability(atLeast: 95)
/// var generator = SplitMix64(seed: 1)
/// let paths = fitted.simulate(paths: 1_000, horizon: 3, using: &generator)
/// paths[0, 2]                         // the third year of the first path
/// ```
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

  /// The areas of the same level that told what is usual; `nil` where none did.
  var siblingsHeard: SiblingsHeard? { get }

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

/// Predictive distributions of the years after the last observation of a series.
///
/// ```swift
/// let forecast = try Drift().fit(to: coverage).forecast(horizon: 5)
/// forecast.distribution(in: 2025)?.interval(level: 0.8)
/// ```
public struct Forecast: Sendable {
  /// The series.
  public let seriesID: String

  /// The model, by its name on the command line.
  public let modelName: String

  /// The model, by its standard short name.
  public let shortName: String

  /// The year of the last observation.
  public let originYear: Int

  /// One distribution a year, from `originYear + 1` on.
  public let distributions: [PredictiveDistribution]

  /// The number of years.
  public var horizon: Int { distributions.count }

  /// The distribution of a calendar year, or `nil` outside the forecast years.
  public func distribution(in year: Int) -> PredictiveDistribution? {
    let index = year - originYear - 1
    return distributions.indices.contains(index) ? distributions[index] : nil
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

/// The areas of the same level that spoke in a fit.
public struct SiblingsHeard: Hashable, Sendable {
  /// What they have in common.
  public let name: String
  /// Their codes, sorted.
  public let areas: [String]

  /// Creates a list of areas.
  public init(name: String, areas: [String]) {
    self.name = name
    self.areas = areas
  }
}

extension FittedModel {
  /// None.
  public var siblingsHeard: SiblingsHeard? { nil }

  /// Nothing.
  public var borrowing: Borrowing { .nothing }
}
