import Assessment
import Evaluation
import Forecasting
import Foundation
import Reports
import TestSupport
import Testing
import TimeSeries

@testable import Pipeline

/// What is backtested is what answers: for every model of the registry.
@Suite("One model in every command")
struct SameModelTests {
  private static let library = DataLibrary(
    root: Checkout.datasets.path)

  /// Two sources of one share, and a question about the shorter one.
  private struct Files {
    let observations: String
    let targets: String
    let outcomes: String

    init() throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      func write(_ name: String, _ lines: [String]) throws -> String {
        let path = folder.appending(path: name).path
        try (lines.joined(separator: "\n") + "\n").write(
          toFile: path, atomically: true, encoding: .utf8)
        return path
      }
      observations = try write(
        "observations.csv",
        ["series_id,area_code,indicator,year,value,unit"]
          + (2000...2018).map { "ministry,VN-90,share_x,\($0),\(30 + 2 * ($0 - 2000) + $0 % 3),%" }
          + (2009...2019).map { "survey,VN-90,share_x,\($0),\(41 + 2 * ($0 - 2009) + $0 % 2),%" })
      targets = try write(
        "targets.csv",
        [
          "target_id,series_id,target_year,comparator,value,unit,lower_bound,upper_bound",
          "t,survey,2024,>=,70,%,0,100",
        ])
      outcomes = try write("outcomes.csv", ["target_id,met", "t,1"])
    }
  }

  /// A target that came true costs (p − 1)².
  @Test(arguments: Models.names) func targets(_ name: String) throws {
    let files = try Files()
    var settings = AssessSettings()
    settings.targets = files.targets
    settings.data = [files.observations]
    settings.model = name
    let assessed = try AssessRun(settings, library: Self.library).report().assessments[0]
    let scored = try TargetBacktestRun(
      targets: files.targets, outcomes: files.outcomes, data: [files.observations], models: [name]
    ).report(library: Self.library).models[0]
    #expect(scored.missingCount == (assessed.probability == nil ? 1 : 0))
    let probability = assessed.probability ?? 0.5
    #expect(probability > 0 && probability < 1, "the example has to tell models apart")
    #expect(scored.overall.scores.meanProbability == probability)
    #expect(scored.overall.scores.brier.estimate == (probability - 1) * (probability - 1))
    if name == "multi-source" { #expect(assessed.modelShortName?.hasPrefix("joined(") == true) }
  }

  /// What `forecast` says in the year of the origin is what is scored.
  @Test(arguments: Models.names) func forecasts(_ name: String) throws {
    let files = try Files()
    var backtest = ForecastBacktestRun(data: [files.observations], horizon: 2, models: [name])
    backtest.minimumHistory = 8
    backtest.origins = 1
    let scored = try backtest.report(library: Self.library).models[0]

    let inputs = try SeriesInputs([files.observations], library: Self.library)
    let scheme = RollingOrigin(horizon: 2, minimumHistory: 8, limit: 1)
    var scores: [[ForecastScore]] = []
    for entry in inputs.store.entries {
      let series = try entry.series.get()
      let window = try #require(scheme.windows(of: series).first)
      var run = ForecastRun(data: [files.observations], horizon: 2)
      run.seriesID = series.id
      run.model = name
      run.asOf = window.originYear
      guard let forecast = try run.report(library: Self.library).forecasts.first else { continue }
      if name == "multi-source" { #expect(forecast.shortName.hasPrefix("joined(")) }
      scores.append(
        try window.outcomes.map { outcome in
          ForecastScorer().score(
            try #require(forecast.distribution(in: outcome.year)), against: outcome.value,
            horizon: outcome.year - window.originYear, stepSize: window.stepSize)
        })
    }
    #expect(scored.refusedCount == 2 - scores.count)
    #expect(scored.overall == ForecastSummary(scores, levels: [0.8, 0.95]))
  }

  @Test func everyEntryGivesTheModelOfItsName() {
    #expect(Set(Models.names).count == Models.all.count)
    for entry in Models.all {
      let model = entry.model(in: .withoutReference)
      // Without other sources there is nothing to join.
      #expect(model.name == (entry.needs.contains(.sources) ? "auto" : entry.name))
    }
  }

  @Test func whatIsAskedOfAnUnknownModelNamesAll() throws {
    let known = Models.names
    #expect(throws: PipelineError.unknownModel("moon", known: known)) {
      _ = try ModelChoice(named: "moon", asOf: nil) {
        () throws(PipelineError) -> ReferenceLibrary in throw .nothingSelected("")
      }
    }
    #expect(throws: PipelineError.unknownModel("moon", known: known + ["base-rate"])) {
      _ = try BacktestModels(["moon"], allowsBaseRate: true)
    }
  }
}
