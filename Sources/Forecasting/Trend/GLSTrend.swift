import LinearAlgebra
public import TimeSeries

/// A straight line whose errors carry over from year to year, by exact likelihood.
///
/// ```
/// yₜ = α + β t + eₜ        eₜ = ρ eₜ₋₁ + uₜ
/// y(H) ~ t(n − 2) about α̂ + β̂ (tₙ + H) + ρ̂ᴴ êₙ
/// ```
/// Estimation and standard errors are those of ``AutoregressiveRegression``; missing years enter
/// through the power of ρ. The interval includes the noise of the years ahead and the uncertainty
/// of α, β and σ, but not that of ρ, which short series leave wide open: it is too narrow for them.
///
/// ```swift
/// try GLSTrend().fit(to: coverage).distribution(horizon: 2).interval(level: 0.8)
/// ```
public struct GLSTrend: ForecastModel {
  /// The scale on which the line is straight.
  public let scale: TrendScale

  /// Creates the specification.
  public init(scale: TrendScale = .values) {
    self.scale = scale
  }

  /// The name on the command line, `gls-ar1`.
  public var name: String { "gls-ar1" }

  /// Six: four parameters and two degrees of freedom beyond them.
  public var minimumObservations: Int { 6 }

  /// Estimates line and autocorrelation.
  ///
  /// - Throws: ``FitError`` where the series is too short for the model or for its scale.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try requireObservations(of: series)
    let working = try WorkingSeries(series, scale: try scale.workingScale(for: series))
    let problem = RegressionProblem(
      response: working.deviations, predictors: [.init("year", working.times)],
      years: series.years)
    let fit: AutoregressiveFit
    do throws(RegressionError) {
      fit = try AutoregressiveRegression().fit(to: problem)
    } catch {
      throw FitError(error)
    }
    return try fitted(fit, to: working)
  }

  private func fitted(
    _ fit: AutoregressiveFit, to working: WorkingSeries
  ) throws(FitError) -> FittedTrend {
    guard let solution = fit.regression.solution else { throw .notConverged }
    // The covariance of intercept and slope from the variances of three sums of both.
    let intercept = solution.combination(of: [(1, [0])])
    let slope = solution.combination(of: [(1, [1]), (-1, [0])])
    let covariance =
      (solution.combination(of: [(1, [1])]).unscaledVariance - intercept.unscaledVariance
        - slope.unscaledVariance) / 2
    let l11 = intercept.unscaledVariance.squareRoot()
    let l21 = covariance / l11
    let l22 = max(slope.unscaledVariance - l21 * l21, 0).squareRoot()
    let (deviation, caveats) = working.floored(fit.regression.residualStandardDeviation)
    let rho = fit.autocorrelation
    let paths = AutoregressivePaths(
      intercept: working.level + intercept.mean * working.unit,
      slope: slope.mean * working.unit, lastError: -intercept.mean * working.unit,
      autocorrelation: rho, deviation: deviation, factor: (l11, l21, l22),
      degreesOfFreedom: Double(fit.regression.degreesOfFreedom))
    let atBound = Diagnostic(.autocorrelationAtBound, ["rho": .number(rho)])
    return FittedTrend(
      working, modelName: name, shortName: "GLS-AR(1)" + working.scale.suffix,
      parameterCount: 4, slope: paths.slope, residualDeviation: deviation,
      residuals: Self.innovations(
        of: working, intercept: intercept.mean, slope: slope.mean, rho: rho),
      diagnostics: caveats + (fit.isAtBound ? [atBound] : []), paths: paths)
  }

  /// Distances from the line less what the distance of the year before lets expect; the first has
  /// no year before it and is the distance itself.
  private static func innovations(
    of working: WorkingSeries, intercept: Double, slope: Double, rho: Double
  ) -> [Double] {
    let errors = zip(working.times, working.deviations).map { $1 - intercept - slope * $0 }
    return errors.indices.map { index in
      guard index > 0 else { return errors[0] * working.unit }
      let years = Int(working.times[index] - working.times[index - 1])
      let carried = (0..<years).reduce(errors[index - 1]) { error, _ in error * rho }
      return (errors[index] - carried) * working.unit
    }
  }
}
