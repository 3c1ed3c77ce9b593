package import TimeSeries

/// The answer of `khathi data list`: what data there are.
package struct DatasetListing: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The datasets, in order.
  package var datasets: [Dataset]

  /// Creates a listing.
  package init(run: RunInfo, datasets: [Dataset]) {
    self.run = run
    self.datasets = datasets
  }

  /// One dataset.
  package struct Dataset: Hashable, Sendable {
    /// The key.
    package var id: String
    /// The title.
    package var title: String
    /// Who published it.
    package var publisher: String?
    /// Its licence, as an SPDX identifier or in words.
    package var licence: String?
    /// Its series.
    package var series: [AnnualSeries]

    /// Creates a dataset.
    package init(
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
