import ArgumentParser
import Pipeline
import Reports

struct PaceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.pace.configuration()
  }

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var yardsticks: YardstickOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var settings = selection.settings
    yardsticks.apply(to: &settings)
    let report = try output.reportingErrors { () throws(PipelineError) in
      try PaceRun(settings).report()
    }
    try output.write(report)
    try report.exitCode.exit()
  }
}
