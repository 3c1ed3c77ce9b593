import ArgumentParser
import Pipeline

struct AskCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.ask.configuration()
  }

  @Argument(
    help: .of(.askParts, "value@year"),
    transform: OptionValue.text)
  var parts: [String]

  @Option(
    help: .of(.askUnit), transform: OptionValue.text)
  var unit: String?

  @Option(
    help: .of(.askLike, "indicator"),
    transform: OptionValue.text)
  var like: String?

  @Option(
    help: .of(.askLower, "number"),
    transform: OptionValue.number(.finite))
  var lower: Double?

  @Option(
    help: .of(.askUpper, "number"),
    transform: OptionValue.number(.finite))
  var upper: Double?

  @Option(help: .of(.model, standard: "auto"), transform: OptionValue.text)
  var model = "auto"

  @Option(
    help: .of(.askTolerance, "number"),
    transform: OptionValue.number(.tolerance))
  var tolerance: Double?

  @OptionGroup var source: ReferenceOptions

  @OptionGroup var output: OutputOptions

  func run() throws {
    var run = AskRun(parts: parts)
    run.unit = unit
    run.like = like
    run.model = model
    run.reference = source.reference
    run.tolerance = tolerance
    run.lower = lower
    run.upper = upper
    let card = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    try output.write(card)
  }
}
