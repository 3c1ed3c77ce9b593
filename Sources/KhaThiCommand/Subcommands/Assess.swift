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
        khathi assess --plan brvt-143-2024 --rules all
        khathi assess --area VN-43 --rules unsd-2023,eurostat,escap --base-year 2020

      Rules: unsd-2023 unsd-2022 eurostat-2021 eurostat-2021-short open-sdg escap-2026-cs \
      escap-2026-ap-gm -wgm -logit -wlogit -wreg -linear sdsn-trend-4y jmp-mdg aarr. Families: unsd, \
      eurostat, escap, escap-2026-ap. They carry no probability and may contradict each other.
      """)

  @OptionGroup var selection: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "Official rules to show beside: all, or a list of rules and families such as unsd-2023,escap.",
      valueName: "list"), transform: OptionValue.list)
  var rules: [String]?

  @Flag(
    name: .customLong("no-relatives"),
    help: "Borrow no pace from the same indicator of the country or region (model auto).")
  var noRelatives = false

  @OptionGroup var yardsticks: YardstickOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    var settings = selection.settings
    settings.rules = rules ?? []
    yardsticks.apply(to: &settings)
    settings.usesRelatives = !noRelatives
    settings.explains = output.format == .json
    settings.includesForecasts = output.format == .json
    var run = AssessRun(settings)
    run.progress = output.progress
    let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    if report.assessments.count == 1 {
      try output.write(report.card)
    } else {
      try output.write(report)
    }
    try report.exitCode.exit()
  }
}
