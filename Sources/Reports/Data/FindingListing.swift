package import TimeSeries

/// The answer of `khathi data check`: what is noteworthy about data, with places.
package struct FindingListing: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The findings, in reading order.
  package var findings: [LocatedFinding]

  /// The files read.
  package var fileCount: Int

  /// The series found in them.
  package var seriesCount: Int

  /// Creates a listing.
  package init(
    run: RunInfo, findings: [LocatedFinding], fileCount: Int = 1, seriesCount: Int = 0
  ) {
    self.run = run
    self.findings = findings
    self.fileCount = fileCount
    self.seriesCount = seriesCount
  }

  /// A finding with its place in a file.
  package struct LocatedFinding: Hashable, Sendable {
    /// What was found.
    package let finding: Finding
    /// The file, where known.
    package let file: String?
    /// The line, counted from 1, where known.
    package let line: Int?

    /// Creates a finding with its place.
    package init(_ finding: Finding, file: String? = nil, line: Int? = nil) {
      self.finding = finding
      self.file = file
      self.line = line
    }
  }
}
