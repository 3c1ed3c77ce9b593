import ArgumentParser
import DatasetReaders
import Pipeline

/// Which targets are judged, by what data and model.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A bundled plan, or a register file; repeat for several.", valueName: "id|file"),
    transform: OptionValue.text)
  var plan: [String] = []

  @Option(
    help: ArgumentHelp(
      "A table: target_id, series_id or area_code and indicator, target_year, comparator, value.",
      valueName: "file"), transform: OptionValue.text)
  var targets: String?

  @Option(
    help: ArgumentHelp(
      """
      Observations: series_id or area_code and indicator, year, value; or any format that 'data \
      convert' reads; repeat for several.
      """,
      valueName: "file|bundled"), transform: OptionValue.text)
  var data: [String] = []

  @OptionGroup var reading: ReadingFlags

  @Option(
    help: ArgumentHelp(
      "The format of the files of --data; told by their content where not given.",
      valueName: "format"))
  var dataFormat: DataFormat?

  @Option(
    help: ArgumentHelp("Only targets of this area.", valueName: "code"), transform: OptionValue.text
  )
  var area: String?

  @Option(
    help: ArgumentHelp("Only targets of this indicator.", valueName: "id"),
    transform: OptionValue.text)
  var indicator: String?

  @Option(
    help: ArgumentHelp(
      "The information year: nothing observed later is visible.", valueName: "year"),
    transform: OptionValue.whole(.year))
  var asOf: Int?

  @Option(help: "The model that projects.", transform: OptionValue.text)
  var model = "auto"

  @OptionGroup var source: ReferenceOptions

  @Option(
    help: ArgumentHelp(
      "How near counts for '=' and 'approx', in the unit of the target; print precision where not given.",
      valueName: "number"), transform: OptionValue.number(.tolerance))
  var tolerance: Double?

  @Option(help: "The seed of simulated paths.", transform: OptionValue.seed)
  var seed: UInt64 = 1

  /// The settings of a run.
  var settings: AssessSettings {
    var settings = AssessSettings()
    settings.plans = plan
    settings.targets = targets
    settings.data = data
    settings.reading = reading.options(as: dataFormat)
    settings.area = area
    settings.indicator = indicator
    settings.asOf = asOf
    settings.model = model
    settings.reference = source.reference
    settings.tolerance = tolerance
    settings.seed = seed
    return settings
  }
}
