import ArgumentParser
import Pipeline

struct Data: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the bundled data and checks your own.",
    subcommands: [List.self, Check.self])

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

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Looks for what is noteworthy in files of observations or targets.",
      discussion: """
        Duplicates, gaps, outliers, breaks, slips of the unit, names that nobody knows.

        Examples:
          khathi data check observations.csv
          khathi data check targets.csv observations.csv --format csv
        """)

    @Argument(
      help: ArgumentHelp("Files, or bundled; bundled where none is given.", valueName: "file"))
    var files: [String] = []

    @OptionGroup var output: OutputOptions

    func run() throws {
      let report = try output.reportingErrors { () throws(PipelineError) in
        try DataCheckRun(files: files).report()
      }
      try output.write(report)
    }
  }
}
