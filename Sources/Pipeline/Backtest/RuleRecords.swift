import Assessment
import Evaluation
import Plans
import Reports
import TimeSeries

extension HeldOutTargets {
  /// How often targets came true, by official rule and class.
  ///
  /// The base year of every rule is the first year of the window: those of the editions, 2015 for
  /// most, lie after the end of many windows. Classes without a target are left out; targets of
  /// which a rule says nothing stand last.
  func records(of rules: [any ProgressRule]) -> [RuleRecord] {
    let items = items
    let store = inputs.store
    let verdicts = Chunks.map(count: items.count) { index -> [RuleClass?] in
      let target = items[index].target
      guard let series = target.seriesID.flatMap(store.entry(id:))?.series,
        case .success(let found) = series
      else { return rules.map { _ in nil } }
      // The limits of an indicator may stand with the targets only.
      let known =
        (try? found.with(
          bounds: target.bounds == .none ? found.bounds : target.bounds,
          direction: found.direction)) ?? found
      let subject = RuleSubject(
        series: known, target: target, baseYear: known.years.first)
      return rules.map { $0.verdict(on: subject).progressClass }
    }
    return rules.enumerated().flatMap { position, rule in
      (rule.classes.map(Optional.some) + [nil]).compactMap { progressClass in
        let members = items.indices.filter { verdicts[$0][position] == progressClass }
        guard !members.isEmpty else { return nil }
        return RuleRecord(
          ruleID: rule.id, progressClass: progressClass, count: members.count,
          metShare: ClusteredMean(
            members.map { items[$0].isMet ? 1 : 0 }, clusters: members.map { items[$0].cluster }))
      }
    }
  }
}
