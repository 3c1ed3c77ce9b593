extension SmoothingFit {
  /// What remains of a fit when the parameters are known: errors, states and the residual scale.
  struct Trace {
    /// `y − f` for each observation, on the scale of the values.
    var residuals: [Double]

    /// The prediction from the last observation on.
    var prediction: SmoothingPrediction

    /// Whether the residual scale is that of rounding, because the residuals are smaller still.
    var isExact: Bool
  }

  /// Runs the recursion at the parameters found.
  ///
  /// - Parameters:
  ///   - drift: A known yearly movement added to the level, for forms without trend.
  ///   - driftVariance: The variance of `drift` in units of σ².
  ///   - rounding: The standard deviation of a rounding error of the values, positive.
  func trace(
    through data: SmoothingData, rounding: Double
  ) -> Trace {
    let n = data.count
    let isRelative = form.error == .multiplicative
    var system = SmoothingSystem(
      alpha: .init(repeating: parameters.alpha), beta: .init(repeating: parameters.beta),
      phi: .init(repeating: parameters.phi))
    system.run(through: data, relative: false)
    let level0 = (parameters.initialLevel - data.shift) / data.unit
    let slope0 = parameters.initialSlope / data.unit
    var residuals: [Double] = []
    residuals.reserveCapacity(n)
    var sum = 0.0, s11 = 0.0, s12 = 0.0, s22 = 0.0
    for t in 0..<n {
      let w1 = data.levelResponses[t][0], w2 = data.slopeResponses[t][0]
      let error = data.errors[t][0] - w1 * level0 - w2 * slope0
      residuals.append(error * data.unit)
      var weight = data.weights[t][0]
      if isRelative {
        let forecast = data.offset + data.values[t] - error
        weight /= forecast * forecast
      }
      sum += weight * error * error
      s11 += weight * w1 * w1
      s12 += weight * w1 * w2
      s22 += weight * w2 * w2
    }
    let freedom = n - form.smoothingParameterCount - form.stateCount
    var sigma = (sum / Double(freedom)).squareRoot()
    if !isRelative { sigma *= data.unit }
    let last = (data.offset + data.values[n - 1]) * data.unit
    let floor = isRelative ? rounding / last.magnitude : rounding
    // Covariances of (l₀, b₀) in units of σ², carried to the last year. The unit cancels but for
    // relative errors, whose weights are in it.
    let scale = isRelative ? data.unit * data.unit : 1
    let v = form.trend == .none
      ? (scale / s11, 0, 0) : inverse(s11, s12, s22, scale: scale)
    let (g11, g12) = (system.levelByLevel[0], system.levelBySlope[0])
    let (g21, g22) = (system.slopeByLevel[0], system.slopeBySlope[0])
    let endLevel = system.level[0] + g11 * level0 + g12 * slope0
    let endSlope = system.slope[0] + g21 * level0 + g22 * slope0
    let prediction = SmoothingPrediction(
      level: data.shift + data.unit * endLevel, slope: data.unit * endSlope,
      alpha: parameters.alpha, beta: parameters.beta, phi: parameters.phi,
      isRelative: isRelative, sigma: max(sigma, floor), degreesOfFreedom: freedom,
      levelVariance: g11 * g11 * v.0 + 2 * g11 * g12 * v.1 + g12 * g12 * v.2,
      covariance: g11 * g21 * v.0 + (g11 * g22 + g12 * g21) * v.1 + g12 * g22 * v.2,
      slopeVariance: g21 * g21 * v.0 + 2 * g21 * g22 * v.1 + g22 * g22 * v.2)
    return Trace(residuals: residuals, prediction: prediction, isExact: sigma < floor)
  }

  /// The inverse of a symmetric 2 × 2 matrix, times `scale`; without the second dimension where
  /// the rows do not determine it.
  private func inverse(
    _ s11: Double, _ s12: Double, _ s22: Double, scale: Double
  ) -> (Double, Double, Double) {
    let determinant = s11 * s22 - s12 * s12
    guard determinant > 1e-13 * s11 * s22 else { return (scale / s11, 0, 0) }
    let factor = scale / determinant
    return (s22 * factor, -s12 * factor, s11 * factor)
  }
}
