import Forecasting
import Plans
import TimeSeries

extension TargetAssessor {
  /// Adds what the official rules say, and the pace.
  ///
  /// An indicator that is derived from another series in any other way than as a ratio has no
  /// series of its own, so that the rules do not cover it.
  func addYardsticks(_ result: inout TargetAssessment, item: TargetCase) {
    guard !rules.isEmpty || includesPace else { return }
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
    guard includesPace, isLevel else { return }
    let analysis = PaceAnalysis(baseYear: baseYear, tolerance: tolerance)
    result.pace = analysis.pace(
      of: item.target, series: item.known, model: try? item.fit.fit.get())
  }
}
