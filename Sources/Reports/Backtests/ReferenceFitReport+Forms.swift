import Evaluation

extension ReferenceFitReport {
  /// The numbers with their spread over the folds, then the scores by setting.
  public func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    let note = isConverged ? [] : [EvaluationText.unfinishedNote[language]]
    let notes =
      note + [
        EvaluationText.fitNote[language], EvaluationText.scoreNote[language],
        run.versionLine(in: language),
      ]
    return Document(
      title: EvaluationText.fitTitle[language],
      blocks: [
        .paragraph(
          EvaluationText.fitHead.text(
            language,
            ["countries": numbers.count(countryCount), "folds": numbers.count(foldCount)])),
        .table(numberTable(in: language)), .table(scoreTable(in: language)),
        .footnote(notes.joined(separator: " ")),
      ])
  }

  private func numberTable(in language: Language) -> Table {
    let text = NumberText(language)
    func cell(_ value: Double?) -> Table.Cell {
      .init(value.map { text.fixed($0, decimals: 3) } ?? "–")
    }
    return Table(
      columns: [
        .init(EvaluationText.learnedNumber[language]),
        .init(EvaluationText.shipped[language], .trailing),
        .init(EvaluationText.fitted[language], .trailing),
        .init(EvaluationText.leastFold[language], .trailing),
        .init(EvaluationText.mostFold[language], .trailing),
      ],
      rows: numbers.map {
        [
          .init($0.name), cell($0.shipped), cell($0.fitted), cell($0.byFold.min()),
          cell($0.byFold.max()),
        ]
      })
  }

  private func scoreTable(in language: Language) -> Table {
    let text = NumberText(language)
    func cells(_ scores: ProbabilityScores) -> [Table.Cell] {
      [scores.brier.estimate, scores.logLoss.estimate, scores.calibrationError].map {
        .init(text.fixed($0, decimals: 4))
      }
    }
    return Table(
      columns: [
        .init(EvaluationText.observations[language], .leading, .wrapped),
        .init(EvaluationText.learnedNumbers[language]),
        .init(EvaluationText.targets[language], .trailing),
        .init(EvaluationText.brier[language], .trailing),
        .init(EvaluationText.logLoss[language], .trailing),
        .init(EvaluationText.calibration[language], .trailing),
      ],
      rows: settings.flatMap { setting -> [[Table.Cell]] in
        let withheld =
          setting.isIndicatorWithheld ? " – " + EvaluationText.withheld[language] : ""
        return [
          [
            .init(setting.data + withheld), .init(EvaluationText.fitted[language]),
            .init(text.count(setting.scores.count)),
          ] + cells(setting.scores),
          [.init(""), .init(EvaluationText.shipped[language]), .init("")]
            + cells(setting.shipped),
        ]
      })
  }

  /// One row for each number (`by` is `number`), then two for each setting (`by` is `setting`): by
  /// the numbers fitted without the fold, and by those that ship.
  public func csv() -> String {
    var writer = CSVWriter(
      columns: [
        "by", "name", "numbers", "shipped", "fitted", "fold_min", "fold_max", "indicator_withheld",
        "n", "brier", "log_loss", "ece",
      ])
    for number in numbers {
      let head: [CSVWriter.Field] = [
        .code("number"), .code(number.name), .empty, .number(scoreDigits(number.shipped)),
        .number(scoreDigits(number.fitted)), .optional(scoreDigits(number.byFold.min())),
        .optional(scoreDigits(number.byFold.max())),
      ]
      writer.append(head + Array(repeating: CSVWriter.Field.empty, count: 5))
    }
    for setting in settings {
      for (name, scores) in [("fitted", setting.scores), ("shipped", setting.shipped)] {
        writer.append([
          .code("setting"), .text(setting.data), .code(name), .empty, .empty, .empty, .empty,
          .integer(setting.isIndicatorWithheld ? 1 : 0), .integer(scores.count),
          .number(scoreDigits(scores.brier.estimate)),
          .number(scoreDigits(scores.logLoss.estimate)),
          .number(scoreDigits(scores.calibrationError)),
        ])
      }
    }
    return writer.text
  }

  /// The report with the schema `khathi.reference-fit/1`.
  public func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.reference-fit/1")),
      ("run", run.jsonValue),
      ("folds", .integer(foldCount)),
      ("countries", .integer(countryCount)),
      ("converged", .bool(isConverged)),
      (
        "numbers",
        .array(
          numbers.map {
            .object([
              ("name", .string($0.name)),
              ("shipped", .number(scoreDigits($0.shipped))),
              ("fitted", .number(scoreDigits($0.fitted))),
              ("by_fold", .array($0.byFold.map { .number(scoreDigits($0)) })),
            ])
          })
      ),
      (
        "settings",
        .array(
          settings.map {
            .object([
              ("data", .string($0.data)),
              ("indicator_withheld", .bool($0.isIndicatorWithheld)),
              ("fitted", jsonValue($0.scores)),
              ("shipped", jsonValue($0.shipped)),
            ])
          })
      ),
    ]).text
  }

  private func jsonValue(_ scores: ProbabilityScores) -> JSONValue {
    .object([
      ("n", .integer(scores.count)),
      ("brier", .number(scoreDigits(scores.brier.estimate))),
      ("log_loss", .number(scoreDigits(scores.logLoss.estimate))),
      ("ece", .number(scoreDigits(scores.calibrationError))),
    ])
  }
}
