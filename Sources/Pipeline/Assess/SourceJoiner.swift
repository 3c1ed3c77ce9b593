import Assessment
import Forecasting
import Plans
import TimeSeries

/// Joins the sources of one indicator in one area: where it was asked for, or where the series that
/// answers has too few points of its own.
struct SourceJoiner: Sendable {
  private let store: SeriesStore

  init(store: SeriesStore) {
    self.store = store
  }

  /// From so many points on a series speaks for itself.
  static let enoughPoints = 3

  /// The model of several sources for a series, or `nil` where the series speaks for itself.
  ///
  /// Without being asked for it is used where the series has one or two points, the years of a
  /// further source meet its own, both count shares of the same thing, and all together can be
  /// fitted. Sources that do not meet are joined on demand only: on real series cut in two they made
  /// probabilities no better than the few own points did.
  func model(
    for series: AnnualSeries, by choice: ModelChoice, asOf: Int?
  ) -> (any ForecastModel)? {
    if choice.entry.needs.contains(.sources) {
      let sources = others(of: series, asOf: asOf, isAsked: true)
      return sources.isEmpty ? nil : choice.model { $0.sources = sources }
    }
    guard choice.entry.needs.contains(.sourcesWhereShort) else { return nil }
    let known = asOf.map(series.upTo) ?? series
    guard (1..<Self.enoughPoints).contains(known.count) else { return nil }
    let sources = others(of: series, asOf: asOf, isAsked: false)
    guard !sources.isEmpty else { return nil }
    let joined = choice.model { $0.sources = sources }
    guard let fitted = try? joined.fit(to: known),
      case .observations(_, let offsets) = fitted.borrowing, offsets.contains(where: \.meetsOthers)
    else { return nil }
    return joined
  }

  /// The model of a series that is forecast by itself: other sources are joined on demand only.
  func modelOnDemand(
    for series: AnnualSeries, by choice: ModelChoice, asOf: Int?, siblings: SiblingGroup? = nil
  ) -> any ForecastModel {
    let alone = siblings == nil ? choice.alone : choice.model { $0.siblings = siblings }
    guard choice.entry.needs.contains(.sources) else { return alone }
    return model(for: series, by: choice, asOf: asOf) ?? alone
  }

  /// Names the sources that a projection was made of, and what should be known about them.
  ///
  /// - Parameter isAutomatic: Whether they were joined without being asked for.
  func name(_ fit: FittedSeries, in result: inout TargetAssessment, isAutomatic: Bool) {
    guard result.status == .projected, case .success(let model) = fit.fit,
      case .observations(let sources, let offsets) = model.borrowing,
      result.modelShortName == model.shortName
    else { return }
    let all = [model.series] + sources
    let others = sources.map(\.id)
    result.series?.sourceOffsets = offsets
    result.evidence = EvidenceGrade(joining: all, targetYear: result.target.decisionYear)
    result.seriesPassedOver.removeAll { others.contains($0.seriesID) }
    if isAutomatic {
      result.reasons.append(
        Reason(
          .ownSourceShort,
          [
            "series": .text(model.series.id), "count": .count(model.series.count),
            "needed": .count(Self.enoughPoints),
          ]))
    }
    result.reasons.append(
      Reason(
        .sourcesJoined,
        [
          "count": .count(all.count), "points": .count(all.reduce(0) { $0 + $1.count }),
          "others": .texts(others),
        ]))
    addFindings(of: sources, beside: model.series, offsets, to: &result)
  }

  private func addFindings(
    of sources: [AnnualSeries], beside series: AnnualSeries, _ offsets: [SourceOffset],
    to result: inout TargetAssessment
  ) {
    let apart = offsets.filter { !$0.meetsOthers }.map(\.seriesID)
    if !apart.isEmpty {
      result.findings.append(
        Finding(
          .sourcesApart, severity: .warning, subject: result.target.id,
          arguments: ["sources": .texts(apart)]))
    }
    let own = store.entry(id: series.id)?.denominator
    for source in sources {
      let other = store.entry(id: source.id)?.denominator
      guard own != other else { continue }
      var arguments: [String: Argument] = ["series": .text(source.id)]
      arguments["series_denominator"] = own.map(Argument.text)
      arguments["other_denominator"] = other.map(Argument.text)
      result.findings.append(
        Finding(
          .joinedDenominatorDiffers, severity: .warning, subject: result.target.id,
          arguments: arguments))
    }
  }

  /// The other sources of what a series measures, cut at the information year, by key.
  ///
  /// Their units may be compared, none is excluded from joining, and their values lie within the
  /// bounds of the series.
  ///
  /// - Parameter isAsked: Whether shares of different things may be joined too.
  private func others(of series: AnnualSeries, asOf: Int?, isAsked: Bool) -> [AnnualSeries] {
    guard let own = store.entry(id: series.id), own.isJoinable, let measure = own.measure,
      let year = asOf ?? series.last?.year
    else { return [] }
    let entries = store.entries(areaCode: measure.areaCode, indicator: measure.indicator)
    return entries.filter { entry in
      entry.id != own.id && entry.isJoinable
        && (entry.unitCode == nil || own.unitCode == nil || entry.unitCode == own.unitCode)
        && (isAsked || entry.denominator == own.denominator)
    }.compactMap { entry in
      try? entry.series.get().upTo(year)
        .with(bounds: series.bounds, direction: series.direction)
    }.filter { !$0.isEmpty }.sorted { $0.id < $1.id }
  }
}
