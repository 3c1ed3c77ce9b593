public import TimeSeries

/// The answer of `khathi data list`: what data there are.
public struct DatasetListing: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The datasets, in order.
  public var datasets: [Dataset]

  /// Creates a listing.
  public init(run: RunInfo, datasets: [Dataset]) {
    self.run = run
    self.datasets = datasets
  }

  /// One dataset.
  public struct Dataset: Hashable, Sendable {
    /// The key.
    public var id: String
    /// The title.
    public var title: String
    /// Who published it.
    public var publisher: String?
    /// Its licence, as an SPDX identifier or in words.
    public var licence: String?
    /// Its series.
    public var series: [AnnualSeries]

    /// Creates a dataset.
    public init(
      id: String, title: String, publisher: String? = nil, licence: String? = nil,
      series: [AnnualSeries]
    ) {
      self.id = id
      self.title = title
      self.publisher = publisher
      self.licence = licence
      self.series = series
    }
  }
}
