public import TimeSeries

/// A series of an observations file, with what its metadata say and where its values stand.
public struct SeriesEntry: Hashable, Sendable {
  /// The series, well formed.
  public let series: AnnualSeries

  /// The metadata, where the series has any.
  package let metadata: SeriesMetadata?

  /// What the series counts, by its metadata or else by its first row that says so.
  public let definition: String?

  /// The file it was read from.
  public let file: String

  /// The line of each observation, in the order of ``AnnualSeries/observations``.
  public let lines: [Int]

  /// What was noticed while the series was formed; nothing of severity `error`.
  public let findings: [Finding]

  /// Its place among the series of one area and indicator; 1 is preferred.
  package var rank: Int? { metadata?.rank }
}
