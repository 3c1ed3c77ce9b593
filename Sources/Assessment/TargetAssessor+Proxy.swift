import Distributions
package import Forecasting
package import Plans
import TimeSeries

extension TargetAssessor {
  /// Judges a target whose area was never observed, by its parent's level and how areas differ.
  ///
  /// - Returns: `nil` for anything but the value of one year, and for a year before the parent's
  ///   first one.
  package func assess(_ target: Target, proxy: ProxyLevel) -> TargetAssessment? {
    guard let reached = AttainmentSet(of: target, tolerance: tolerance),
      let quantity = try? Quantity.measured(by: target, derivation: nil, unitsAgree: true),
      case .value(let year) = quantity, let distribution = proxy.distribution(year: year)
    else { return nil }
    let wide = distribution.interval(level: 0.95)
    let narrow = distribution.interval(level: 0.8)
    var result = TargetAssessment(target: target, status: .projected)
    result.probability = min(max(reached.probability(under: distribution), 0), 1)
    result.prediction = PredictionSummary(
      median: distribution.median, lower80: narrow.lowerBound, upper80: narrow.upperBound,
      lower95: wide.lowerBound, upper95: wide.upperBound)
    result.addMissingWidth(bounds: proxy.relatives.parent.bounds)
    if tabulates { result.outcomes = TabulatedDistribution(of: distribution) }
    result.evidence = .d
    result.modelName = proxy.modelName
    result.modelShortName = proxy.shortName
    result.reasons = [
      Reason(
        .judgedByProxy,
        ["series": proxy.relatives.parent.id, "count": "\(proxy.relatives.areas.count)"])
    ]
    result.relativeSeriesIDs = proxy.relatives.seriesIDs
    return result
  }
}
