import RealModule

/// The exact Kalman filter of an ARIMA process on its own scale, with any years missing.
///
/// The state holds the three components of Harvey's ARMA form, the two last values of the series
/// and the constant. What the model says nothing about beforehand, the `d` first lags and the
/// constant, are unknown coefficients: the filter runs once for the data and once for each of them
/// (de Jong 1991, Annals of Statistics 19, 1073–1083), and generalised least squares at the end
/// gives their estimates. The likelihood is that of all observations given the first `d`; the
/// constant takes its maximum-likelihood value in it. Both are the conventions of R's `arima`.
package struct ARIMAFilter {
  /// The size of the state.
  static let size = 6

  /// The values less a straight line, one a year from the first observed to the last; NaN where
  /// the year is missing.
  private let values: [Double]
  private let d: Int
  private let includesConstant: Bool
  private let observedCount: Int
  /// The line that is taken off to keep digits: where the model does not see it.
  private let base: Double
  private let slope: Double
  /// The years from the first observation to the second.
  private let firstGap: Int

  /// What the model takes from the state to the value.
  private let observation: [Double]

  /// Creates the filter for a series of consecutive years.
  ///
  /// - Parameter values: NaN where missing; the first and the last are not.
  package init(values: [Double], order: ARIMA.Order) {
    d = order.d
    includesConstant = order.includesConstant
    let last = values.count - 1
    let takesLevel = d > 0 || includesConstant
    let takesSlope = d == 2 || (d == 1 && includesConstant)
    base = takesLevel ? values[0] : 0
    slope = takesSlope ? (values[last] - values[0]) / Double(last) : 0
    var reduced = values
    for t in values.indices { reduced[t] -= base + slope * Double(t) }
    self.values = reduced
    observedCount = values.count { !$0.isNaN }
    firstGap = values.dropFirst().firstIndex { !$0.isNaN } ?? 1
    observation = [1, 0, 0, Double(d), d == 2 ? -1 : 0, includesConstant ? 1 : 0]
  }

  /// The likelihood at given coefficients.
  package func evaluate(_ coefficients: ARMACoefficients) -> ConcentratedLikelihood {
    run(coefficients) { _, _ in }.likelihood
  }

  /// One pass over the data: the likelihood, and where the filter stands at its end.
  private func run(
    _ coefficients: ARMACoefficients,
    observe: (_ innovation: SIMD4<Double>, _ time: Int) -> Void
  ) -> Pass {
    var pass = Pass(coefficients, d: d, includesConstant: includesConstant)
    var determinant = LogProduct()
    for t in values.indices {
      if t > 0 { pass.predict(coefficients, observation) }
      if values[t].isNaN { continue }
      let (innovation, variance) = pass.update(value: values[t], observation)
      determinant.multiply(by: variance)
      observe(innovation, t)
    }
    pass.finish(count: observedCount - d, logDeterminant: determinant.logarithm)
    if d == 2 { pass.likelihood.logDeterminant -= 2 * Double.log(Double(firstGap)) }
    return pass
  }

  /// The state at the last observation, ready to predict from, with residuals.
  ///
  /// - Returns: Residuals one a year, NaN where the year is missing and for the first `d`
  ///   observations; the constant with its unscaled variance; the state.
  func finalState(_ coefficients: ARMACoefficients) -> FinalState {
    var innovations: [(SIMD4<Double>, Int)] = []
    let pass = run(coefficients) { innovations.append(($0, $1)) }
    var residuals = [Double](repeating: .nan, count: values.count)
    for (innovation, t) in innovations.dropFirst(d) {
      var residual = innovation[0]
      for k in 0..<pass.unknowns { residual -= pass.estimates[k] * innovation[k + 1] }
      residuals[t] = residual
    }
    let (mean, covariance) = pass.filtered()
    let hidden = d == 0 ? base : slope
    return FinalState(
      residuals: residuals, constant: includesConstant ? mean[5] + hidden : nil, mean: mean,
      covariance: covariance, observation: observation, transition: transition(coefficients),
      base: base + slope * Double(values.count - 1), slope: slope)
  }

  private func transition(_ c: ARMACoefficients) -> [Double] {
    [c.phi1, 1, 0, 0, 0, 0, c.phi2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      + observation + [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]
  }

  /// Where the filter stands after the last observation.
  struct FinalState {
    let residuals: [Double]
    let constant: Double?
    let mean: [Double]
    let covariance: [Double]
    let observation: [Double]
    let transition: [Double]
    let base: Double
    let slope: Double
  }
}
