public import TimeSeries

/// The Theta method as what it is: simple exponential smoothing with half the slope of a line as
/// drift (Hyndman and Billah 2003).
///
/// ```
/// yₜ = lₜ₋₁ + b/2 + εₜ      lₜ = lₜ₋₁ + b/2 + α εₜ      b: least-squares slope over the years
/// ```
///
/// α and the initial level are those of simple exponential smoothing without the drift, as in
/// Assimakopoulos and Nikolopoulos (2000) and in R's `forecast::thetaf`, whose point forecasts it
/// gives for series without gaps and season.
public struct Theta: ForecastModel {
  /// The name on the command line.
  public let name = "theta"

  /// The scale to fit on.
  public let scale: TrendScale

  /// Creates a specification.
  public init(scale: TrendScale = .values) {
    self.scale = scale
  }

  /// Four: level, α and slope leave one degree of freedom.
  public var minimumObservations: Int { 4 }

  /// Fits the model to all observations of `series`.
  ///
  /// - Throws: ``FitError/tooFewObservations(needed:available:)``, and what ``TrendScale`` throws.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try fitted(to: series)
  }

  /// The same as ``fit(to:)``, as its own type.
  public func fitted(to series: AnnualSeries) throws(FitError) -> FittedTheta {
    try requireObservations(of: series)
    let working = try WorkingSeries(series, scale: try scale.workingScale(for: series))
    let data = SmoothingData(working)
    let form = SmoothingForm(error: .additive, trend: .none)
    let level =
      data.isConstant
      ? SmoothingFit(form, to: data, at: SmoothingSearch.Point(1, 0, 0))
      : SmoothingFit(form, to: data)
    guard let level else { throw .notConverged }
    let line = ThetaLine(working, alpha: level.parameters.alpha)
    let fit = level.drifting(by: line.slope / 2, in: data)
    let trace = fit.trace(through: data, of: working, driftVariance: line.variance)
    return FittedTheta(fit: fit, trace: trace, working: working)
  }
}

/// The line of the Theta method, and how far its slope can be trusted.
struct ThetaLine {
  /// The least-squares slope per year, as ``WorkingSeries/deviations`` are scaled.
  let slope: Double

  /// The variance of the slope in units of σ², if the values follow simple exponential smoothing
  /// with a constant drift: `Σₛ (kₛ + α Σ₍t>s₎ kₜ)²`, with the slope `Σ kₜ yₜ`. An error stays in
  /// the level of all later years; after a gap only the error of the observed year counts.
  let variance: Double

  init(_ working: WorkingSeries, alpha: Double) {
    let n = working.count
    let mean = working.times.reduce(0, +) / Double(n)
    let squares = working.times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    var slope = 0.0, later = 0.0, variance = 0.0
    for t in stride(from: n - 1, through: 0, by: -1) {
      let k = (working.times[t] - mean) / squares
      slope += k * working.deviations[t]
      let share = k + alpha * later
      let gap = t == 0 ? 1 : working.times[t] - working.times[t - 1]
      variance += share * share + (gap - 1) * alpha * alpha * (k + later) * (k + later)
      later += k
    }
    self.slope = slope
    self.variance = variance
  }
}
