import Evaluation

extension ForecastBacktestReport {
  /// The models side by side, then by years ahead, then where outcomes fell.
  public func document(in style: RenderStyle) -> Document {
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
  public func lackOfWindows(in language: Language) -> String? {
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
  public func csv() -> String {
    let levels = models.first?.overall.levels.map { MachineNumber.text(percent($0.level)) ?? "" }
    var writer = CSVWriter(
      columns: [
        "model", "horizon", "windows", "points", "refused", "constant", "smape", "mase", "rmsse",
        "crps", "log_score", "without_log_score",
      ] + (levels ?? []).flatMap { ["coverage_\($0)", "msis_\($0)", "winkler_\($0)"] }
        + (1...ProbabilityIntegralHistogram.binCount).map { "pit_\($0)" })
    for model in models {
      for (index, summary) in ([model.overall] + model.byHorizon).enumerated() {
        let head: [CSVWriter.Field] = [
          .code(model.name), index == 0 ? .empty : .integer(index),
          .integer(summary.windowCount), .integer(summary.pointCount),
          .integer(model.refusedCount), .integer(summary.constantCount),
          .optional(scoreDigits(summary.smape)), .optional(scoreDigits(summary.mase)),
          .optional(scoreDigits(summary.rmsse)),
          .optional(scoreDigits(summary.crps)), .optional(scoreDigits(summary.logScore)),
          .integer(summary.withoutLogScore),
        ]
        let intervals = summary.levels.flatMap { level -> [CSVWriter.Field] in
          [
            .optional(scoreDigits(level.coverage)), .optional(scoreDigits(level.msis)),
            .optional(scoreDigits(level.winkler)),
          ]
        }
        writer.append(
          head + intervals + summary.histogram.shares.map { .number(scoreDigits($0)) })
      }
    }
    return writer.text
  }

  /// The report with the schema `khathi.backtest/1`.
  public func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.backtest/1")),
      ("run", run.jsonValue),
      ("series", .integer(seriesCount)),
      ("windows", .integer(windowCount)),
      ("common_windows", .integer(commonWindowCount)),
      ("series_without_windows", .integer(seriesWithoutWindows)),
      ("malformed_series", .integer(malformedSeriesCount)),
      (
        "models",
        .array(
          models.map { model in
            .object([
              ("model", .string(model.name)),
              ("refused", .integer(model.refusedCount)),
              ("overall", jsonValue(model.overall)),
              (
                "horizons",
                .array(
                  model.byHorizon.enumerated().map { index, summary in
                    .object([
                      ("horizon", .integer(index + 1)), ("scores", jsonValue(summary)),
                    ])
                  })
              ),
            ])
          })
      ),
    ]).text
  }

  private func jsonValue(_ summary: ForecastSummary) -> JSONValue {
    .object([
      ("windows", .integer(summary.windowCount)),
      ("points", .integer(summary.pointCount)),
      ("constant", .integer(summary.constantCount)),
      ("smape", .optional(scoreDigits(summary.smape))),
      ("mase", .optional(scoreDigits(summary.mase))),
      ("rmsse", .optional(scoreDigits(summary.rmsse))),
      ("crps", .optional(scoreDigits(summary.crps))),
      ("log_score", .optional(scoreDigits(summary.logScore))),
      ("without_log_score", .integer(summary.withoutLogScore)),
      (
        "levels",
        .array(
          summary.levels.map { level in
            .object([
              ("level", .number(percent(level.level))),
              ("coverage", .optional(scoreDigits(level.coverage))),
              ("msis", .optional(scoreDigits(level.msis))),
              ("winkler", .optional(scoreDigits(level.winkler))),
            ])
          })
      ),
      ("pit", .array(summary.histogram.shares.map { .number(scoreDigits($0)) })),
    ])
  }

  /// A level in percent, without the digits that the way through a share adds.
  private func percent(_ level: Double) -> Double { (level * 1e8).rounded() / 1e6 }
}
