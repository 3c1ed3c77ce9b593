import Assessment
import DatasetReaders
import Forecasting
import Plans
import TimeSeries

/// Finds the same indicator around an area: of its parent, and of the areas beside it.
struct RelativeFinder: Sendable {
  private let store: SeriesStore
  private let areas: AreaTable

  /// The areas with a series of an indicator, by code.
  private let areasByIndicator: [String: [String]]

  /// At most so many areas beside one tell how closely areas follow, so that the cost of a run
  /// grows with the number of its series and not with their square.
  private static let mostAreas = 100

  init(store: SeriesStore, areas: AreaTable) {
    self.store = store
    self.areas = areas
    areasByIndicator = store.areasByIndicator.mapValues { $0.sorted() }
  }

  /// The series whose pace an area may borrow.
  ///
  /// The nearest parent with a series that was observed after the area's own last year; else the
  /// nearest whose series has more points than the area's. Of several series of a parent the one
  /// with the lowest rank.
  ///
  /// - Parameter series: A series of the store, with bounds and direction set.
  /// - Returns: `nil` for a series without area or indicator, and where no parent has one.
  func relatives(of series: AnnualSeries, asOf: Int?) -> Relatives? {
    guard let area = series.areaCode, let indicator = series.indicator,
      let last = (asOf.map(series.upTo) ?? series).last?.year,
      let own = store.entry(id: series.id)
    else { return nil }
    let year = asOf ?? last
    var candidates: [(area: String, series: AnnualSeries)] = []
    for parent in areas.parents(of: area) {
      for entry in proxies(at: parent, indicator: indicator) {
        guard let found = entry.comparable(with: own.unitCode)?.upTo(year),
          let first = found.years.first, first <= last
        else { continue }
        candidates.append((parent, found))
      }
    }
    let chosen =
      candidates.first { ($0.series.last?.year ?? last) > last }
      ?? candidates.first { $0.series.count > series.upTo(last).count }
    guard let chosen else { return nil }
    return Relatives(
      parent: chosen.series,
      areas: beside(
        area, below: chosen.area, indicator: indicator, unitCode: own.unitCode, year: year))
  }

  /// Names what lent its pace to a projection, with what keeps the two apart.
  func name(_ fit: FittedSeries, in result: inout TargetAssessment) {
    guard result.status == .projected, case .success(let model) = fit.fit,
      case .pace(let relatives) = model.borrowing, result.modelShortName == model.shortName
    else { return }
    result.relativeSeriesIDs = relatives.seriesIDs
    let parent = relatives.parent.id
    let own = store.entry(id: fit.series.id)?.denominator
    let other = store.entry(id: parent)?.denominator
    guard own != other else { return }
    var arguments: [String: Argument] = ["series": .text(parent)]
    arguments["series_denominator"] = own.map(Argument.text)
    arguments["relative_denominator"] = other.map(Argument.text)
    result.findings.append(
      Finding(
        .relativeDenominatorDiffers, severity: .note, subject: result.target.id,
        arguments: arguments))
  }

  /// The series of the nearest parent with any, best rank first.
  func proxies(area: String, indicator: String) -> [SeriesStore.Entry] {
    for parent in areas.parents(of: area) {
      let entries = proxies(at: parent, indicator: indicator)
      if !entries.isEmpty { return entries }
    }
    return []
  }

  /// Judges a target without a series by the nearest parent for which enough areas speak.
  ///
  /// - Returns: The answer, or `result` with the reason why there is none.
  func judge(
    _ result: TargetAssessment, area: String, indicator: String, unit: PrintedUnit?,
    choice: ModelChoice, assessor: TargetAssessor
  ) -> TargetAssessment {
    var answer = result
    var isRefused = false
    let asOf = choice.context.asOf
    for parent in areas.parents(of: area) {
      for entry in proxies(at: parent, indicator: indicator) {
        guard let found = entry.comparable(with: unit?.code),
          let informationYear = asOf ?? found.last?.year,
          let series = found.directed(like: result.target)
        else { continue }
        let relatives = Relatives(
          parent: series,
          areas: beside(
            area, below: parent, indicator: indicator, unitCode: unit?.code,
            year: informationYear))
        do throws(ProxyLevel.Refusal) {
          let proxy = try ProxyLevel(relatives, model: choice.alone, asOf: asOf)
          guard var judged = assessor.assess(result.target, proxy: proxy) else { continue }
          judged.proxySeriesIDs = [entry.id]
          judged.findings = result.findings
          return judged
        } catch {
          guard !isRefused, case .tooFewAreas(let found) = error else { continue }
          isRefused = true
          answer.relativeSeriesIDs = [entry.id] + found
          answer.reasons.append(
            Reason(
              .proxyTooFewAreas,
              [
                "series": .text(entry.id), "count": .count(found.count),
                "needed": .count(RelativeNumbers.leastAreas),
                "years": .count(RelativeNumbers.oldestLevel),
              ]))
        }
      }
    }
    return answer
  }

  private func proxies(at parent: String, indicator: String) -> [SeriesStore.Entry] {
    store.entries(areaCode: parent, indicator: indicator).sorted {
      ($0.rank, $0.id) < ($1.rank, $1.id)
    }
  }

  /// One series for each other area of the same kind below a parent, the first hundred by code: of
  /// the lowest rank, then the latest, then the longest.
  private func beside(
    _ area: String, below parent: String, indicator: String, unitCode: String?, year: Int
  ) -> [AnnualSeries] {
    let kind = areas.kind(of: area)
    var found: [AnnualSeries] = []
    for other in areasByIndicator[indicator] ?? []
    where other != area && areas.kind(of: other) == kind
      && areas.parents(of: other).contains(parent)
    {
      let entries = store.entries(areaCode: other, indicator: indicator)
      let known = entries.compactMap { entry -> (rank: Int, series: AnnualSeries)? in
        guard let series = entry.comparable(with: unitCode)?.upTo(year), !series.isEmpty else {
          return nil
        }
        return (entry.rank, series)
      }
      let best = known.min { left, right in
        (left.rank, right.series.last?.year ?? 0, right.series.count, left.series.id)
          < (right.rank, left.series.last?.year ?? 0, left.series.count, right.series.id)
      }
      if let best { found.append(best.series) }
      if found.count == Self.mostAreas { break }
    }
    return found
  }
}

extension SeriesStore.Entry {
  /// The series, where it is well formed and its unit may be compared with `unitCode`.
  fileprivate func comparable(with unitCode: String?) -> AnnualSeries? {
    if let own = self.unitCode, let unitCode, own != unitCode { return nil }
    return try? series.get()
  }
}

extension AnnualSeries {
  /// The series with the limits and the direction of a target of the same indicator, where its own
  /// are not known; `nil` where values lie outside them.
  fileprivate func directed(like target: Target) -> AnnualSeries? {
    try? with(
      bounds: NaturalLimits(target: target.bounds, series: bounds, values: values).bounds,
      direction: direction ?? target.direction)
  }
}
