import ArgumentParser
import Pipeline

struct DataCommand: ParsableCommand {
  static let configuration = CommandText.data.configuration(
    "data",
    subcommands: [
      DataListCommand.self, DataCheckCommand.self, DataConvertCommand.self, DataMatchCommand.self,
      DataFetchCommand.self,
    ])
}

struct DataListCommand: ParsableCommand {
  static let configuration = CommandText.dataList.configuration("list")

  @OptionGroup var output: OutputOptions

  func run() throws {
    let report = try output.reportingErrors { () throws(PipelineError) in
      try DataListRun().report()
    }
    try output.write(report)
  }
}
