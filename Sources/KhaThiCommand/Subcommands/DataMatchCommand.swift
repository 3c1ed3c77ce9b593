import ArgumentParser
import Pipeline

struct DataMatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.dataMatch.configuration()
  }

  @Argument(
    help: .of(.matchPlan, "plan"),
    transform: OptionValue.text)
  var plan: String

  @Argument(
    help: .of(.matchData, "data"),
    transform: OptionValue.text)
  var data: [String] = []

  @OptionGroup var reading: FileReadingFlags

  @Option(
    help: .of(.area, "code"),
    transform: OptionValue.text)
  var area: String?

  @Option(
    help: .of(.asOf, "year"),
    transform: OptionValue.whole(.year))
  var asOf: Int?

  @Option(
    help: .of(.matchTemplate, "file"), transform: OptionValue.text)
  var template: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    var run = DataMatchRun(plan: plan, data: data)
    run.reading = reading.options
    run.area = area
    run.asOf = asOf
    let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    try output.write(report) { (format, style, place) throws(PipelineError) in
      try report.write(as: format, style: style, to: place, template: template)
    }
  }
}
