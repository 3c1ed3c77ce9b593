package import Assessment
import Distributions
package import Forecasting
import TimeSeries

/// The answer of `khathi forecast`: one row for each series and year.
package struct ForecastReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The forecasts, in input order.
  package var forecasts: [Forecast]

  /// The series that could not be forecast, in input order.
  package var refusals: [Refusal]

  /// Central intervals in percent, such as 80 and 95, in the order asked.
  package var levels: [Double]

  /// Creates a report.
  package init(
    run: RunInfo, forecasts: [Forecast], refusals: [Refusal] = [], levels: [Double] = [80, 95]
  ) {
    self.run = run
    self.forecasts = forecasts
    self.refusals = refusals
    self.levels = levels
  }

  /// A series without a forecast, and why.
  package struct Refusal: Hashable, Sendable {
    /// The series.
    package let seriesID: String
    /// The model asked for, by its name on the command line.
    package let modelName: String
    /// Why there is no forecast.
    package let reason: Reason

    /// Creates a refusal.
    package init(seriesID: String, modelName: String, reason: Reason) {
      self.seriesID = seriesID
      self.modelName = modelName
      self.reason = reason
    }

    /// The refusal as one line of text.
    package func line(in language: Language) -> String {
      "\(seriesID) – \(modelName): \(reason.sentence(in: language))"
    }
  }
}

extension ForecastReport {
  /// The central intervals of each year, as a reader finds them side by side.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    var blocks: [Document.Block] = forecasts.map { forecast in
      let table = Table(
        columns: [
          .init(LabelText.year[language], .trailing), .init(LabelText.median[language], .trailing),
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
          title: LabelText.refusals[language],
          blocks: [
            .list(
              refusals.map { $0.line(in: language) })
          ]))
    }
    let findings = findingLines(in: language)
    if !findings.isEmpty {
      blocks.append(.section(title: LabelText.findings[language], blocks: [.list(findings)]))
    }
    let notes = [PhraseText.intervalNote.text(language), run.versionLine(in: language)]
    blocks.append(.footnote(notes.joined(separator: " ")))
    return Document(title: LabelText.forecast[language], blocks: blocks)
  }

  /// One row for each series and year; series without a forecast have none.
  package func csv() -> String {
    let head: [Field<Row>] = [.seriesID, .horizon, .year, .median]
    let tail: [Field<Row>] = [.model, .findingCode]
    return CSVWriter.table(
      forecasts.lazy.flatMap { rows(of: $0) }, head + intervalFields + tail)
  }

  /// The report with the schema `khathi.forecast/1`.
  package func json() -> String {
    let head: [Field<Row>] = [.horizon, .year, .median]
    let years = head + intervalFields + [.findingList]
    return JSONValue.object([
      ("schema", .string("khathi.forecast/1")),
      ("run", run.jsonValue),
      ("levels", levels.jsonValue),
      (
        "forecasts",
        .rows(
          forecasts,
          Forecast.fields + [
            Field("years", "The years, rising.", parts: years) { rows(of: $0) }
          ])
      ),
      ("refusals", .rows(refusals, Refusal.fields)),
    ]).text
  }

  /// The ends of the central intervals, in the order asked.
  private var intervalFields: [Field<Row>] {
    levels.indices.flatMap { index -> [Field<Row>] in
      let name = MachineNumber.text(levels[index]) ?? ""
      return [
        Field("lower_\(name)", "The lower end of the interval.", { $0.intervals[index].lower }),
        Field("upper_\(name)", "The upper end of the interval.", { $0.intervals[index].upper }),
      ]
    }
  }

  /// One year of one series.
  fileprivate struct Row {
    let forecast: Forecast
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
        forecast: forecast, year: year, median: distribution.quantile(0.5), intervals: intervals,
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

  private func rangeTitle(
    _ level: Double, _ numbers: NumberText, _ language: Language
  ) -> String {
    Template(PhraseText.levelRange[language])
      .filled(with: ["level": numbers.percent(numbers.exact(level))], in: language)
  }
}

// MARK: - Fields

extension Field where Row == ForecastReport.Row {
  fileprivate static var seriesID: Self {
    Self("series_id", "The series.") { $0.forecast.seriesID }
  }
  fileprivate static var horizon: Self {
    Self("horizon", "The years from the last observation.") { $0.year - $0.forecast.originYear }
  }
  fileprivate static var year: Self { Self("year", "The year.") { $0.year } }
  fileprivate static var median: Self { Self("median", "The median.") { $0.median } }
  fileprivate static var model: Self {
    Self("model", "The model by its name on the command line.") { $0.forecast.modelName }
  }
  fileprivate static var findingCode: Self {
    Self("findings", "What should be known of the year.") { $0.finding?.code }
  }
  fileprivate static var findingList: Self {
    Self("findings", "What should be known of the year.") { row in
      [row.finding?.code].compactMap { $0 }
    }.leftOut
  }
}

extension Forecast {
  fileprivate static let fields: [Field<Forecast>] = [
    Field("series_id", "The series.", { $0.seriesID }),
    Field("model", "The model by its name on the command line.", { $0.modelName }),
    Field("model_short_name", "Its short name with what was chosen.", { $0.shortName }),
    Field("origin_year", "The year of the last observation.", { $0.originYear }),
  ]
}

extension ForecastReport.Refusal {
  fileprivate static let fields: [Field<ForecastReport.Refusal>] = [
    Field("series_id", "The series.", { $0.seriesID }),
    Field("model", "The model asked for.", { $0.modelName }),
    Field("code", "Why there is no forecast.", { $0.reason.code }),
    Field("arguments", "What the sentence names.", { $0.reason.arguments }),
  ]
}
