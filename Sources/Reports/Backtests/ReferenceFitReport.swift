package import Evaluation

/// The answer of `khathi reference fit`: learned numbers fitted anew beside those that ship.
package struct ReferenceFitReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The number of folds.
  package var foldCount: Int

  /// The number of countries.
  package var countryCount: Int

  /// Whether every search came to its end.
  package var isConverged: Bool

  /// The numbers.
  package var numbers: [Number]

  /// The settings that were fitted together.
  package var settings: [Setting]

  /// Creates a report.
  package init(
    run: RunInfo, foldCount: Int, countryCount: Int, isConverged: Bool, numbers: [Number],
    settings: [Setting]
  ) {
    self.run = run
    self.foldCount = foldCount
    self.countryCount = countryCount
    self.isConverged = isConverged
    self.numbers = numbers
    self.settings = settings
  }

  /// One learned number.
  package struct Number: Hashable, Sendable {
    /// The name in the library.
    package let name: String
    /// The value that ships.
    package let shipped: Double
    /// The value fitted to all data.
    package let fitted: Double
    /// The values fitted without one fold each.
    package let byFold: [Double]

    /// Creates a record.
    package init(name: String, shipped: Double, fitted: Double, byFold: [Double]) {
      self.name = name
      self.shipped = shipped
      self.fitted = fitted
      self.byFold = byFold
    }
  }

  /// One file of observations, with the indicator or without.
  package struct Setting: Hashable, Sendable {
    /// The file.
    package let data: String
    /// Whether the indicator was withheld.
    package let isIndicatorWithheld: Bool
    /// The scores of each fold by the numbers fitted without it.
    package let scores: ProbabilityScores
    /// The scores by the numbers that ship.
    package let shipped: ProbabilityScores

    /// Creates a record.
    package init(
      data: String, isIndicatorWithheld: Bool, scores: ProbabilityScores,
      shipped: ProbabilityScores
    ) {
      self.data = data
      self.isIndicatorWithheld = isIndicatorWithheld
      self.scores = scores
      self.shipped = shipped
    }
  }
}

extension ReferenceFitReport {
  /// The numbers with their spread over the folds, then the scores by setting.
  package func document(in style: RenderStyle) -> Document {
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
  package func csv() -> String {
    var rows = numbers.map { Row(number: $0) }
    for setting in settings {
      rows.append(Row(setting: setting, fitted: "fitted", scores: setting.scores))
      rows.append(Row(setting: setting, fitted: "shipped", scores: setting.shipped))
    }
    return CSVWriter.table(rows, Row.fields)
  }

  /// A row of CSV: a number, or the scores of a setting by one set of numbers.
  private struct Row {
    var number: Number?
    var setting: Setting?
    var fitted: String?
    var scores: ProbabilityScores?

    static let fields: [Field<Row>] = {
      let head: [Field<Row>] = [
        Field("by", "What the row is about.", { Word($0.number == nil ? "setting" : "number") }),
        Field("name", "The number or the file.", { $0.number?.name ?? $0.setting?.data }),
        Field("numbers", "Which numbers were used.", { $0.fitted.map { Word($0) } }),
        Field("shipped", "The value that ships.", { scoreDigits($0.number?.shipped) }),
        Field("fitted", "The value fitted to all data.", { scoreDigits($0.number?.fitted) }),
        Field("fold_min", "The least without a fold.") { scoreDigits($0.number?.byFold.min()) },
        Field("fold_max", "The greatest without a fold.") {
          scoreDigits($0.number?.byFold.max())
        },
        Field("indicator_withheld", "1 where the indicator was withheld.") {
          $0.setting.map { $0.isIndicatorWithheld ? 1 : 0 }
        },
      ]
      return head
        + ProbabilityScores.fields.map { field in field.ofAny { (row: Row) in row.scores } }
    }()
  }

  /// The report with the schema `khathi.reference-fit/1`.
  package func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.reference-fit/1")),
      ("run", run.jsonValue),
      ("folds", .integer(foldCount)),
      ("countries", .integer(countryCount)),
      ("converged", .bool(isConverged)),
      ("numbers", .rows(numbers, Number.fields)),
      ("settings", .rows(settings, Setting.fields)),
    ]).text
  }
}

// MARK: - Fields

extension ReferenceFitReport.Number {
  fileprivate static let fields: [Field<ReferenceFitReport.Number>] = [
    Field("name", "The name in the library.", { $0.name }),
    Field("shipped", "The value that ships.", { scoreDigits($0.shipped) }),
    Field("fitted", "The value fitted to all data.", { scoreDigits($0.fitted) }),
    Field("by_fold", "The values without one fold each.") { $0.byFold.map { scoreDigits($0) } },
  ]
}

extension ReferenceFitReport.Setting {
  fileprivate static let fields: [Field<ReferenceFitReport.Setting>] = [
    Field("data", "The file.", { $0.data }),
    Field("indicator_withheld", "Whether the indicator was withheld.", { $0.isIndicatorWithheld }),
    Field("fitted", "The scores of the fitted numbers.", part: ProbabilityScores.fields) {
      $0.scores
    },
    Field("shipped", "The scores of those that ship.", part: ProbabilityScores.fields) {
      $0.shipped
    },
  ]
}

extension ProbabilityScores {
  fileprivate static let fields: [Field<ProbabilityScores>] = [
    Field("n", "The targets.", { $0.count }),
    Field("brier", "The Brier score.", { scoreDigits($0.brier.estimate) }),
    Field("log_loss", "The logarithmic loss.", { scoreDigits($0.logLoss.estimate) }),
    Field("ece", "The calibration error.", { scoreDigits($0.calibrationError) }),
  ]
}
