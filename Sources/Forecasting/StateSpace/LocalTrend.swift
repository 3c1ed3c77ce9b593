public import TimeSeries

/// A trend whose level and slope wander: the local linear trend, with or without damping.
///
/// ```
/// z(t) = μ(t) + ε(t),   μ(t+1) = μ(t) + β(t) + η(t),   β(t+1) = φβ(t) + ζ(t)
/// ```
///
/// The short name is `LLT` where φ is 1, `LLD` (local level with drift) where also ζ is left out,
/// so that the slope stays the same, and `DLT` where φ is estimated, between 0.80 and 0.98. The
/// variances are estimated by exact maximum likelihood; each may come out as zero, so that a
/// straight line, a random walk with drift and a smooth trend are special cases.
public struct LocalTrend: ForecastModel {
  /// How the slope moves; a struct of named choices, to which others may be added.
  public struct Form: Hashable, Sendable {
    enum Choice: Hashable { case automatic, fixed, wandering, damped }

    let choice: Choice

    /// The best of the others by the corrected Akaike criterion: `LLD` below 7 observations, then
    /// also `LLT`, from 8 on also `DLT`.
    public static let automatic = Form(choice: .automatic)
    /// The same slope in all years: `LLD`.
    public static let fixedSlope = Form(choice: .fixed)
    /// A slope that wanders: `LLT`.
    public static let wanderingSlope = Form(choice: .wandering)
    /// A slope that wanders and fades out: `DLT`.
    public static let dampedSlope = Form(choice: .damped)
  }

  /// How the slope moves.
  public let form: Form

  /// The scale to work on.
  public let scale: TrendScale

  /// Creates the model.
  ///
  /// - Parameters:
  ///   - form: How the slope moves.
  ///   - scale: The scale to work on.
  public init(form: Form = .automatic, scale: TrendScale = .natural) {
    self.form = form
    self.scale = scale
  }

  /// The name on the command line.
  public var name: String { "local-trend" }

  /// 5; for a damped slope 6.
  public var minimumObservations: Int { form == .dampedSlope ? 6 : 5 }

  /// Fits the model.
  ///
  /// - Throws: ``FitError`` where the series is too short for the model or for its scale.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try fitted(to: series)
  }

  /// Fits the model; the result shows the variances.
  public func fitted(to series: AnnualSeries) throws(FitError) -> FittedLocalTrend {
    try requireObservations(of: series)
    let scale = try scale.workingScale(for: series)
    let data = try YearlyValues(series, scale: scale)
    let filter = LocalTrendFilter(data.values)
    if data.areExact(degree: 1) {
      return FittedLocalTrend(series: series, scale: scale, data: data, exact: filter)
    }
    let search = LocalTrendSearch(filter: filter)
    var best: LocalTrendSearch.Candidate
    switch form.choice {
    case .fixed: best = search.best(.fixed)
    case .wandering: best = search.best(.wandering)
    case .damped: best = search.best(.damped)
    case .automatic:
      best = search.best(.fixed)
      let wandering = search.best(.wandering, beside: best)
      let damped = search.best(.damped, beside: wandering)
      for candidate in [wandering, damped] where candidate.aicc < best.aicc { best = candidate }
    }
    return try FittedLocalTrend(
      series: series, scale: scale, data: data, filter: filter, candidate: best)
  }
}
