import Assessment
import DatasetReaders
import Forecasting
import Plans
import Reports
import TimeSeries

/// Targets whose outcomes are known, with the histories that they are judged by.
///
/// The outcomes stand in a file of their own that no model sees.
struct HeldOutTargets: Sendable {
  /// One target with what happened.
  struct Item: Sendable {
    /// The target.
    let target: Target
    /// Whether it was reached.
    let isMet: Bool
    /// The country or area of its series; the series id where that names none.
    let cluster: String
    /// The country that its series id names.
    let country: String?
    /// The indicator, by the target or by the series id.
    let indicator: String?
    /// The years from the last observation to the target year.
    let horizon: Int?
    /// The column `m` of the outcomes.
    let ambition: String?
    /// The observations of its series.
    let historyCount: Int
  }

  /// The targets that have an outcome, in the order of the outcomes.
  let items: [Item]

  /// Everything read, for the join of targets with series.
  var inputs: AssessInputs

  /// Whether areas of the same level speak.
  private let usesSiblings: Bool

  /// Outcomes whose target is not in the table of targets; they cannot be scored.
  let unmatchedCount: Int

  /// Reads targets, outcomes and observations.
  ///
  /// Outcomes need `target_id` and `met` (0 or 1); `h` and `m` are used where they stand.
  ///
  /// - Throws: ``PipelineError`` where a file cannot be used or no outcome has a target.
  init(
    targets: String, outcomes: String, data: [String], reading: ReadingOptions = ReadingOptions(),
    siblings: [String] = [], usesSiblings: Bool = true, library: DataLibrary?
  ) throws(PipelineError) {
    var settings = AssessSettings()
    settings.targets = targets
    settings.data = data
    settings.reading = reading
    settings.siblings = siblings
    settings.usesSiblings = usesSiblings
    self.usesSiblings = usesSiblings
    var inputs = try AssessInputs(settings, library: library)
    let rows = try inputs.files.read(DataInput(path: outcomes)) { (input) throws(ReaderError) in
      try OutcomeTable(CSVTable.read(input))
    }
    var byID: [String: Target] = [:]
    for target in inputs.targets { byID[target.id] = target }
    var items: [Item] = []
    for row in rows.rows {
      guard let target = byID[row.targetID] else { continue }
      items.append(Item(target, row, store: inputs.store))
    }
    guard !items.isEmpty else { throw .nothingSelected(outcomes) }
    self.items = items
    unmatchedCount = rows.rows.count - items.count
    inputs.targets = items.map(\.target)
    self.inputs = inputs
  }

  /// The positions of the items by country, in order of first appearance; those without a country
  /// stand together.
  var positionsByCountry: [(country: String?, positions: [Int])] {
    var groups: [(country: String?, positions: [Int])] = []
    var index: [String?: Int] = [:]
    for (position, item) in items.enumerated() {
      if let known = index[item.country] {
        groups[known].positions.append(position)
      } else {
        index[item.country] = groups.count
        groups.append((item.country, [position]))
      }
    }
    return groups
  }

  /// Assesses some of the targets on the path that `khathi assess` takes.
  func assessments(
    of positions: [Int], by choice: ModelChoice, progress: (Progress, ProgressText)? = nil
  ) -> [TargetAssessment] {
    var part = inputs
    part.targets = positions.map { items[$0].target }
    return TargetJoin(part, choice: choice, usesSiblings: usesSiblings)
      .results(by: TargetAssessor(model: choice.alone), progress: progress).assessments
  }
}

extension HeldOutTargets.Item {
  fileprivate init(_ target: Target, _ row: OutcomeTable.Row, store: SeriesStore) {
    let key = target.seriesID.flatMap(WindowKey.init)
    let entry = target.seriesID.flatMap(store.entry(id:))
    let series = entry.flatMap { try? $0.series.get() }
    self.target = target
    isMet = row.isMet
    country = key?.area ?? target.areaCode
    cluster = country ?? target.seriesID ?? target.id
    indicator = target.indicator ?? key?.indicator
    let origin = series?.last?.year ?? key?.originYear
    horizon =
      row.horizon
      ?? target.decisionYear.flatMap { year in origin.map { year - $0 } }
    ambition = row.ambition
    historyCount = series?.count ?? 0
  }
}

/// Reference data, from which a country may be left out.
enum ReferenceSource: Sendable {
  /// No data, for models that need none.
  case nothing
  /// Data as they are.
  case library(ReferenceLibrary)
  /// Raw series, out of which the data are built anew without a country.
  case rebuilt(ReferenceBuilder)

  /// Reads raw series where they are given, else a reference file, else the bundled one.
  ///
  /// - Throws: ``PipelineError`` where a file cannot be used or the indicators of the raw series are
  ///   missing.
  init(
    _ path: String?, raw: String?, indicators: String?, files: inout InputFiles
  ) throws(PipelineError) {
    guard let raw else {
      self = .library(try files.readReference(path))
      return
    }
    guard let indicators else {
      throw .badSetting(name: "indicators", value: "", expected: "--raw RAW --indicators FILE")
    }
    self = .rebuilt(
      try ReferenceBuildRun(values: raw, indicators: indicators).builder(&files))
  }

  /// What models are given; cases that are pooled leave out `country` only where the data are built
  /// anew.
  func context(excluding country: String?) -> ModelContext {
    switch self {
    case .nothing: .withoutReference
    case .library(let library): ModelContext(reference: library, excludedCountry: country)
    case .rebuilt(let builder):
      ModelContext(
        reference: builder.library(excluding: country), excludedCountry: country)
    }
  }

  /// The same data for all countries, built at most once.
  func builtOnce() -> ReferenceSource {
    if case .rebuilt(let builder) = self { return .library(builder.library(excluding: nil)) }
    return self
  }
}
