public import TimeSeries

/// One trend that several sources of an indicator share, with an offset for each source.
///
/// ```
/// g(yₛₜ) = α + β t + δₛ + εₛₜ,   δ = 0 for the series itself
/// g(y(H)) ~ t(n − p) about α̂ + β̂ H,  scale s √(1 + x′(X′X)⁻¹x),  x = (1, H, 0 … 0)
/// ```
/// The coefficients are fixed effects, estimated together by least squares on the natural scale of
/// the series (log odds between two bounds, logarithms above one); p is their number. The forecast
/// is one of the series itself: its own definition, its own level. The other sources tell how fast
/// the indicator moves. The interval includes the noise and the uncertainty of all coefficients, of
/// the offsets among them.
///
/// The offset of a source that shares no years with the others rests on the straight line alone,
/// which the diagnostic `sources_apart` says. Without other sources the model is the line through
/// the series.
///
/// The WHO/UNICEF Joint Monitoring Programme (Methodology, 2018) draws one line through the surveys
/// and censuses of a country; the UN Inter-agency Group for Child Mortality Estimation (Alkema and
/// New, Annals of Applied Statistics 8, 2014, eq. 5) gives each data source a bias of its own.
public struct MultiSourceTrend: ForecastModel {
  /// The other sources, in the unit of the series that is fitted; empty ones are left out.
  public let sources: [AnnualSeries]

  /// What forecasts the series once the other sources are joined to it; `nil` draws the common
  /// trend out as a straight line.
  ///
  /// The errors of annual values about a line are not independent, so that the line's intervals are
  /// too narrow; for probabilities take ``AutomaticModel``, as `assess` does.
  public var future: (any ForecastModel)?

  /// Creates the specification.
  ///
  /// - Parameters:
  ///   - sources: Series of the same area and indicator by another source or definition, cut at the
  ///     as-of year.
  ///   - future: What forecasts the joined series; `nil` for the line.
  public init(sources: [AnnualSeries] = [], future: (any ForecastModel)? = nil) {
    self.sources = sources.filter { !$0.isEmpty }
    self.future = future
  }

  /// The name on the command line, `multi-source`.
  public var name: String { "multi-source" }

  /// One beside other sources, which carry the trend; else three, as for any line.
  public var minimumObservations: Int { sources.isEmpty ? 3 : 1 }

  /// Fits the trend and the offsets.
  ///
  /// - Throws: ``FitError/rankDeficient(columns:)`` with the names of the sources where none has two
  ///   years, so that their differences cannot be told from the trend;
  ///   ``FitError/tooFewObservations(needed:available:)`` where all sources together have no more
  ///   observations than there are coefficients.
  public func fit(to series: AnnualSeries) throws(FitError) -> any FittedModel {
    try requireObservations(of: series)
    let trend = try FittedMultiSource(series, sources: sources, modelName: name)
    guard let future, !sources.isEmpty else { return trend }
    return try FittedJoinedSources(trend, future: future)
  }
}
