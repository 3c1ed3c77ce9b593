import Assessment
package import DatasetReaders
import Evaluation
import Forecasting
import Plans
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
    var inputs = try SeriesInputs(
      data, options: reading, reference: reference, library: library)
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

/// The models that a backtest compares, checked by name before any work is done.
struct BacktestModels: Sendable {
  /// The share of other countries' targets that came true: a yardstick that is no forecast.
  static let baseRate = "base-rate"

  /// One model, or the base rate.
  struct Item: Sendable {
    /// The name, as asked.
    let name: String
    /// The entry of the registry; `nil` for the base rate.
    let entry: Models.Entry?
  }

  /// The models, in the order asked, without repeats.
  let items: [Item]

  /// Takes names.
  ///
  /// - Throws: ``PipelineError/unknownModel(_:known:)``.
  init(_ names: [String], allowsBaseRate: Bool) throws(PipelineError) {
    let known = allowsBaseRate ? KnownNames.backtestModels : KnownNames.models
    for name in names where !known.contains(name) { throw .unknownModel(name, known: known) }
    guard !names.isEmpty else {
      throw .badSetting(name: "models", value: "", expected: known.joined(separator: ", "))
    }
    items = names.removingRepeats().map { Item(name: $0, entry: Models.entry(named: $0)) }
  }

  /// The names, in the order asked.
  var names: [String] { items.map(\.name) }

  /// Whether a model among them needs reference data.
  var needsReference: Bool {
    items.contains { $0.entry?.needs.contains(.reference) == true }
  }
}

/// By what the targets of a backtest are grouped.
package enum BacktestGrouping: String, Hashable, Sendable, CaseIterable {
  /// The years from the last observation to the target year.
  case h
  /// How ambitious the target is, as the column `m` of the outcomes says.
  case m
  /// What the bounds tell of the indicator: share, positive or unbounded.
  case kind
  /// How many observations the series has.
  case history
  /// Target years before 2020 and from 2020 on, when progress was slower.
  case era
  /// The indicator.
  case indicator

  /// The group of a target.
  func group(of target: HeldOutTargets.Item) -> String {
    switch self {
    case .h: target.horizon.map(String.init) ?? Self.unknown
    case .m: target.ambition ?? Self.unknown
    case .kind: ReferenceKind(target.target.bounds).rawValue
    case .history: Self.history(target.historyCount)
    case .era:
      target.target.decisionYear.map { $0 < 2020 ? "before_2020" : "from_2020" }
        ?? Self.unknown
    case .indicator: target.indicator ?? Self.unknown
    }
  }

  /// Groups in the order in which people expect them: numbers by size, words as listed, else by
  /// letter.
  static func sorted(_ groups: Set<String>) -> [String] {
    let listed = ["share", "positive", "unbounded", "1", "2", "3-4", "5-7", "8+"]
    return groups.sorted { left, right in
      if let a = Double(left), let b = Double(right) { return a < b }
      let (a, b) = (listed.firstIndex(of: left), listed.firstIndex(of: right))
      if let a, let b { return a < b }
      return left < right
    }
  }

  private static let unknown = "unknown"

  /// Evidence A begins at 8 observations, B at 3.
  private static func history(_ count: Int) -> String {
    switch count {
    case ...0: unknown
    case 1: "1"
    case 2: "2"
    case 3...4: "3-4"
    case 5...7: "5-7"
    default: "8+"
    }
  }
}
