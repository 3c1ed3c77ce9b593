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

      Without arguments: all bundled plans.

      Examples:
        khathi report binh-thuan-2940-2023 --output binh-thuan.html --lang vi
        khathi report --targets targets.csv --data observations.csv --output mine.html
        khathi assess --plan brvt-143-2024 --rules all --format json --output brvt.json
        khathi report --from brvt.json --output brvt.html
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

  @Option(help: ArgumentHelp("How the report is set.", valueName: "format"))
  var format: ReportFormat?

  @Option(help: "vi or en, the language the report opens in; taken from LANG where not given.")
  var lang: Language?

  @Option(help: ArgumentHelp("Write to this file.", valueName: "file"))
  var output: String?

  @Flag(help: "Overwrite the output file if it exists.")
  var force = false

  @OptionGroup(title: "Selection") var selection: SelectionOptions
  @OptionGroup(title: "Yardsticks") var yardsticks: YardstickOptions

  func validate() throws {
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
    settings.language = lang ?? Terminal.language
    let run = ReportRun(settings)
    let format = format ?? output.flatMap(ReportFormat.init(path:)) ?? .html
    let report = try KhaThiCommand.reportingErrors(in: settings.language) {
      () throws(PipelineError) in
      let report = try run.report()
      try Output.write(
        try run.render(report, as: format), to: output, overwrite: force)
      return report
    }
    try report.exitCode.exit()
  }
}

extension ReportFormat {
  /// The format that the ending of a file name asks for.
  init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }
}
