import ArgumentParser
import Pipeline
import Reports

struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.plan.configuration(subcommands: [PlanReadCommand.self])
  }
}

struct PlanReadCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.planRead.configuration()
  }

  @Argument(help: .of(.planFiles, "file"), transform: OptionValue.text)
  var files: [String]

  @Option(help: .of(.planArea, "name"), transform: OptionValue.text)
  var area: String?

  @Option(help: .of(.planID, "id"), transform: OptionValue.text)
  var planID: String?

  @Option(help: .of(.planTasks, "file"), transform: OptionValue.text)
  var tasks: String?

  @Option(help: .of(.planDuties, "file"), transform: OptionValue.text)
  var duties: String?

  @Option(help: .of(.planResults, "file"), transform: OptionValue.text)
  var results: String?

  @Option(help: .of(.planText, "file"), transform: OptionValue.text)
  var text: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    var run = PlanReadRun(files: files)
    run.area = area
    run.planID = planID
    let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    let beside = PlanReadRun.Beside(tasks: tasks, duties: duties, results: results, text: text)
    try output.write(report) { (format, style, place) throws(PipelineError) in
      try report.write(as: format, style: style, to: place, beside: beside)
    }
  }
}
