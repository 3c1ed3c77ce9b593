public import TimeSeries

/// The answer of `khathi data check`: what is noteworthy about data, with places.
public struct FindingListing: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The findings, in reading order.
  public var findings: [LocatedFinding]

  /// The files read.
  public var fileCount: Int

  /// The series found in them.
  public var seriesCount: Int

  /// Creates a listing.
  public init(
    run: RunInfo, findings: [LocatedFinding], fileCount: Int = 1, seriesCount: Int = 0
  ) {
    self.run = run
    self.findings = findings
    self.fileCount = fileCount
    self.seriesCount = seriesCount
  }

  /// A finding with its place in a file.
  public struct LocatedFinding: Hashable, Sendable {
    /// What was found.
    public let finding: Finding
    /// The file, where known.
    public let file: String?
    /// The line, counted from 1, where known.
    public let line: Int?

    /// Creates a finding with its place.
    public init(_ finding: Finding, file: String? = nil, line: Int? = nil) {
      self.finding = finding
      self.file = file
      self.line = line
    }
  }
}
