package import LinearAlgebra
public import TimeSeries

/// Exponential smoothing as a state space model, its form chosen by the corrected Akaike criterion.
///
/// Among additive and multiplicative errors, without trend, with an additive or a damped trend:
/// the six forms that R's `forecast::ets(model = "ZZN")` compares, within the same limits of the
/// parameters. Multiplicative errors are tried only where all values are positive and the scale is
/// that of the values; a form is tried only where its criterion exists, which takes two
/// observations more than it has parameters.
///
/// Reference: Hyndman, Koehler, Ord, Snyder (2008), Forecasting with Exponential Smoothing.
///
/// ```swift
/// let fitted = try ExponentialSmoothing().fit(to: coverage)
/// fitted.shortName                    // such as ETS(A,Ad,N)
/// ```
public struct ExponentialSmoothing: ForecastModel {
  /// The name on the command line.
  public let name = "ets"

  /// The forms to choose from; never empty.
  public let forms: [ExponentialSmoothing.Form]

  /// The scale to fit on.
  public let scale: TrendScale

  /// Creates a specification.
  ///
  /// - Parameters:
  ///   - forms: The forms to choose from, at least one.
  ///   - scale: The scale to fit on.
  public init(
    forms: [ExponentialSmoothing.Form] = ExponentialSmoothing.Form.all, scale: TrendScale = .values
  ) {
    precondition(!forms.isEmpty, "no form to choose from")
    self.forms = forms
    self.scale = scale
  }

  /// Two more than the simplest form has parameters: 5 for all forms.
  public var minimumObservations: Int {
    forms.map(\.minimumObservations).min() ?? 0
  }

  /// Fits all forms that the series admits and keeps the one with the lowest criterion.
  ///
  /// - Throws: ``FitError/tooFewObservations(needed:available:)``;
  ///   ``FitError/valueNotAbove(limit:year:)`` where all forms ask for positive values;
  ///   ``FitError/numericRange`` where values or their spread are not finite numbers.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try fitted(to: series)
  }

  /// The same as ``fit(to:)``, as its own type.
  package func fitted(to series: AnnualSeries) throws(FitError) -> FittedExponentialSmoothing {
    try requireObservations(of: series)
    let working = try WorkingSeries(series, scale: try scale.workingScale(for: series))
    let data = SmoothingData(working)
    let admitted = try admittedForms(for: working, positive: data.isPositive)
    let best = data.isConstant ? constantFit(admitted, to: data) : bestFit(admitted, to: data)
    guard let best else { throw .notConverged }
    return FittedExponentialSmoothing(fit: best, data: data, working: working)
  }

  /// The forms that the length and the signs of the values admit.
  private func admittedForms(
    for working: WorkingSeries, positive: Bool
  ) throws(FitError) -> [ExponentialSmoothing.Form] {
    let admitsRatios = positive && working.scale.transformation == .identity
    let admitted = forms.filter {
      $0.minimumObservations <= working.count && (admitsRatios || $0.error == .additive)
    }
    guard admitted.isEmpty else { return admitted }
    let bad = working.series.observations.first { $0.value <= 0 } ?? working.series.last
    throw .valueNotAbove(limit: 0, year: bad?.year ?? 0)
  }

  private func bestFit(_ forms: [ExponentialSmoothing.Form], to data: SmoothingData)
    -> SmoothingFit?
  {
    var best: SmoothingFit?
    var hints: [ExponentialSmoothing.Form.Trend: SmoothingSearch.Point] = [:]
    for form in forms {
      let goal = best?.aicc ?? .infinity
      let fit = SmoothingFit(form, to: data, hint: hints[form.trend], below: goal)
      guard let fit else { continue }
      hints[form.trend] = fit.point
      if fit.aicc < goal { best = fit }
    }
    return best
  }

  /// A constant series fits every form exactly; the level then follows the last value.
  private func constantFit(_ forms: [ExponentialSmoothing.Form], to data: SmoothingData)
    -> SmoothingFit?
  {
    forms.first.map { SmoothingFit($0, to: data, at: SmoothingSearch.Point(1, 0, 0)) }
  }
}

/// An exponential smoothing model with its form chosen and its parameters estimated.
package struct FittedExponentialSmoothing: FittedModel {
  /// The name of the specification.
  package let modelName = "ets"

  /// The series that was fitted.
  package let series: AnnualSeries

  /// The scale that the model works on.
  package let scale: WorkingScale

  /// The form chosen.
  package let form: ExponentialSmoothing.Form

  /// Smoothing parameters and initial states, on the working scale.
  package let parameters: SmoothingParameters

  /// The log-likelihood without constants, as R's `forecast::ets` reports it: −½ n ln Σ e², less
  /// Σ ln f with multiplicative errors.
  package let logLikelihood: Double

  /// Akaike's information criterion with the correction for small samples.
  package let aicc: Double

  /// `y − f` on the working scale for each observation; after a gap the error of all years since
  /// the observation before. With multiplicative errors too: divide by the fitted value for ε.
  package let residuals: [Double]

  /// What a reader should know about this fit.
  package let diagnostics: [Diagnostic]

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
  package var shortName: String { form.shortName + scale.suffix }

  /// The number of parameters estimated: smoothing parameters, initial states and the variance.
  package var parameterCount: Int { form.parameterCount }

  /// The standard deviation of the errors, relative to the forecast with multiplicative errors.
  package var residualScale: Double {
    form.error == .multiplicative ? prediction.sigma : prediction.sigma * prediction.unit
  }

  /// One-step forecasts of the observations, on the working scale.
  package var fittedValues: [Double] {
    zip(series.values, residuals).map { scale.forward($0) - $1 }
  }

  /// The predictive distribution `horizon` years after the last observation.
  ///
  /// Student's t with n less the smoothing parameters and initial states degrees of freedom. It
  /// covers the errors to come, σ² and the initial states; not the error of α, β, φ, nor of the
  /// choice of form.
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
