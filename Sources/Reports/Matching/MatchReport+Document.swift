import Assessment
import Plans

extension MatchReport {
  /// Counts, then what serves, what stands in, the work list by agency, and how names were read.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    let states = TargetMatch.State.allCases
    var blocks: [Document.Block] = [
      .table(
        Table(
          columns: [
            .init(MatchText.state[language]), .init(LabelText.targets[language], .trailing),
          ],
          rows: states.map { state in
            [.init(state.words[language]), .init(numbers.count(count(state)))]
          }))
    ]
    let doubtful = matches.count(where: \.target.isDoubtful)
    if doubtful > 0 {
      blocks.append(
        .paragraph(PhraseText.doubtfulCount.text(language, ["count": numbers.count(doubtful)])))
    }
    blocks += [
      served(language), standIns(language), workList(language), nameList(language),
    ].compactMap { $0 }
    blocks.append(.footnote(footnote(language)))
    return Document(title: MatchText.title[language], blocks: blocks)
  }

  /// The targets with a series, each with what was passed over.
  private func served(_ language: Language) -> Document.Block? {
    let rows = matches.filter { $0.series != nil }
    guard !rows.isEmpty else { return nil }
    let table = Table(
      columns: [
        .init(LabelText.indicator[language], .leading, .truncated),
        .init(LabelText.area[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.target[language], .leading, .wrapped),
        .init(LabelText.series[language], .leading, .wrapped),
        .init(LabelText.years[language]),
        .init(LabelText.points[language], .trailing),
        .init(MatchText.state[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.seriesPassedOver[language], .leading, .detail),
      ],
      rows: rows.map { match in
        let text = TargetText(match.target, in: language)
        return [
          .init(text.title), .init(text.area), .init(text.short), .init(match.series?.id ?? ""),
          .init(match.series?.span ?? ""),
          .init(match.series.map { NumberText(language).count($0.count) } ?? ""),
          .init(match.stateText(in: language)),
          .init(
            match.passedOver.map { "\($0.seriesID) (\($0.cause.sentence(in: language)))" }
              .joined(separator: "; ")),
        ]
      })
    return .section(title: MatchText.servedTitle[language], blocks: [.table(table)])
  }

  /// The targets for which something stands in.
  private func standIns(_ language: Language) -> Document.Block? {
    let rows = matches.filter { $0.state == .proxy }
    guard !rows.isEmpty else { return nil }
    let table = Table(
      columns: [
        .init(LabelText.indicator[language], .leading, .truncated),
        .init(LabelText.area[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.target[language], .leading, .wrapped),
        .init(MatchText.standIn[language], .leading, .wrapped),
      ],
      rows: rows.map { match in
        let text = TargetText(match.target, in: language)
        return [
          .init(text.title), .init(text.area), .init(text.short),
          .init(match.proxies.map { $0.text(in: language) }.joined(separator: "; ")),
        ]
      })
    return .section(title: MatchText.standInTitle[language], blocks: [.table(table)])
  }

  /// What has to be collected, a section for each agency.
  private func workList(_ language: Language) -> Document.Block? {
    let items = workList
    guard !items.isEmpty else { return nil }
    var groups: [(agency: String?, items: [WorkItem])] = []
    for item in items {
      if groups.last?.agency != item.agency || groups.isEmpty { groups.append((item.agency, [])) }
      groups[groups.count - 1].items.append(item)
    }
    let numbers = NumberText(language)
    let sections = groups.map { group -> Document.Block in
      let table = Table(
        columns: [
          .init(LabelText.targets[language], .trailing),
          .init(LabelText.indicator[language], .leading, .wrapped),
          .init(LabelText.area[language]),
          .init(LabelText.unit[language], .leading, .detail, foldedTitle: ""),
          .init(MatchText.wantedYears[language], .leading, .wrapped),
          .init(MatchText.standIn[language], .leading, .detail),
        ],
        rows: group.items.map { item in
          let text = TargetText(item.example, in: language)
          let isOwn = item.indicator == item.example.indicator
          return [
            .init(numbers.count(item.targetIDs.count)),
            .init(
              isOwn
                ? text.title
                : MatchText.derivedFrom.text(
                  language, ["title": text.title, "indicator": item.indicator])),
            .init(text.area),
            .init(isOwn ? UnitText.short(item.example.unit, in: language) : ""),
            .init(YearRuns.text(item.years)),
            .init(item.proxies.map { $0.text(in: language) }.joined(separator: "; ")),
          ]
        })
      return .section(
        title: group.agency ?? MatchText.noAgency[language], blocks: [.table(table)])
    }
    return .section(
      title: MatchText.workTitle[language],
      blocks: [
        .paragraph(
          MatchText.workNote.text(
            language,
            [
              "series": numbers.count(items.count),
              "targets": numbers.count(items.reduce(0) { $0 + $1.targetIDs.count }),
            ]))
      ] + sections)
  }

  private func nameList(_ language: Language) -> Document.Block? {
    guard !names.isEmpty else { return nil }
    return .section(
      title: MatchText.namesTitle[language],
      blocks: [.list(names.map { $0.sentence(in: language) + "." })])
  }

  private func footnote(_ language: Language) -> String {
    let known =
      run.asOfYear.map { PhraseText.asOf.text(language, ["year": String($0)]) }
      ?? PhraseText.asOfEach.text(language)
    return [known, MatchText.ruleNote[language], run.versionLine(in: language)]
      .joined(separator: " ")
  }
}

extension SeriesFacts {
  /// The years from the first to the last value.
  var span: String { firstYear == lastYear ? "\(firstYear)" : "\(firstYear)–\(lastYear)" }
}

extension TargetMatch {
  /// The state, with what is lacking.
  fileprivate func stateText(in language: Language) -> String {
    guard state == .incomplete, let reason = reasons.first else { return state.words[language] }
    return state.words[language] + ": " + reason.sentence(in: language)
  }
}
