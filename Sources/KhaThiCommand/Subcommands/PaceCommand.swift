import ArgumentParser
import Pipeline
import Reports

struct PaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pace",
    abstract: "Says how fast each target must move, how fast it moves, and when it would be there.",
    discussion: """
      For each target: the change needed a year (points, percent, log odds), the recent change with \
      its 80 % range and their ratio, the value on the straight path in the year of the last \
      observation and how far ahead or behind, and the year in which it would be there. Sums over a \
      period show what is left; a plan with several target years shows the whole path.

      Examples:
        khathi pace --plan binh-thuan-2940-2023 --lang vi
        khathi pace --area VN-43 --base-year 2020
        khathi pace --targets targets.csv --data observations.csv --format csv --output pace.csv
      """)

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
