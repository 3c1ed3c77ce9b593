import ArgumentParser
import Pipeline

struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers one question without any file.",
    discussion: """
      Observations are written VALUE@YEAR, the target COMPARATOR VALUE@YEAR. Comparators are \
      >= > <= < = and ~ (about); 28..30@2025 is a range. Quote them: the shell reads < and > itself. \
      A space goes before a leading minus: ' -2.5@2020 1.2@2021'.

      Examples:
        khathi ask '88.5@2018 90@2019 90.85@2020 91.01@2021' '>=95@2025' --unit percent
        khathi ask '2.30@2016 2.24@2017 2.19@2018 2.17@2019' '<2@2025' --unit percent
        khathi ask '22@2014 23.6@2019 24.4@2020' '28..30@2025' --unit 'm2 per person'
      """)

  @Argument(
    help: ArgumentHelp("Observations and one target.", valueName: "value@year"),
    transform: OptionValue.text)
  var parts: [String]

  @Option(
    help: "The unit; percent keeps everything between 0 and 100.", transform: OptionValue.text)
  var unit: String?

  @Option(
    help: ArgumentHelp("An indicator whose history this one resembles.", valueName: "indicator"),
    transform: OptionValue.text)
  var like: String?

  @Option(
    help: ArgumentHelp("The least possible value.", valueName: "number"),
    transform: OptionValue.number(.finite))
  var lower: Double?

  @Option(
    help: ArgumentHelp("The greatest possible value.", valueName: "number"),
    transform: OptionValue.number(.finite))
  var upper: Double?

  @Option(help: "The model that projects.", transform: OptionValue.text)
  var model = "auto"

  @Option(
    help: ArgumentHelp("How near counts for '=' and '~'.", valueName: "number"),
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
