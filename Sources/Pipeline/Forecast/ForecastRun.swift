import Assessment
package import DatasetReaders
import Forecasting
package import Reports
import TimeSeries

/// The work of `khathi forecast`: every series of some files, some years ahead.
package struct ForecastRun: Sendable {
  /// Files of observations, `bundled` among them.
  package var data: [String]
  /// What is said about files whose content does not tell it.
  package var reading = ReadingOptions()
  /// Only this series.
  package var seriesID: String?
  /// Only series of this area, by code or name.
  package var area: String?
  /// Only series of this indicator, by id or name.
  package var indicator: String?
  /// The years ahead, from each series' own last year.
  package var horizon: Int
  /// Central intervals in percent.
  package var levels: [Double] = [80, 95]
  /// The model by its name on the command line.
  package var model = "auto"
  /// A reference file; `nil` takes the bundled one.
  package var reference: String?
  /// The information year: nothing observed after it is visible.
  package var asOf: Int?

  /// Files of areas of the same level, which tell what is usual, by the model `auto`.
  public var siblings: [String] = []

  /// Whether areas of the same level speak.
  public var usesSiblings = true

  /// Told how far the work has come.
  package var progress: Progress?

  /// Creates a run.
  package init(data: [String], horizon: Int) {
    self.data = data
    self.horizon = horizon
  }

  /// The furthest horizon, in years.
  package static let longestHorizon = 100

  /// Forecasts every selected series.
  ///
  /// - Parameter library: Where the bundled data lie; `nil` looks for them when they are needed.
  /// - Throws: ``PipelineError`` where an input or a setting cannot be used; a series that cannot be
  ///   forecast is listed as refused.
  package func report(library: DataLibrary? = nil) throws(PipelineError) -> ForecastReport {
    try SettingRange.horizon.check(horizon, as: "horizon")
    try SettingRange.level.check(each: levels, as: "levels")
    try SettingRange.year.check(asOf, as: "as-of")
    var inputs = try SeriesInputs(
      data, options: reading, reference: reference, library: library)
    let choice = try ModelChoice(named: model, asOf: asOf) { () throws(PipelineError) in
      try inputs.files.readReference(reference)
    }
    let chosen = try inputs.select(seriesID, area: area, indicator: indicator)
    let joiner = SourceJoiner(store: inputs.store)
    let finder =
      usesSiblings && choice.entry.needs.contains(.siblings)
      ? try SiblingFinder(&inputs.files, names: siblings, store: inputs.store) : nil
    let outcomes = Chunks.map(
      count: chosen.count, progress: progress.map { ($0, .forecasting) }
    ) { outcome(chosen[$0], choice: choice, joiner: joiner, finder: finder) }
    var report = ForecastReport(
      run: RunInfo(
        command: "forecast", version: version,
        settings: [
          RunInfo.Setting("data", data.joined(separator: ",")),
          RunInfo.Setting("horizon", "\(horizon)"),
          RunInfo.Setting("as-of", asOf.map(String.init) ?? "last observation"),
          RunInfo.Setting("model", choice.entry.name),
        ], inputs: inputs.files.read, asOfYear: asOf),
      forecasts: [], levels: levels)
    for outcome in outcomes {
      switch outcome {
      case .forecast(let forecast): report.forecasts.append(forecast)
      case .refused(let refusal): report.refusals.append(refusal)
      }
    }
    return report
  }

  private enum Outcome: Sendable {
    case forecast(Forecast)
    case refused(ForecastReport.Refusal)
  }

  private func outcome(
    _ entry: SeriesStore.Entry, choice: ModelChoice, joiner: SourceJoiner,
    finder: SiblingFinder?
  ) -> Outcome {
    func refused(_ reason: Reason) -> Outcome {
      .refused(
        ForecastReport.Refusal(seriesID: entry.id, modelName: choice.entry.name, reason: reason))
    }
    switch entry.series {
    case .failure(let failure):
      return refused(Reason(failure))
    case .success(let series):
      let known = asOf.map(series.upTo) ?? series
      guard !known.isEmpty else {
        return refused(Reason(.noObservationYet, ["year": asOf.map(Argument.year) ?? ""]))
      }
      do throws(FitError) {
        return .forecast(
          try joiner.modelOnDemand(
            for: known, by: choice, asOf: asOf, siblings: finder?.siblings(of: known)
          ).fit(to: known)
            .forecast(horizon: horizon))
      } catch {
        return refused(Reason(error, model: choice.entry.name))
      }
    }
  }
}

extension ForecastReport {
  /// How the command ends with this report.
  package var exitCode: ExitCode {
    if refusals.isEmpty { return .answered }
    return forecasts.isEmpty ? .noneSucceeded : .someFailed
  }
}
