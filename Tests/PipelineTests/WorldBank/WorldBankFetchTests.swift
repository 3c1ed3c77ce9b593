import DatasetReaders
import Forecasting
import Foundation
import Reports
import Testing
import TimeSeries

@testable import Pipeline

/// `data fetch worldbank` against a local server that behaves as the documented interface does.
@Suite(.enabled(if: LocalServer.isPossible, "python3 or curl is lacking"))
struct WorldBankFetchTests {
  private let server = LocalServer.shared!

  private func run(
    _ fault: String, indicators: [String] = ["SP.DYN.LE00.IN"], countries: [String] = ["VN"],
    seconds: Int = 30, cache: String = "", _ change: (inout WorldBankFetchRun) -> Void = { _ in }
  ) throws(PipelineError) -> FetchReport {
    var run = WorldBankFetchRun(indicators: indicators, countries: countries)
    run.baseURL = server.url(fault)
    run.timeLimit = seconds
    run.cache = cache
    change(&run)
    return try run.report(library: SourceJoinerTests.library)
  }

  private func failure(
    _ fault: String, indicators: [String] = ["SP.DYN.LE00.IN"], seconds: Int = 30
  )
    -> PipelineError?
  {
    do throws(PipelineError) {
      _ = try run(fault, indicators: indicators, seconds: seconds)
      return nil
    } catch {
      return error
    }
  }

  private func fetchError(_ fault: String, seconds: Int = 30) -> FetchError? {
    guard case .fetch(let error) = failure(fault, seconds: seconds) else { return nil }
    return error
  }

