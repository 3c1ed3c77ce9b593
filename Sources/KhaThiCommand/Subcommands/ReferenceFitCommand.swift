import ArgumentParser
import Pipeline
import Reports

struct ReferenceFitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.referenceFit.configuration()
  }

  @Option(
    help: .of(.fitNumbersData, "file"),
    transform: OptionValue.text)
  var data: [String]

  @Option(
    help: .of(.backtestTargets, "file"),
    transform: OptionValue.text)
  var targets: String

  @Option(
    help: .of(.fitNumbersOutcomes, "file"), transform: OptionValue.text
  )
  var outcomes: String

  @Flag(help: .of(.fitNumbersWithout))
  var withoutIndicator = false

  @Option(
    help: .of(.fitNumbersFolds, "count", standard: 5),
    transform: OptionValue.whole(.folds))
  var folds = 5

  @Option(
    help: .of(.fitNumbersReference, "file"), transform: OptionValue.text)
  var reference: String?

  @OptionGroup var exclusion: ReferenceExclusionOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try exclusion.validate(beside: reference)
  }

  func run() throws {
    var run = ReferenceFitRun(targets: targets, outcomes: outcomes, data: data)
    run.includesWithoutIndicator = withoutIndicator
    run.folds = folds
    run.reference = reference
    run.excludesOwnCountry = exclusion.excludeOwnCountry
    run.raw = exclusion.raw
    run.indicators = exclusion.indicators
    run.progress = output.progress
    let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    try output.write(report)
  }
}
