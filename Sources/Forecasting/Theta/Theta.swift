package import LinearAlgebra
public import TimeSeries

/// The Theta method as what it is: simple exponential smoothing with half the slope of a line as
/// drift (Hyndman and Billah 2003).
///
/// ```
/// yₜ = lₜ₋₁ + b/2 + εₜ      lₜ = lₜ₋₁ + b/2 + α εₜ      b: least-squares slope over the years
/// ```
///
/// α and the initial level are those of simple exponential smoothing without the drift, as in
/// Assimakopoulos and Nikolopoulos (2000) and in R's `forecast::thetaf`, whose point forecasts it
/// gives for series without gaps and season.
///
/// ```swift
/// try Theta().fit(to: coverage).distribution(horizon: 2).median
/// ```
public struct Theta: ForecastModel {
  /// The name on the command line.
  public let name = "theta"

  /// The scale to fit on.
  public let scale: TrendScale

  /// Creates a specification.
  public init(scale: TrendScale = .values) {
    self.scale = scale
  }

  /// Four: level, α and slope leave one degree of freedom.
  public var minimumObservations: Int { 4 }

  /// Fits the model to all observations of `series`.
  ///
  /// - Throws: ``FitError/tooFewObservations(needed:available:)``, and what ``TrendScale`` throws.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try fitted(to: series)
  }

  /// The same as ``fit(to:)``, as its own type.
  package func fitted(to series: AnnualSeries) throws(FitError) -> FittedTheta {
    try requireObservations(of: series)
    let working = try WorkingSeries(series, scale: try scale.workingScale(for: series))
    let data = SmoothingData(working)
    let form = ExponentialSmoothing.Form(error: .additive, trend: .none)
    let level =
      data.isConstant
      ? SmoothingFit(form, to: data, at: SmoothingSearch.Point(1, 0, 0))
      : SmoothingFit(form, to: data)
    guard let level else { throw .notConverged }
    let line = ThetaLine(working, alpha: level.parameters.alpha)
    let fit = level.drifting(by: line.slope / 2, in: data)
    let trace = fit.trace(through: data, of: working, driftVariance: line.variance)
    return FittedTheta(fit: fit, trace: trace, working: working)
  }
}

/// The line of the Theta method, and how far its slope can be trusted.
struct ThetaLine {
  /// The least-squares slope per year, as ``WorkingSeries/deviations`` are scaled.
  let slope: Double

  /// The variance of the slope in units of σ², if the values follow simple exponential smoothing
  /// with a constant drift: `Σₛ (kₛ + α Σ₍t>s₎ kₜ)²`, with the slope `Σ kₜ yₜ`. An error stays in
  /// the level of all later years; after a gap only the error of the observed year counts.
  let variance: Double

  init(_ working: WorkingSeries, alpha: Double) {
    let n = working.count
    let mean = working.times.reduce(0, +) / Double(n)
    let squares = working.times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    var slope = 0.0, later = 0.0, variance = 0.0
    for t in stride(from: n - 1, through: 0, by: -1) {
      let k = (working.times[t] - mean) / squares
      slope += k * working.deviations[t]
      let share = k + alpha * later
      let gap = t == 0 ? 1 : working.times[t] - working.times[t - 1]
      variance += share * share + (gap - 1) * alpha * alpha * (k + later) * (k + later)
      later += k
    }
    self.slope = slope
    self.variance = variance
  }
}

/// The Theta method with its parameters estimated.
package struct FittedTheta: FittedModel {
  /// The name of the specification.
  package let modelName = "theta"

  /// The series that was fitted.
  package let series: AnnualSeries

  /// The scale that the model works on.
  package let scale: WorkingScale

  /// α and the initial states, on the working scale; `initialSlope` is the drift.
  package let parameters: SmoothingParameters

  /// `y − f` on the working scale for each observation; after a gap the error of all years since
  /// the observation before.
  package let residuals: [Double]

  /// What a reader should know about this fit.
  package let diagnostics: [Diagnostic]

  private let prediction: SmoothingPrediction

  init(fit: SmoothingFit, trace: SmoothingFit.Trace, working: WorkingSeries) {
    series = working.series
    scale = working.scale
    parameters = fit.parameters
    residuals = trace.residuals
    prediction = trace.prediction
    diagnostics = trace.diagnostics
  }

  /// The standard short name.
  package var shortName: String { "Theta" + scale.suffix }

  /// Four: α, the initial level, the slope and the variance.
  package var parameterCount: Int { 4 }

  /// The yearly movement of the level, half the slope of the line.
  package var drift: Double { parameters.initialSlope }

  /// The standard deviation of the errors.
  package var residualScale: Double { prediction.sigma * prediction.unit }

  /// The predictive distribution `horizon` years after the last observation.
  ///
  /// Student's t with n − 3 degrees of freedom. It covers the errors to come, σ², the initial level
  /// and the drift; not the error of α. The drift counts with the variance of the whole slope: half
  /// of the slope is the better guess as long as its squared bias stays below that.
  package func distribution(horizon: Int) -> PredictiveDistribution {
    PredictiveDistribution(latent: prediction.distribution(horizon: horizon), scale: scale)
  }

  /// Random paths that hang together over time; see ``FittedModel/simulate(paths:horizon:using:)``.
  package func simulate(
    paths: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    prediction.simulate(paths: paths, horizon: horizon, scale: scale, using: &generator)
  }
}
