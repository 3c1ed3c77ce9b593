import Assessment
import Plans
import TimeSeries

/// Areas that ceased on one day, with the targets that fall due after it.
struct CeasedAreas {
  /// The last day, as `yyyy-mm-dd`; empty where it is not known.
  let lastDay: String

  /// One area, in the order of its first target.
  struct Area {
    let name: String
    let successor: String
    var targetIDs: [String]
  }

  private(set) var areas: [Area] = []

  /// At most so many areas with a single target are named.
  private static let namedAreas = 30

  /// The areas with the finding `area_dissolved`, one group for each day.
  static func found(in assessments: [TargetAssessment]) -> [CeasedAreas] {
    var groups: [CeasedAreas] = []
    for assessment in assessments {
      guard let finding = assessment.findings.first(where: { $0.code == FindingCode.areaDissolved })
      else { continue }
      let target = assessment.target
      let day = finding.arguments["valid_to"]?.machineText ?? ""
      let place =
        groups.firstIndex { $0.lastDay == day }
        ?? {
          groups.append(CeasedAreas(lastDay: day))
          return groups.count - 1
        }()
      groups[place].add(
        target.id, of: target.areaName ?? target.areaCode ?? finding.subject,
        successor: finding.arguments["successor"]?.machineText ?? "")
    }
    return groups
  }

  private mutating func add(_ targetID: String, of name: String, successor: String) {
    if let known = areas.firstIndex(where: { $0.name == name }) {
      areas[known].targetIDs.append(targetID)
    } else {
      areas.append(Area(name: name, successor: successor, targetIDs: [targetID]))
    }
  }

  /// All areas and targets in one sentence: how many of each area, and those areas with a single
  /// target by name behind the id of the target.
  func sentence(in language: Language) -> String {
    let numbers = NumberText(language)
    let ids = areas.flatMap(\.targetIDs)
    var arguments = ["count": numbers.count(ids.count), "valid_to": lastDay]
    if areas.count == 1 {
      arguments["area"] = areas[0].name
      arguments["successor"] = SuccessorText.shortName(
        areas[0].successor, of: areas[0].name, in: language)
      if ids.count == 1 { arguments["targets"] = ids[0] }
      return Phrase.areaCeased.text(language, arguments)
    }
    let several = areas.filter { $0.targetIDs.count > 1 }
    let single = areas.filter { $0.targetIDs.count == 1 }
    var parts = several.map { area in
      Phrase.ceasedAreaTargets.text(
        language,
        [
          "area": area.name, "count": numbers.count(area.targetIDs.count),
          "successor": SuccessorText.shortName(area.successor, of: area.name, in: language),
        ])
    }
    if !single.isEmpty {
      var names = single.prefix(Self.namedAreas).map(\.name).joined(separator: ", ")
      if single.count > Self.namedAreas {
        names +=
          " "
          + Phrase.andMore.text(language, ["count": numbers.count(single.count - Self.namedAreas)])
      }
      parts.append(
        Phrase.ceasedSingleTargets.text(
          language,
          ["areas": names, "targets": TargetPattern(single.flatMap(\.targetIDs)).text]))
    }
    arguments["areas"] = numbers.count(areas.count)
    arguments["parts"] = parts.joined(separator: "; ")
    return Phrase.areasCeased.text(language, arguments)
  }
}
