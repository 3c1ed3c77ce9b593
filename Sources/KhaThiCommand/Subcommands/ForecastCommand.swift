import ArgumentParser
import Pipeline
import Reports

struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Forecasts every series of a file.",
    discussion: """
      The horizon counts from each series' own last year.

      Examples:
        khathi forecast --data observations.csv --horizon 5
        khathi forecast --data bundled --series VN.health_insurance.2015 --horizon 6 --levels 50,95
        khathi forecast --data V02.03.px --area "Hà Nội" --horizon 3
      """)

  @Option(
    help: ArgumentHelp(
      """
      Observations: series_id or area_code and indicator, year, value; or any format that 'data \
      convert' reads; repeat for several.
      """,
      valueName: "file|bundled"), transform: OptionValue.text)
  var data: [String]

  @OptionGroup var reading: ReadingFlags
  @OptionGroup var origin: FormatFlag

  @Option(help: ArgumentHelp("Only this series.", valueName: "id"), transform: OptionValue.text)
  var series: String?

  @Option(
    help: ArgumentHelp("Only series of this area, by code or name.", valueName: "code|name"),
    transform: OptionValue.text)
  var area: String?

  @Option(
    help: ArgumentHelp("Only series of this indicator, by id or name.", valueName: "id|name"),
    transform: OptionValue.text)
  var indicator: String?

  @Option(help: "The years ahead.", transform: OptionValue.whole(.horizon))
  var horizon: Int

  @Option(
    help: ArgumentHelp("Central intervals in percent.", valueName: "list"),
    transform: LevelList.read)
  var levels: LevelList = LevelList([80, 95])

  @Option(help: "The model.", transform: OptionValue.text)
  var model = "auto"

  @Option(
    help: ArgumentHelp(
      "The information year: nothing observed later is visible.", valueName: "year"),
    transform: OptionValue.whole(.year))
  var asOf: Int?

  @OptionGroup var source: ReferenceOptions

  @OptionGroup var output: OutputOptions

  func run() throws {
    var run = ForecastRun(data: data, horizon: horizon)
    run.reading = reading.options(as: origin.format)
    run.seriesID = series
    run.area = area
    run.indicator = indicator
    run.levels = levels.values
    run.model = model
    run.reference = source.reference
    run.asOf = asOf
    run.progress = output.progress
    let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    try output.write(report)
    if !output.quiet, !report.refusals.isEmpty { output.tell(report.refusals) }
    try report.exitCode.exit()
  }
}

/// The levels of intervals in percent, as they are typed.
struct LevelList: CustomStringConvertible {
  var values: [Double]

  init(_ values: [Double]) {
    self.values = values
  }

  @Sendable static func read(_ word: String) throws -> LevelList {
    LevelList(try OptionValue.levels(word))
  }

  var description: String {
    values.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }.joined(separator: ",")
  }
}
