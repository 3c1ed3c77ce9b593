package import Evaluation

/// The answer of `khathi backtest --data`: models by score, overall and by horizon.
package struct ForecastBacktestReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// Series with at least one window.
  package var seriesCount: Int

  /// Windows: series cut at an origin.
  package var windowCount: Int

  /// Windows that all models answered; the scores are of these.
  package var commonWindowCount: Int

  /// Series too short for a window.
  package var seriesWithoutWindows: Int

  /// Series, among those without a window, whose rows form none.
  package var malformedSeriesCount: Int

  /// The models, in the order asked.
  package var models: [Model]

  /// Creates a report.
  package init(
    run: RunInfo, seriesCount: Int, windowCount: Int, commonWindowCount: Int,
    seriesWithoutWindows: Int = 0, malformedSeriesCount: Int = 0, models: [Model]
  ) {
    self.run = run
    self.seriesCount = seriesCount
    self.windowCount = windowCount
    self.commonWindowCount = commonWindowCount
    self.seriesWithoutWindows = seriesWithoutWindows
    self.malformedSeriesCount = malformedSeriesCount
    self.models = models
  }

  /// One model with its scores.
  package struct Model: Hashable, Sendable {
    /// The name on the command line.
    package let name: String
    /// Windows that the model refused.
    package let refusedCount: Int
    /// The scores over all years ahead.
    package let overall: ForecastSummary
    /// The scores by years ahead, from one on.
    package let byHorizon: [ForecastSummary]

    /// Creates a record.
    package init(
      name: String, refusedCount: Int, overall: ForecastSummary, byHorizon: [ForecastSummary]
    ) {
      self.name = name
      self.refusedCount = refusedCount
      self.overall = overall
      self.byHorizon = byHorizon
    }
  }
}

