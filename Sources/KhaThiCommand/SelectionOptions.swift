import ArgumentParser
import DatasetReaders
import Pipeline

/// Which plans are judged, or which table of targets.
struct PlanOptions: ParsableArguments {
  @Option(
    help: .of(.plan, "id|file"),
    transform: OptionValue.text)
  var plan: [String] = []

  @Option(
    help: .of(.targets, "file"), transform: OptionValue.text)
  var targets: String?
}

/// Which targets are judged, by what data and model.
struct SelectionOptions: ParsableArguments {
  @OptionGroup var plans: PlanOptions

  @Option(
    help: .of(.dataAnyFormat, "file|bundled"), transform: OptionValue.text)
  var data: [String] = []

  @OptionGroup var reading: ReadingFlags

  @Option(
    help: .of(.dataFormat, "format"))
  var dataFormat: DataFormat?

  @Option(
    help: .of(.area, "code"), transform: OptionValue.text
  )
  var area: String?

  @Option(
    help: .of(.indicator, "id"),
    transform: OptionValue.text)
  var indicator: String?

  @Option(
    help: .of(.asOf, "year"),
    transform: OptionValue.whole(.year))
  var asOf: Int?

  @Option(help: .of(.model, standard: "auto"), transform: OptionValue.text)
  var model = "auto"

  @OptionGroup var source: ReferenceOptions

  @Option(
    help: .of(.tolerance, "number"), transform: OptionValue.number(.tolerance))
  var tolerance: Double?

  @Option(help: .of(.seed, standard: 1), transform: OptionValue.seed)
  var seed: UInt64 = 1

  /// The settings of a run.
  var settings: AssessSettings {
    var settings = AssessSettings()
    settings.plans = plans.plan
    settings.targets = plans.targets
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
