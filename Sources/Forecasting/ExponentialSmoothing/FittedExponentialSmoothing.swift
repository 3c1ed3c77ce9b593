public import LinearAlgebra
public import TimeSeries

/// An exponential smoothing model with its form chosen and its parameters estimated.
public struct FittedExponentialSmoothing: FittedModel {
  /// The name of the specification.
  public let modelName = "ets"

  /// The series that was fitted.
  public let series: AnnualSeries

  /// The scale that the model works on.
  public let scale: WorkingScale

  /// The form chosen.
  public let form: SmoothingForm

  /// Smoothing parameters and initial states, on the working scale.
  public let parameters: SmoothingParameters

  /// The log-likelihood without constants, as R's `forecast::ets` reports it: −½ n ln Σ e², less
  /// Σ ln f with multiplicative errors.
  public let logLikelihood: Double

  /// Akaike's information criterion with the correction for small samples.
  public let aicc: Double

  /// `y − f` on the working scale for each observation; after a gap the error of all years since
  /// the observation before. With multiplicative errors too: divide by the fitted value for ε.
  public let residuals: [Double]

  /// What a reader should know about this fit.
  public let diagnostics: [Diagnostic]

  private let prediction: SmoothingPrediction

  init(fit: SmoothingFit, data: SmoothingData, working: WorkingSeries) {
    let trace = fit.trace(through: data, of: working)
    series = working.series
    scale = working.scale
    form = fit.form
    parameters = fit.parameters
    logLikelihood = -0.5 * fit.deviance
    aicc = fit.aicc
    residuals = trace.residuals
    prediction = trace.prediction
    diagnostics = trace.diagnostics
  }

  /// The standard short name, such as `ETS(A,Ad,N)`.
  public var shortName: String { form.shortName + scale.suffix }

  /// The number of parameters estimated: smoothing parameters, initial states and the variance.
  public var parameterCount: Int { form.parameterCount }

  /// The standard deviation of the errors, relative to the forecast with multiplicative errors.
  public var residualScale: Double {
    form.error == .multiplicative ? prediction.sigma : prediction.sigma * prediction.unit
  }

  /// One-step forecasts of the observations, on the working scale.
  public var fittedValues: [Double] {
    zip(series.values, residuals).map { scale.forward($0) - $1 }
  }

  /// The predictive distribution `horizon` years after the last observation.
  ///
  /// Student's t with n less the smoothing parameters and initial states degrees of freedom. It
  /// covers the errors to come, σ² and the initial states; not the error of α, β, φ, nor of the
  /// choice of form.
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
