import ArgumentParser
import Pipeline
import Reports

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.report.configuration()
  }

  @Argument(
    help: .of(.reportPlans, "plan"),
    transform: OptionValue.text)
  var plans: [String] = []

  @Option(
    help: .of(.reportFrom, "file"), transform: OptionValue.text)
  var from: String?

  @Option(
    help: .of(.reportScenario, "file"), transform: OptionValue.text)
  var scenario: String?

  @Option(help: .of(.reportFormat, "format"))
  var format: ReportFormat?

  // A key may begin with a minus.
  @Option(
    parsing: .unconditional,
    help: .of(.reportTarget, "id"),
    transform: OptionValue.text)
  var target: String?

  @Option(help: .of(.reportLanguage))
  var lang: Language?

  @Option(
    help: .of(.reportOutput, "file|folder/"), transform: OptionValue.text)
  var output: String?

  @Flag(help: .of(.reportTutorial))
  var tutorial = false

  @Flag(help: .of(.force))
  var force = false

  @OptionGroup(title: HelpText.groupSelection.text) var selection: SelectionOptions
  @OptionGroup(title: HelpText.groupYardsticks.text) var yardsticks: YardstickOptions

  func validate() throws {
    if chosenFormat.isBinary, Output(output).path == nil, Terminal.isOutputTerminal {
      throw UsageText.binaryOnTerminal.error(["format": chosenFormat.rawValue])
    }
    if tutorial, chosenFormat != .ipynb {
      throw UsageText.tutorialIsNotebook.error()
    }
    if fillsFolder, !chosenFormat.fillsFolders {
      throw UsageText.oneFileNoFolder.error(["format": chosenFormat.rawValue])
    }
    guard from != nil else { return }
    let settings = selection.settings
    if settings != AssessSettings() || !plans.isEmpty {
      throw UsageText.fromIsFinished.error()
    }
  }

  func run() throws {
    var settings = ReportSettings()
    settings.assess = selection.settings
    settings.assess.plans += plans
    yardsticks.apply(to: &settings.assess)
    settings.from = from
    settings.scenario = scenario
    settings.language = lang ?? Terminal.language
    settings.target = target
    if tutorial { return try writeTutorial(in: settings.language) }
    let run = ReportRun(settings)
    let format = chosenFormat
    let report = try KhaThiCommand.reportingErrors(in: settings.language) {
      () throws(PipelineError) in
      let report = try run.report()
      try run.write(
        report, as: format, to: Output(output, overwrites: force), fillsFolder: fillsFolder)
      return report
    }
    try report.exitCode.exit()
  }

  private func writeTutorial(in language: Language) throws {
    try KhaThiCommand.reportingErrors(in: language) { () throws(PipelineError) in
      let notebook = try TutorialRun().notebook(in: language)
      try Output(output, overwrites: force).write(Array(notebook.text.utf8), inputs: [])
    }
  }

  /// The format asked for, by name or by the ending of the output.
  private var chosenFormat: ReportFormat {
    format ?? output.flatMap(ReportFormat.init(path:)) ?? (tutorial ? .ipynb : .html)
  }

  /// Whether the output is a folder, by its last slash.
  private var fillsFolder: Bool { output?.hasSuffix("/") ?? false }
}
