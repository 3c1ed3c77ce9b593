public import TimeSeries

/// One row of an observations file.
public struct ObservationRow: Hashable, Sendable {
  /// The line of the file it was read from.
  public let line: Int

  /// The series it belongs to; `nil` if the cell is empty or there is no such column.
  public let seriesID: String?

  /// The area.
  public let areaCode: String?

  /// The indicator.
  public let indicator: String?

  /// The unit as printed.
  public let unit: String?

  /// The year, the value, its printed decimals, definition, source and note.
  public let observation: Observation
}
