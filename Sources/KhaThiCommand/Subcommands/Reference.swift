import ArgumentParser
import Pipeline

struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes reference data out of series by country, and shows what is in them.",
    subcommands: [Build.self, Show.self, Fit.self])

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a compact reference file.",
      discussion: """
        Raw series need country, indicator, year and value; indicators need indicator, title, unit, \
        source, direction (up or down), lower, upper, evidence and, where values may not be passed \
        on, licence (open or pooled). Countries go by their ISO codes of three letters; a file \
        holds up to 255 indicators with series of up to 255 years.

        Example:
          khathi reference build --from observations.csv --indicators indicators.csv \\
            --output reference.bin
        """)

    @Option(help: ArgumentHelp("The raw series.", valueName: "file"), transform: OptionValue.text)
    var from: String

    @Option(help: ArgumentHelp("The indicators.", valueName: "file"), transform: OptionValue.text)
    var indicators: String

    @Option(
      help: ArgumentHelp("The reference file.", valueName: "file"), transform: OptionValue.text)
    var output: String

    @Flag(help: "Overwrite the output file if it exists.")
    var force = false

    @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors.")
    var quiet = false

    func run() throws {
      var options = try OutputOptions.parse([])
      options.quiet = quiet
      var run = ReferenceBuildRun(values: from, indicators: indicators)
      run.progress = options.progress
      let built = try options.reportingErrors { () throws(PipelineError) in
        try run.write(to: output, overwrite: force)
      }
      if !quiet {
        Terminal.tell(
          line: "\(built.seriesCount) series, \(built.cellCount) cells -> \(output)")
      }
    }
  }
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows what is in reference data.",
      discussion: """
        The indicators with the years, series and pooled cells of each; with --indicator the series \
        of one by country, or the number of its pooled cells by year.

        Instead of a reference file, series by country will do: country, indicator, year, value and \
        unit if you like. Indicators that the bundled reference knows keep its direction, limits \
        and kind of evidence. Of any other, more is taken as better; its limits are 0 and 100 if \
        the unit is a percentage that no value exceeds, else 0 upwards if no value is negative.

        Examples:
          khathi reference show
          khathi reference show --indicator unemployment --format csv
          khathi reference show --reference series-by-country.csv
        """)

    @Option(
      help: ArgumentHelp(
        "A reference file or series by country; the bundled reference where not given.",
        valueName: "file"), transform: OptionValue.text)
    var reference: String?

    @Option(
      help: ArgumentHelp("Only this indicator, by country.", valueName: "id"),
      transform: OptionValue.text)
    var indicator: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
      let run = ReferenceShowRun(reference: reference)
      if let indicator {
        try output.write(
          try output.reportingErrors { () throws(PipelineError) in
            try run.series(of: indicator)
          })
      } else {
        try output.write(
          try output.reportingErrors { () throws(PipelineError) in try run.indicators() })
      }
    }
  }
}