  @Test func valuesComeWithSourceAndLicence() throws {
    let report = try run("ok")
    #expect(report.values.count == 9, "2024 has no value")
    #expect(report.emptyCount == 1)
    #expect(report.indicators.first?.id == "life_expectancy_years")
    #expect(report.indicators.first?.unit == "years")
    let lines = report.csv().split(separator: "\n")
    #expect(lines[0].hasPrefix("series_id,area_code,country,indicator,unit,year,value"))
    #expect(
      lines[1].hasPrefix("WB.SP.DYN.LE00.IN.VN,VN,VNM,life_expectancy_years,years,2015,"))
    #expect(lines[1].contains("WB:SP.DYN.LE00.IN@2026-07-01,CC BY 4.0"))
    #expect(report.sourceText.contains("World Bank, World Development Indicators"))
    #expect(report.sourceText.contains("Years a newborn would live."))
    #expect(report.json().contains("\"schema\": \"khathi.fetch/1\""))
    for language in Language.allCases {
      #expect(report.render(as: .md, style: RenderStyle(language: language)).contains("CC BY 4.0"))
    }
  }

  @Test func whatIsFetchedCanBeReadAsObservationsAndBuiltIntoAReference() throws {
    let report = try run(
      "ok", indicators: ["SP.DYN.LE00.IN", "SH.XPD.CHEX.GD.ZS"], countries: ["all"])
    let table = try ObservationTable.read(DataInput(text: report.csv(), name: "wb.csv"))
    #expect(table.seriesIDs.count == 6)
    #expect(report.aggregateCount == 18, "the world is no country")
    let series = try #require(table.series(id: "WB.SP.DYN.LE00.IN.VN")).get()
    #expect(series.series.count == 9)
    #expect(series.series.areaCode == "VN")
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try report.csv().write(toFile: file, atomically: true, encoding: .utf8)
    let countries = try CountryTable(CSVTable.read(DataInput(path: file)))
    let indicators = countries.indicators(known: [])
    #expect(indicators.map(\.id) == ["life_expectancy_years", "SH.XPD.CHEX.GD.ZS"])
    try countries.check(indicators)
  }

  @Test(arguments: [1, 2, 3, 9, 10, 11]) func pagesAddUp(_ size: Int) throws {
    let whole = try run("ok", countries: ["VN", "FRA"])
    let paged = try run("ok", countries: ["VN", "FRA"]) { $0.pageSize = size }
    #expect(paged.values == whole.values)
  }

  @Test func yearsAreAskedFor() throws {
    let report = try run("ok") {
      $0.from = 2018
      $0.to = 2020
    }
    #expect(report.values.map(\.year) == [2018, 2019, 2020])
    #expect(try run("ok") { $0.from = 2022 }.values.map(\.year) == [2022, 2023])
  }

  @Test func aByteOrderMarkAndARedirectionDoNoHarm() throws {
    let values = try run("ok").values
    #expect(try run("mark").values == values)
    #expect(try run("moved").values == values)
  }

  @Test func refusalsUnderStatus200AreErrors() {
    let error = failure("ok", indicators: ["SP.DYN.LE00.IN", "XX.UNKNOWN"])
    guard case .fetch(.rejected(let id, let key, _, let url)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(id == "120")
    #expect(key == "Invalid value")
    #expect(url.contains("XX.UNKNOWN"))
    #expect(error?.exitCode == .data)
  }

  @Test func withoutAnyValueThereIsNoFile() {
    guard case .fetch(.noValues("NO.VALUES")) = failure("ok", indicators: ["NO.VALUES"]) else {
      Issue.record("values out of nothing")
      return
    }
    #expect(fetchError("empty")?.notice.code.rawValue == "fetch_no_values")
  }

  @Test func passingFaultsAreTriedAgain() throws {
    let values = try run("ok").values
    #expect(try run("flaky").values == values)
    let count = try server.requests("flaky").count
    #expect(count == 6, "two answers, each at the third attempt")
  }

  @Test func retryAfterIsWaitedFor() throws {
    _ = try run("limited")
    let times = try server.requests("limited").map(\.at)
    #expect(times.count == 4)
    #expect(times[1] - times[0] >= 1, "the server asked for a second")
    #expect(fetchError("banned")?.notice.code.rawValue == "fetch_rate_limited")
    #expect(try server.requests("banned").count == 1, "an hour is more than there is")
  }

  @Test(arguments: [
    ("missing", "fetch_status", 1), ("forbidden", "fetch_status", 1),
    ("loop", "fetch_redirected", 6), ("file", "fetch_bad_address", 1),
  ]) func lastingFaultsAreNot(_ fault: String, _ code: String, _ count: Int) throws {
    #expect(fetchError(fault)?.notice.code.rawValue == code)
    #expect(try server.requests(fault).count == count)
  }

  @Test(arguments: [
    ("unavailable", "fetch_status"), ("html", "fetch_not_json"), ("truncated", "fetch_unreachable"),
    ("cut", "fetch_damaged"), ("garbage", "fetch_damaged"), ("nothing", "fetch_unreachable"),
  ]) func whatDoesNotPassEndsInItsOwnError(_ fault: String, _ code: String) throws {
    #expect(fetchError(fault, seconds: 4)?.notice.code.rawValue == code)
    #expect(try server.requests(fault).count > 1, "tried again")
  }

  @Test func slowAnswersEndWithTheTime() {
    let start = ContinuousClock.now
    #expect(fetchError("slow", seconds: 2)?.notice.code.rawValue == "fetch_timed_out")
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func pagesThatDoNotAddUpAreAnError() {
    #expect(fetchError("short") == .pagesChanged(expected: 10, found: 9))
  }

  @Test func answersWithoutEndAreCut() {
    let transport = CurlTransport(program: "curl", limit: 1 << 20)
    #expect(throws: FetchError.tooLarge(limit: 1 << 20)) {
      try transport.get(HTTPRequest(url: server.url("endless") + "/country"), within: 20)
    }
  }

  @Test func theCacheAsksOnlyWhetherAnythingChanged() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try run("cached", cache: folder + "/a/b")
    #expect(first.cachedCount == 0)
    let second = try run("cached", cache: folder + "/a/b")
    #expect(second.cachedCount == 2)
    #expect(second.values == first.values)
    let requests = try server.requests("cached")
    #expect(requests.map { $0.if_none_match != nil } == [false, false, true, true])
    #expect(requests.allSatisfy { $0.agent?.hasPrefix("khathi/") ?? false })
    for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/a/b") {
      let path = folder + "/a/b/" + name
      var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      bytes[bytes.count - 3] ^= 1
      try Data(bytes).write(to: URL(filePath: path))
    }
    let third = try run("cached", cache: folder + "/a/b")
    #expect(third.cachedCount == 0, "what was damaged is not used")
    #expect(third.values == first.values)
  }
}
