import DatasetReaders
import Distributions
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

/// Cuts plan-like targets with known outcomes out of whole series.
///
/// From each series one window of 8 to 15 observations is cut at an origin year, within the fifteen
/// years up to it. A target is the last value moved in the wanted direction by m = 0.5, 1 or 2 times
/// what the indicator typically changes over five years (the median of |xₜ₊₅ − xₜ| over all its
/// series), scaled to the horizon of 2 or 5 years. A target on or beyond a natural bound is no
/// target. Which origin is taken is drawn at random by seed and series, among the years with an
/// observed outcome; it never depends on other series.
struct TargetMaker: Sendable {
  /// The years ahead of a target.
  static let horizons = [2, 5]
  /// The multiples of the typical change.
  static let ambitions = [0.5, 1, 2]
  /// The fewest observations of a window.
  static let minimumHistory = 8
  /// The calendar years of a window.
  static let span = 15
  /// The years over which the typical change is measured.
  static let changeYears = 5

  /// What is needed of an indicator.
  struct Indicator: Sendable {
    let isDecreaseWanted: Bool
    let bounds: Bounds
  }

  /// One target with its outcome.
  struct MadeTarget: Sendable {
    let horizon: Int
    let ambition: Double
    let value: Double
    let actual: Double
    let isMet: Bool
  }

  /// One window with its targets.
  struct Window: Sendable {
    let key: WindowKey
    let indicator: Indicator
    let history: [Observation]
    let targets: [MadeTarget]
  }

  /// The seed of the origins.
  let seed: UInt64

  /// The typical change of an indicator over five years; `nil` where no series tells.
  static func typicalChange(_ series: [AnnualSeries]) -> Double? {
    let changes = series.flatMap { one in
      one.observations.compactMap { earlier in
        one.value(in: earlier.year + changeYears).map { ($0 - earlier.value).magnitude }
      }
    }.sorted()
    guard !changes.isEmpty else { return nil }
    let middle = changes.count / 2
    return changes.count % 2 == 1
      ? changes[middle] : (changes[middle - 1] + changes[middle]) / 2
  }

  /// The window of a series with all its targets; `nil` where none can be made.
  func window(
    of series: AnnualSeries, area: String, name: String, indicator: Indicator, typical: Double
  ) -> Window? {
    let origins = series.observations.filter { origin in
      Self.history(series, origin.year).count >= Self.minimumHistory
        && Self.horizons.contains { series.value(in: origin.year + $0) != nil }
    }
    guard !origins.isEmpty, typical > 0 else { return nil }
    var generator = SplitMix64(seed: seed, stream: "\(name):\(area)")
    let origin = origins[Int.random(in: origins.indices, using: &generator)]
    var made: [MadeTarget] = []
    for horizon in Self.horizons {
      guard let actual = series.value(in: origin.year + horizon) else { continue }
      for ambition in Self.ambitions {
        let change = ambition * typical * Double(horizon) / Double(Self.changeYears)
        let value = Self.rounded(
          indicator.isDecreaseWanted ? origin.value - change : origin.value + change)
        if let lower = indicator.bounds.lower, value <= lower { continue }
        if let upper = indicator.bounds.upper, value >= upper { continue }
        guard value != origin.value else { continue }
        made.append(
          MadeTarget(
            horizon: horizon, ambition: ambition, value: value, actual: actual,
            isMet: indicator.isDecreaseWanted ? actual <= value : actual >= value))
      }
    }
    guard !made.isEmpty else { return nil }
    return Window(
      key: WindowKey(indicator: name, area: area, originYear: origin.year),
      indicator: indicator, history: Self.history(series, origin.year), targets: made)
  }

  private static func history(_ series: AnnualSeries, _ year: Int) -> [Observation] {
    series.observations.filter { $0.year <= year && $0.year > year - span }
  }

  /// Six significant digits, as a plan would print them at most.
  private static func rounded(_ value: Double) -> Double {
    guard value != 0, value.isFinite, value.magnitude >= 1e-12 else { return value }
    // Powers of ten from 1 on are exact, so that no digit comes back through division.
    var unit = 1.0
    if value.magnitude >= 1e6 {
      while value.magnitude / unit >= 1e6 { unit *= 10 }
      return (value / unit).rounded() * unit
    }
    while value.magnitude * unit < 1e5 { unit *= 10 }
    return (value * unit).rounded() / unit
  }
}
