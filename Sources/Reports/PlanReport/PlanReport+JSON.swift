import TimeSeries

extension PlanReport {
  /// Reads what `khathi assess --format json` has written: `khathi.assess/1`, or for a single target
  /// `khathi.ask/1`.
  ///
  /// Fields that this version does not know are ignored.
  ///
  /// - Parameter text: The content of the file, UTF-8.
  /// - Throws: ``PlanReportError`` with the place.
  package init(json text: [UInt8]) throws(PlanReportError) {
    self.init(try AssessmentReport.read(json: text))
  }
}
