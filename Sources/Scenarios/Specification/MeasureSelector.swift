/// Which series a measure acts on.
///
/// A series has to meet every list that is not empty; with three empty lists all are meant. An
/// indicator that is derived from another one may be named either way.
public struct MeasureSelector: Hashable, Sendable {
  /// The areas, by code; empty for all.
  public var areas: [String]

  /// The indicators, by key; empty for all.
  public var indicators: [String]

  /// The series, by key; empty for all.
  public var seriesIDs: [String]

  /// Creates a selector; without arguments it selects everything.
  public init(areas: [String] = [], indicators: [String] = [], seriesIDs: [String] = []) {
    self.areas = areas
    self.indicators = indicators
    self.seriesIDs = seriesIDs
  }

  /// Selects everything.
  public static let all = MeasureSelector()

  /// Whether a series is meant.
  ///
  /// - Parameters:
  ///   - areas: The area of the series, and that of the target where it differs.
  ///   - indicators: The indicator of the series, and that of the target where it differs.
  public func matches(seriesID: String, areas: [String], indicators: [String]) -> Bool {
    (seriesIDs.isEmpty || seriesIDs.contains(seriesID))
      && (self.areas.isEmpty || areas.contains(where: self.areas.contains))
      && (self.indicators.isEmpty || indicators.contains(where: self.indicators.contains))
  }
}
