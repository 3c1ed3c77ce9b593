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

  @Option(help: .of(.askArea, "code"), transform: OptionValue.text)
  var area: String?

  @OptionGroup var siblings: SiblingOptions

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
    run.area = area
    run.siblings = siblings.siblings
    run.usesSiblings = !siblings.noSiblings
    let card = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    try output.write(card)
  }
}
