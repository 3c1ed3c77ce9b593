import ArgumentParser
import Forecasting
import Pipeline

struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes reference data out of series by country, and shows what is in them.",
    subcommands: [Build.self])

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a compact reference file.",
      discussion: """
        Raw series need country, indicator, year and value; indicators need indicator, title, unit, \
        source, direction (up or down), lower, upper, evidence and, where values may not be passed \
        on, licence (open or pooled).

        Example:
          khathi reference build --from observations.csv --indicators indicators.csv \\
            --output reference.bin
        """)

    @Option(help: ArgumentHelp("The raw series.", valueName: "file"))
    var from: String

    @Option(help: ArgumentHelp("The indicators.", valueName: "file"))
    var indicators: String

    @Option(help: ArgumentHelp("The reference file.", valueName: "file"))
    var output: String

    @Flag(help: "Overwrite the output file if it exists.")
    var force = false

    func run() throws {
      let options = try OutputOptions.parse([])
      let library = try options.reportingErrors { () throws(PipelineError) in
        try ReferenceBuildRun(values: from, indicators: indicators)
          .write(to: output, overwrite: force)
      }
      Terminal.printError(
        "\(library.seriesCount) series, \(library.cellCount) cells -> \(output)")
    }
  }
}
