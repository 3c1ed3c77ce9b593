import Distributions
import Forecasting
import Reports
import Targets
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
      lines[0] == "series_id,horizon,year,median,lower_80,upper_80,lower_95,upper_95,model")
    #expect(lines.count == 4)
    let fields = lines[2].split(separator: ",")
    #expect(fields[0] == "VN-36.health_insurance")
    #expect(fields[1] == "2" && fields[2] == "2025" && fields[8] == "drift")
    let distribution = try #require(report.forecasts[0].distribution(in: 2025))
    let quantiles = [0.5, 0.1, 0.9, 0.025, 0.975].map { distribution.quantile($0) }
    #expect(fields[3...7].map { Double($0) ?? .nan } == quantiles)
    let half = try Self.report(levels: [97.5]).csv()
    #expect(half.hasPrefix("series_id,horizon,year,median,lower_97.5,upper_97.5,model\n"))
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
