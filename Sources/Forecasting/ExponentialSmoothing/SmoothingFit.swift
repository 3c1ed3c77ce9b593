import RealModule

/// The maximum of the likelihood of one form, with all that forecasting needs.
struct SmoothingFit {
  let form: SmoothingForm

  /// The parameters, on the scale of the values.
  let parameters: SmoothingParameters

  /// Minus twice the log-likelihood, without constants, on the scale of the values.
  let deviance: Double

  /// Akaike's criterion with the correction for small samples.
  var aicc: Double { deviance + Self.penalty(form, count: count) }

  /// The number of observations.
  let count: Int

  /// `2 k + 2 k (k + 1) / (n − k − 1)`, with k parameters, the variance included.
  static func penalty(_ form: SmoothingForm, count n: Int) -> Double {
    let k = Double(form.parameterCount)
    return 2 * k + 2 * k * (k + 1) / (Double(n) - k - 1)
  }

  /// Searches for the maximum; `nil` where the likelihood exists nowhere.
  ///
  /// - Parameters:
  ///   - hint: A point of the search cube from which to search too.
  ///   - goal: A criterion to get below; a search that cannot ends before the maximum.
  init?(
    _ form: SmoothingForm, to data: SmoothingData, hint: SmoothingSearch.Point? = nil,
    below goal: Double = .infinity
  ) {
    let search = SmoothingSearch(data: data, form: form)
    let scaling = 2 * Double(data.count) * Double.log(data.unit)
    let deviance = goal - Self.penalty(form, count: data.count) - scaling
    guard let minimum = search.minimum(startingAlsoFrom: hint, below: deviance) else { return nil }
    self.init(form, to: data, at: minimum.point)
  }

  /// Evaluates the likelihood at a point of the search cube.
  init(_ form: SmoothingForm, to data: SmoothingData, at point: SmoothingSearch.Point) {
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
    form = SmoothingForm(error: other.form.error, trend: .additive)
    count = other.count
    deviance = other.deviance
    point = other.point
    states = (other.states.level - drift, drift)
    parameters = SmoothingParameters(
      alpha: other.parameters.alpha, beta: 0, phi: 1,
      initialLevel: other.parameters.initialLevel - drift * unit, initialSlope: drift * unit)
  }
}
