package import LinearAlgebra
public import TimeSeries

/// A trend whose level and slope wander: the local linear trend, with or without damping.
///
/// ```
/// z(t) = μ(t) + ε(t),   μ(t+1) = μ(t) + β(t) + η(t),   β(t+1) = φβ(t) + ζ(t)
/// ```
///
/// The short name is `LLT` where φ is 1, `LLD` (local level with drift) where also ζ is left out,
/// so that the slope stays the same, and `DLT` where φ is estimated, between 0.80 and 0.98. The
/// variances are estimated by exact maximum likelihood; each may come out as zero, so that a
/// straight line, a random walk with drift and a smooth trend are special cases.
///
/// ```swift
/// try LocalTrend().fit(to: coverage).distribution(horizon: 2).interval(level: 0.8)
/// ```
public struct LocalTrend: ForecastModel {
  /// How the slope moves; a struct of named choices, to which others may be added.
  public struct Form: Hashable, Sendable {
    enum Choice: Hashable { case automatic, fixed, wandering, damped }

    let choice: Choice

    /// The best of the others by the corrected Akaike criterion: `LLD` below 7 observations, then
    /// also `LLT`, from 8 on also `DLT`.
    public static let automatic = Form(choice: .automatic)
    /// The same slope in all years: `LLD`.
    public static let fixedSlope = Form(choice: .fixed)
    /// A slope that wanders: `LLT`.
    public static let wanderingSlope = Form(choice: .wandering)
    /// A slope that wanders and fades out: `DLT`.
    public static let dampedSlope = Form(choice: .damped)
  }

  /// How the slope moves.
  public let form: Form

  /// The scale to work on.
  public let scale: TrendScale

  /// Creates the model.
  ///
  /// - Parameters:
  ///   - form: How the slope moves.
  ///   - scale: The scale to work on.
  public init(form: Form = .automatic, scale: TrendScale = .natural) {
    self.form = form
    self.scale = scale
  }

  /// The name on the command line.
  public var name: String { "local-trend" }

  /// 5; for a damped slope 6.
  public var minimumObservations: Int { form == .dampedSlope ? 6 : 5 }

  /// Fits the model.
  ///
  /// - Throws: ``FitError`` where the series is too short for the model or for its scale.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try fitted(to: series)
  }

  /// Fits the model; the result shows the variances.
  package func fitted(to series: AnnualSeries) throws(FitError) -> FittedLocalTrend {
    try requireObservations(of: series)
    let scale = try scale.workingScale(for: series)
    let data = try YearlyValues(series, scale: scale)
    let filter = LocalTrendFilter(data.values)
    if data.areExact(degree: 1) {
      return FittedLocalTrend(series: series, scale: scale, data: data, exact: filter)
    }
    let search = LocalTrendSearch(filter: filter)
    var best: LocalTrendSearch.Candidate
    switch form.choice {
    case .fixed: best = search.best(.fixed)
    case .wandering: best = search.best(.wandering)
    case .damped: best = search.best(.damped)
    case .automatic:
      best = search.best(.fixed)
      let wandering = search.best(.wandering, beside: best)
      let damped = search.best(.damped, beside: wandering)
      for candidate in [wandering, damped] where candidate.aicc < best.aicc { best = candidate }
    }
    return try FittedLocalTrend(
      series: series, scale: scale, data: data, filter: filter, candidate: best)
  }
}

