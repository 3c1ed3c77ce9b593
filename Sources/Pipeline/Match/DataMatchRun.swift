import Assessment
package import DatasetReaders
import Forecasting
import Plans
package import Reports
import Scenarios
import TimeSeries

/// The work of `khathi data match`: which series serves which target of a plan, and what is missing.
///
/// The series is the one that `assess` takes: the same code chooses it.
package struct DataMatchRun {
  /// A bundled plan by key, a register by path, or `all`.
  package var plan: String

  /// Files of observations, `bundled` among them; empty takes the bundled data.
  package var data: [String]

  /// What is said about files whose content does not tell it.
  package var reading = ReadingOptions()

  /// Only targets of this area.
  package var area: String?

  /// The information year; `nil` takes that of the bundled data, where only these are used, and
  /// otherwise the last year of any series.
  package var asOf: Int?

  /// Stands for all bundled plans.
  package static let allPlans = "all"

  /// So many of the latest years are wanted where nothing is known: enough for a trend of its own.
  static let wantedRecentYears = 5

  /// Creates a run.
  package init(plan: String, data: [String] = []) {
    self.plan = plan
    self.data = data
  }

  /// Matches every target.
  ///
  /// - Parameter library: Where the bundled data lie; `nil` looks for them.
  /// - Throws: ``PipelineError`` where an input cannot be used.
  package func report(library: DataLibrary? = nil) throws(PipelineError) -> MatchReport {
    var settings = AssessSettings()
    if plan != Self.allPlans { settings.plans = [plan] }
    settings.data = data
    settings.reading = reading
    settings.area = area
    settings.asOf = asOf
    var inputs = try AssessInputs(settings, library: library, readsNames: true)
    let aliases = try inputs.files.readBundled("reference/aliases.csv") {
      (input) throws(ReaderError) in try CSVTable.read(input)
    }
    let finder = try ProxyFinder(
      store: inputs.store, units: inputs.units, asOf: inputs.asOf, areas: inputs.areas,
      aliases: Self.list(aliases))
    // Only the choice of series is looked at, so that the cheapest model will do.
    let cheapest = ModelChoice(Models.Entry(Drift()), in: .withoutReference)
    let assessments = TargetJoin(inputs, choice: cheapest, usesRelatives: false).results(
      by: TargetAssessor(model: cheapest.alone, asOf: inputs.asOf)
    ).assessments
    let latest = inputs.asOf ?? lastYear(of: inputs.store)
    return MatchReport(
      run: RunInfo(
        command: "data match", version: version,
        settings: [
          RunInfo.Setting("plan", plan),
          RunInfo.Setting(
            "data", data.isEmpty ? AssessSettings.bundled : data.joined(separator: ",")),
        ] + (area.map { [RunInfo.Setting("area", $0)] } ?? []),
        inputs: inputs.files.read, asOfYear: inputs.asOf),
      matches: assessments.map { assessment in
        match(assessment, inputs: inputs, finder: finder, latest: latest)
      },
      names: inputs.nameReadings.flatMap(\.findings))
  }

  private static func list(
    _ table: CSVTable
  ) throws(PipelineError) -> [(indicator: String, shared: String, note: String)] {
    do throws(ReaderError) {
      let indicators = try table.texts(in: "indicator")
      let shared = try table.texts(in: "reference_indicator")
      let notes = try table.texts(in: "note")
      return indicators.indices.map { (indicators[$0], shared[$0], notes[$0]) }
    } catch {
      throw .reading(error)
    }
  }

  private func lastYear(of store: SeriesStore) -> Int? {
    store.entries.compactMap { (try? $0.series.get())?.last?.year }.max()
  }

  /// What an assessment says of the data behind it.
  private func match(
    _ assessment: TargetAssessment, inputs: AssessInputs, finder: ProxyFinder, latest: Int?
  ) -> TargetMatch {
    let target = assessment.target
    let derivation = target.indicator.flatMap { inputs.derivations[$0] }
    let observed = derivation.map(\.fromIndicator) ?? target.indicator
    let indicator = observed ?? target.indicator ?? target.seriesID ?? target.id
    let facts = assessment.seriesID.flatMap {
      inputs.store.entry(id: $0)?.facts(upTo: inputs.asOf)
    }
    let lacking =
      assessment.reasons.filter { Self.lacking.contains($0.code) }
      + Self.weaknesses(of: facts, for: target, latest: latest)
    let proxies =
      facts == nil && target.comparator != nil
      ? finder.proxies(for: target, indicator: indicator, parents: assessment.proxySeriesIDs) : []
    let state: TargetMatch.State =
      if assessment.status == .notQuantitative {
        .notQuantitative
      } else if assessment.reasons.contains(where: { Self.unclear.contains($0.code) }) {
        .unclear
      } else if facts != nil {
        lacking.isEmpty ? (derivation == nil ? .served : .derived) : .incomplete
      } else {
        proxies.isEmpty ? .missing : .proxy
      }
    var wanted: [Int] = []
    if [.incomplete, .proxy, .missing].contains(state) {
      wanted = Self.wantedYears(target, series: facts, latest: latest)
    }
    return TargetMatch(
      target: target, state: state, observedIndicator: indicator, series: facts,
      passedOver: assessment.seriesPassedOver, proxies: proxies,
      reasons: state == .served || state == .derived
        ? [] : state == .incomplete ? lacking : assessment.reasons,
      wantedYears: wanted)
  }

  /// The fewest values that show a trend.
  private static let fewestValues = 3

  /// What keeps a series from showing where a target stands: too few values, or none of the latest
  /// years that could be known.
  private static func weaknesses(
    of series: SeriesFacts?, for target: Target, latest: Int?
  ) -> [Reason] {
    guard let series, let latest else { return [] }
    var reasons: [Reason] = []
    if series.count < fewestValues {
      reasons.append(Reason(.seriesThin, ["count": .count(series.count)]))
    }
    if series.lastYear <= min(target.decisionYear ?? latest, latest) - wantedRecentYears {
      reasons.append(Reason(.seriesOld, ["last_year": .year(series.lastYear)]))
    }
    return reasons
  }

  /// A series is there, but not all of its values that the target asks for.
  private static let lacking: Set<Reason.Code> = [
    .baseYearMissing, .yearsMissing, .beforeFirstObservation, .baseYearNotPositive,
  ]

  /// No data would help: the text of the plan has to be made clear first.
  private static let unclear: Set<Reason.Code> = [
    .noTargetYear, .periodStartMissing, .numberMissing, .unknownKind,
  ]

  /// The base year, the years of the period that are over, and the latest few.
  private static func wantedYears(
    _ target: Target, series: SeriesFacts?, latest: Int?
  ) -> [Int] {
    guard let latest else { return [] }
    var years: Set<Int> = []
    if let base = target.baseYear, base <= latest { years.insert(base) }
    if let start = target.periodStart {
      let end = min(target.periodEnd ?? target.year ?? start, latest)
      if start <= end { years.formUnion(start...end) }
    }
    let last = min(target.decisionYear ?? latest, latest)
    if !weaknesses(of: series, for: target, latest: latest).isEmpty || series == nil {
      years.formUnion((last - wantedRecentYears + 1)...last)
    }
    // A value that is there is not asked for again.
    if let series, series.count == series.lastYear - series.firstYear + 1 {
      years.subtract(series.firstYear...series.lastYear)
    }
    return years.sorted()
  }
}

