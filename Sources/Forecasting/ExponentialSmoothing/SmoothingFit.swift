import RealModule

/// The maximum of the likelihood of one form, with all that forecasting needs.
struct SmoothingFit {
  let form: ExponentialSmoothing.Form

  /// The parameters, on the scale of the values.
  let parameters: SmoothingParameters

  /// Minus twice the log-likelihood, without constants, on the scale of the values.
  let deviance: Double

  /// Akaike's criterion with the correction for small samples.
  var aicc: Double { deviance + Self.penalty(form, count: count) }

  /// The number of observations.
  let count: Int

  /// `2 k + 2 k (k + 1) / (n − k − 1)`, with k parameters, the variance included.
  static func penalty(_ form: ExponentialSmoothing.Form, count n: Int) -> Double {
    let k = Double(form.parameterCount)
    return 2 * k + 2 * k * (k + 1) / (Double(n) - k - 1)
  }

  /// Searches for the maximum; `nil` where the likelihood exists nowhere.
  ///
  /// - Parameters:
  ///   - hint: A point of the search cube from which to search too.
  ///   - goal: A criterion to get below; a search that cannot ends before the maximum.
  init?(
    _ form: ExponentialSmoothing.Form, to data: SmoothingData, hint: SmoothingSearch.Point? = nil,
    below goal: Double = .infinity
  ) {
    let search = SmoothingSearch(data: data, form: form)
    let scaling = 2 * Double(data.count) * Double.log(data.unit)
    let deviance = goal - Self.penalty(form, count: data.count) - scaling
    guard let minimum = search.minimum(startingAlsoFrom: hint, below: deviance) else { return nil }
    self.init(form, to: data, at: minimum.point)
  }

  /// Evaluates the likelihood at a point of the search cube.
  init(_ form: ExponentialSmoothing.Form, to data: SmoothingData, at point: SmoothingSearch.Point) {
    let chosen = SmoothingSearch.parameters(form, at: point)
    let value = data.concentratedDeviance(
      form, alpha: .init(repeating: chosen.alpha), beta: .init(repeating: chosen.beta),
      phi: .init(repeating: chosen.phi), precision: 1e-12)
    self.form = form
    self.point = point
    count = data.count
    deviance = value.deviance[0] + 2 * Double(data.count) * Double.log(data.unit)
    parameters = SmoothingParameters(
      alpha: chosen.alpha, beta: chosen.beta, phi: chosen.phi,
      initialLevel: data.unit * (data.offset + value.level[0]),
      initialSlope: data.unit * value.slope[0])
    states = (value.level[0], value.slope[0])
  }

  /// Where in the search cube the parameters lie.
  let point: SmoothingSearch.Point

  /// The initial states as ``SmoothingData`` scales and shifts them.
  let states: (level: Double, slope: Double)

  /// The same fit with a known yearly drift: the level moves by it every year, and the initial
  /// level makes up for it in the first year, so that the first forecast stays.
  ///
  /// - Parameter drift: As ``SmoothingData`` scales values, per year.
  func drifting(by drift: Double, in data: SmoothingData) -> SmoothingFit {
    SmoothingFit(self, drift: drift, unit: data.unit)
  }

  private init(_ other: SmoothingFit, drift: Double, unit: Double) {
    form = ExponentialSmoothing.Form(error: other.form.error, trend: .additive)
    count = other.count
    deviance = other.deviance
    point = other.point
    states = (other.states.level - drift, drift)
    parameters = SmoothingParameters(
      alpha: other.parameters.alpha, beta: 0, phi: 1,
      initialLevel: other.parameters.initialLevel - drift * unit, initialSlope: drift * unit)
  }
}

extension SmoothingFit {
  /// What remains of a fit when the parameters are known: errors, states and the residual scale.
  struct Trace {
    /// `y − f` for each observation, on the working scale.
    var residuals: [Double]

    /// The prediction from the last observation on.
    var prediction: SmoothingPrediction

    /// Caveats about the residual scale.
    var diagnostics: [Diagnostic]
  }

  /// Runs the recursion at the parameters found.
  ///
  /// - Parameter driftVariance: The variance of the initial slope in units of σ² where the slope
  ///   was not estimated with the initial level, but given by ``drifting(by:in:)``.
  func trace(
    through data: SmoothingData, of working: WorkingSeries, driftVariance: Double? = nil
  ) -> Trace {
    let isRelative = form.error == .multiplicative
    var system = SmoothingSystem(
      alpha: .init(repeating: parameters.alpha), beta: .init(repeating: parameters.beta),
      phi: .init(repeating: parameters.phi))
    system.run(through: data, relative: false)
    var residuals: [Double] = []
    residuals.reserveCapacity(count)
    var sum = 0.0, s11 = 0.0, s12 = 0.0, s22 = 0.0
    for t in 0..<count {
      let w1 = data.levelResponses[t][0], w2 = data.slopeResponses[t][0]
      let error = data.errors[t][0] - w1 * states.level - w2 * states.slope
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
    // A given slope comes without β.
    let freedom =
      count - form.smoothingParameterCount - form.stateCount + (driftVariance == nil ? 0 : 1)
    // The floor speaks of values: relative errors go there and back by the newest one.
    let size = isRelative ? working.level / working.unit : 1
    let sigma = working.floored((sum / Double(freedom)).squareRoot() * size)
    let initial: (Double, Double, Double)
    if let driftVariance {
      initial = (1 / s11 + driftVariance, -driftVariance, driftVariance)
    } else {
      initial = form.trend == .none ? (1 / s11, 0, 0) : inverse(s11, s12, s22)
    }
    return Trace(
      residuals: residuals,
      prediction: prediction(
        from: system, data: data, sigma: sigma.deviation / working.unit / size,
        degreesOfFreedom: freedom, initialCovariance: initial),
      diagnostics: sigma.diagnostics)
  }

  /// Carries the initial states and their covariances, in units of σ², to the last observation.
  private func prediction(
    from system: SmoothingSystem, data: SmoothingData, sigma: Double, degreesOfFreedom: Int,
    initialCovariance v: (Double, Double, Double)
  ) -> SmoothingPrediction {
    let (g11, g12) = (system.levelByLevel[0], system.levelBySlope[0])
    let (g21, g22) = (system.slopeByLevel[0], system.slopeBySlope[0])
    return SmoothingPrediction(
      unit: data.unit,
      level: data.offset + system.level[0] + g11 * states.level + g12 * states.slope,
      slope: system.slope[0] + g21 * states.level + g22 * states.slope,
      alpha: parameters.alpha, beta: parameters.beta, phi: parameters.phi,
      isRelative: form.error == .multiplicative, sigma: sigma, degreesOfFreedom: degreesOfFreedom,
      levelVariance: g11 * g11 * v.0 + 2 * g11 * g12 * v.1 + g12 * g12 * v.2,
      covariance: g11 * g21 * v.0 + (g11 * g22 + g12 * g21) * v.1 + g12 * g22 * v.2,
      slopeVariance: g21 * g21 * v.0 + 2 * g21 * g22 * v.1 + g22 * g22 * v.2)
  }

  /// The inverse of a symmetric 2 × 2 matrix; without the second dimension where the rows do not
  /// determine it.
  private func inverse(
    _ s11: Double, _ s12: Double, _ s22: Double
  ) -> (Double, Double, Double) {
    let determinant = s11 * s22 - s12 * s12
    guard determinant > 1e-13 * s11 * s22 else { return (1 / s11, 0, 0) }
    return (s22 / determinant, -s12 / determinant, s11 / determinant)
  }
}
