package import DatasetReaders
import Evaluation
import Forecasting
package import Reports
import TimeSeries

/// The work of `khathi backtest --data`: models on the past of every series of some files.
package struct ForecastBacktestRun: Sendable {
  /// Files of observations, `bundled` among them.
  package var data: [String]
  /// What is said about files whose content does not tell it.
  package var reading = ReadingOptions()
  /// The years ahead.
  package var horizon: Int
  /// The models by their names on the command line.
  package var models: [String]
  /// The fewest observations up to an origin.
  package var minimumHistory = 5
  /// Only the newest so many origins of a series; `nil` takes all.
  package var origins: Int?
  /// Central intervals in percent.
  package var levels: [Double] = [80, 95]
  /// The information year: nothing observed after it is visible, as history or as outcome.
  package var asOf: Int?
  /// A reference file; `nil` takes the bundled one.
  package var reference: String?

  /// Told how far the work has come.
  package var progress: Progress?

  /// Creates a run.
  package init(data: [String], horizon: Int, models: [String]) {
    self.data = data
    self.horizon = horizon
    self.models = models
  }

  /// Scores every model.
  ///
  /// All models are scored on the same windows: those that every model answers which answers any.
  ///
  /// - Parameter library: Where the bundled data lie; `nil` looks for them when they are needed.
  /// - Throws: ``PipelineError`` where an input or a setting cannot be used.
  package func report(library: DataLibrary? = nil) throws(PipelineError) -> ForecastBacktestReport {
    try checkSettings()
    let chosen = try BacktestModels(models, allowsBaseRate: false)
    var inputs = try SeriesInputs(data, options: reading, library: library)
    let context =
      chosen.needsReference
      ? ModelContext(reference: try inputs.files.readReference(reference)) : .withoutReference
    let choices = chosen.items.compactMap { item in
      item.entry.map { ModelChoice($0, in: context) }
    }
    let joiner = SourceJoiner(store: inputs.store)
    let scorer = ForecastScorer(levels: levels.map { $0 / 100 })
    let scheme = RollingOrigin(
      horizon: horizon, minimumHistory: minimumHistory, limit: origins)
    let entries = inputs.store.entries
    let outcomes = Chunks.map(
      count: entries.count, progress: progress.map { ($0, .backtesting) }
    ) { index -> [WindowScores] in
      guard case .success(let series) = entries[index].series else { return [] }
      return scheme.windows(of: asOf.map(series.upTo) ?? series).map { window in
        WindowScores(
          window,
          models: choices.map { joiner.modelOnDemand(for: window.history, by: $0, asOf: nil) },
          scorer: scorer)
      }
    }
    return report(
      outcomes, models: chosen.names, malformed: entries.count { $0.series.isFailure },
      inputs: inputs.files.read)
  }

  private func checkSettings() throws(PipelineError) {
    try SettingRange.horizon.check(horizon, as: "horizon")
    try SettingRange.level.check(each: levels, as: "levels")
    try SettingRange.count.check(minimumHistory, as: "min-history")
    try SettingRange.count.check(origins, as: "origins")
    try SettingRange.year.check(asOf, as: "as-of")
  }

  /// The scores of one window by model; `nil` where the model refuses.
  private struct WindowScores: Sendable {
    let models: [[ForecastScore]?]

    init(_ window: RollingOrigin.Window, models: [any ForecastModel], scorer: ForecastScorer) {
      self.models = models.map { model in
        do throws(FitError) {
          return try model.score(against: window, by: scorer)
        } catch {
          return nil
        }
      }
    }
  }

  private func report(
    _ outcomes: [[WindowScores]], models names: [String], malformed: Int,
    inputs: [RunInfo.Input]
  ) -> ForecastBacktestReport {
    let windows = outcomes.flatMap { $0 }
    let refused = names.indices.map { model in windows.count { $0.models[model] == nil } }
    let answering = names.indices.filter { refused[$0] < windows.count }
    let common = windows.filter { window in answering.allSatisfy { window.models[$0] != nil } }
    let levels = levels.map { $0 / 100 }
    return ForecastBacktestReport(
      run: RunInfo(
        command: "backtest", version: version, settings: settingList, inputs: inputs,
        asOfYear: asOf),
      seriesCount: outcomes.count { !$0.isEmpty }, windowCount: windows.count,
      commonWindowCount: common.count, seriesWithoutWindows: outcomes.count(where: \.isEmpty),
      malformedSeriesCount: malformed,
      models: names.indices.map { model in
        let scores = answering.contains(model) ? common.compactMap { $0.models[model] } : []
        return ForecastBacktestReport.Model(
          name: names[model], refusedCount: refused[model],
          overall: ForecastSummary(scores, levels: levels),
          byHorizon: (1...horizon).map { horizon in
            ForecastSummary(
              scores.map { $0.filter { $0.horizon == horizon } }, levels: levels)
          })
      })
  }

  private var settingList: [RunInfo.Setting] {
    [
      RunInfo.Setting("data", data.joined(separator: ",")),
      RunInfo.Setting("horizon", "\(horizon)"),
      RunInfo.Setting("models", models.joined(separator: ",")),
      RunInfo.Setting("min-history", "\(minimumHistory)"),
      RunInfo.Setting("origins", origins.map(String.init) ?? "all"),
      RunInfo.Setting("levels", levels.map { "\($0)" }.joined(separator: ",")),
      RunInfo.Setting("as-of", asOf.map(String.init) ?? "last observation"),
    ]
  }
}

extension ForecastBacktestReport {
  /// How the command ends with this report.
  package var exitCode: ExitCode {
    let refusing = models.count { $0.overall.windowCount == 0 }
    if refusing == 0 { return .answered }
    return refusing == models.count ? .noneSucceeded : .someFailed
  }
}

extension Result {
  fileprivate var isFailure: Bool {
    if case .failure = self { true } else { false }
  }
}
