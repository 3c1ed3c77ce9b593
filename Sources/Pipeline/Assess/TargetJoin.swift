import Assessment
import DatasetReaders
import Forecasting
import Plans
import Reports
import TimeSeries

/// Joins targets with the series that may answer them and assesses them, in parallel.
struct TargetJoin: Sendable {
  private let targets: [Target]
  private let store: SeriesStore
  private let derivations: DerivationTable
  private let units: UnitTable
  private let finder: RelativeFinder
  private let joiner: SourceJoiner
  private let choice: ModelChoice
  private let usesRelatives: Bool
  private let siblings: SiblingFinder?
  private let parentFits = FitMemo()
  private let tabulator: SeriesTabulator

  /// Prepares the join.
  ///
  /// - Parameter choice: The model, which the assessor has without anything around a series.
  init(
    _ inputs: AssessInputs, choice: ModelChoice, usesRelatives: Bool = true,
    usesSiblings: Bool = true
  ) {
    targets = inputs.targets
    store = inputs.store
    derivations = inputs.derivations
    units = inputs.units
    finder = RelativeFinder(store: inputs.store, areas: inputs.areas)
    joiner = SourceJoiner(store: inputs.store)
    self.choice = choice
    self.usesRelatives = usesRelatives
    siblings =
      usesSiblings && choice.entry.needs.contains(.siblings) ? SiblingFinder(inputs) : nil
    tabulator = SeriesTabulator(store: inputs.store, areas: inputs.areas)
  }

  /// One assessment for each target, in order, and where `assessor` tabulates, the fitted series by
  /// the first target that each answers.
  func results(
    by assessor: TargetAssessor, progress: (Progress, ProgressText)? = nil
  ) -> (assessments: [TargetAssessment], series: [SeriesReport]) {
    let groups = groups()
    let parts = Chunks.map(count: groups.count, progress: progress) { index in
      var fits: [FittedSeries] = []
      var answered: [[Int]] = []
      let assessments = groups[index].map { position in
        let (result, fit) = assess(targets[position], by: assessor, fits: &fits)
        while answered.count < fits.count { answered.append([]) }
        if let fit { answered[fit].append(position) }
        return (position, result)
      }
      let reports =
        !assessor.options.contains(.distributions)
        ? []
        : zip(fits, answered).map { fit, positions in
          (positions, tabulator.report(on: fit, for: positions.map { targets[$0] }))
        }
      return (assessments: assessments, series: reports)
    }
    var ordered = Array(repeating: TargetAssessment?.none, count: targets.count)
    var series: [SeriesReport] = []
    var counts: [String: [Int]] = [:]
    for part in parts {
      for (position, assessment) in part.assessments { ordered[position] = assessment }
      for (positions, report) in part.series where !positions.isEmpty {
        let key = series.add(report, counts: &counts)
        for position in positions { ordered[position]?.series?.key = key }
      }
    }
    return (ordered.map { $0! }, series)
  }

  /// Targets that ask for the same series stand together, so that each series is fitted once.
  private func groups() -> [[Int]] {
    var groups: [[Int]] = []
    var indexByKey: [String: Int] = [:]
    for (position, target) in targets.enumerated() {
      let key = target.seriesID ?? "\(target.areaCode ?? "")\u{1F}\(source(of: target) ?? "")"
      if let index = indexByKey[key] {
        groups[index].append(position)
      } else {
        indexByKey[key] = groups.count
        groups.append([position])
      }
    }
    return groups
  }

  /// The indicator whose series answers the target.
  private func source(of target: Target) -> String? {
    guard let indicator = target.indicator else { return nil }
    guard let derivation = derivations[indicator] else { return indicator }
    return derivation.fromIndicator
  }

  /// The assessment of a target, and the place among `fits` of the fit that it used.
  private func assess(
    _ target: Target, by assessor: TargetAssessor, fits: inout [FittedSeries]
  ) -> (assessment: TargetAssessment, fit: Int?) {
    let entries = entries(for: target)
    var candidates: [CandidateSeries] = []
    var malformed: [SeriesFailure] = []
    for entry in entries {
      switch entry.series {
      case .success(let series): candidates.append(candidate(series, entry, for: target))
      case .failure(let failure): malformed.append(failure)
      }
    }
    var result: TargetAssessment
    var used: Int?
    if candidates.isEmpty, let first = malformed.first, target.comparator != nil {
      result = TargetAssessment(target: target, .failed, reasons: [Reason(first)])
      result.series = UsedSeries(id: first.seriesID)
      result.findings = first.findings
    } else {
      let unit = target.unit.flatMap { units.unit($0) }
      result = assessor.assess(
        target, candidates: candidates, unitCode: unit?.code, denominator: unit?.denominator
      ) { series in
        used = fits.firstIndex { $0.series == series }
        if let used { return fits[used] }
        used = fits.count
        let fit = FittedSeries(
          series, model: model(for: series, asOf: assessor.asOf), asOf: assessor.asOf)
        fits.append(fit)
        return fit
      }
    }
    explainMissingDerivation(&result)
    if let fit = fits.first(where: { $0.series.id == result.seriesID }) {
      finder.name(fit, in: &result)
      nameSiblings(fit, in: &result)
      joiner.name(fit, in: &result, isAutomatic: !choice.entry.needs.contains(.sources))
    }
    tellUnheardNotes(&result, asOf: assessor.asOf)
    if result.seriesID == nil { result.proxySeriesIDs = proxies(for: target) }
    return (judgedByProxy(result, assessor), used)
  }

