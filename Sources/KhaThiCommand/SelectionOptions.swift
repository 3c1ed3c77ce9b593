import ArgumentParser
import DatasetReaders
import Pipeline

/// Which targets are judged, by what data and model.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A bundled plan, or a register file; repeat for several.", valueName: "id|file"))
  var plan: [String] = []

  @Option(
    help: ArgumentHelp(
      "A table: target_id, series_id or area_code and indicator, target_year, comparator, value.",
      valueName: "file"))
  var targets: String?

  @Option(
    help: ArgumentHelp(
      """
      Observations: series_id or area_code and indicator, year, value; or any format that 'data \
      convert' reads; repeat for several.
      """,
      valueName: "file|bundled"))
  var data: [String] = []

  @OptionGroup var reading: ReadingFlags

  @Option(
    help: ArgumentHelp(
      "The format of the files of --data; told by their content where not given.",
      valueName: "format"))
  var dataFormat: DataFormat?

  @Option(help: ArgumentHelp("Only targets of this area.", valueName: "code"))
  var area: String?

  @Option(help: ArgumentHelp("Only targets of this indicator.", valueName: "id"))
  var indicator: String?

  @Option(
    help: ArgumentHelp(
      "The information year: nothing observed later is visible.", valueName: "year"))
  var asOf: Int?

  @Option(help: "The model that projects.")
  var model = "auto"

  @OptionGroup var source: ReferenceOptions

  @Option(
    help: ArgumentHelp(
      "How near counts for '=' and 'approx', in the unit of the target; print precision where not given.",
      valueName: "number"))
  var tolerance: Double?

  @Option(help: "The seed of simulated paths.")
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
