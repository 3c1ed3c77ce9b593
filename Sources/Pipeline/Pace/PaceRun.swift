import Assessment
package import Reports

/// The work of `khathi pace`: the same selection as `assess`, with the pace of each target.
package struct PaceRun {
  /// The settings of the run.
  package let settings: AssessSettings

  /// Where the bundled data lie; `nil` looks for them.
  package let library: DataLibrary?

  /// Creates a run.
  package init(_ settings: AssessSettings, library: DataLibrary? = nil) {
    self.settings = settings
    self.library = library
  }

  /// Works out the pace of every selected target.
  ///
  /// - Throws: ``PipelineError`` where an input cannot be used.
  package func report() throws(PipelineError) -> PaceReport {
    var run = AssessRun(settings, library: library)
    run.options = [.pace]
    let report = try run.report()
    var info = report.run
    info.command = "pace"
    info.settings += settings.rules.isEmpty ? settings.yardstickSettings : []
    return PaceReport(
      run: info, assessments: report.assessments, review: try settings.review.thresholds())
  }
}

extension PaceReport {
  /// How the command ends with this report.
  package var exitCode: ExitCode {
    let failed = assessments.count { $0.status == .failed }
    if failed == 0 { return .answered }
    return failed == assessments.count ? .noneSucceeded : .someFailed
  }
}
