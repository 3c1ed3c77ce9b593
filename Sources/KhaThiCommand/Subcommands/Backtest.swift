import ArgumentParser
import Pipeline
import Reports

struct Backtest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows how good forecasts and probabilities would have been.",
    discussion: """
      The past stands in for the future: models see each series up to an origin only.

      Forecasts: every series is cut at every origin with --min-history observations before it and \
      --horizon years after it (the newest --origins of them), and each model is scored by sMAPE, \
      MASE, RMSSE, CRPS, log score, coverage and MSIS.
        khathi backtest --data observations.csv --horizon 5 --models auto,drift,ets
        khathi backtest --data long.csv --horizon 6 --origins 1 --models auto --levels 95

      Targets: stated probabilities are scored against outcomes that no model sees, by Brier score, \
      log loss, calibration error and AUC, with errors clustered by country. Series ids of the form \
      indicator:COUNTRY@year name the country and the origin.
        khathi backtest --targets targets.csv --outcomes outcomes.csv --data observations.csv \\
          --models auto,drift,base-rate --baseline drift --by h,era

      Bundled reference data hold most countries. --exclude-own-country leaves out the country of \
      the target in question; cases that are pooled can leave it out only if the reference data are \
      built anew, from --raw and --indicators:
        khathi backtest --targets targets.csv --outcomes outcomes.csv --data observations.csv \\
          --models auto,drift --exclude-own-country --raw observations.csv \\
          --indicators indicators.csv

      --rules shows what became of the classes of official rules:
        khathi backtest --targets targets.csv --outcomes outcomes.csv --data observations.csv \
          --rules unsd-2023,eurostat,escap

      A test set out of your own series:
        khathi backtest make-targets --from raw.csv --indicators indicators.csv --output testset
      """,
    subcommands: [Score.self, MakeTargets.self], defaultSubcommand: Score.self)

  struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Scores models; what 'backtest' does where no subcommand is named.")

    @Option(
      help: ArgumentHelp(
        "Observations: series_id or area_code and indicator, year, value; repeat for several.",
        valueName: "file|bundled"), transform: OptionValue.text)
    var data: [String]

    @OptionGroup var reading: ReadingFlags
    @OptionGroup var origin: FormatFlag

    @Option(
      help: ArgumentHelp(
        "Models joined by commas; with --targets also base-rate: the share that came true elsewhere.",
        valueName: "list"), transform: OptionValue.joined)
    var models = "auto,drift"

    @OptionGroup var source: ReferenceOptions

    @OptionGroup(title: "Backtest of forecasts") var forecasts: ForecastOptions

    @OptionGroup(title: "Backtest of targets") var probabilities: TargetOptions

    @OptionGroup var output: OutputOptions

    func validate() throws {
      if probabilities.targets == nil {
        if forecasts.horizon == nil {
          throw ValidationError("Give --horizon for forecasts, or --targets and --outcomes.")
        }
        if let option = probabilities.firstGiven {
          throw ValidationError("\(option) needs --targets.")
        }
      } else {
        if probabilities.outcomes == nil { throw ValidationError("--targets needs --outcomes.") }
        if let option = forecasts.firstGiven {
          throw ValidationError("\(option) does not go with --targets.")
        }
      }
      try probabilities.exclusion.validate(beside: source.reference)
    }

    func run() throws {
      if let targets = probabilities.targets, let outcomes = probabilities.outcomes {
        try scoreTargets(targets, outcomes)
      } else {
        try scoreForecasts(horizon: forecasts.horizon ?? 1)
      }
    }

    private var modelNames: [String] { models.split(separator: ",").map(String.init) }

    private func scoreForecasts(horizon: Int) throws {
      var run = ForecastBacktestRun(data: data, horizon: horizon, models: modelNames)
      run.reading = reading.options(as: origin.format)
      run.minimumHistory = forecasts.minHistory ?? run.minimumHistory
      run.origins = forecasts.origins
      run.levels = forecasts.levels?.values ?? run.levels
      run.asOf = forecasts.asOf
      run.reference = source.reference
      run.progress = output.progress
      let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
      try output.write(report)
      output.tell(report.lackOfWindows)
      try report.exitCode.exit()
    }

    private func scoreTargets(_ targets: String, _ outcomes: String) throws {
      var run = TargetBacktestRun(
        targets: targets, outcomes: outcomes, data: data, models: modelNames)
      run.reading = reading.options(as: origin.format)
      run.baseline = probabilities.baseline
      run.groupings = probabilities.by ?? []
      run.rules = probabilities.rules ?? []
      run.reference = source.reference
      run.excludesOwnCountry = probabilities.exclusion.excludeOwnCountry
      run.raw = probabilities.exclusion.raw
      run.indicators = probabilities.exclusion.indicators
      run.progress = output.progress
      let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
      try output.write(report)
      try report.exitCode.exit()
    }
  }

  struct ForecastOptions: ParsableArguments {
    @Option(help: "The years ahead.", transform: OptionValue.whole(.horizon))
    var horizon: Int?

    @Option(
      help: ArgumentHelp("The fewest observations up to an origin; 5.", valueName: "count"),
      transform: OptionValue.whole(.count))
    var minHistory: Int?

    @Option(
      help: ArgumentHelp(
        "Only the newest so many origins of a series; all where not given.", valueName: "count"),
      transform: OptionValue.whole(.count))
    var origins: Int?

    @Option(
      help: ArgumentHelp("Central intervals in percent; 80,95.", valueName: "list"),
      transform: LevelList.read)
    var levels: LevelList?

    @Option(
      help: ArgumentHelp(
        "The information year: nothing observed later is visible.", valueName: "year"),
      transform: OptionValue.whole(.year))
    var asOf: Int?

    var firstGiven: String? {
      if horizon != nil { return "--horizon" }
      if minHistory != nil { return "--min-history" }
      if origins != nil { return "--origins" }
      if levels != nil { return "--levels" }
      return asOf == nil ? nil : "--as-of"
    }
  }

  struct TargetOptions: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "target_id, series_id, target_year, comparator, value.", valueName: "file"),
      transform: OptionValue.text)
    var targets: String?

    @Option(
      help: ArgumentHelp(
        "target_id, met (0 or 1); also h and m to group by.", valueName: "file"),
      transform: OptionValue.text)
    var outcomes: String?

    @Option(
      help: ArgumentHelp(
        "Groups to show, joined by commas: h, m, kind, history, era, indicator.",
        valueName: "list"), transform: OptionValue.groupings)
    var by: [BacktestGrouping]?

    @Option(
      help: ArgumentHelp(
        "The model to compare the others with; the first where not given.", valueName: "model"),
      transform: OptionValue.text)
    var baseline: String?

    @Option(
      help: ArgumentHelp(
        "Official rules whose classes are followed up: all, or rules and families.",
        valueName: "list"), transform: OptionValue.list)
    var rules: [String]?

    @OptionGroup var exclusion: ReferenceExclusionOptions

    var firstGiven: String? {
      if outcomes != nil { return "--outcomes" }
      if by != nil { return "--by" }
      if baseline != nil { return "--baseline" }
      if rules != nil { return "--rules" }
      if exclusion.excludeOwnCountry { return "--exclude-own-country" }
      return exclusion.raw == nil ? nil : "--raw"
    }
  }

  struct MakeTargets: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes targets with known outcomes out of whole series.",
      discussion: """
        Each series is cut once, at an origin drawn by --seed, with 8 to 15 observations in the \
        fifteen years up to it. A target is the last value moved in the wanted direction by half, \
        once or twice what the indicator typically changes in five years, scaled to two or five \
        years ahead, within the natural limits. Written are observations.csv, targets.csv, \
        outcomes.csv and README.md.

        Series are named indicator:AREA, or have the columns area_code and indicator. The table of \
        indicators has the columns indicator, title, unit, source, direction (up or down), lower, \
        upper and evidence; without it the bundled indicators are known.

        Examples:
          khathi backtest make-targets --from raw.csv --indicators indicators.csv --output testset
          khathi backtest make-targets --from province.csv --output testset --seed 7
        """)

    @Option(
      help: ArgumentHelp("Whole series; repeat for several.", valueName: "file|bundled"),
      transform: OptionValue.text)
    var from: [String]

    @Option(
      help: ArgumentHelp("Directions and natural limits of indicators.", valueName: "file"),
      transform: OptionValue.text)
    var indicators: String?

    @Option(
      help: ArgumentHelp("The folder of the test set; made if need be.", valueName: "folder"),
      transform: OptionValue.text)
    var output: String

    @Option(help: "The seed of the origins.", transform: OptionValue.seed)
    var seed: UInt64 = 1

    @Flag(help: "Use indicators that are modelled or interpolated, too: they look too easy.")
    var includeModelled = false

    @Flag(help: "Overwrite files that exist.")
    var force = false

    @Flag(name: .shortAndLong, help: "Say nothing on standard error but errors.")
    var quiet = false

    func run() throws {
      var run = MakeTargetsRun(from: from)
      run.indicators = indicators
      run.seed = seed
      run.includesModelled = includeModelled
      let options = try OutputOptions.parse([])
      let summary = try options.reportingErrors { () throws(PipelineError) in
        try run.write(to: output, overwrite: force)
      }
      if !quiet {
        Terminal.tell(
          line: "\(summary.windowCount) windows of \(summary.indicatorCount) indicators, "
            + "\(summary.targetCount) targets (\(summary.metCount) met) -> \(output)")
      }
    }
  }
}
