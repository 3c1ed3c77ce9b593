import ArgumentParser
import DatasetReaders
import Pipeline

struct FitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.fit.configuration()
  }

  @Option(
    help: .of(.fitData, "file"),
    transform: OptionValue.text)
  var data: String

  @Option(
    help: .of(.fitDecimal, "comma|point"))
  var decimal: DecimalMark?

  @Option(
    help: .of(.fitEncoding, "name"))
  var encoding: TextEncoding?

  @Option(
    help: .of(.fitResponse, "column"),
    transform: OptionValue.text)
  var response: String

  @Option(
    help: .of(.fitPredictors, "list"),
    transform: OptionValue.list)
  var predictors: [String]?

  @Option(
    help: .of(.fitPolynomial, "degree", standard: 1),
    transform: OptionValue.whole(.degree))
  var polynomial = 1

  @Flag(help: .of(.fitTrend))
  var trend = false

  @Option(
    help: .of(.fitTime, "column", standard: "year"),
    transform: OptionValue.text)
  var time = "year"

  @Option(
    help: .of(.fitWeights, "column"),
    transform: OptionValue.text)
  var weights: String?

  @Flag(help: .of(.fitIntercept))
  var noIntercept = false

  @Option(help: .of(.fitModel), transform: OptionValue.text)
  var model: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    var run = FitRun(data: data, response: response)
    run.reading.decimal = decimal
    run.reading.encoding = encoding
    run.predictors = predictors
    run.degree = polynomial
    run.usesTrend = trend
    run.time = time
    run.weights = weights
    run.hasIntercept = !noIntercept
    run.model = model
    let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    try output.write(report)
  }
}
