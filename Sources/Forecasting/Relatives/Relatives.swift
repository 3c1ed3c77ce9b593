public import TimeSeries

/// The same indicator around an area: that of the parent, and of other areas below the parent.
public struct Relatives: Hashable, Sendable {
  /// The series of the country or region.
  public var parent: AnnualSeries

  /// Series of other areas of the same kind below the same parent, which show how closely such
  /// areas follow it.
  public var areas: [AnnualSeries]

  /// Creates relatives.
  public init(parent: AnnualSeries, areas: [AnnualSeries] = []) {
    self.parent = parent
    self.areas = areas
  }

  /// The keys of all series, the parent's first.
  public var seriesIDs: [String] { [parent.id] + areas.map(\.id) }
}
