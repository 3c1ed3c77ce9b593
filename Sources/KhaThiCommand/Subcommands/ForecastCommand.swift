import ArgumentParser
import Pipeline
import Reports

struct ForecastCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.forecast.configuration()
  }

  @Option(
    help: .of(.dataAnyFormat, "file|bundled"), transform: OptionValue.text)
  var data: [String]

  @OptionGroup var reading: FileReadingFlags

  // A key may begin with a minus.
  @Option(parsing: .unconditional, help: .of(.forecastSeries, "id"), transform: OptionValue.text)
  var series: String?

  @Option(
    help: .of(.areaName, "code|name"),
    transform: OptionValue.text)
  var area: String?

  @Option(
    help: .of(.indicatorName, "id|name"),
    transform: OptionValue.text)
  var indicator: String?

  @Option(help: .of(.horizon), transform: OptionValue.whole(.horizon))
  var horizon: Int

  @Option(
    help: .of(.levels, "list", standard: "80,95"),
    transform: LevelList.read)
  var levels: LevelList = LevelList([80, 95])

  @Option(help: .of(.forecastModel, standard: "auto"), transform: OptionValue.text)
  var model = "auto"

  @Option(
    help: .of(.asOf, "year"),
    transform: OptionValue.whole(.year))
  var asOf: Int?

  @OptionGroup var source: ReferenceOptions

  @OptionGroup var siblings: SiblingOptions

  @OptionGroup var output: OutputOptions

  func run() throws {
    var run = ForecastRun(data: data, horizon: horizon)
    run.reading = reading.options
    run.seriesID = series
    run.area = area
    run.indicator = indicator
    run.levels = levels.values
    run.model = model
    run.reference = source.reference
    run.asOf = asOf
    run.siblings = siblings.siblings
    run.usesSiblings = !siblings.noSiblings
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
