public import TimeSeries

/// The answer of `khathi reference show`: the indicators of a set of reference data.
public struct ReferenceListing: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The indicators, in the order of the data.
  public var indicators: [Indicator]

  /// Creates a listing.
  public init(run: RunInfo, indicators: [Indicator]) {
    self.run = run
    self.indicators = indicators
  }

  /// One indicator and how much is known of it.
  public struct Indicator: Hashable, Sendable {
    /// The key.
    public var id: String
    /// The title in English.
    public var title: String
    /// The unit.
    public var unit: String
    /// Whether less is better.
    public var isDecreaseWanted: Bool
    /// The natural limits.
    public var bounds: Bounds
    /// Whether values were observed rather than modelled.
    public var isObserved: Bool
    /// Whether series are there with names and values; otherwise only pooled cells.
    public var isOpen: Bool
    /// The number of series.
    public var seriesCount: Int
    /// The number of pooled cells.
    public var cellCount: Int
    /// The years from the first to the last for which anything is known.
    public var years: ClosedRange<Int>?
    /// The source.
    public var source: String

    /// Creates an indicator.
    public init(
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
