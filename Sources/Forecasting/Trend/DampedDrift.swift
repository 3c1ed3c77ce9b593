public import TimeSeries

/// A random walk whose drift fades: each year keeps the share φ of the year before.
///
/// ```
/// y(H) ~ t(n − 2) about yₙ + μ̂ S(H), scale σ̂ √(H + S(H)² / (tₙ − t₁)),  S(H) = φ + φ² + … + φᴴ
/// ```
/// with μ̂ and σ̂ as in ``Drift``. The interval includes the noise of the years ahead and the
/// uncertainty of μ and σ; φ is a setting, not an estimate.
///
/// The default scale is that of the values, censored at the bounds: in rolling comparisons it beats
/// log odds and logarithms at every length of series, see the article.
public struct DampedDrift: ForecastModel {
  /// φ, above 0 and at most 1.
  public let damping: Double

  /// The scale on which the walk takes place.
  public let scale: TrendScale

  /// Creates the specification.
  ///
  /// - Parameters:
  ///   - damping: φ, above 0 and at most 1. On yearly competition series .9 is the best fixed value
  ///     for some ten observations.
  ///   - scale: The scale on which the walk takes place.
  public init(damping: Double = 0.9, scale: TrendScale = .values) {
    precondition(damping > 0 && damping <= 1, "damping is \(damping), not above 0 and at most 1")
    self.damping = damping
    self.scale = scale
  }

  /// The name on the command line, `damped-drift`.
  public var name: String { "damped-drift" }

  /// Three: two changes, so that the variance has one degree of freedom.
  public var minimumObservations: Int { 3 }

  /// Estimates the drift and the variance of the yearly changes.
  ///
  /// - Throws: ``FitError`` where the series is too short for the model or for its scale.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try fitTrend(to: series)
  }

  func fitTrend(to series: AnnualSeries) throws(FitError) -> FittedTrend {
    try requireObservations(of: series)
    let working = try WorkingSeries(series, scale: try scale.workingScale(for: series))
    let (paths, diagnostics) = RandomWalkPaths.estimated(from: working, damping: damping)
    return FittedTrend(
      randomWalk: paths, of: working, modelName: name,
      shortName: "RW+damped drift(\(damping))", diagnostics: diagnostics)
  }
}
