import ArgumentParser
import Pipeline
import Reports

struct DataFetchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.dataFetch.configuration(subcommands: [DataFetchWorldBankCommand.self])
  }
}

struct DataFetchWorldBankCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.dataFetchWorldBank.configuration()
  }

  @Option(
    help: .of(.fetchIndicator, "code"),
    transform: OptionValue.text)
  var indicator: [String] = []

  @Option(
    help: .of(.fetchCountry, "code|all"),
    transform: OptionValue.text)
  var country: [String] = []

  @Option(
    help: .of(.fetchFrom, "year"),
    transform: OptionValue.whole(.fetchedYear))
  var from: Int?

  @Option(
    help: .of(.fetchTo, "year"),
    transform: OptionValue.whole(.fetchedYear))
  var to: Int?

  @Option(
    help: .of(.fetchAddress, "url"),
    transform: OptionValue.text)
  var baseURL: String?

  @Option(
    help: .of(.fetchTime, "seconds", standard: 120),
    transform: OptionValue.whole(.seconds))
  var timeLimit = 120

  @Option(
    help: .of(.fetchCache, "folder"), transform: OptionValue.text)
  var cache: String?

  @Flag(help: .of(.fetchNoCache))
  var noCache = false

  @Option(
    help: .of(.fetchPageSize, visibility: .hidden),
    transform: OptionValue.whole(.pageSize))
  var pageSize: Int?

  @Option(
    help: .of(.fetchSeed, standard: 1), transform: OptionValue.seed)
  var seed: UInt64 = 1

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if indicator.isEmpty {
      throw UsageText.nameIndicator.error()
    }
    if country.isEmpty { throw UsageText.nameCountry.error() }
  }

  func run() throws {
    var run = WorldBankFetchRun(indicators: indicator, countries: country)
    run.from = from
    run.to = to
    if let baseURL { run.baseURL = baseURL }
    run.timeLimit = timeLimit
    run.cache = noCache ? "" : cache
    run.pageSize = pageSize
    run.seed = seed
    let report = try output.reportingErrors { () throws(PipelineError) in
      try FetchReport.check(output.place)
      return try run.report()
    }
    try output.write(report) { (format, style, place) throws(PipelineError) in
      try report.write(as: format, style: style, to: place)
    }
  }
}
