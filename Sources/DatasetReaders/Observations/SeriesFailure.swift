public import TimeSeries

/// Why the rows of one series form none; the other series of the file are not touched.
public struct SeriesFailure: Error, Hashable, Sendable {
  /// The key of the series.
  public let seriesID: String

  /// The area, where the rows or the metadata say it.
  public let areaCode: String?

  /// The indicator, where the rows or the metadata say it.
  public let indicator: String?

  /// What was noticed; at least one of severity `error`.
  public let findings: [Finding]

  /// The code of the first finding of severity `error`.
  public var reason: Finding.Code {
    findings.first { $0.severity == .error }!.code
  }
}