extension ForecastBacktestReport {
  /// The models side by side, then by years ahead, then where outcomes fell.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    var blocks: [Document.Block] = [
      .paragraph(
        EvaluationText.forecastHead.text(
          language,
          [
            "windows": numbers.count(windowCount), "series": numbers.count(seriesCount),
            "common": numbers.count(commonWindowCount),
          ])),
      .table(scoreTable(in: language)),
    ]
    let horizons = models.first?.byHorizon.count ?? 0
    if horizons > 1 {
      blocks.append(
        .section(
          title: EvaluationText.byHorizon[language],
          blocks: [.table(horizonTable(in: language))]))
    }
    blocks.append(
      .section(
        title: EvaluationText.histogram[language],
        blocks: models.filter { $0.overall.pointCount > 0 }.map {
          .table(histogramTable($0, in: language))
        } + [.footnote(EvaluationText.histogramNote[language])]))
    blocks.append(.footnote(notes(in: language)))
    return Document(title: EvaluationText.forecastTitle[language], blocks: blocks)
  }

  /// Why there is nothing to score; `nil` where there is.
  package func lackOfWindows(in language: Language) -> String? {
    guard windowCount == 0 else { return nil }
    return EvaluationText.noWindows.text(
      language, ["count": NumberText(language).count(seriesWithoutWindows)])
  }

  private func notes(in language: Language) -> String {
    let numbers = NumberText(language)
    var notes = [EvaluationText.forecastNote[language]]
    if seriesWithoutWindows > 0 {
      notes.append(
        EvaluationText.refusedNote.text(
          language, ["count": numbers.count(seriesWithoutWindows)]))
    }
    if let constant = models.map(\.overall.constantCount).max(), constant > 0 {
      notes.append(
        EvaluationText.constantNote.text(language, ["count": numbers.count(constant)]))
    }
    notes.append(run.versionLine(in: language))
    return notes.joined(separator: " ")
  }

  private func scoreTable(in language: Language) -> Table {
    Table(
      columns: [
        .init(EvaluationText.model[language]),
        .init(EvaluationText.refused[language], .trailing, .detail),
      ] + scoreColumns(in: language),
      rows: models.map { model in
        [.init(model.name), .init(NumberText(language).count(model.refusedCount))]
          + cells(model.overall, in: language)
      })
  }

  private func horizonTable(in language: Language) -> Table {
    let horizons = models.first?.byHorizon.count ?? 0
    return Table(
      columns: [
        .init(EvaluationText.ahead[language], .trailing), .init(EvaluationText.model[language]),
      ] + scoreColumns(in: language),
      rows: (0..<horizons).flatMap { index in
        models.map { model in
          [.init("\(index + 1)"), .init(model.name)]
            + cells(model.byHorizon[index], in: language)
        }
      })
  }

  private func scoreColumns(in language: Language) -> [Table.Column] {
    let numbers = NumberText(language)
    let first: [EvaluationText] = [.smape, .mase]
    let last: [EvaluationText] = [.rmsse, .crps, .logScore]
    let levels = models.first?.overall.levels.map(\.level) ?? []
    return first.map { .init($0[language], .trailing) }
      + levels.flatMap { level -> [Table.Column] in
        let argument = ["level": numbers.percent(numbers.exact(percent(level)))]
        return [
          .init(EvaluationText.coverage.text(language, argument), .trailing),
          .init(EvaluationText.msis.text(language, argument), .trailing),
        ]
      } + last.map { .init($0[language], .trailing, .detail) }
  }

  private func cells(_ summary: ForecastSummary, in language: Language) -> [Table.Cell] {
    let numbers = NumberText(language)
    func cell(_ value: Double?, _ decimals: Int) -> Table.Cell {
      .init(value.map { numbers.fixed($0, decimals: decimals) } ?? "–")
    }
    return [cell(summary.smape, 2), cell(summary.mase, 3)]
      + summary.levels.flatMap { [cell($0.coverage, 3), cell($0.msis, 2)] }
      + [cell(summary.rmsse, 3), cell(summary.crps, 3), cell(summary.logScore, 3)]
  }

  private func histogramTable(_ model: Model, in language: Language) -> Table {
    let numbers = NumberText(language)
    let shares = model.overall.histogram.shares
    let full = shares.max() ?? 0
    return Table(
      columns: [
        .init(EvaluationText.position[language], .trailing),
        .init(EvaluationText.share[language], .trailing), .init(model.name),
      ],
      rows: shares.indices.map { bin in
        [
          .init("\(bin + 1)"),
          .init(numbers.percent(numbers.fixed(shares[bin] * 100, decimals: 1))),
          .init(BacktestDiagram.bar(shares[bin], full: full)),
        ]
      })
  }

  /// One row for each model and horizon; the rows over all years leave `horizon` empty.
  package func csv() -> String {
    let rows = models.lazy.flatMap { model in
      ([model.overall] + model.byHorizon).enumerated().map { horizon, summary in
        Row(model: model, horizon: horizon, summary: summary)
      }
    }
    return CSVWriter.table(rows, csvFields)
  }

  /// A row of CSV.
  private struct Row {
    let model: Model
    /// The years ahead; 0 for all.
    let horizon: Int
    let summary: ForecastSummary
  }

  private var csvFields: [Field<Row>] {
    let summary = { (fields: [Field<ForecastSummary>]) in
      fields.map { field in field.of { (row: Row) in row.summary } }
    }
    var fields: [Field<Row>] = [
      Field("model", "The model.", { Word($0.model.name) }),
      Field("horizon", "The years ahead; nothing for all.", { $0.horizon == 0 ? nil : $0.horizon }),
    ]
    fields += summary([.windows, .points])
    fields.append(
      Field("refused", "The windows that the model refused.", { $0.model.refusedCount }))
    fields += summary([.constant] + ForecastSummary.scoreFields)
    for (index, level) in (models.first?.overall.levels ?? []).enumerated() {
      let name = MachineNumber.text(percent(level.level)) ?? ""
      fields += ForecastSummary.LevelSummary.fields.map { field in
        field.renamed(field.name + "_" + name).of { $0.summary.levels[index] }
      }
    }
    for bin in 0..<ProbabilityIntegralHistogram.binCount {
      fields.append(
        Field("pit_\(bin + 1)", "The share of outcomes in a part of the distribution.") {
          scoreDigits($0.summary.histogram.shares[bin])
        })
    }
    return fields
  }

  /// The report with the schema `khathi.backtest/1`.
  package func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.backtest/1")),
      ("run", run.jsonValue),
      ("series", .integer(seriesCount)),
      ("windows", .integer(windowCount)),
      ("common_windows", .integer(commonWindowCount)),
      ("series_without_windows", .integer(seriesWithoutWindows)),
      ("malformed_series", .integer(malformedSeriesCount)),
      ("models", .rows(models, Model.fields)),
    ]).text
  }
}

