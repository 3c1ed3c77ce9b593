import ArgumentParser
import DatasetReaders
import Pipeline

struct Fit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fits a regression to the columns of any table.",
    discussion: """
      Without --predictors all other columns explain the response; with --trend the time does. \
      Polynomials and residuals are computed in double-double precision.

      Examples:
        khathi fit --data longley.csv --response y
        khathi fit --data filip.csv --response y --predictors x --polynomial 10 --format json
        khathi fit --data coverage.csv --response value --trend --model gls-ar1
      """)

  @Option(
    help: ArgumentHelp("A table; - reads standard input.", valueName: "file"),
    transform: OptionValue.text)
  var data: String

  @Option(
    help: ArgumentHelp(
      "How decimals are written: comma (95,5) or point (95.5).", valueName: "comma|point"))
  var decimal: DecimalMark?

  @Option(
    help: ArgumentHelp(
      "The encoding: utf-8, utf-16le, utf-16be, windows-1258 or tcvn3; told by the bytes where not given.",
      valueName: "name"))
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp("The column to be explained.", valueName: "column"),
    transform: OptionValue.text)
  var response: String

  @Option(
    help: ArgumentHelp("The columns that explain it.", valueName: "list"),
    transform: OptionValue.list)
  var predictors: [String]?

  @Option(
    help: ArgumentHelp("The highest power of each predictor.", valueName: "degree"),
    transform: OptionValue.whole(.degree))
  var polynomial = 1

  @Flag(help: "Take the time as a predictor.")
  var trend = false

  @Option(
    help: ArgumentHelp("The column of the time, in years.", valueName: "column"),
    transform: OptionValue.text)
  var time = "year"

  @Option(
    help: ArgumentHelp("Weights proportional to the inverse variances.", valueName: "column"),
    transform: OptionValue.text)
  var weights: String?

  @Flag(help: "Fit without a constant.")
  var noIntercept = false

  @Option(help: "ols, wls, gls-ar1 or theil-sen.", transform: OptionValue.text)
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
