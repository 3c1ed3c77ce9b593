import ArgumentParser
import Pipeline
import Reports

struct ScenarioCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.scenario.configuration()
  }

  @Argument(
    help: .of(.scenarioFile, "file"),
    transform: OptionValue.text)
  var file: String?

  @Option(
    help: .of(.scenarioOnly, "name"), transform: OptionValue.text)
  var scenario: [String] = []

  @OptionGroup(title: HelpText.groupScenario.text) var selection: ScenarioOptions

  @Flag(help: .of(.scenarioSchema))
  var schema = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if file == nil, !schema { throw UsageText.fileOrSchema.error() }
  }

  func run() throws {
    if schema {
      return try output.reportingErrors { () throws(PipelineError) in
        try output.place.write(Array(try ScenarioRun.schema().utf8), inputs: [])
      }
    }
    let report = try output.reportingErrors { () throws(PipelineError) in
      var run = try ScenarioRun(path: file ?? "-", overriding: selection.selection)
      run.only = scenario
      return try run.report()
    }
    try output.write(report)
    try report.exitCode.exit()
  }
}

/// What takes the place of the selection of a scenario file.
struct ScenarioOptions: ParsableArguments {
  @OptionGroup var plans: PlanOptions

  @Option(
    help: .of(.data, "file|bundled"), transform: OptionValue.text)
  var data: [String] = []

  @Option(
    help: .of(.areaRepeated, "code"),
    transform: OptionValue.text)
  var area: [String] = []

  @Option(
    help: .of(.indicatorRepeated, "id"),
    transform: OptionValue.text)
  var indicator: [String] = []

  // A key may begin with a minus.
  @Option(
    parsing: .unconditionalSingleValue,
    help: .of(.scenarioTarget, "id"),
    transform: OptionValue.text)
  var target: [String] = []

  @Option(
    help: .of(.asOf, "year"),
    transform: OptionValue.whole(.year))
  var asOf: Int?

  @Option(
    help: .of(.scenarioModel), transform: OptionValue.text)
  var model: String?

  @Option(
    help: .of(.scenarioPaths),
    transform: OptionValue.whole(.paths))
  var paths: Int?

  @Option(
    help: .of(.scenarioSeed), transform: OptionValue.seed)
  var seed: UInt64?

  /// What is set.
  var selection: ScenarioSelection {
    var selection = ScenarioSelection()
    selection.plans = plans.plan
    selection.targets = plans.targets
    selection.data = data
    selection.areas = area
    selection.indicators = indicator
    selection.targetIDs = target
    selection.asOf = asOf
    selection.model = model
    selection.paths = paths
    selection.seed = seed
    return selection
  }
}