/// A ``LocalTrend`` with its variances estimated.
package struct FittedLocalTrend: FittedModel {
  /// The series that was fitted.
  package let series: AnnualSeries

  /// The scale that the model works on.
  package let scale: WorkingScale

  /// One-step prediction errors on the working scale; NaN where the model has none yet.
  package let residuals: [Double]

  /// `variance_floor` where the series moves less than its print resolution shows.
  package let diagnostics: [Diagnostic]

  /// The variance of ε(t), on the working scale.
  package let irregularVariance: Double

  /// The variance of η(t), on the working scale.
  package let levelVariance: Double

  /// The variance of ζ(t), on the working scale.
  package let slopeVariance: Double

  /// φ, or `nil` where the slope is not damped.
  package let damping: Double?

  /// The level μ in the year of the last observation, on the working scale.
  package let level: Double

  /// The slope β in the year of the last observation, on the working scale.
  package let slope: Double

  /// The logarithm of the likelihood of the observations from the third on, given the first two.
  package let logLikelihood: Double

  /// The corrected Akaike criterion; infinite where the observations are too few for it.
  package let aicc: Double

  private let slopeForm: LocalTrendSearch.Slope
  private let state: StateForecast

  /// The model of a series with noise.
  init(
    series: AnnualSeries, scale: WorkingScale, data: YearlyValues, filter: LocalTrendFilter,
    candidate: LocalTrendSearch.Candidate
  ) throws(FitError) {
    let likelihood = candidate.likelihood
    guard likelihood.variance.isFinite, likelihood.variance > 0 else { throw .notConverged }
    self.init(
      series: series, scale: scale, data: data, filter: filter, parameters: candidate.parameters,
      slopeForm: candidate.slope,
      variance: likelihood.variance, logLikelihood: likelihood.logLikelihood,
      aicc: candidate.aicc)
  }

  /// The model of a straight line: no noise but that of the floor.
  init(
    series: AnnualSeries, scale: WorkingScale, data: YearlyValues, exact filter: LocalTrendFilter
  ) {
    self.init(
      series: series, scale: scale, data: data, filter: filter,
      parameters: LocalTrendFilter.Parameters(irregular: 1, level: 0, slope: 0), slopeForm: .fixed,
      variance: 0, logLikelihood: .infinity, aicc: -.infinity)
  }

  private init(
    series: AnnualSeries, scale: WorkingScale, data: YearlyValues, filter: LocalTrendFilter,
    parameters: LocalTrendFilter.Parameters, slopeForm: LocalTrendSearch.Slope, variance: Double,
    logLikelihood: Double, aicc: Double
  ) {
    self.series = series
    self.scale = scale
    self.slopeForm = slopeForm
    damping = slopeForm == .damped ? parameters.damping : nil
    self.logLikelihood = logLikelihood
    self.aicc = aicc
    let (sigma, diagnostics) = data.floored(variance.squareRoot())
    self.diagnostics = diagnostics
    let variance = sigma * sigma
    irregularVariance = variance * parameters.irregular
    levelVariance = variance * parameters.level
    slopeVariance = variance * parameters.slope
    let (innovations, end) = filter.finalState(parameters)
    residuals = data.atObservations(innovations)
    level = filter.base + end.level
    slope = end.slope
    state = StateForecast(
      after: end, of: filter, parameters, sigma: sigma,
      degreesOfFreedom: Double(series.count - 2))
  }

  /// The name of the specification.
  package var modelName: String { "local-trend" }

  /// The standard short name with what was chosen.
  package var shortName: String {
    let name =
      switch slopeForm {
      case .fixed: "LLD"
      case .wandering: "LLT"
      case .damped: "DLT"
      }
    return name + scale.suffix
  }

  /// Two or three variances, and φ where it is estimated.
  package var parameterCount: Int { slopeForm.dimensions + 1 }

  /// The predictive distribution `horizon` years after the last observation.
  package func distribution(horizon: Int) -> PredictiveDistribution {
    PredictiveDistribution(latent: state.distribution(horizon: horizon), scale: scale)
  }

  /// Random paths with one draw of σ² each: `paths` × `horizon`, column-major.
  package func simulate(
    paths: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    return state.simulate(paths: paths, horizon: horizon, scale: scale, using: &generator)
  }
}

extension StateForecast {
  /// What follows the last state of a local trend.
  init(
    after end: LocalTrendFilter.State, of filter: LocalTrendFilter,
    _ parameters: LocalTrendFilter.Parameters, sigma: Double, degreesOfFreedom: Double
  ) {
    self.init(
      transition: [1, 1, 0, parameters.damping], observation: [1, 0],
      mean: [end.level, end.slope], covariance: [end.c00, end.c01, end.c01, end.c11],
      disturbance: [parameters.level, 0, 0, parameters.slope],
      observationVariance: parameters.irregular, base: filter.base, slope: 0,
      sigma: sigma, degreesOfFreedom: degreesOfFreedom)
  }
}
