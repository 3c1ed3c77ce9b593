import Assessment
import Distributions
import Evaluation
import Reports
import Testing

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
    report.rules = [RuleClass.onTrack, .accelerationNeeded, nil].map { progressClass in
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
