extension FetchReport {
  /// The columns: those of observations, and those of raw series for `reference build`.
  static let csvColumns = [
    "series_id", "area_code", "country", "indicator", "unit", "year", "value", "definition",
    "source_id", "licence", "note", "area", "world_bank_code",
  ]

  /// One row a value.
  public func csv() -> String {
    var writer = CSVWriter(columns: Self.csvColumns)
    for value in values {
      let indicator = indicators[value.indicator]
      writer.append([
        .text("WB.\(indicator.code).\(value.area)"), .text(value.area), .text(value.country),
        .text(indicator.id), .optional(indicator.unit), .integer(value.year),
        .number(value.value), .text(indicator.title), .text(indicator.sourceID),
        .text(Self.licence), .optional(note(value, indicator)), .text(value.name),
        .text(indicator.code),
      ])
    }
    return writer.text
  }

  private func note(_ value: Value, _ indicator: Indicator) -> String? {
    let parts = [value.status.map { "status \($0)" }, indicator.note].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The report with the schema `khathi.fetch/1`.
  public func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.fetch/1")),
      ("run", run.jsonValue),
      (
        "indicators",
        .array(
          indicators.map { indicator in
            .object([
              ("code", .string(indicator.code)), ("id", .string(indicator.id)),
              ("title", .string(indicator.title)), ("unit", .optional(indicator.unit)),
              ("database", .string(indicator.database)),
              ("organisation", .optional(indicator.organisation)),
              ("definition", .optional(indicator.definition)),
              ("last_updated", .optional(indicator.lastUpdated)),
              ("note", .optional(indicator.note)), ("licence", .string(Self.licence)),
            ])
          })
      ),
      ("records_without_value", .integer(emptyCount)),
      ("aggregates_left_out", .integer(aggregateCount)),
      ("answers_from_cache", .integer(cachedCount)),
      (
        "values",
        .array(
          values.map { value in
            .object([
              ("indicator", .string(indicators[value.indicator].id)),
              ("area_code", .string(value.area)), ("country", .string(value.country)),
              ("year", .integer(value.year)), ("value", .number(value.value)),
              ("status", .optional(value.status)),
            ])
          })
      ),
    ]).text
  }

  /// What was fetched, a row for each indicator.
  public func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    let table = Table(
      columns: [
        .init(Label.indicator[language], .leading, .wrapped),
        .init(Label.title[language], .leading, .wrapped),
        .init(Label.country[language], .trailing),
        .init(Label.years[language]),
        .init(Label.points[language], .trailing),
        .init(Label.source[language], .leading, .detail),
      ],
      rows: indicators.enumerated().map { index, indicator in
        let own = values.filter { $0.indicator == index }
        let years = own.map(\.year)
        return [
          .init(
            indicator.id == indicator.code
              ? indicator.code : "\(indicator.code) → \(indicator.id)"),
          .init(indicator.title), .init(numbers.count(Set(own.map(\.country)).count)),
          .init(years.min().map { "\($0)–\(years.max() ?? $0)" } ?? ""),
          .init(numbers.count(own.count)),
          .init(
            [indicator.database, indicator.lastUpdated].compactMap { $0 }.joined(separator: ", ")),
        ]
      })
    let counts = FetchText.counts.text(
      language,
      [
        "values": numbers.count(values.count), "empty": numbers.count(emptyCount),
        "aggregates": numbers.count(aggregateCount), "cached": numbers.count(cachedCount),
      ])
    return Document(
      title: FetchText.title[language],
      blocks: [
        .table(table), .paragraph(counts),
        .footnote(FetchText.licence.text(language, ["licence": Self.licence])),
      ])
  }

  /// Where the values come from, as the text that stands beside a data set.
  public var sourceText: String {
    let parts = indicators.map { indicator in
      """
      ## \(indicator.code): \(indicator.title)

      - **Publisher**: World Bank, \(indicator.database)\
      \(indicator.organisation.map { "; collected by: " + $0.singleLine } ?? "")
      - **Licence**: \(Self.licence) (https://creativecommons.org/licenses/by/4.0/)
      - **Address**: \(indicator.address)
      - **Date**: last update of the source \(indicator.lastUpdated ?? "not stated")
      - **Unit**: \(indicator.unit ?? "not stated")
      - **Definition**: \(indicator.definition?.singleLine ?? "not stated")
      - **Changes made**: none to any value; records without a value are left out\
      \(indicator.id == indicator.code ? "" : "; written under the id `\(indicator.id)`")\
      \(indicator.note.map { " (" + $0 + ")" } ?? "")
      """
    }
    return "# Source\n\n" + parts.joined(separator: "\n\n")
      + "\n\n\(run.versionLine(in: .en))\n"
  }
}

extension FetchReport.Indicator {
  /// The key of the source.
  fileprivate var sourceID: String {
    "WB:\(code)" + (lastUpdated.map { "@\($0)" } ?? "")
  }

  fileprivate var address: String { "https://data.worldbank.org/indicator/\(code)" }
}

extension String {
  /// The text with line ends and runs of spaces as one space.
  fileprivate var singleLine: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
