/// Smoothing parameters and initial states of an exponential smoothing model.
public struct SmoothingParameters: Hashable, Sendable {
  /// The share of an error that stays in the level, 0 to 1.
  public var alpha: Double

  /// The share of an error that stays in the slope, 0 to `alpha`; 0 without a trend.
  public var beta: Double

  /// What remains of the slope from year to year: 1 undamped, 0 without a trend.
  public var phi: Double

  /// The level one year before the first observation, on the working scale.
  public var initialLevel: Double

  /// The slope one year before the first observation, per year; 0 without a trend.
  public var initialSlope: Double

  /// Creates parameters.
  public init(
    alpha: Double, beta: Double = 0, phi: Double = 0, initialLevel: Double, initialSlope: Double = 0
  ) {
    self.alpha = alpha
    self.beta = beta
    self.phi = phi
    self.initialLevel = initialLevel
    self.initialSlope = initialSlope
  }
}
