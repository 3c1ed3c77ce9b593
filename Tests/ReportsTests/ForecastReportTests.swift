import Assessment
import Distributions
import Forecasting
import Reports
import Testing
import TimeSeries

@Suite("Forecast rows")
struct ForecastReportTests {
  private static func report(levels: [Double]) throws -> ForecastReport {
    let series = try AnnualSeries(
      id: "VN-36.health_insurance", bounds: .percent,
      observations: [80.1, 83.2, 85.9, 88.0, 90.4, 91.3].enumerated().map {
        Observation(year: 2018 + $0.offset, value: $0.element)
      })
    return ForecastReport(
      run: Fixtures.run, forecasts: [try Drift().fit(to: series).forecast(horizon: 3)],
      refusals: [
        .init(
          seriesID: "short", modelName: "drift",
          reason: Reason(
            .tooFewObservations, ["model": "drift", "needed": "3", "available": "1"]))
      ], levels: levels)
  }

  @Test("The columns follow the levels asked, and each row holds the quantiles")
  func columns() throws {
    let report = try Self.report(levels: [80, 95])
    let lines = report.csv().split(separator: "\n")
    #expect(
      lines[0]
        == "series_id,horizon,year,median,lower_80,upper_80,lower_95,upper_95,model,findings")
    #expect(lines.count == 4)
    let fields = lines[2].split(separator: ",")
    #expect(fields[0] == "VN-36.health_insurance")
    #expect(fields[1] == "2" && fields[2] == "2025" && fields[8] == "drift")
    let distribution = try #require(report.forecasts[0].distribution(in: 2025))
    let quantiles = [0.5, 0.1, 0.9, 0.025, 0.975].map { distribution.quantile($0) }
    #expect(fields[3...7].map { Double($0) ?? .nan } == quantiles)
    let half = try Self.report(levels: [97.5]).csv()
    #expect(half.hasPrefix("series_id,horizon,year,median,lower_97.5,upper_97.5,model,findings\n"))
  }

  /// A line that falls below 0 has no width from some year on, and every form says so.
  @Test("Intervals without width are named with their years", arguments: Language.allCases)
  func missingWidth(language: Language) throws {
    let series = try AnnualSeries(
      id: "falling", bounds: .percent,
      observations: [31, 26, 20.5, 15, 11, 6.5, 5.6].enumerated().map {
        Observation(year: 2010 + $0.offset, value: $0.element)
      })
    let report = ForecastReport(
      run: Fixtures.run, forecasts: [try LinearTrend().fit(to: series).forecast(horizon: 4)],
      levels: [80, 95])
    let rows = report.csv().split(separator: "\n").dropFirst()
    let flat = rows.filter { $0.hasSuffix(",interval_on_limit") }
    #expect(!flat.isEmpty && flat.count < rows.count)
    let last = try #require(flat.last?.split(separator: ","))
    #expect(last[4] == "0" && last[5] == "0" && last[2] == "2020")
    #expect(report.json().contains("\"interval_on_limit\""))
    let first = try #require(flat.first?.split(separator: ",")[2])
    let text = report.render(as: .md, style: RenderStyle(language: language))
    #expect(text.contains("falling – "))
    #expect(text.contains(first == "2020" ? "2020" : "\(first)–2020"))
    #expect(text.contains(language == .vi ? "không có độ rộng" : "no width"))
  }

  @Test("What could not be forecast is told in every form but CSV", arguments: Language.allCases)
  func refusals(language: Language) throws {
    let report = try Self.report(levels: [80])
    let style = RenderStyle(language: language)
    for format in [OutputFormat.table, .md, .json] {
      #expect(report.render(as: format, style: style).contains("short"))
    }
    #expect(report.json().contains("\"code\": \"too_few_observations\""))
  }
}
