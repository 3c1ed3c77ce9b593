import ArgumentParser
import Pipeline

struct Data: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the bundled data; checks, mends, converts, matches and fetches data.",
    subcommands: [List.self, DataCheck.self, DataConvert.self, Match.self, Fetch.self])

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
