package import TimeSeries

/// The answer of `khathi reference show`: the indicators of a set of reference data.
package struct ReferenceListing: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The indicators, in the order of the data.
  package var indicators: [Indicator]

  /// Creates a listing.
  package init(run: RunInfo, indicators: [Indicator]) {
    self.run = run
    self.indicators = indicators
  }

  /// One indicator and how much is known of it.
  package struct Indicator: Hashable, Sendable {
    /// The key.
    package var id: String
    /// The title in English.
    package var title: String
    /// The unit.
    package var unit: String
    /// Whether less is better.
    package var isDecreaseWanted: Bool
    /// The natural limits.
    package var bounds: Bounds
    /// Whether values were observed rather than modelled.
    package var isObserved: Bool
    /// Whether series are there with names and values; otherwise only pooled cells.
    package var isOpen: Bool
    /// The number of series.
    package var seriesCount: Int
    /// The number of pooled cells.
    package var cellCount: Int
    /// The years from the first to the last for which anything is known.
    package var years: ClosedRange<Int>?
    /// The source.
    package var source: String

    /// Creates an indicator.
    package init(
      id: String, title: String, unit: String, isDecreaseWanted: Bool, bounds: Bounds,
      isObserved: Bool, isOpen: Bool, seriesCount: Int, cellCount: Int,
      years: ClosedRange<Int>?, source: String
    ) {
      self.id = id
      self.title = title
      self.unit = unit
      self.isDecreaseWanted = isDecreaseWanted
      self.bounds = bounds
      self.isObserved = isObserved
      self.isOpen = isOpen
      self.seriesCount = seriesCount
      self.cellCount = cellCount
      self.years = years
      self.source = source
    }
  }
}
