import Assessment
import Distributions
import Evaluation
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

@Suite("Backtests as people and machines read them")
struct BacktestReportTests {
  private let run = RunInfo(
    command: "backtest", version: "0.1.0",
    settings: [RunInfo.Setting("models", "auto,drift")],
    inputs: [RunInfo.Input(name: "data.csv", hash: "sha256:0123456789abcdef")])

  /// Two models on three windows of which one never moved; the second model refused one window.
  private var forecasts: ForecastBacktestReport {
    let scorer = ForecastScorer(levels: [0.8, 0.95])
    let histories: [[Double]] = [[1, 2, 4, 3], [10, 12, 11], [5, 5, 5]]
    let models = [("auto", 1.0), ("drift", 0.5)].enumerated().map { index, model in
      let windows = histories.map { history in
        (1...2).map { horizon in
          scorer.score(
            Normal(mean: history.last ?? 0, standardDeviation: model.1 * Double(horizon)),
            against: (history.last ?? 0) + 0.9 * Double(horizon), horizon: horizon,
            stepSize: ForecastScorer.StepSize(history))
        }
      }
      return ForecastBacktestReport.Model(
        name: model.0, refusedCount: index,
        overall: ForecastSummary(windows, levels: scorer.levels),
        byHorizon: (1...2).map { horizon in
          ForecastSummary(
            windows.map { $0.filter { $0.horizon == horizon } }, levels: scorer.levels)
        })
    }
    return ForecastBacktestReport(
      run: run, seriesCount: 3, windowCount: 4, commonWindowCount: 3, seriesWithoutWindows: 1,
      models: models)
  }

  private func cases(_ probabilities: [Double]) -> [ProbabilityCase] {
    probabilities.enumerated().map { index, probability in
      ProbabilityCase(
        probability: probability, isMet: index % 3 != 0, cluster: ["AAA", "BBB", "CCC"][index % 3])
    }
  }

  private var targets: TargetBacktestReport {
    let auto = cases([0.04, 0.55, 0.62, 0.31, 0.48, 0.97, 0.12, 0.88, 0.73])
    let drift = cases([0.5, 0.5, 0.5, 0.91, 0.2, 0.33, 0.64, 0.07, 1])
    func entry(_ cases: [ProbabilityCase], _ base: [ProbabilityCase]?)
      -> TargetBacktestReport.Entry
    {
      TargetBacktestReport.Entry(
        scores: ProbabilityScores(cases),
        difference: base.map { PairedDifference(of: cases, to: $0) })
    }
    var report = TargetBacktestReport(
      run: run, targetCount: 9, clusterCount: 3, unmatchedCount: 2, baseline: "drift",
      models: [
        .init(name: "auto", missingCount: 0, overall: entry(auto, drift)),
        .init(name: "drift", missingCount: 3, overall: entry(drift, nil)),
      ],
      groupings: [
        .init(
          name: "era",
          groups: [
            .init(
              name: "before_2020",
              entries: [
                entry(Array(auto[..<5]), Array(drift[..<5])), entry(Array(drift[..<5]), nil),
              ]),
            .init(
              name: "from_2020",
              entries: [
                entry(Array(auto[5...]), Array(drift[5...])), entry(Array(drift[5...]), nil),
              ]),
          ])
      ])
    report.rules = [RuleVerdict.Class.onTrack, .accelerationNeeded, nil].map { progressClass in
      RuleRecord(
        ruleID: "unsd-2023", progressClass: progressClass, count: 3,
        metShare: ClusteredMean([1, 0, 1], clusters: ["AAA", "AAA", "BBB"]))
    }
    return report
  }

  @Test("Backtest of forecasts", arguments: Language.allCases)
  func forecastForms(language: Language) {
    let style = RenderStyle(language: language)
    let report = forecasts
    expectGolden(report.render(as: .table, style: style), "backtest-\(language).txt")
    expectGolden(report.render(as: .md, style: style), "backtest-\(language).md")
    expectGolden(report.render(as: .csv, style: style), "backtest.csv")
    expectGolden(report.render(as: .json, style: style), "backtest.json")
  }

  @Test("Backtest of targets", arguments: Language.allCases)
  func targetForms(language: Language) {
    let style = RenderStyle(language: language)
    let report = targets
    expectGolden(report.render(as: .table, style: style), "backtest-targets-\(language).txt")
    expectGolden(report.render(as: .md, style: style), "backtest-targets-\(language).md")
    expectGolden(report.render(as: .csv, style: style), "backtest-targets.csv")
    expectGolden(report.render(as: .json, style: style), "backtest-targets.json")
  }

  @Test("Every row of a terminal table keeps its numbers whole within the width")
  func width() {
    for width in [80, 100] {
      for language in Language.allCases {
        let style = RenderStyle(language: language, width: width)
        let texts = [
          forecasts.render(as: .table, style: style), targets.render(as: .table, style: style),
        ]
        for text in texts {
          for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
        }
        #expect(texts[1].contains(language == .en ? "−0." : "−0,"))
      }
    }
  }
}