  /// The model, given further sources of the indicator and what lends its pace to the series.
  private func model(for series: AnnualSeries, asOf: Int?) -> any ForecastModel {
    if let joined = joiner.model(for: series, by: choice, asOf: asOf) { return joined }
    let takesRelatives = usesRelatives && choice.entry.needs.contains(.relatives)
    guard takesRelatives || siblings != nil else { return choice.alone }
    return choice.model { context in
      context.siblings = siblings?.siblings(of: series)
      guard takesRelatives else { return }
      context.relatives = finder.relatives(of: series, asOf: asOf)
      context.parentFits = parentFits
    }
  }

  /// A target whose area was never observed is judged by the parent, where enough areas tell how
  /// far they differ from it; otherwise the result says how many there are.
  private func judgedByProxy(_ result: TargetAssessment, _ assessor: TargetAssessor)
    -> TargetAssessment
  {
    guard usesRelatives, choice.entry.needs.contains(.proxies),
      result.status == .insufficientData, result.reasons.first?.code == .noSeries,
      let area = result.target.areaCode, let indicator = result.target.indicator,
      derivations[indicator] == nil
    else { return result }
    return finder.judge(
      result, area: area, indicator: indicator, unit: result.target.unit.flatMap { units.unit($0) },
      choice: choice, assessor: assessor)
  }

  /// Names the areas of the same level that spoke for a projection.
  private func nameSiblings(_ fit: FittedSeries, in result: inout TargetAssessment) {
    guard result.status == .projected, case .success(let model) = fit.fit,
      let group = model.siblingsHeard, result.modelShortName == model.shortName
    else { return }
    result.siblingGroup = group.name
    result.siblingCount = group.areas.count
  }

  private func entries(for target: Target) -> [SeriesStore.Entry] {
    if let id = target.seriesID { return store.entry(id: id).map { [$0] } ?? [] }
    guard let area = target.areaCode, let source = source(of: target) else { return [] }
    return store.entries(areaCode: area, indicator: source)
  }

  private func candidate(
    _ series: AnnualSeries, _ entry: SeriesStore.Entry, for target: Target
  ) -> CandidateSeries {
    let derivation = target.indicator.flatMap { derivations[$0] }
    // Where nobody says where the values can lie, the unit of the target speaks for both.
    var series = series
    if entry.hasOpenLimits, series.unit == nil, derivation == nil, target.kind == .level {
      let limits = NaturalLimits(unit: units.limits(of: target.unit), values: series.values)
      series = (try? series.with(bounds: limits.bounds, direction: series.direction)) ?? series
    }
    return CandidateSeries(
      series: series, rank: entry.rank, unitCode: entry.unitCode, denominator: entry.denominator,
      derivation: derivation?.transform,
      weakValues: entry.measure.map {
        store.weakValues(areaCode: $0.areaCode, indicator: $0.indicator)
      } ?? [])
  }

  /// What is told with a target as well as in checks of the data: notes that say what no column says,
  /// and a share that is not limited by the whole.
  private static let toldWithTargets: Set<Finding.Code> = [
    .noteDecidesNothing, .shareAboveWhole, .shareWithoutLimit, .mixedLimits,
  ]

  /// What is noticed about the values used.
  private func tellUnheardNotes(_ result: inout TargetAssessment, asOf: Int?) {
    guard let id = result.seriesID, let entry = store.entry(id: id),
      case .success = entry.series
    else { return }
    result.findings += entry.findings.filter {
      Self.toldWithTargets.contains($0.code) && ($0.year ?? .min) <= asOf ?? .max
    }
  }

  /// An indicator that is derived from one nobody observes lacks more than a series of its own.
  private func explainMissingDerivation(_ result: inout TargetAssessment) {
    guard result.status == .insufficientData, result.seriesID == nil,
      let indicator = result.target.indicator, let derivation = derivations[indicator]
    else { return }
    let reason = Reason(
      .derivationWithoutSeries,
      ["from": .text(derivation.fromIndicator ?? ""), "note": .text(derivation.note ?? "")])
    if result.reasons.first?.code == .noSeries {
      result.reasons[0] = reason
    } else {
      result.reasons.append(reason)
    }
  }

  /// Series of the same indicator in the areas around the target's.
  private func proxies(for target: Target) -> [String] {
    guard let source = source(of: target), let area = target.areaCode else { return [] }
    return finder.proxies(area: area, indicator: source).map(\.id)
  }
}

extension Reason {
  /// The reason that a series whose rows form none is reported with.
  init(_ failure: SeriesFailure) {
    let cause = failure.findings.first { $0.code == failure.reason }
    self.init(
      .seriesMalformed,
      ["code": .code(failure.reason.rawValue), "year": cause?.year.map(Argument.year) ?? ""])
  }
}
