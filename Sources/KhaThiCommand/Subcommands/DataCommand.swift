import ArgumentParser
import Pipeline

struct DataCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.data.configuration(subcommands: [
      DataListCommand.self, DataCheckCommand.self, DataConvertCommand.self, DataMatchCommand.self,
      DataFetchCommand.self,
    ])
  }
}

struct DataListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.dataList.configuration()
  }

  @OptionGroup var output: OutputOptions

  func run() throws {
    let report = try output.reportingErrors { () throws(PipelineError) in
      try DataListRun().report()
    }
    try output.write(report)
  }
}
