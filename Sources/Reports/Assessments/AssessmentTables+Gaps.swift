import Assessment
import Scenarios
import TimeSeries

extension AssessmentTables {
  /// Why targets have no probability: how many for each leading reason.
  func missingReasons() -> Document.Block? {
    var counts: [Reason.Code: Int] = [:]
    var order: [Reason.Code] = []
    for assessment in report.assessments where assessment.status == .insufficientData {
      guard let code = assessment.reasons.first?.code else { continue }
      if counts[code] == nil { order.append(code) }
      counts[code, default: 0] += 1
    }
    guard !order.isEmpty else { return nil }
    let language = style.language
    let ranked = order.enumerated().sorted {
      (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
    }
    let table = Table(
      columns: [
        .init(Label.howMany[language], .trailing),
        .init(Label.reason[language], .leading, .wrapped),
      ],
      rows: ranked.map { _, code in
        [
          .init(NumberText(language).count(counts[code] ?? 0)),
          .init(Reason(code).label(in: language)),
        ]
      })
    return .section(title: Label.missing[language], blocks: [.table(table)])
  }

  /// The indicators whose series would answer most targets.
  func unlocking() -> Document.Block? {
    let missing = MissingSeries.ranked(report.assessments)
    guard !missing.isEmpty else { return nil }
    let language = style.language
    let numbers = NumberText(language)
    let shown = missing.prefix(limit)
    let table = Table(
      columns: [
        .init(Label.howMany[language], .trailing),
        .init(Label.indicator[language], .leading, .truncated),
        .init(Label.area[language], .leading, .wrapped),
        .init(Label.agency[language], .leading, .wrapped),
      ],
      rows: shown.map { group in
        let text = TargetText(group.example, in: language)
        return [
          .init(numbers.count(group.targetCount)),
          .init(text.title),
          .init(named(group.areas)),
          .init(named(group.agencies)),
        ]
      })
    let note = Phrase.unlockNote.text(
      language,
      [
        "targets": numbers.count(missing.reduce(0) { $0 + $1.targetCount }),
        "series": numbers.count(missing.reduce(0) { $0 + $1.areas.count }),
      ])
    var blocks: [Document.Block] = [.paragraph(note), .table(table)]
    if let more = more(than: shown.count, of: missing.count) { blocks.append(more) }
    return .section(title: Label.unlock[language], blocks: blocks)
  }

  /// The agencies whose data would answer most targets.
  func unlockingByAgency() -> Document.Block? {
    let missing = MissingSeries.rankedByAgency(report.assessments)
    guard missing.count > 1 else { return nil }
    let language = style.language
    let numbers = NumberText(language)
    let shown = missing.prefix(limit)
    let table = Table(
      columns: [
        .init(Label.howMany[language], .trailing),
        .init(Label.series[language], .trailing),
        .init(Label.agency[language], .leading, .wrapped),
        .init(Label.area[language], .leading, .wrapped),
      ],
      rows: shown.map { group in
        [
          .init(numbers.count(group.targetCount)),
          .init(numbers.count(group.seriesCount)),
          .init(group.agency ?? "–"),
          .init(named(group.areas)),
        ]
      })
    var blocks: [Document.Block] = [.table(table)]
    if let more = more(than: shown.count, of: missing.count) { blocks.append(more) }
    if let note = AgencyNames(report.assessments.map(\.target)).note(in: language) {
      blocks.append(.footnote(note))
    }
    return .section(title: Label.unlockByAgency[language], blocks: blocks)
  }

  /// How many rows of a ranking are shown.
  private var limit: Int { style.isBrief ? 8 : 20 }

  private func more(than shown: Int, of all: Int) -> Document.Block? {
    guard all > shown else { return nil }
    return .footnote(
      Phrase.andMore.text(
        style.language, ["count": NumberText(style.language).count(all - shown)]))
  }

  /// Up to three names and how many there are beyond.
  private func named(_ names: [String]) -> String {
    guard names.count > 3 else { return names.joined(separator: ", ") }
    return names.prefix(2).joined(separator: ", ") + " +\(names.count - 2)"
  }
}
