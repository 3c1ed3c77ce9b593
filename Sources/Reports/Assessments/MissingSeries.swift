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

/// The lead agencies of some targets, one for all spellings that differ only in capitals, punctuation
/// or where a word carries its mark: `Sở Nội vụ`, `Sở Nội Vụ`; `Sở Văn hóa`, `Sở Văn hoá`.
///
/// Only groups and their names come from here; a target itself keeps what its plan prints.
struct AgencyNames {
  /// The name of each agency as it is spelled most often, in order of first appearance; the empty
  /// name where a plan names none.
  let names: [String]

  private let spellings: [[String]]
  private let places: [String: Int]

  init(_ targets: [Target]) {
    var places: [String: Int] = [:]
    var folded: [[String]: Int] = [:]
    var counts: [[(spelling: String, count: Int)]] = []
    for target in targets {
      let spelling = target.leadAgency ?? ""
      let known = places[spelling]
      let key = known == nil ? Self.key(spelling) : []
      let place = known ?? folded[key] ?? counts.count
      if place == counts.count { counts.append([]) }
      if known == nil { (places[spelling], folded[key]) = (place, place) }
      if let index = counts[place].firstIndex(where: { $0.spelling == spelling }) {
        counts[place][index].count += 1
      } else {
        counts[place].append((spelling, 1))
      }
    }
    self.places = places
    spellings = counts.map { group in
      // Equally frequent spellings stand in order of appearance.
      group.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        .map(\.element.spelling)
    }
    names = spellings.map { $0[0] }
  }

  /// The place of the agency of a target among ``names``.
  func place(of target: Target) -> Int { places[target.leadAgency ?? ""] ?? 0 }

  /// The most frequent spelling of the agency of a target; empty where its plan names none.
  func name(of target: Target) -> String { names[place(of: target)] }

  /// Agencies that are spelled in several ways, each with all its spellings.
  var varied: [[String]] { spellings.filter { $0.count > 1 } }

  /// What is counted together, in words; `nil` where nothing is.
  func note(in language: Language) -> String? {
    guard !varied.isEmpty else { return nil }
    let lists = varied.map { $0.map { "“\($0.inert)”" }.joined(separator: ", ") }
    return PhraseText.agencySpellings.text(language, ["names": lists.joined(separator: "; ")])
  }

  /// The spelling form of a name; names without letters stand for themselves.
  private static func key(_ name: String) -> [String] {
    let words = NameFolding.spelling(name)
    return words.isEmpty && !name.isEmpty ? ["", name] : words
  }
}
