import Evaluation

extension TargetBacktestReport {
  /// The models side by side, then by group, then the reliability of each.
  public func document(in style: RenderStyle) -> Document {
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
    var notes = [EvaluationText.scoreNote[language]]
    if models.contains(where: { $0.missingCount > 0 }) {
      notes.append(EvaluationText.missingNote[language])
    }
    if unmatchedCount > 0 {
      notes.append(
        EvaluationText.unmatchedNote.text(
          language, ["count": NumberText(language).count(unmatchedCount)]))
    }
    notes.append(run.versionLine(in: language))
    return notes.joined(separator: " ")
  }

  private func overallTable(in language: Language) -> Table {
    let numbers = NumberText(language)
    return Table(
      columns: [.init(EvaluationText.model[language])] + scoreColumns(in: language) + [
        .init(EvaluationText.byChance[language], .trailing, .detail),
        .init(EvaluationText.missing[language], .trailing, .detail),
      ],
      rows: models.map { model in
        [.init(model.name)] + cells(model.overall, in: language) + [
          .init(numbers.fixed(model.overall.scores.chanceCalibrationError, decimals: 4)),
          .init(numbers.count(model.missingCount)),
        ]
      })
  }

  private func groupTable(_ grouping: Grouping, in language: Language) -> Table {
    let numbers = NumberText(language)
    return Table(
      columns: [
        .init(EvaluationText.group[language]),
        .init(EvaluationText.targets[language], .trailing),
        .init(EvaluationText.model[language]),
      ] + scoreColumns(in: language),
      rows: grouping.groups.flatMap { group in
        zip(models, group.entries).enumerated().map { index, pair in
          let (model, entry) = pair
          return [
            .init(index == 0 ? EvaluationText.group(group.name)[language] : ""),
            .init(index == 0 ? numbers.count(entry.scores.count) : ""), .init(model.name),
          ] + cells(entry, in: language)
        }
      })
  }

  private func scoreColumns(in language: Language) -> [Table.Column] {
    var columns: [Table.Column] = [
      .init(EvaluationText.brier[language], .trailing),
      .init(EvaluationText.logLoss[language], .trailing),
      .init(EvaluationText.calibration[language], .trailing),
      .init(EvaluationText.auc[language], .trailing),
    ]
    if models.count > 1 {
      columns.append(
        .init(EvaluationText.difference.text(language, ["model": baseline]), .trailing))
    }
    return columns
  }

  private func cells(_ entry: Entry, in language: Language) -> [Table.Cell] {
    let numbers = NumberText(language)
    let scores = entry.scores
    var cells: [Table.Cell] = [
      .init(text(scores.brier, in: language)),
      .init(numbers.fixed(scores.logLoss.estimate, decimals: 4)),
      .init(numbers.fixed(scores.calibrationError, decimals: 4)),
      .init(scores.auc.map { numbers.fixed($0, decimals: 4) } ?? "–"),
    ]
    if models.count > 1 {
      cells.append(.init(entry.difference.map { text($0.brier, in: language) } ?? "–"))
    }
    return cells
  }

  private func text(_ mean: ClusteredMean, in language: Language) -> String {
    let numbers = NumberText(language)
    let value = numbers.fixed(mean.estimate, decimals: 4)
    guard let error = mean.standardError else { return value }
    return EvaluationText.plusMinus.text(
      language, ["value": value, "error": numbers.fixed(error, decimals: 4)]
    ).replacing(" ", with: "\u{A0}")
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