/// A level in percent, without the digits that the way through a share adds.
private func percent(_ level: Double) -> Double { (level * 1e8).rounded() / 1e6 }

// MARK: - Fields

extension ForecastBacktestReport.Model {
  fileprivate static let fields: [Field<ForecastBacktestReport.Model>] = [
    Field("model", "The model.", { $0.name }),
    Field("refused", "The windows that it refused.", { $0.refusedCount }),
    Field("overall", "The scores over all years ahead.", part: ForecastSummary.fields) {
      $0.overall
    },
    Field("horizons", "The scores by years ahead.", parts: horizonFields) {
      Array($0.byHorizon.enumerated())
    },
  ]

  private static let horizonFields: [Field<(offset: Int, element: ForecastSummary)>] = [
    Field("horizon", "The years ahead.", { $0.offset + 1 }),
    Field("scores", "The scores.", part: ForecastSummary.fields) { $0.element },
  ]
}

extension Field where Row == ForecastSummary {
  fileprivate static var windows: Self { Self("windows", "The windows.") { $0.windowCount } }
  fileprivate static var points: Self { Self("points", "The years scored.") { $0.pointCount } }
  fileprivate static var constant: Self {
    Self("constant", "The windows of constant series.") { $0.constantCount }
  }
}

extension ForecastSummary {
  /// The members of JSON, in order.
  fileprivate static let fields: [Field<ForecastSummary>] =
    [.windows, .points, .constant] + scoreFields + [
      Field("levels", "The central intervals.", parts: levelFields) { $0.levels },
      Field("pit", "Where outcomes fell in the distributions.") {
        $0.histogram.shares.map { scoreDigits($0) }
      },
    ]

  private static let levelFields: [Field<LevelSummary>] =
    [Field("level", "The level in percent.", { percent($0.level) })] + LevelSummary.fields

  fileprivate static let scoreFields: [Field<ForecastSummary>] = [
    Field("smape", "The symmetric absolute percentage error.", { scoreDigits($0.smape) }),
    Field("mase", "The scaled absolute error.", { scoreDigits($0.mase) }),
    Field("rmsse", "The scaled squared error.", { scoreDigits($0.rmsse) }),
    Field("crps", "The continuous ranked probability score.", { scoreDigits($0.crps) }),
    Field("log_score", "The logarithmic score.", { scoreDigits($0.logScore) }),
    Field("without_log_score", "The years without one.", { $0.withoutLogScore }),
  ]
}

extension ForecastSummary.LevelSummary {
  fileprivate static let fields: [Field<ForecastSummary.LevelSummary>] = [
    Field("coverage", "The share of outcomes inside.", { scoreDigits($0.coverage) }),
    Field("msis", "The scaled interval score.", { scoreDigits($0.msis) }),
    Field("winkler", "The interval score.", { scoreDigits($0.winkler) }),
  ]
}

/// A score with nine decimals: further ones differ between processors and tell nothing.
func scoreDigits(_ score: Double) -> Double { (score * 1e9).rounded() / 1e9 }

/// A score with nine decimals, or none.
func scoreDigits(_ score: Double?) -> Double? { score.map { scoreDigits($0) } }
