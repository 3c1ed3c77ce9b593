import Targets
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
      if let other = finding.arguments["other"] { members.insert(other) }
    }
    var groups: [[String?]: [Assessment]] = [:]
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
          .init(assessment.target.locator ?? ""),
        ]
      }
    }
    let table = Table(
      columns: [
        .init(Label.indicator[language], .leading, .truncated),
        .init(Label.area[language]),
        .init(Label.target[language], .leading, .wrapped),
        .init(Label.plan[language], .leading, .wrapped),
        .init(Label.place[language], .leading, .detail, foldedTitle: ""),
      ], rows: rows)
    return .section(title: Label.contradictions[language], blocks: [.table(table)])
  }

  /// Rows that the register marks as doubtful, with their verdicts.
  private func doubtful() -> Document.Block? {
    let rows = report.assessments.filter(\.target.isDoubtful)
    guard !rows.isEmpty else { return nil }
    let table = Table(
      columns: [
        .init(Label.indicator[language], .leading, .truncated),
        .init(Label.target[language], .leading, .wrapped),
        .init(Label.plan[language], .leading, .detail, foldedTitle: ""),
        .init(Label.status[language], .leading, .wrapped),
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
    return .section(title: Label.doubtful[language], blocks: [.table(table)])
  }

  /// All other findings: dissolved areas by area, the rest by code with an example.
  private func others() -> Document.Block? {
    var counts: [Finding.Code: (count: Int, first: Finding)] = [:]
    var order: [Finding.Code] = []
    for finding in report.assessments.flatMap(\.findings) + report.findings
    where !FindingCode.shownApart.contains(finding.code) {
      let known = counts[finding.code]
      if known == nil { order.append(finding.code) }
      counts[finding.code] = ((known?.count ?? 0) + 1, known?.first ?? finding)
    }
    let items =
      dissolved()
      + order.compactMap { code -> String? in
        guard let (count, first) = counts[code] else { return nil }
        let sentence = first.subject + " – " + first.sentence(in: language)
        guard count > 1 else { return first.label(in: language) + ": " + sentence }
        return Phrase.findingCount.text(
          language,
          [
            "label": first.label(in: language), "count": numbers.count(count), "example": sentence,
          ])
      }
    return items.isEmpty
      ? nil : .section(title: Label.findings[language], blocks: [.list(items)])
  }

  /// One item for each area that has ceased.
  private func dissolved() -> [String] {
    var counts: [String: (count: Int, first: Finding)] = [:]
    var order: [String] = []
    for assessment in report.assessments {
      let found = assessment.findings.first { $0.code == FindingCode.areaDissolved }
      guard let found else { continue }
      let area = assessment.target.areaName ?? assessment.target.areaCode ?? found.subject
      if counts[area] == nil { order.append(area) }
      counts[area] = ((counts[area]?.count ?? 0) + 1, counts[area]?.first ?? found)
    }
    return order.compactMap { area in
      guard let (count, first) = counts[area] else { return nil }
      var arguments = first.arguments
      arguments["area"] = area
      arguments["count"] = numbers.count(count)
      return Phrase.dissolvedCount.text(language, arguments)
    }
  }
}

/// Codes of findings that reports set in a way of their own.
enum FindingCode {
  static let contradiction = Finding.Code(rawValue: "contradictory_targets")
  static let areaDissolved = Finding.Code(rawValue: "area_dissolved")
  static let doubtful = Finding.Code(rawValue: "doubtful_target")
  static let shownApart: Set<Finding.Code> = [contradiction, areaDissolved, doubtful]
}