extension MatchReport {
  /// Writes the report, and beside it the table to be filled in where a file for it is named.
  ///
  /// - Throws: ``PipelineError`` where an output is an input, exists or cannot be written.
  package func write(
    as format: OutputFormat, style: RenderStyle, to output: Output, template: String?
  ) throws(PipelineError) {
    let parts = template.map { [Output.Part($0, self.template())] } ?? []
    try output.write(self, as: format, style: style, beside: parts)
  }
}

/// What reads names of areas and indicators, made of the bundled tables.
struct NameMatchers {
  let areas: AreaMatcher
  let indicators: IndicatorMatcher

  /// Prepares both; ids of the bundled and of the reference series are known beside those of plans.
  init(
    _ files: inout InputFiles, bundle: BundledSeries, areas: AreaTable
  ) throws(PipelineError) {
    try self.init(
      &files, indicators: bundle.indicators, units: bundle.units,
      observed: bundle.metadata.rows.compactMap(\.indicator), areas: areas)
  }

  /// Prepares both without the bundled observations.
  init(_ files: inout InputFiles) throws(PipelineError) {
    let areas = try files.readBundled("reference-tables/areas.csv") {
      (input) throws(ReaderError) in try AreaTable.read(input)
    }
    let units = try files.readBundled("reference-tables/units.csv") {
      (input) throws(ReaderError) in try UnitTable.read(input)
    }
    let metadata = try files.readBundled("vietnam/series.csv") { (input) throws(ReaderError) in
      try SeriesMetadataTable.read(input)
    }
    try self.init(
      &files, indicators: try BundledSeries.indicators(&files), units: units,
      observed: metadata.rows.compactMap(\.indicator), areas: areas)
  }

  private init(
    _ files: inout InputFiles, indicators: IndicatorTable, units: UnitTable, observed: [String],
    areas: AreaTable
  ) throws(PipelineError) {
    let names = try files.readBundled("reference-tables/indicator-names.csv") {
      (input) throws(ReaderError) in try IndicatorNameTable.read(input)
    }
    let reference = try files.readBundled("reference/indicators.csv") {
      (input) throws(ReaderError) in try CSVTable.read(input).texts(in: "indicator")
    }
    self.areas = AreaMatcher(areas)
    self.indicators = IndicatorMatcher(
      indicators, names: names, units: units, known: reference + observed)
  }
}
