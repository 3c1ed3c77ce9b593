import Assessment
import Plans
import TimeSeries

extension PlanReport {
  /// The part that speaks of one target; `nil` where there is none with this key.
  package func part(of targetID: String) -> PlanReport? {
    guard let assessment = targets.first(where: { $0.target.id == targetID }) else { return nil }
    var part = self
    part.targets = [assessment]
    part.plans = plans.filter { $0.id == assessment.target.planID }
    part.series = series.filter { $0.key == assessment.seriesKey }
    let used = Set(part.series.flatMap { $0.series.observations.compactMap(\.sourceID) })
    part.sources = sources.filter { used.contains($0.id) }
    part.findings = findings.filter { $0.subject == targetID }
    return part
  }
}
