public import TimeSeries

/// A fitted model that several sources of an indicator stand behind.
public protocol FittedSeveralSources: FittedModel {
  /// The other sources.
  var sources: [AnnualSeries] { get }

  /// What each other source says above the series, in the order of ``sources``.
  var offsets: [SourceOffset] { get }
}
