import ArgumentParser
import Pipeline
import Reports

struct Assess: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judges every target: where it stands, how likely it is, and why.",
    discussion: """
      Without arguments: all bundled plans, the bundled data and their as-of year.

      Examples:
        khathi assess --plan binh-thuan-2940-2023 --lang vi
        khathi assess --area VN-43 --indicator health_insurance_coverage_pct
        khathi assess --targets targets.csv --data observations.csv --format csv --output out.csv
        khathi assess --data bundled --data mine.csv --as-of 2023
      """)

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
      "Observations: series_id or area_code and indicator, year, value; repeat for several.",
      valueName: "file|bundled"))
  var data: [String] = []

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

  @Option(
    help: ArgumentHelp(
      "How near counts for '=' and 'approx', in the unit of the target; print precision where not given.",
      valueName: "number"))
  var tolerance: Double?

  @Option(help: "The seed of simulated paths.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "A reference file made by 'reference build'; the bundled one where not given.",
      valueName: "file"))
  var reference: String?

  @Flag(
    name: .customLong("no-relatives"),
    help: "Borrow no pace from the same indicator of the country or region (model auto).")
  var noRelatives = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    var settings = AssessSettings()
    settings.plans = plan
    settings.targets = targets
    settings.data = data
    settings.area = area
    settings.indicator = indicator
    settings.asOf = asOf
    settings.model = model
    settings.reference = reference
    settings.usesRelatives = !noRelatives
    settings.tolerance = tolerance
    settings.seed = seed
    let report = try output.reportingErrors { () throws(PipelineError) in
      try AssessRun(settings).report()
    }
    if report.assessments.count == 1 {
      try output.write(report.card)
    } else {
      try output.write(report)
    }
    try report.exitCode.exit()
  }
}
