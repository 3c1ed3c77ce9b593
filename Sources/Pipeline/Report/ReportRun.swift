import Assessment
import DatasetReaders
import Plans
package import Reports

/// The work of `khathi report`: judges targets, or reads what was judged before, and sets it as a
/// page, a workbook or another form for people.
package struct ReportRun {
  /// The settings of the run.
  package let settings: ReportSettings

  /// Where the bundled data lie; `nil` looks for them.
  package let library: DataLibrary?

  /// Creates a run.
  package init(_ settings: ReportSettings, library: DataLibrary? = nil) {
    self.settings = settings
    self.library = library
  }

  /// What the report is made of.
  ///
  /// - Throws: ``PipelineError`` where an input cannot be used.
  package func report() throws(PipelineError) -> PlanReport {
    let report = try wholeReport()
    guard let target = settings.target else { return report }
    guard let part = report.part(of: target) else {
      throw .unknownTarget(
        target, nearest: NearestName.find(target, in: report.targets.map(\.target.id)))
    }
    return part
  }

  private func wholeReport() throws(PipelineError) -> PlanReport {
    if let path = settings.from { return try Self.read(path) }
    var assess = settings.assess
    assess.explains = true
    assess.includesForecasts = true
    if assess.rules.isEmpty { assess.rules = ["all"] }
    return PlanReport(try AssessRun(assess, library: library).report())
  }

  /// The scenarios to show beside, where some were given.
  func comparison() throws(PipelineError) -> ScenarioComparison? {
    guard let path = settings.scenario else { return nil }
    let text = try Self.contents(of: path)
    do throws(PlanReportError) {
      return try ScenarioComparison(json: text)
    } catch {
      throw .report(error, file: path)
    }
  }

  /// Reads the JSON of `khathi assess`.
  static func read(_ path: String) throws(PipelineError) -> PlanReport {
    let text = try contents(of: path)
    do throws(PlanReportError) {
      return try PlanReport(json: text)
    } catch {
      throw .report(error, file: path)
    }
  }

  private static func contents(of path: String) throws(PipelineError) -> [UInt8] {
    do throws(ReaderError) {
      return try DataInput(path: path).contents()
    } catch {
      throw .reading(error)
    }
  }
}

extension PlanReport {
  /// How the command ends with this report.
  package var exitCode: ExitCode { assessmentReport.exitCode }
}
