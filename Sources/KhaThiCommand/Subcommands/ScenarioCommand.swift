import ArgumentParser
import Pipeline
import Reports

struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "Shows what would change under scenarios, and how much effort would be enough.",
    discussion: """
      A scenario file names targets, scenarios and questions:

        plan: brvt-143-2024
        indicator: health_insurance_coverage_pct
        scenarios:
          outreach:
            title: More people are reached
            measures:
              - pace: 0.5                                # points more a year
                from: 2026
          strong:
            inherits: outreach
            measures:
              - programme: {normal: {mean: 2, sd: 0.7}}  # points in all, uncertain
                from: 2027
                ramp: 3
        goals:
          - {probability: 0.8, lever: {pace: {from: 2026}}}
        promise: [0.5, 0.8, 0.9]

      Measures: pace, pace-times, shock, programme, cap, floor, capacity. --schema prints all keys as \
      a JSON Schema, for editors and for checks. Options take the place of what the file says.

      Examples:
        khathi scenario plan.yaml --lang vi
        khathi scenario plan.yaml --area VN-43 --format csv --output vn-43.csv
        khathi scenario plan.yaml --scenario strong --paths 50000 --seed 7
        khathi scenario --schema > scenario.schema.json
      """)

  @Argument(
    help: ArgumentHelp("The scenario file; - is standard input.", valueName: "file"),
    transform: OptionValue.text)
  var file: String?

  @Option(
    help: ArgumentHelp(
      "Only this scenario, beside the baseline; repeat for several.",
      valueName: "name"), transform: OptionValue.text)
  var scenario: [String] = []

  @OptionGroup(title: "In the place of what the file says") var selection: ScenarioOptions

  @Flag(help: "Print the JSON Schema of scenario files and end.")
  var schema = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if file == nil, !schema { throw ValidationError("Give a scenario file, or --schema.") }
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
      "Observations: series_id or area_code and indicator, year, value; repeat for several.",
      valueName: "file|bundled"), transform: OptionValue.text)
  var data: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only targets of this area, by code or name; repeat for several.", valueName: "code"),
    transform: OptionValue.text)
  var area: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only targets of this indicator; repeat for several.", valueName: "id"),
    transform: OptionValue.text)
  var indicator: [String] = []

  @Option(
    help: ArgumentHelp("Only this target; repeat for several.", valueName: "id"),
    transform: OptionValue.text)
  var target: [String] = []

  @Option(
    help: ArgumentHelp(
      "The information year: nothing observed later is visible.", valueName: "year"),
    transform: OptionValue.whole(.year))
  var asOf: Int?

  @Option(
    help: "The model that projects; auto where the file names none.", transform: OptionValue.text)
  var model: String?

  @Option(
    help: "The number of simulated paths; 10000 where the file names none.",
    transform: OptionValue.whole(.paths))
  var paths: Int?

  @Option(
    help: "The seed of simulated paths; 1 where the file names none.", transform: OptionValue.seed)
  var seed: UInt64?

  /// What is set.
  var selection: ScenarioSelection {
    var selection = ScenarioSelection()
    selection.plans = plan
    selection.targets = targets
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
