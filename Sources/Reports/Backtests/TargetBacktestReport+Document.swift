import Evaluation

extension TargetBacktestReport {
  /// The models side by side, then by group, then the reliability of each.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    var blocks: [Document.Block] = [
      .paragraph(
        EvaluationText.targetHead.text(
          language,
          [
            "targets": numbers.count(targetCount), "clusters": numbers.count(clusterCount),
          ])),
      .table(overallTable(in: language)),
      .footnote(EvaluationText.errorNote[language]),
    ]
    for grouping in groupings {
      blocks.append(
        .section(
          title: EvaluationText.byGroup.text(
            language, ["group": EvaluationText.grouping(grouping.name)[language]]),
          blocks: [.table(groupTable(grouping, in: language))]))
    }
    if !rules.isEmpty {
      blocks.append(
        .section(
          title: EvaluationText.rules[language],
          blocks: [
            .table(ruleTable(in: language)), .footnote(EvaluationText.rulesNote[language]),
          ]))
    }
    for (index, model) in models.enumerated() {
      let table = Document.Block.table(reliabilityTable(model.overall.scores, in: language))
      let note = Document.Block.footnote(EvaluationText.reliabilityNote[language])
      blocks.append(
        .section(
          title: EvaluationText.reliability.text(language, ["model": model.name]),
          blocks: index == models.count - 1 ? [table, note] : [table]))
    }
    blocks.append(.footnote(notes(in: language)))
    return Document(title: EvaluationText.targetTitle[language], blocks: blocks)
  }

  private func notes(in language: Language) -> String {
    let numbers = NumberText(language)
    var notes = [EvaluationText.scoreNote[language], EvaluationText.calibrationNote[language]]
    for model in models where model.missingCount > 0 {
      notes.append(
        EvaluationText.missingNote.text(
          language, ["model": model.name, "count": numbers.count(model.missingCount)]))
    }
    if unmatchedCount > 0 {
      notes.append(
        EvaluationText.unmatchedNote.text(language, ["count": numbers.count(unmatchedCount)]))
    }
    notes.append(run.versionLine(in: language))
    return notes.joined(separator: " ")
  }

  /// Every score with its error; the calibration error beside what chance alone would show.
  private func overallTable(in language: Language) -> Table {
    let numbers = NumberText(language)
    return Table(
      columns: [
        .init(EvaluationText.model[language]),
        .init(EvaluationText.brier[language], .trailing), .init("±", .trailing),
        .init(EvaluationText.logLoss[language], .trailing),
        .init(EvaluationText.calibration[language], .trailing),
        .init(EvaluationText.byChance[language], .trailing),
        .init(EvaluationText.auc[language], .trailing),
      ] + differenceColumns(in: language),
      rows: models.map { model in
        let scores = model.overall.scores
        return [
          .init(model.name), cell(scores.brier.estimate, numbers),
          cell(scores.brier.standardError, numbers), cell(scores.logLoss.estimate, numbers),
          cell(scores.calibrationError, numbers), cell(scores.chanceCalibrationError, numbers),
          cell(scores.auc, numbers),
        ] + differenceCells(model.overall, numbers)
      })
  }

  private func groupTable(_ grouping: Grouping, in language: Language) -> Table {
    let numbers = NumberText(language)
    return Table(
      columns: [
        .init(EvaluationText.group[language], .leading, .wrapped),
        .init(EvaluationText.targets[language], .trailing),
        .init(EvaluationText.model[language]),
        .init(EvaluationText.brier[language], .trailing),
        .init(EvaluationText.logLoss[language], .trailing),
        .init(EvaluationText.calibration[language], .trailing),
        .init(EvaluationText.auc[language], .trailing),
      ] + differenceColumns(in: language),
      rows: grouping.groups.flatMap { group in
        zip(models, group.entries).enumerated().map { index, pair in
          let (model, entry) = pair
          let scores = entry.scores
          return [
            .init(index == 0 ? EvaluationText.group(group.name)[language] : ""),
            .init(index == 0 ? numbers.count(scores.count) : ""), .init(model.name),
            cell(scores.brier.estimate, numbers), cell(scores.logLoss.estimate, numbers),
            cell(scores.calibrationError, numbers), cell(scores.auc, numbers),
          ] + differenceCells(entry, numbers)
        }
      })
  }

  /// How far the Brier score lies from that of the baseline, with its error.
  private func differenceColumns(in language: Language) -> [Table.Column] {
    guard models.count > 1 else { return [] }
    let title = EvaluationText.difference.text(language, ["model": baseline])
    return [.init(title, .trailing), .init("±", .trailing)]
  }

  private func differenceCells(_ entry: Entry, _ numbers: NumberText) -> [Table.Cell] {
    guard models.count > 1 else { return [] }
    return [
      cell(entry.difference?.brier.estimate, numbers),
      cell(entry.difference?.brier.standardError, numbers),
    ]
  }

  private func cell(_ value: Double?, _ numbers: NumberText) -> Table.Cell {
    .init(value.map { numbers.fixed($0, decimals: 4) } ?? "–")
  }

  private func ruleTable(in language: Language) -> Table {
    let numbers = NumberText(language)
    return Table(
      columns: [
        .init(EvaluationText.rule[language]),
        .init(EvaluationText.progressClass[language], .leading, .wrapped),
        .init(EvaluationText.targets[language], .trailing),
        .init(EvaluationText.cameTrue[language], .trailing), .init("±", .trailing),
      ],
      rows: rules.indices.map { index in
        let record = rules[index]
        let isFirst = index == 0 || rules[index - 1].ruleID != record.ruleID
        func percent(_ share: Double?) -> Table.Cell {
          .init(share.map { numbers.percent(numbers.fixed($0 * 100, decimals: 1)) } ?? "–")
        }
        return [
          .init(isFirst ? record.ruleID : ""),
          .init(
            record.progressClass?.words[language] ?? EvaluationText.noClass[language],
            tone: record.progressClass == nil ? .quiet : .plain),
          .init(numbers.count(record.count)), percent(record.metShare.estimate),
          percent(record.metShare.standardError),
        ]
      })
  }

  private func reliabilityTable(_ scores: ProbabilityScores, in language: Language) -> Table {
    let numbers = NumberText(language)
    return Table(
      columns: [
        .init(EvaluationText.stated[language], .trailing),
        .init(EvaluationText.targets[language], .trailing),
        .init(EvaluationText.cameTrue[language], .trailing), .init(""),
      ],
      rows: scores.bins.compactMap { bin in
        guard let stated = bin.meanProbability, let observed = bin.metShare else { return nil }
        return [
          .init(numbers.percent(numbers.fixed(stated * 100, decimals: 1))),
          .init(numbers.count(bin.count)),
          .init(numbers.percent(numbers.fixed(observed * 100, decimals: 1))),
          .init(BacktestDiagram.reliability(stated: stated, observed: observed)),
        ]
      })
  }
}

/// Diagrams of characters, which mean the same without colours and line up in any fixed font.
enum BacktestDiagram {
  private static let width = 21

  /// The stated probability and the observed share on one line from 0 to 1.
  static func reliability(stated: Double, observed: Double) -> String {
    var places = Array(repeating: Character("·"), count: width)
    let (left, right) = (place(stated), place(observed))
    places[left] = "○"
    places[right] = left == right ? "◉" : "●"
    return String(places)
  }

  /// A share as a bar; `full` is the share of the longest.
  static func bar(_ share: Double, full: Double) -> String {
    guard full > 0 else { return "" }
    let length = Int((share / full * Double(width)).rounded())
    return String(repeating: "█", count: min(max(length, 0), width))
  }

  private static func place(_ share: Double) -> Int {
    min(max(Int((share * Double(width - 1)).rounded()), 0), width - 1)
  }
}
