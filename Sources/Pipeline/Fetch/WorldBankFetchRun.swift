import DatasetReaders
import Plans
package import Reports

/// The work of `khathi data fetch worldbank`: indicators of countries as tidy values.
package struct WorldBankFetchRun {
  /// Codes of indicators, such as `SP.DYN.LE00.IN`.
  package var indicators: [String]

  /// Two- or three-letter codes of countries, or `all`.
  package var countries: [String]

  /// The first year.
  package var from: Int?

  /// The last year.
  package var to: Int?

  /// Where the interface is: the World Bank's, or a mirror.
  package var baseURL = WorldBankClient.standardURL

  /// The time for everything, in seconds.
  package var timeLimit = 120

  /// The folder of answers that are kept; empty keeps none, `nil` takes the standard one.
  package var cache: String?

  /// Decides by how much pauses between attempts vary.
  package var seed: UInt64 = 1

  /// The records asked for in one answer; `nil` takes as many as are good.
  package var pageSize: Int?

  /// Creates a run.
  package init(indicators: [String], countries: [String]) {
    self.indicators = indicators
    self.countries = countries
  }

  /// Stands for all countries.
  package static let allCountries = "all"

  /// Fetches everything, or nothing.
  ///
  /// - Parameter library: Where the bundled tables lie; `nil` looks for them.
  /// - Throws: ``PipelineError/fetch(_:)`` where anything is missing.
  package func report(library: DataLibrary? = nil) throws(PipelineError) -> FetchReport {
    try checkSettings()
    var files = InputFiles(library: library)
    let names = try files.readBundled("reference-tables/indicator-names.csv") {
      (input) throws(ReaderError) in try IndicatorNameTable.read(input)
    }
    var transport: any HTTPTransport = CurlTransport()
    if let folder = cache ?? CachedTransport.standardFolder, !folder.isEmpty {
      transport = CachedTransport(transport, folder: folder)
    }
    var client = WorldBankClient(
      transport: RetryingTransport(transport, seconds: timeLimit, seed: seed), baseURL: base)
    if let pageSize { client.pageSize = pageSize }
    do throws(FetchError) {
      var report = try fetch(client, names: names)
      report.run.tables = files.read.flatMap(\.files)
      return report
    } catch {
      throw .fetch(error)
    }
  }

  /// The address without slashes at its end.
  private var base: String {
    var base = baseURL
    while base.hasSuffix("/") { base.removeLast() }
    return base
  }

  private func checkSettings() throws(PipelineError) {
    func isCode(_ text: String, _ marks: String) -> Bool {
      !text.isEmpty && text.utf8.count <= 64
        && text.unicodeScalars.allSatisfy {
          $0.isASCII
            && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
              || marks.unicodeScalars.contains($0))
        }
    }
    func bad(_ name: String, _ value: String, _ expected: String) -> PipelineError {
      .badSetting(name: name, value: value, expected: expected)
    }
    for code in indicators where !isCode(code, "._-") {
      throw bad("indicator", code, "SP.DYN.LE00.IN …")
    }
    for code in countries where !isCode(code, "") {
      throw bad("country", code, "VN, VNM … all")
    }
    if indicators.isEmpty { throw bad("indicator", "", "SP.DYN.LE00.IN …") }
    if countries.isEmpty { throw bad("country", "", "VN, VNM … all") }
    try SettingRange.fetchedYear.check(from, as: "from")
    try SettingRange.fetchedYear.check(to, as: "to")
    if let from, let to, from > to { throw bad("to", "\(to)", "≥ \(from)") }
    try SettingRange.seconds.check(timeLimit, as: "time-limit")
    try SettingRange.pageSize.check(pageSize, as: "page-size")
  }

  private func fetch(
    _ client: WorldBankClient, names: IndicatorNameTable
  ) throws(FetchError) -> FetchReport {
    var inputs: [RunInfo.Input] = []
    var cached = 0
    func note(_ answer: WorldBankClient.Answer) {
      cached += answer.cachedCount
      inputs += answer.hashes.map { RunInfo.Input(name: $0.url, hash: "sha256:" + $0.hash) }
    }
    let isAll = countries.contains { $0.lowercased() == Self.allCountries }
    var single: Set<String>?
    if isAll {
      let answer = try client.records("country")
      note(answer)
      single = Set(
        answer.records.filter { $0.texts["region"] != "NA" }.compactMap { $0.texts["iso2Code"] })
    }
    var report = FetchReport(run: runInfo([]), indicators: [], values: [])
    let place = isAll ? Self.allCountries : countries.removingRepeats().joined(separator: ";")
    for code in indicators.removingRepeats() {
      let about = try client.records("indicator/\(code)")
      note(about)
      let answer = try client.records(
        "country/\(place)/indicator/\(code)", from == nil && to == nil ? [] : ["date=\(dates)"])
      note(answer)
      let known = names[code.uppercased()].flatMap { $0.kind == .worldBank ? $0 : nil }
      report.indicators.append(
        FetchReport.Indicator(
          code: code, about: about.records.first?.texts ?? [:], known: known,
          lastUpdated: answer.lastUpdated))
      try add(answer.records, countries: single, to: &report)
    }
    if report.values.isEmpty {
      throw .noValues(indicators: indicators.joined(separator: ", "))
    }
    report.run = runInfo(inputs)
    report.cachedCount = cached
    return report
  }

  /// The years as the interface takes them; open ends are closed widely.
  private var dates: String { "\(from ?? 1900):\(to ?? 2999)" }

  private func add(
    _ records: [WorldBankPage.Record], countries: Set<String>?, to report: inout FetchReport
  ) throws(FetchError) {
    var values: [FetchReport.Value] = []
    for record in records {
      guard let value = record.value else {
        report.emptyCount += 1
        continue
      }
      let area = record.texts["country"] ?? ""
      if let countries, !countries.contains(area) {
        report.aggregateCount += 1
        continue
      }
      // Months and quarters are not annual values.
      guard let year = record.texts["date"].flatMap({ Int($0) }), !area.isEmpty else {
        report.emptyCount += 1
        continue
      }
      values.append(
        FetchReport.Value(
          indicator: report.indicators.count - 1, area: area,
          country: record.texts["countryiso3code"].flatMap { $0.isEmpty ? nil : $0 } ?? area,
          name: record.texts["country.value"] ?? area, year: year, value: value,
          status: record.texts["obs_status"].flatMap { $0.isEmpty ? nil : $0 }))
    }
    report.values += values.sorted { ($0.area, $0.year) < ($1.area, $1.year) }
  }

  private func runInfo(_ inputs: [RunInfo.Input]) -> RunInfo {
    var settings = [
      RunInfo.Setting("indicator", indicators.joined(separator: ",")),
      RunInfo.Setting("country", countries.joined(separator: ",")),
    ]
    if let from { settings.append(RunInfo.Setting("from", "\(from)")) }
    if let to { settings.append(RunInfo.Setting("to", "\(to)")) }
    settings.append(RunInfo.Setting("base-url", base))
    return RunInfo(
      command: "data fetch", version: version, settings: settings, inputs: inputs, seed: seed)
  }
}

