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
      ? nil : .section(title: Label.findings[language], blocks: [.list(items)])
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
      return Phrase.findingsMostOften.text(language, arguments)
    }
    return Phrase.findingCount.text(language, arguments)
  }
}

/// Codes of findings that reports set in a way of their own.
enum FindingCode {
  static let contradiction = Finding.Code.contradictoryTargets
  static let areaDissolved = Finding.Code.areaDissolved
  static let doubtful = Finding.Code.doubtfulTarget
  static let shownApart: Set<Finding.Code> = [contradiction, areaDissolved, doubtful]
}
