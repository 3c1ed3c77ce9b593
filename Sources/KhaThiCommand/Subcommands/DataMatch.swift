import ArgumentParser
import Pipeline

extension Data {
  struct Match: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "match",
      abstract: "Says which series serves which target of a plan, and what has to be collected.",
      discussion: """
        For each target the series that assess would take, those that only stand in (the wider \
        area's, a neighbouring definition, another unit), or nothing. What is missing comes as a \
        work list by lead agency. Areas and indicators in the data may be codes or names; every \
        name is listed with what it was read as.

        Examples:
          khathi data match binh-thuan-2940-2023 --lang vi
          khathi data match brvt-143-2024 bundled mine.csv --format csv --output match.csv
          khathi data match all --area VN-43 --template to-fill-in.csv
          khathi assess --plan brvt-143-2024 --data bundled --data to-fill-in.csv
        """)

    @Argument(
      help: ArgumentHelp("A bundled plan, a register file, or all.", valueName: "plan"),
      transform: OptionValue.text)
    var plan: String

    @Argument(
      help: ArgumentHelp(
        "Files of observations, or bundled; bundled where none is given.", valueName: "data"),
      transform: OptionValue.text)
    var data: [String] = []

    @OptionGroup var reading: ReadingFlags

    @OptionGroup var origin: FormatFlag

    @Option(
      help: ArgumentHelp("Only targets of this area.", valueName: "code"),
      transform: OptionValue.text)
    var area: String?

    @Option(
      help: ArgumentHelp(
        "The information year: nothing observed later is visible.", valueName: "year"),
      transform: OptionValue.whole(.year))
    var asOf: Int?

    @Option(
      help: ArgumentHelp(
        "Also write the work list as a table to be filled in, which assess --data reads.",
        valueName: "file"), transform: OptionValue.text)
    var template: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
      var run = DataMatchRun(plan: plan, data: data)
      run.reading = reading.options(as: origin.format)
      run.area = area
      run.asOf = asOf
      let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
      try output.write(report) { (format, style, place) throws(PipelineError) in
        try report.write(as: format, style: style, to: place, template: template)
      }
    }
  }
}
