import Assessment
import Plans
import Scenarios
import TimeSeries

/// What an assessment report says about its targets and data beside the verdicts.
struct AssessmentFindings {
  let report: AssessmentReport
  let style: RenderStyle

  private var language: Language { style.language }
  private var numbers: NumberText { NumberText(style.language) }

  /// The sections that have something to say.
  func sections() -> [Document.Block] {
    [contradictions(), doubtful(), others()].compactMap { $0 }
  }

  /// Targets of one area, indicator and year whose numbers differ, below each other.
  private func contradictions() -> Document.Block? {
    // A finding stands at one row and names the other.
    var members: Set<String> = []
    for finding in report.findings where finding.code == FindingCode.contradiction {
      members.insert(finding.subject)
      if let other = finding.arguments["other"]?.machineText { members.insert(other) }
    }
    var groups: [[String?]: [TargetAssessment]] = [:]
    var order: [[String?]] = []
    for assessment in report.assessments where members.contains(assessment.target.id) {
      let target = assessment.target
      let key = [
        target.areaCode, target.indicator, target.kind.rawValue,
        target.decisionYear.map { String($0) },
      ]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(assessment)
    }
    guard !order.isEmpty else { return nil }
    let rows = order.flatMap { key in
      (groups[key] ?? []).enumerated().map { index, assessment -> [Table.Cell] in
        let text = TargetText(assessment.target, in: language)
        // The names stand once, so that what belongs together is seen to.
        return [
          .init(index == 0 ? text.title : ""), .init(index == 0 ? text.area : ""),
          .init(text.short), .init(assessment.target.planID ?? "–"),
          .init(text.place),
        ]
      }
    }
    let table = Table(
      columns: [
        .init(LabelText.indicator[language], .leading, .truncated),
        .init(LabelText.area[language]),
        .init(LabelText.target[language], .leading, .wrapped),
        .init(LabelText.plan[language], .leading, .wrapped),
        .init(LabelText.place[language], .leading, .detail, foldedTitle: ""),
      ], rows: rows)
    return .section(title: LabelText.contradictions[language], blocks: [.table(table)])
  }

  /// Rows that the register marks as doubtful, with their verdicts.
  private func doubtful() -> Document.Block? {
    let rows = report.assessments.filter(\.target.isDoubtful)
    guard !rows.isEmpty else { return nil }
    let table = Table(
      columns: [
        .init(LabelText.indicator[language], .leading, .truncated),
        .init(LabelText.target[language], .leading, .wrapped),
        .init(LabelText.plan[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.status[language], .leading, .wrapped),
      ],
      rows: rows.map { assessment in
        let text = TargetText(assessment.target, in: language)
        let progressClass = assessment.progressClass
        return [
          .init(text.title), .init(text.short), .init(assessment.target.planID ?? "–"),
          .init(
            progressClass.symbol + "\u{A0}" + progressClass.words[language],
            tone: progressClass.tone),
        ]
      })
    return .section(title: LabelText.doubtful[language], blocks: [.table(table)])
  }

  /// All other findings, those of one kind drawn together.
  private func others() -> Document.Block? {
    var groups: [Finding.Code: [Finding]] = [:]
    var order: [Finding.Code] = []
    for finding in report.assessments.flatMap(\.findings) + report.findings
    where !FindingCode.shownApart.contains(finding.code) {
      if groups[finding.code] == nil { order.append(finding.code) }
      groups[finding.code, default: []].append(finding)
    }
    let items =
      CeasedAreas.found(in: report.assessments).map { $0.sentence(in: language) }
      + order.map { summary(of: groups[$0] ?? []) }
    return items.isEmpty
      ? nil : .section(title: LabelText.findings[language], blocks: [.list(items)])
  }

  /// Findings of one code: how many, and what is said most often of which subject.
  private func summary(of findings: [Finding]) -> String {
    var subjects: [String: [String]] = [:]
    var order: [String] = []
    for finding in findings {
      let sentence = finding.sentence(in: language)
      if subjects[sentence] == nil { order.append(sentence) }
      subjects[sentence, default: []].append(finding.subject)
    }
    // Of sentences said equally often the first.
    let most = order.reversed().max { (subjects[$0]?.count ?? 0) < (subjects[$1]?.count ?? 0) }
    guard let most, let first = subjects[most]?.first else { return "" }
    let label = findings[0].label(in: language)
    guard findings.count > 1 else { return "\(label): \(first) – \(most)" }
    var arguments = [
      "label": label, "count": numbers.count(findings.count), "example": most, "subject": first,
    ]
    if order.count > 1, let often = subjects[most]?.count, often > 1 {
      arguments["often"] = numbers.count(often)
      return PhraseText.findingsMostOften.text(language, arguments)
    }
    return PhraseText.findingCount.text(language, arguments)
  }
}

/// Codes of findings that reports set in a way of their own.
enum FindingCode {
  static let contradiction = Finding.Code.contradictoryTargets
  static let areaDissolved = Finding.Code.areaDissolved
  static let doubtful = Finding.Code.doubtfulTarget
  static let shownApart: Set<Finding.Code> = [contradiction, areaDissolved, doubtful]
}

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
      return PhraseText.areaCeased.text(language, arguments)
    }
    let several = areas.filter { $0.targetIDs.count > 1 }
    let single = areas.filter { $0.targetIDs.count == 1 }
    var parts = several.map { area in
      PhraseText.ceasedAreaTargets.text(
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
          + PhraseText.andMore.text(
            language, ["count": numbers.count(single.count - Self.namedAreas)])
      }
      parts.append(
        PhraseText.ceasedSingleTargets.text(
          language,
          ["areas": names, "targets": TargetPattern(single.flatMap(\.targetIDs)).text]))
    }
    arguments["areas"] = numbers.count(areas.count)
    arguments["parts"] = parts.joined(separator: "; ")
    return PhraseText.areasCeased.text(language, arguments)
  }
}
