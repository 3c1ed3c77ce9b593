package import Reports

/// Makes the notebook that teaches the command.
package struct TutorialRun {
  /// Where the bundled data lie; `nil` looks for them.
  package let library: DataLibrary?

  /// Creates a run.
  package init(library: DataLibrary? = nil) {
    self.library = library
  }

  /// Carries out what the cells of the notebook ask for.
  ///
  /// - Throws: ``PipelineError`` where the bundled reference can't be read.
  package func notebook(in language: Language) throws(PipelineError) -> Notebook {
    let folder = try TemporaryFolder()
    let data = try folder.write(Array(TutorialNotebook.observations.utf8), as: "observations.csv")
    let targets = try folder.write(Array(TutorialNotebook.targets.utf8), as: "targets.csv")
    var question = AskRun(parts: TutorialNotebook.question)
    question.unit = "percent"
    var settings = AssessSettings()
    settings.data = [data]
    settings.targets = targets
    var report = ReportSettings()
    report.assess = settings
    return TutorialNotebook(
      answer: try question.report(library: library),
      assessment: try AssessRun(settings, library: library).report(),
      forecast: try ForecastRun(data: [data], horizon: TutorialNotebook.horizon)
        .report(library: library),
      report: try ReportRun(report, library: library).report()
    ).notebook(in: language)
  }
}
