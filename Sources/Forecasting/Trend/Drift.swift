public import TimeSeries

/// A random walk with drift: the mean yearly change, continued from the last observation.
///
/// ```
/// yₜ = yₜ₋₁ + μ + εₜ        μ̂ = (yₙ − y₁) / (tₙ − t₁)
/// y(H) ~ t(n − 2) about yₙ + H μ̂, scale σ̂ √(H + H² / (tₙ − t₁))
/// ```
/// σ̂² is unbiased: the changes over gᵢ years have variance gᵢ σ², hence
/// σ̂² = Σ (Δᵢ − gᵢ μ̂)² / gᵢ / (n − 2). The interval includes the noise of the years ahead and the
/// uncertainty of the drift and of σ; it does not include a change of the drift. Without missing
/// years this is the interval of Hyndman and Athanasopoulos (2021), section 5.5, with a t quantile.
///
/// The default scale is that of the values, as planners and the reference implementations have it;
/// forecasts are censored at the bounds.
///
/// ```swift
/// try Drift(scale: .natural).fit(to: coverage).distribution(horizon: 2).median
/// ```
public struct Drift: ForecastModel {
  /// The scale on which the walk takes place.
  public let scale: TrendScale

  /// Creates the specification.
  public init(scale: TrendScale = .values) {
    self.scale = scale
  }

  /// The name on the command line, `drift`.
  public var name: String { "drift" }

  /// Three: two changes, so that the variance has one degree of freedom.
  public var minimumObservations: Int { 3 }

  /// Estimates the drift and the variance of the yearly changes.
  ///
  /// - Throws: ``FitError`` where the series is too short for the model or for its scale.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try requireObservations(of: series)
    let working = try WorkingSeries(series, scale: try scale.workingScale(for: series))
    let (paths, diagnostics) = RandomWalkPaths.estimated(from: working, damping: 1)
    return FittedTrend(
      randomWalk: paths, of: working, modelName: name, shortName: "RW+drift",
      diagnostics: diagnostics)
  }
}

extension RandomWalkPaths {
  /// The random walk with the mean drift of a series of three or more observations.
  static func estimated(
    from working: WorkingSeries, damping: Double
  ) -> (paths: RandomWalkPaths, diagnostics: [Diagnostic]) {
    let drift = -working.deviations[0] / working.span
    let increments = working.standardisedIncrements(less: drift)
    let degreesOfFreedom = Double(increments.count - 1)
    let sum = increments.reduce(0) { $0 + $1 * $1 }
    let (deviation, diagnostics) = working.floored((sum / degreesOfFreedom).squareRoot())
    let paths = RandomWalkPaths(
      level: working.level, drift: drift * working.unit, damping: damping, deviation: deviation,
      driftVarianceRatio: 1 / working.span, degreesOfFreedom: degreesOfFreedom)
    return (paths, diagnostics)
  }
}

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
///
/// ```swift
/// try DampedDrift(damping: 0.8).fit(to: coverage).distribution(horizon: 2).median
/// ```
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
