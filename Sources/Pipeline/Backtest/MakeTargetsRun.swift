import DatasetReaders
import Forecasting
import Plans
import Reports
import TimeSeries

/// The work of `khathi backtest make-targets`: a test set of targets out of anyone's series.
package struct MakeTargetsRun: Sendable {
  /// Files of whole series: `series_id` (best `indicator:AREA`) or `area_code` and `indicator`,
  /// `year`, `value`.
  package var from: [String]
  /// Directions and natural limits: `indicator`, `direction` (up or down), `lower`, `upper`,
  /// optionally `evidence`; `nil` takes the bundled indicators.
  package var indicators: String?
  /// The seed of the origins.
  package var seed: UInt64 = 1
  /// Whether indicators that are modelled or interpolated take part.
  package var includesModelled = false

  /// Creates a run.
  package init(from: [String]) {
    self.from = from
  }

  /// What was made.
  package struct Summary: Hashable, Sendable {
    /// Windows, one a series.
    package internal(set) var windowCount = 0
    /// Targets.
    package internal(set) var targetCount = 0
    /// Targets that were reached.
    package internal(set) var metCount = 0
    /// Indicators that took part.
    package internal(set) var indicatorCount = 0
    /// Series left out since nothing says which way their indicator is wanted to move.
    package internal(set) var withoutDirectionCount = 0
    /// Series left out as modelled.
    package internal(set) var modelledCount = 0
    /// Series left out as too short, as malformed, or since no target lies within the limits.
    package internal(set) var unusableCount = 0
  }

  /// The names of the files written.
  package static let files = ["observations.csv", "targets.csv", "outcomes.csv", "README.md"]

  /// Makes the test set and writes its four files into `folder`, which is made if need be.
  ///
  /// - Throws: ``PipelineError`` where an input cannot be used, nothing can be made of it, or a file
  ///   cannot be written.
  package func write(
    to folder: String, overwrite: Bool, library: DataLibrary? = nil
  ) throws(PipelineError) -> Summary {
    let output = Output(folder, overwrites: overwrite)
    try output.check(
      Self.files.map { "\(folder)/\($0)" }, inputs: from + [indicators].compactMap { $0 })
    var inputs = try SeriesInputs(from, library: library)
    let known = try knownIndicators(&inputs.files)
    let (windows, summary) = windows(inputs.store.entries, known: known)
    guard !windows.isEmpty else { throw .nothingSelected(from.joined(separator: ", ")) }
    let texts = MadeTargetFiles(
      windows: windows, summary: summary, seed: seed, inputs: inputs.files.read)
    let files = zip(
      Self.files, [texts.observations, texts.targets, texts.outcomes, texts.readme])
    try output.write(
      files.map { ReportFile(name: $0, bytes: Array($1.utf8)) },
      inputs: inputs.files.read.flatMap { [$0.name] + $0.files })
    return summary
  }

  private struct KnownIndicator {
    let rule: TargetMaker.Indicator
    let isObserved: Bool
  }

  private func knownIndicators(
    _ files: inout InputFiles
  ) throws(PipelineError) -> [String: KnownIndicator] {
    var known: [String: KnownIndicator] = [:]
    if let indicators {
      let rows = try files.read(DataInput(path: indicators)) { (input) throws(ReaderError) in
        try ReferenceBuildRun.indicators(CSVTable.read(input))
      }
      for row in rows {
        known[row.id] = KnownIndicator(
          rule: TargetMaker.Indicator(isDecreaseWanted: row.isDecreaseWanted, bounds: row.bounds),
          isObserved: row.isObserved)
      }
      return known
    }
    for row in try BundledSeries.indicators(&files).rows {
      guard let direction = row.direction, direction != .maintain else { continue }
      known[row.id] = KnownIndicator(
        rule: TargetMaker.Indicator(isDecreaseWanted: direction == .decrease, bounds: row.bounds),
        isObserved: true)
    }
    return known
  }

  private func windows(
    _ entries: [SeriesStore.Entry], known: [String: KnownIndicator]
  ) -> ([TargetMaker.Window], Summary) {
    var summary = Summary()
    var byIndicator: [String: [(area: String, series: AnnualSeries)]] = [:]
    var order: [String] = []
    for entry in entries {
      guard case .success(let series) = entry.series else {
        summary.unusableCount += 1
        continue
      }
      let (name, area) = Self.key(of: series)
      guard let indicator = known[name] else {
        summary.withoutDirectionCount += 1
        continue
      }
      guard indicator.isObserved || includesModelled else {
        summary.modelledCount += 1
        continue
      }
      if byIndicator[name] == nil { order.append(name) }
      byIndicator[name, default: []].append((area, series))
    }
    let maker = TargetMaker(seed: seed)
    var windows: [TargetMaker.Window] = []
    for name in order {
      guard let members = byIndicator[name], let rule = known[name]?.rule else { continue }
      let typical = TargetMaker.typicalChange(members.map(\.series)) ?? 0
      let made = members.compactMap { member in
        maker.window(
          of: member.series, area: member.area, name: name, indicator: rule, typical: typical)
      }
      summary.unusableCount += members.count - made.count
      if !made.isEmpty { summary.indicatorCount += 1 }
      windows += made
    }
    summary.windowCount = windows.count
    summary.targetCount = windows.reduce(0) { $0 + $1.targets.count }
    summary.metCount = windows.reduce(0) { $0 + $1.targets.count(where: \.isMet) }
    return (windows, summary)
  }

  /// The indicator and the area: by their columns, else by an id of the form `indicator:AREA`, else
  /// the id stands for both.
  private static func key(of series: AnnualSeries) -> (indicator: String, area: String) {
    let colon = series.id.lastIndex(of: ":")
    let name = series.indicator ?? colon.map { String(series.id[..<$0]) } ?? series.id
    let area =
      series.areaCode ?? colon.map { String(series.id[series.id.index(after: $0)...]) }
      ?? series.id
    return (name, area)
  }
}
