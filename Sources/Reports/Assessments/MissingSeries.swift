import Assessment
import Plans
import Scenarios
import TimeSeries

/// Series that do not exist, by how many targets they would answer.
enum MissingSeries {
  /// One indicator whose series are missing.
  struct Indicator {
    /// A target of it.
    let example: Target
    /// The targets it would answer.
    var targetCount = 0
    /// The areas without a series, by name, in input order.
    var areas: [String] = []
    /// The agencies that answer for it, in input order.
    var agencies: [String] = []
  }

  /// One agency whose series are missing.
  struct Agency {
    /// Its name; `nil` where the plan names none.
    let agency: String?
    /// The targets they would answer.
    var targetCount = 0
    /// The series: pairs of area and indicator.
    var seriesCount = 0
    /// The areas, by name, in input order.
    var areas: [String] = []
  }

  /// The reasons that a new series would remove.
  private static let removable: Set<Reason.Code> = [
    .noSeries, .seriesUnknown, .derivationWithoutSeries,
  ]

  private static func waiting(_ assessments: [TargetAssessment]) -> [Target] {
    assessments.filter { assessment in
      assessment.status == .insufficientData && !assessment.target.isDoubtful
        && assessment.reasons.first.map { removable.contains($0.code) } ?? false
    }.map(\.target)
  }

  /// Indicators by falling number of targets, then in input order.
  static func ranked(_ assessments: [TargetAssessment]) -> [Indicator] {
    var groups: [Indicator] = []
    var positions: [String: Int] = [:]
    let names = AgencyNames(assessments.map(\.target))
    for target in waiting(assessments) {
      let key = target.indicator ?? target.seriesID ?? target.id
      let position = positions[key] ?? groups.count
      if position == groups.count {
        positions[key] = position
        groups.append(Indicator(example: target))
      }
      groups[position].targetCount += 1
      groups[position].areas.insertOnce(target.areaName ?? target.areaCode ?? "–")
      if target.leadAgency != nil { groups[position].agencies.insertOnce(names.name(of: target)) }
    }
    return groups.enumerated().sorted {
      ($1.element.targetCount, $0.offset) < ($0.element.targetCount, $1.offset)
    }.map(\.element)
  }

  /// Agencies by falling number of targets, those without a name last.
  static func rankedByAgency(_ assessments: [TargetAssessment]) -> [Agency] {
    var groups: [Agency] = []
    var positions: [String?: Int] = [:]
    var series: Set<[String?]> = []
    let names = AgencyNames(assessments.map(\.target))
    for target in waiting(assessments) {
      let agency = target.leadAgency.map { _ in names.name(of: target) }
      let position = positions[agency] ?? groups.count
      if position == groups.count {
        positions[agency] = position
        groups.append(Agency(agency: agency))
      }
      groups[position].targetCount += 1
      groups[position].areas.insertOnce(target.areaName ?? target.areaCode ?? "–")
      if series.insert([agency, target.areaCode, target.indicator]).inserted {
        groups[position].seriesCount += 1
      }
    }
    return groups.enumerated().sorted { left, right in
      let isNamed = (left.element.agency != nil, right.element.agency != nil)
      if isNamed.0 != isNamed.1 { return isNamed.0 }
      return (right.element.targetCount, left.offset) < (left.element.targetCount, right.offset)
    }.map(\.element)
  }
}

extension Array where Element == String {
  /// Appends a name that is not there yet.
  fileprivate mutating func insertOnce(_ name: String) {
    if !contains(name) { append(name) }
  }
}
