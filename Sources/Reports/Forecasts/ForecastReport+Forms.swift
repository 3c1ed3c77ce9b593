import Assessment
import Distributions
import Forecasting
import TimeSeries

extension ForecastReport {
  /// The central intervals of each year, as a reader finds them side by side.
  public func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    var blocks: [Document.Block] = forecasts.map { forecast in
      let table = Table(
        columns: [
          .init(Label.year[language], .trailing), .init(Label.median[language], .trailing),
        ] + levels.map { .init(rangeTitle($0, numbers, language), .trailing) },
        rows: rows(of: forecast).map { row in
          [.init(String(row.year)), .init(numbers.estimate(row.median))]
            + row.intervals.map {
              .init(numbers.range(numbers.estimate($0.lower), numbers.estimate($0.upper)))
            }
        })
      return .section(
        title: "\(forecast.seriesID) – \(forecast.shortName)", blocks: [.table(table)])
    }
    if !refusals.isEmpty {
      blocks.append(
        .section(
          title: Label.refusals[language],
          blocks: [
            .list(
              refusals.map { $0.line(in: language) })
          ]))
    }
    let findings = findingLines(in: language)
    if !findings.isEmpty {
      blocks.append(.section(title: Label.findings[language], blocks: [.list(findings)]))
    }
    let notes = [Phrase.intervalNote.text(language), run.versionLine(in: language)]
    blocks.append(.footnote(notes.joined(separator: " ")))
    return Document(title: Label.forecast[language], blocks: blocks)
  }

  /// One row for each series and year; series without a forecast have none.
  public func csv() -> String {
    var writer = CSVWriter(
      columns: ["series_id", "horizon", "year", "median"]
        + levels.flatMap { ["lower_\(name($0))", "upper_\(name($0))"] } + ["model", "findings"])
    for forecast in forecasts {
      for row in rows(of: forecast) {
        let head: [CSVWriter.Field] = [
          .text(forecast.seriesID), .integer(row.year - forecast.originYear), .integer(row.year),
          .number(row.median),
        ]
        let intervals = row.intervals.flatMap {
          [CSVWriter.Field.number($0.lower), .number($0.upper)]
        }
        writer.append(
          head + intervals
            + [.code(forecast.modelName), .code(row.finding?.code.rawValue ?? "")])
      }
    }
    return writer.text
  }

  /// The report with the schema `khathi.forecast/1`.
  public func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.forecast/1")),
      ("run", run.jsonValue),
      ("levels", .array(levels.map(JSONValue.number))),
      ("forecasts", .array(forecasts.map(jsonValue))),
      (
        "refusals",
        .array(
          refusals.map {
            .object([
              ("series_id", .string($0.seriesID)),
              ("model", .string($0.modelName)),
              ("code", .string($0.reason.code.rawValue)),
              ("arguments", .arguments($0.reason.arguments)),
            ])
          })
      ),
    ]).text
  }

  private func jsonValue(_ forecast: Forecast) -> JSONValue {
    let years = rows(of: forecast).map { row -> JSONValue in
      var members: [(String, JSONValue)] = [
        ("horizon", .integer(row.year - forecast.originYear)),
        ("year", .integer(row.year)),
        ("median", .number(row.median)),
      ]
      for (level, interval) in zip(levels, row.intervals) {
        members.append(("lower_\(name(level))", .number(interval.lower)))
        members.append(("upper_\(name(level))", .number(interval.upper)))
      }
      if let finding = row.finding {
        members.append(("findings", .array([.string(finding.code.rawValue)])))
      }
      return .object(members)
    }
    return .object([
      ("series_id", .string(forecast.seriesID)),
      ("model", .string(forecast.modelName)),
      ("model_short_name", .string(forecast.shortName)),
      ("origin_year", .integer(forecast.originYear)),
      ("years", .array(years)),
    ])
  }

  private struct Row {
    let year: Int
    let median: Double
    let intervals: [(lower: Double, upper: Double)]
    /// What has to be said where an interval has no width.
    let finding: Finding?
  }

  private func rows(of forecast: Forecast) -> [Row] {
    forecast.distributions.enumerated().map { index, distribution in
      let intervals = levels.map { level in
        let tail = (100 - level) / 200
        return (lower: distribution.quantile(tail), upper: distribution.quantile(1 - tail))
      }
      let year = forecast.originYear + index + 1
      return Row(
        year: year, median: distribution.quantile(0.5), intervals: intervals,
        finding: Finding.widthMissing(
          in: zip(levels, intervals).map { ($0, $1.lower, $1.upper) },
          bounds: distribution.scale.bounds, subject: forecast.seriesID, year: year))
    }
  }

  /// One line for each series and finding, with its years.
  private func findingLines(in language: Language) -> [String] {
    forecasts.flatMap { forecast -> [String] in
      let found = rows(of: forecast).compactMap(\.finding)
      let groups = Dictionary(grouping: found) {
        [$0.code.rawValue, $0.arguments["value"]?.machineText]
      }
      return groups.values.sorted { ($0[0].year ?? 0) < ($1[0].year ?? 0) }.map { group in
        let years = group.compactMap(\.year)
        let first = group[0]
        let named = Finding(
          first.code, severity: first.severity, subject: first.subject,
          arguments: first.arguments.merging(["years": .text(YearList.text(years))]) { $1 })
        let advice = named.advice(in: language).map { " → " + $0 + "." } ?? ""
        return first.subject + " – " + named.sentence(in: language) + "." + advice
      }
    }
  }

  /// A level as part of a column name: `80`, `97.5`.
  private func name(_ level: Double) -> String { MachineNumber.text(level) ?? "" }

  private func rangeTitle(
    _ level: Double, _ numbers: NumberText, _ language: Language
  ) -> String {
    Template(Phrase.levelRange[language])
      .filled(with: ["level": numbers.percent(numbers.exact(level))], in: language)
  }
}
