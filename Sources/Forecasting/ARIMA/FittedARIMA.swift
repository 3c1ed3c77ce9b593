package import LinearAlgebra
package import TimeSeries

/// An ``ARIMA`` model with its coefficients estimated.
package struct FittedARIMA: FittedModel {
  /// The series that was fitted.
  package let series: AnnualSeries

  /// The scale that the model works on.
  package let scale: WorkingScale

  /// One-step prediction errors on the working scale; NaN where the model has none yet.
  package let residuals: [Double]

  /// `variance_floor` where the series moves less than its print resolution shows.
  package let diagnostics: [Diagnostic]

  /// The order, chosen or given.
  package let order: ARIMA.Order

  /// φ₁ … φp.
  package let autoregressive: [Double]

  /// θ₁ … θq.
  package let movingAverage: [Double]

  /// The mean (`d` = 0) or the yearly drift (`d` = 1), on the working scale.
  package let constant: Double?

  /// The variance of the innovations: their sum of squares over the observations less `d` and
  /// less the coefficients, as R's forecast has it.
  package let innovationVariance: Double

  /// The logarithm of the likelihood of the observations given the first `d`.
  package let logLikelihood: Double

  /// The corrected Akaike criterion; comparable only for the same `d`.
  package let aicc: Double

  let state: StateForecast

  /// The model of a series with noise.
  init(
    series: AnnualSeries, scale: WorkingScale, data: YearlyValues,
    candidate: ARIMASearch.Candidate
  ) throws(FitError) {
    let order = candidate.order
    let likelihood = candidate.likelihood
    let freedom = likelihood.count - order.coefficientCount
    let variance = likelihood.residualSum / Double(freedom)
    guard variance.isFinite, variance > 0 else { throw .notConverged }
    let end = ARIMAFilter(values: data.values, order: order)
      .finalState(candidate.coefficients)
    self.init(
      series: series, scale: scale, data: data, order: order,
      coefficients: candidate.coefficients, end: end, variance: variance, freedom: freedom,
      logLikelihood: likelihood.logLikelihood, aicc: candidate.aicc)
  }

  /// The model of a series whose differences are all the same: no noise but that of the floor.
  init(
    series: AnnualSeries, scale: WorkingScale, data: YearlyValues, exact order: ARIMA.Order
  ) {
    let end = ARIMAFilter(values: data.values, order: order).finalState(ARMACoefficients())
    self.init(
      series: series, scale: scale, data: data, order: order, coefficients: ARMACoefficients(),
      end: end, variance: 0, freedom: series.count - order.d - order.coefficientCount,
      logLikelihood: .infinity, aicc: -.infinity)
  }

  private init(
    series: AnnualSeries, scale: WorkingScale, data: YearlyValues, order: ARIMA.Order,
    coefficients c: ARMACoefficients, end: ARIMAFilter.FinalState, variance: Double, freedom: Int,
    logLikelihood: Double, aicc: Double
  ) {
    self.series = series
    self.scale = scale
    self.order = order
    let (sigma, diagnostics) = data.floored(variance.squareRoot())
    self.diagnostics = diagnostics
    self.logLikelihood = logLikelihood
    self.aicc = aicc
    residuals = data.atObservations(end.residuals)
    autoregressive = Array([c.phi1, c.phi2].prefix(order.p))
    movingAverage = Array([c.theta1, c.theta2].prefix(order.q))
    constant = end.constant
    innovationVariance = sigma * sigma
    let noise = [1, c.theta1, c.theta2, 0, 0, 0]
    state = StateForecast(
      transition: end.transition, observation: end.observation, mean: end.mean,
      covariance: end.covariance, disturbance: noise.flatMap { a in noise.map { a * $0 } },
      observationVariance: 0, base: end.base, slope: end.slope, sigma: sigma,
      degreesOfFreedom: Double(freedom))
  }

  /// The name of the specification.
  package var modelName: String { "arima" }

  /// The standard short name with what was chosen.
  package var shortName: String { order.description + scale.suffix }

  /// The coefficients and the variance of the innovations.
  package var parameterCount: Int { order.coefficientCount + 1 }

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