extension FetchReport.Indicator {
  fileprivate init(
    code: String, about: [String: String], known: IndicatorName?, lastUpdated: String?
  ) {
    func filled(_ name: String) -> String? { about[name].flatMap { $0.isEmpty ? nil : $0 } }
    let title = filled("name") ?? code
    self.init(
      code: code, id: known?.indicator ?? code, title: title,
      unit: filled("unit") ?? Self.unit(of: title),
      database: filled("source.value") ?? "World Development Indicators",
      organisation: filled("sourceOrganization"), definition: filled("sourceNote"),
      lastUpdated: lastUpdated, note: known?.note)
  }

  /// What stands in the parentheses at the end of a title: `(% of GDP)`.
  private static func unit(of title: String) -> String? {
    guard title.last == ")", let open = title.lastIndex(of: "(") else { return nil }
    let unit = title[title.index(after: open)...].dropLast()
    return unit.isEmpty ? nil : String(unit)
  }
}

extension FetchReport {
  /// Refuses an output of which any file exists, before anything is fetched.
  ///
  /// - Throws: ``PipelineError/outputExists(_:)``.
  package static func check(_ output: Output) throws(PipelineError) {
    try output.check(output.paths(with: [.run, .source]), inputs: [])
  }

  /// Writes the values, and beside a file the text about their source.
  ///
  /// - Throws: ``PipelineError`` where the output cannot be written.
  package func write(
    as format: OutputFormat, style: RenderStyle, to output: Output
  ) throws(PipelineError) {
    let source = output.path(of: .source).map { [Output.Part($0, sourceText)] }
    try output.write(self, as: format, style: style, beside: source ?? [])
  }
}

