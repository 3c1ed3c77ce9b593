import ArgumentParser
import Pipeline
import Reports

extension Data {
  struct Fetch: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fetch", abstract: "Fetches open data into tidy CSV.",
      subcommands: [WorldBank.self])
  }

  struct WorldBank: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "worldbank",
      abstract: "Fetches indicators from the World Bank's Indicators API.",
      discussion: """
        Values come as tidy CSV with source and licence, ready for 'data match', 'assess --data' and \
        'reference build'. Beside an output file stand FILE.run.json and FILE.SOURCE.md. Either \
        everything is written or nothing. Answers are kept in a cache and asked for again only if \
        they changed. The program curl does the fetching.

        Examples:
          khathi data fetch worldbank --indicator SP.DYN.LE00.IN --country VN --output le.csv
          khathi data fetch worldbank --indicator SH.STA.STNT.ZS --country all --from 2000 \
        --output stunting.csv
          khathi data match all bundled le.csv
        """)

    @Option(
      help: ArgumentHelp(
        "The code of an indicator; repeat for several.", valueName: "code"),
      transform: OptionValue.text)
    var indicator: [String] = []

    @Option(
      help: ArgumentHelp(
        "The code of a country, or all; repeat for several.", valueName: "code|all"),
      transform: OptionValue.text)
    var country: [String] = []

    @Option(
      help: ArgumentHelp("The first year.", valueName: "year"),
      transform: OptionValue.whole(.fetchedYear))
    var from: Int?

    @Option(
      help: ArgumentHelp("The last year.", valueName: "year"),
      transform: OptionValue.whole(.fetchedYear))
    var to: Int?

    @Option(
      help: ArgumentHelp("Another place of the interface, such as a mirror.", valueName: "url"),
      transform: OptionValue.text)
    var baseURL: String?

    @Option(
      help: ArgumentHelp("The time for everything.", valueName: "seconds"),
      transform: OptionValue.whole(.seconds))
    var timeLimit = 120

    @Option(
      help: ArgumentHelp(
        "The folder of the cache; khathi/http in XDG_CACHE_HOME where not given.",
        valueName: "folder"), transform: OptionValue.text)
    var cache: String?

    @Flag(help: "Keep nothing, and use nothing that was kept.")
    var noCache = false

    @Option(
      help: ArgumentHelp("Records an answer.", visibility: .hidden),
      transform: OptionValue.whole(.pageSize))
    var pageSize: Int?

    @Option(
      help: "Decides by how much the pauses between attempts vary.", transform: OptionValue.seed)
    var seed: UInt64 = 1

    @OptionGroup var output: OutputOptions

    func validate() throws {
      if indicator.isEmpty {
        throw ValidationError("Name an indicator: --indicator SP.DYN.LE00.IN.")
      }
      if country.isEmpty { throw ValidationError("Name a country: --country VN, or all.") }
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
}
