import ArgumentParser
import Pipeline
import Reports

extension Reference {
  struct Fit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Fits the numbers that join reference classes and own trend.",
      discussion: """
        The numbers are those that give targets with known outcomes the least log loss. Each file \
        of observations counts the same; --without-indicator counts each once more with the \
        indicator withheld. Scores are of countries by numbers fitted to the other folds. The \
        numbers in use stay as they are.

        Example:
          khathi reference fit --data observations.csv --data observations_last3.csv \\
            --without-indicator --targets targets.csv --outcomes outcomes.csv
        """)

    @Option(
      help: ArgumentHelp(
        "Observations up to each origin; repeat for further settings.", valueName: "file"),
      transform: OptionValue.text)
    var data: [String]

    @Option(
      help: ArgumentHelp(
        "target_id, series_id, target_year, comparator, value.", valueName: "file"),
      transform: OptionValue.text)
    var targets: String

    @Option(
      help: ArgumentHelp("target_id, met (0 or 1).", valueName: "file"), transform: OptionValue.text
    )
    var outcomes: String

    @Flag(help: "Count each file once more with the indicator withheld.")
    var withoutIndicator = false

    @Option(
      help: ArgumentHelp("The folds of countries, 2 or more.", valueName: "count"),
      transform: OptionValue.whole(.folds))
    var folds = 5

    @Option(
      help: ArgumentHelp(
        "A reference file made by 'reference build'; the bundled one where not given.",
        valueName: "file"), transform: OptionValue.text)
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
}
