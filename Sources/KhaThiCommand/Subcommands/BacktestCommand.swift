import ArgumentParser
import Pipeline
import Reports

struct BacktestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.backtest.configuration(
      subcommands: [BacktestScoreCommand.self, BacktestMakeTargetsCommand.self],
      defaultSubcommand: BacktestScoreCommand.self)
  }

}

struct BacktestScoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.backtestScore.configuration()
  }

  @Option(
    help: .of(.data, "file|bundled"), transform: OptionValue.text)
  var data: [String]

  @OptionGroup var reading: FileReadingFlags

  @Option(
    help: .of(.backtestModels, "list", standard: "auto,drift"), transform: OptionValue.joined)
  var models = "auto,drift"

  @OptionGroup var source: ReferenceOptions

  @OptionGroup(title: HelpText.groupForecasts.text) var forecasts: BacktestForecastOptions

  @OptionGroup(title: HelpText.groupTargets.text) var probabilities: BacktestTargetOptions

  @OptionGroup var siblings: SiblingOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if probabilities.targets == nil {
      if forecasts.horizon == nil {
        throw UsageText.horizonOrTargets.error()
      }
      if let option = probabilities.firstGiven {
        throw UsageText.needsTargets.error(["option": option])
      }
    } else {
      if probabilities.outcomes == nil { throw UsageText.targetsNeedOutcomes.error() }
      if let option = forecasts.firstGiven {
        throw UsageText.notWithTargets.error(["option": option])
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
    run.reading = reading.options
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
    run.reading = reading.options
    run.baseline = probabilities.baseline
    run.groupings = probabilities.by ?? []
    run.rules = probabilities.rules ?? []
    run.reference = source.reference
    run.excludesOwnCountry = probabilities.exclusion.excludeOwnCountry
    run.raw = probabilities.exclusion.raw
    run.indicators = probabilities.exclusion.indicators
    run.siblings = siblings.siblings
    run.usesSiblings = !siblings.noSiblings
    run.progress = output.progress
    let report = try output.reportingErrors { () throws(PipelineError) in try run.report() }
    try output.write(report)
    try report.exitCode.exit()
  }
}

struct BacktestForecastOptions: ParsableArguments {
  @Option(help: .of(.horizon), transform: OptionValue.whole(.horizon))
  var horizon: Int?

  @Option(
    help: .of(.minHistory, "count"),
    transform: OptionValue.whole(.count))
  var minHistory: Int?

  @Option(
    help: .of(.origins, "count"),
    transform: OptionValue.whole(.count))
  var origins: Int?

  @Option(
    help: .of(.backtestLevels, "list"),
    transform: LevelList.read)
  var levels: LevelList?

  @Option(
    help: .of(.asOf, "year"),
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

struct BacktestTargetOptions: ParsableArguments {
  @Option(
    help: .of(.backtestTargets, "file"),
    transform: OptionValue.text)
  var targets: String?

  @Option(
    help: .of(.outcomes, "file"),
    transform: OptionValue.text)
  var outcomes: String?

  @Option(
    help: .of(.backtestBy, "list"), transform: OptionValue.groupings)
  var by: [BacktestGrouping]?

  @Option(
    help: .of(.backtestBaseline, "model"),
    transform: OptionValue.text)
  var baseline: String?

  @Option(
    help: .of(.backtestRules, "list"), transform: OptionValue.list)
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

struct BacktestMakeTargetsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.backtestMakeTargets.configuration()
  }

  @Option(
    help: .of(.makeFrom, "file|bundled"),
    transform: OptionValue.text)
  var from: [String]

  @Option(
    help: .of(.makeIndicators, "file"),
    transform: OptionValue.text)
  var indicators: String?

  @Option(
    help: .of(.makeOutput, "folder"),
    transform: OptionValue.text)
  var output: String

  @Option(help: .of(.makeSeed, standard: 1), transform: OptionValue.seed)
  var seed: UInt64 = 1

  @Flag(help: .of(.makeModelled))
  var includeModelled = false

  @Flag(help: .of(.forceFiles))
  var force = false

  @Flag(name: .shortAndLong, help: .of(.quiet))
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
        line: UsageText.targetsMade.text(
          [
            "windows": "\(summary.windowCount)", "indicators": "\(summary.indicatorCount)",
            "targets": "\(summary.targetCount)", "met": "\(summary.metCount)", "folder": output,
          ]))
    }
  }
}
