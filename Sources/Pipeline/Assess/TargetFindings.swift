import DatasetReaders
import Targets
import TimeSeries

extension Finding.Code {
  /// Targets of one area, indicator and year that set different numbers. Arguments: `others`.
  public static let contradictingTargets = Self(rawValue: "contradicting_targets")
  /// The area no longer exists when the target falls due.
  /// Arguments: `area`, `valid_to`, `successor`.
  public static let areaDissolved = Self(rawValue: "area_dissolved")
  /// Whoever recorded the target doubts it. Arguments: `note`.
  public static let doubtfulTarget = Self(rawValue: "doubtful_target")
}

/// What is noteworthy about targets themselves.
struct TargetFindings {
  /// Findings by the key of the target.
  private(set) var byTarget: [String: [Finding]] = [:]

  /// Looks through `targets`.
  ///
  /// - Parameter areas: What is known of areas, by code.
  init(_ targets: [Target], areas: AreaTable) {
    for target in targets {
      if target.isDoubtful {
        add(.doubtfulTarget, .warning, target, ["note": target.note ?? ""])
      }
      addDissolved(target, areas: areas)
    }
    addContradictions(targets)
  }

  private mutating func add(
    _ code: Finding.Code, _ severity: Finding.Severity, _ target: Target,
    _ arguments: [String: String]
  ) {
    byTarget[target.id, default: []].append(
      Finding(
        code, severity: severity, subject: target.id, year: target.decisionYear,
        arguments: arguments))
  }

  /// A target is verified from the value of its year, which is that of the year's end.
  private mutating func addDissolved(_ target: Target, areas: AreaTable) {
    guard let area = target.areaCode.flatMap({ areas[$0] }), let lastYear = area.lastFullYear,
      let year = target.decisionYear, year > lastYear
    else { return }
    add(
      .areaDissolved, .note, target,
      [
        "area": area.nameVI ?? area.code, "valid_to": area.validTo ?? "",
        "successor": area.successor ?? "",
      ])
  }

  private mutating func addContradictions(_ targets: [Target]) {
    struct Subject: Hashable {
      let area: String
      let indicator: String
      let year: Int
    }
    var groups: [Subject: [Target]] = [:]
    for target in targets where target.comparator != nil {
      guard let area = target.areaCode, let indicator = target.indicator,
        let year = target.decisionYear
      else { continue }
      groups[Subject(area: area, indicator: indicator, year: year), default: []].append(target)
    }
    for group in groups.values where group.count > 1 {
      for target in group {
        let others = group.filter { $0.id != target.id && !$0.demandsTheSame(as: target) }
        guard !others.isEmpty else { continue }
        add(
          .contradictingTargets, .warning, target,
          ["others": others.map(\.id).joined(separator: ", ")])
      }
    }
  }
}

extension Target {
  /// Whether two targets of one quantity and year set the same condition.
  fileprivate func demandsTheSame(as other: Target) -> Bool {
    kind == other.kind && comparator == other.comparator && lower == other.lower
      && upper == other.upper && periodStart == other.periodStart
  }
}
