import ArgumentParser
import Pipeline
import Reports

struct AssessCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.assess.configuration()
  }

  @OptionGroup var selection: SelectionOptions

  @Option(
    help: .of(.assessRules, "list"), transform: OptionValue.list)
  var rules: [String]?

  @Flag(
    name: .customLong("no-relatives"),
    help: .of(.assessRelatives))
  var noRelatives = false

  @OptionGroup var siblings: SiblingOptions
  @OptionGroup var yardsticks: YardstickOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var settings = selection.settings
    settings.rules = rules ?? []
    yardsticks.apply(to: &settings)
    settings.usesRelatives = !noRelatives
    settings.siblings = siblings.siblings
    settings.usesSiblings = !siblings.noSiblings
    settings.explains = output.format == .json
    settings.includesForecasts = output.format == .json
    var run = AssessRun(settings)
    run.progress = output.progress
    let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    if report.assessments.count == 1 {
      try output.write(report.card)
    } else {
      try output.write(report)
    }
    try report.exitCode.exit()
  }
}
