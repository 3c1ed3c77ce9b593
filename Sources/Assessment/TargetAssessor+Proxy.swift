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
    var expectation = Expectation(
      probability: min(max(reached.probability(under: distribution), 0), 1),
      prediction: PredictionSummary(of: distribution), modelName: proxy.modelName,
      modelShortName: proxy.shortName)
    if options.contains(.distributions) {
      expectation.outcomes = TabulatedDistribution(of: distribution)
    }
    var result = TargetAssessment(target: target, .projected(expectation))
    result.addMissingWidth(
      of: expectation.prediction, bounds: proxy.relatives.parent.bounds)
    result.evidence = .d
    result.reasons = [
      Reason(
        .judgedByProxy,
        ["series": proxy.relatives.parent.id, "count": "\(proxy.relatives.areas.count)"])
    ]
    result.relativeSeriesIDs = proxy.relatives.seriesIDs
    return result
  }
}

extension TargetAssessor {
  /// Adds what the official rules say, and the pace.
  ///
  /// An indicator that is derived from another series in any other way than as a ratio has no
  /// series of its own, so that the rules do not cover it.
  func addYardsticks(_ result: inout TargetAssessment, item: TargetCase) {
    guard !rules.isEmpty || options.contains(.pace) else { return }
    let isLevel: Bool
    switch item.quantity {
    case .value, .ratio, .sum: isLevel = item.target.kind != .annualChange
    default: isLevel = false
    }
    if !rules.isEmpty {
      let subject = RuleSubject(series: item.known, target: item.target, baseYear: baseYear)
      result.verdicts = rules.map { rule in
        isLevel
          ? rule.verdict(on: subject)
          : RuleVerdict(ruleID: rule.id, note: RuleNote(.kindNotCovered))
      }
    }
    guard options.contains(.pace), isLevel else { return }
    let analysis = PaceAnalysis(baseYear: baseYear, tolerance: tolerance)
    result.pace = analysis.pace(
      of: item.target, series: item.known, model: try? item.fit.fit.get())
  }
}
