import ArgumentParser
import Pipeline

struct Data: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the bundled data; checks, mends and converts your own.",
    subcommands: [List.self, DataCheck.self, DataConvert.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the bundled series.")

    @OptionGroup var output: OutputOptions

    func run() throws {
      let report = try output.reportingErrors { () throws(PipelineError) in
        try DataListRun().report()
      }
      try output.write(report)
    }
  }
}
