public import TimeSeries

/// A trend made of straight segments that join, with at most two changes of slope.
///
/// ```
/// z(t) = z(t−1) + b(t) + e(t),   e(t) normal with variance σ²
/// ```
///
/// where the drift b changes at the breaks only. The expected path is continuous and piecewise
/// linear, and the forecast goes on from the last observation with the slope of the last segment.
/// No break is singled out: every division of the series counts with its weight of evidence,
/// `exp(−BIC/2)`, in which the position of a break counts as a parameter.
public struct SegmentedTrend: ForecastModel {
  /// The most breaks, or `nil` for one below 20 observations and two from there on.
  public let maximumBreaks: Int?

  /// The scale to work on.
  public let scale: TrendScale

  /// Creates the model.
  ///
  /// - Parameters:
  ///   - maximumBreaks: 0, 1 or 2; `nil` takes one below 20 observations and two from there on.
  ///   - scale: The scale to work on.
  public init(maximumBreaks: Int? = nil, scale: TrendScale = .natural) {
    precondition(
      (0...2).contains(maximumBreaks ?? 0), "\(maximumBreaks ?? 0) breaks, not 0, 1 or 2")
    self.maximumBreaks = maximumBreaks
    self.scale = scale
  }

  /// The name on the command line.
  public var name: String { "segmented" }

  /// 5; a break needs 7.
  public var minimumObservations: Int { 5 }

  /// Fits the model.
  ///
  /// - Throws: ``FitError`` where the series is too short for the model or for its scale.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try fitted(to: series)
  }

  /// Fits the model; the result shows the breaks.
  public func fitted(to series: AnnualSeries) throws(FitError) -> FittedSegmentedTrend {
    try requireObservations(of: series)
    let scale = try scale.workingScale(for: series)
    let data = try YearlyValues(series, scale: scale)
    let limit = maximumBreaks ?? (series.count < 20 ? 1 : 2)
    return FittedSegmentedTrend(series: series, scale: scale, data: data, limit: limit)
  }
}
