public import LinearAlgebra
public import TimeSeries

/// The Theta method with its parameters estimated.
public struct FittedTheta: FittedModel {
  /// The name of the specification.
  public let modelName = "theta"

  /// The series that was fitted.
  public let series: AnnualSeries

  /// The scale that the model works on.
  public let scale: WorkingScale

  /// α and the initial states, on the working scale; `initialSlope` is the drift.
  public let parameters: SmoothingParameters

  /// `y − f` on the working scale for each observation; after a gap the error of all years since
  /// the observation before.
  public let residuals: [Double]

  /// What a reader should know about this fit.
  public let diagnostics: [Diagnostic]

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
  public var shortName: String { "Theta" + scale.suffix }

  /// Four: α, the initial level, the slope and the variance.
  public var parameterCount: Int { 4 }

  /// The yearly movement of the level, half the slope of the line.
  public var drift: Double { parameters.initialSlope }

  /// The standard deviation of the errors.
  public var residualScale: Double { prediction.sigma * prediction.unit }

  /// The predictive distribution `horizon` years after the last observation.
  ///
  /// Student's t with n − 3 degrees of freedom. It covers the errors to come, σ², the initial level
  /// and the drift; not the error of α. The drift counts with the variance of the whole slope: half
  /// of the slope is the better guess as long as its squared bias stays below that.
  public func distribution(horizon: Int) -> PredictiveDistribution {
    PredictiveDistribution(latent: prediction.distribution(horizon: horizon), scale: scale)
  }

  /// Random paths that hang together over time; see ``FittedModel/simulate(paths:horizon:using:)``.
  public func simulate(
    paths: Int, horizon: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    prediction.simulate(paths: paths, horizon: horizon, scale: scale, using: &generator)
  }
}
