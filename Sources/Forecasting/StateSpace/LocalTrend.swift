public import TimeSeries

/// A trend whose level and slope wander: the local linear trend, with or without damping.
///
/// ```
/// z(t) = μ(t) + ε(t),   μ(t+1) = μ(t) + β(t) + η(t),   β(t+1) = φβ(t) + ζ(t)
/// ```
///
/// The short name is `LLT` where φ is 1 and `DLT` where it is estimated, between 0.80 and 0.98. The
/// three variances are estimated by exact maximum likelihood; each may come out as zero, so that a
/// straight line, a random walk with drift and a smooth trend are special cases.
public struct LocalTrend: ForecastModel {
  /// Whether the slope fades out; a struct of named choices, to which others may be added.
  public struct Damping: Hashable, Sendable {
    enum Choice: Hashable { case automatic, none, estimated }

    let choice: Choice

    /// The better of both by the corrected Akaike criterion, from 8 observations on.
    public static let automatic = Damping(choice: .automatic)
    /// φ is 1.
    public static let none = Damping(choice: .none)
    /// φ is estimated.
    public static let estimated = Damping(choice: .estimated)
  }

  /// Whether the slope fades out.
  public let damping: Damping

  /// The scale to work on.
  public let scale: TrendScale

  /// Creates the model.
  ///
  /// - Parameters:
  ///   - damping: Whether the slope fades out.
  ///   - scale: The scale to work on.
  public init(damping: Damping = .automatic, scale: TrendScale = .natural) {
    self.damping = damping
    self.scale = scale
  }

  public var name: String { "local-trend" }

  /// 5; with damping asked for, 6.
  public var minimumObservations: Int { damping == .estimated ? 6 : 5 }

  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try fitted(to: series)
  }

  /// Fits the model; the result shows the variances.
  public func fitted(to series: AnnualSeries) throws(FitError) -> FittedLocalTrend {
    try requireObservations(of: series)
    let scale = try scale.workingScale(for: series)
    let data = try YearlyValues(series, scale: scale)
    let filter = LocalTrendFilter(data)
    if data.areExact(degree: 1) {
      return FittedLocalTrend(series: series, scale: scale, data: data, exact: filter)
    }
    let search = LocalTrendSearch(filter: filter)
    var best: LocalTrendSearch.Candidate
    switch damping.choice {
    case .none: best = search.undamped()
    case .estimated: best = search.damped()
    case .automatic:
      best = search.undamped()
      if series.count >= 8 {
        let damped = search.damped(beside: best)
        if damped.aicc < best.aicc { best = damped }
      }
    }
    return try FittedLocalTrend(
      series: series, scale: scale, data: data, filter: filter, candidate: best)
  }
}
