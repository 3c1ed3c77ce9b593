import ArgumentParser
import Pipeline
import Reports

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Sets a plan with all its targets as a report to look at.",
    discussion: """
      html: one page that opens in a browser without a network, in Vietnamese and English: the \
      summary of each plan, every target with its chart, its probability and the reasons; drag a \
      target to see what another number would mean.

      xlsx: a workbook with native charts and cells to try other numbers. docx: for Word, through \
      pandoc. md: for a repository. ipynb: a notebook that reruns each part. svg, png: the chart of \
      one target (--target), or of the classes of all.

      Without arguments: all bundled plans.

      Examples:
        khathi report binh-thuan-2940-2023 --output binh-thuan.html --lang vi
        khathi report --targets targets.csv --data observations.csv --output mine.html
        khathi assess --plan brvt-143-2024 --rules all --format json --output brvt.json
        khathi report --from brvt.json --output brvt.html
        khathi report --from brvt.json --output brvt.xlsx --lang vi
        khathi report --from brvt.json --format svg --target ID > chart.svg
        khathi report --from brvt.json --format md --output brvt/
      """)

  @Argument(
    help: ArgumentHelp(
      "Bundled plans, or register files; the same as --plan.", valueName: "plan"))
  var plans: [String] = []

  @Option(
    help: ArgumentHelp(
      "Make the report of what 'assess --format json' has written, without a new fit.",
      valueName: "file"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Show beside each target what the scenarios of 'scenario --format json' make of it (html).",
      valueName: "file"))
  var scenario: String?

  @Option(help: ArgumentHelp("How the report is set.", valueName: "format"))
  var format: ReportFormat?

  @Option(
    help: ArgumentHelp(
      "Only the part that speaks of this target; svg and png then draw its chart.", valueName: "id")
  )
  var target: String?

  @Option(help: "vi or en, the language the report opens in; taken from LANG where not given.")
  var lang: Language?

  @Option(
    help: ArgumentHelp(
      "Write to this file; md, svg and png also fill a folder, with all charts.",
      valueName: "file|folder/"))
  var output: String?

  @Flag(help: "Write the notebook that teaches the command instead of a report.")
  var tutorial = false

  @Flag(help: "Overwrite the output file if it exists.")
  var force = false

  @OptionGroup(title: "Selection") var selection: SelectionOptions
  @OptionGroup(title: "Yardsticks") var yardsticks: YardstickOptions

  func validate() throws {
    if chosenFormat.isBinary, output == nil, Terminal.isOutputTerminal {
      throw ValidationError("--format \(chosenFormat.rawValue) is no text; give --output FILE.")
    }
    if tutorial, chosenFormat != .ipynb {
      throw ValidationError("--tutorial is a notebook; leave --format out or set it to ipynb.")
    }
    if fillsFolder, !chosenFormat.fillsFolders {
      throw ValidationError(
        "--format \(chosenFormat.rawValue) is one file; --output names a folder.")
    }
    guard from != nil else { return }
    let settings = selection.settings
    if settings != AssessSettings() || !plans.isEmpty {
      throw ValidationError("--from takes a finished result; leave out what selects targets.")
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
      if fillsFolder, let output {
        try Output.write(try run.files(report, as: format), into: output, overwrite: force)
      } else {
        try Output.write(try run.render(report, as: format), to: output, overwrite: force)
      }
      return report
    }
    try report.exitCode.exit()
  }

  private func writeTutorial(in language: Language) throws {
    try KhaThiCommand.reportingErrors(in: language) { () throws(PipelineError) in
      let notebook = try TutorialRun().notebook(in: language)
      try Output.write(Array(notebook.text.utf8), to: output, overwrite: force)
    }
  }

  /// The format asked for, by name or by the ending of the output.
  private var chosenFormat: ReportFormat {
    format ?? output.flatMap(ReportFormat.init(path:)) ?? (tutorial ? .ipynb : .html)
  }

  /// Whether the output is a folder, by its last slash.
  private var fillsFolder: Bool { output?.hasSuffix("/") ?? false }
}