/// Asks the World Bank's Indicators API, version 2.
///
/// The interface answers in pages and refuses with the HTTP status 200. Sources: Data Help Desk,
/// articles 889392 (about the API), 898581 (calls), 898586 (country), 898599 (indicator).
struct WorldBankClient {
  let transport: RetryingTransport
  let baseURL: String

  /// The records of a page; the interface allows 32,767.
  var pageSize = 20_000

  /// Where the interface is.
  static let standardURL = "https://api.worldbank.org/v2"

  /// How many pages are read at most.
  private static let mostPages = 1000

  /// What was answered to one question.
  struct Answer {
    var records: [WorldBankPage.Record] = []
    var lastUpdated: String?
    var cachedCount = 0
    var hashes: [(url: String, hash: String)] = []
  }

  /// All pages of a question.
  ///
  /// - Throws: ``FetchError``; pages that do not add up are an error, never a shorter answer.
  func records(_ path: String, _ query: [String] = []) throws(FetchError) -> Answer {
    var answer = Answer()
    var number = 1
    while true {
      let parts = ["format=json", "per_page=\(pageSize)"] + query + ["page=\(number)"]
      let url = "\(baseURL)/\(path)?\(parts.joined(separator: "&"))"
      let (page, response) = try transport.get(HTTPRequest(url: url)) {
        (response) throws(FetchError) in (try Self.page(response, url: url), response)
      }
      answer.records += page.records
      answer.lastUpdated = answer.lastUpdated ?? page.lastUpdated
      if response.isCached { answer.cachedCount += 1 }
      answer.hashes.append((url, Self.hash(response.body)))
      guard page.page == number || page.total == 0 else {
        throw .pagesChanged(expected: number, found: page.page)
      }
      if number >= min(page.pages, Self.mostPages) {
        guard answer.records.count == page.total else {
          throw .pagesChanged(expected: page.total, found: answer.records.count)
        }
        return answer
      }
      number += 1
    }
  }

  private static func page(
    _ response: HTTPResponse, url: String
  ) throws(FetchError) -> WorldBankPage {
    let type = response.fields["content-type"] ?? ""
    let isText = response.body.first(where: { $0 > 0x20 }) == UInt8(ascii: "<")
    if isText || type.hasPrefix("text/html") { throw .notJSON(contentType: type, url: url) }
    let answer: WorldBankPage.Answer
    do throws(ReaderError) {
      answer = try WorldBankPage.read(DataInput(bytes: response.body, name: url))
    } catch {
      throw .damaged(error)
    }
    switch answer {
    case .page(let page): return page
    case .refusal(let refusal):
      throw .rejected(id: refusal.id, key: refusal.key, value: refusal.value, url: url)
    }
  }

  private static func hash(_ bytes: [UInt8]) -> String {
    let hash = InputHash()
    _ = try? DataInput(bytes: bytes, name: "").hashed(by: hash).contents()
    return hash.hexadecimal
  }
}
