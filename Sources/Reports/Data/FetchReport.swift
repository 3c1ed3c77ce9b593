/// The answer of `khathi data fetch`: values with their source and licence.
package struct FetchReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The indicators fetched, in the order asked.
  package var indicators: [Indicator]

  /// The values, by indicator, area and year.
  package var values: [Value]

  /// Records without a value, which are left out.
  package var emptyCount: Int

  /// Values of groups of countries, which are left out where all countries were asked for.
  package var aggregateCount: Int

  /// Answers that the cache had.
  package var cachedCount: Int

  /// Creates a report.
  package init(
    run: RunInfo, indicators: [Indicator], values: [Value], emptyCount: Int = 0,
    aggregateCount: Int = 0, cachedCount: Int = 0
  ) {
    self.run = run
    self.indicators = indicators
    self.values = values
    self.emptyCount = emptyCount
    self.aggregateCount = aggregateCount
    self.cachedCount = cachedCount
  }

  /// What is said of an indicator.
  package struct Indicator: Hashable, Sendable {
    /// The code of the World Bank.
    package let code: String
    /// The id under which its values are written: that of the tables where they know the code.
    package let id: String
    /// The title.
    package let title: String
    /// The unit, as the title or the interface says it.
    package let unit: String?
    /// The database, such as World Development Indicators.
    package let database: String
    /// Who collected the values.
    package let organisation: String?
    /// The definition.
    package let definition: String?
    /// The day of the last update, as printed.
    package let lastUpdated: String?
    /// What keeps it apart from the indicator of the tables.
    package let note: String?

    /// Creates a description.
    package init(
      code: String, id: String, title: String, unit: String?, database: String,
      organisation: String?, definition: String?, lastUpdated: String?, note: String?
    ) {
      self.code = code
      self.id = id
      self.title = title
      self.unit = unit
      self.database = database
      self.organisation = organisation
      self.definition = definition
      self.lastUpdated = lastUpdated
      self.note = note
    }
  }

  /// One value.
  package struct Value: Hashable, Sendable {
    /// The place of its indicator in ``FetchReport/indicators``.
    package let indicator: Int
    /// The two-letter code of the country.
    package let area: String
    /// The three-letter code.
    package let country: String
    /// The name of the country.
    package let name: String
    /// The year.
    package let year: Int
    /// The value.
    package let value: Double
    /// A mark of the publisher, such as E for an estimate.
    package let status: String?

    /// Creates a value.
    package init(
      indicator: Int, area: String, country: String, name: String, year: Int, value: Double,
      status: String?
    ) {
      self.indicator = indicator
      self.area = area
      self.country = country
      self.name = name
      self.year = year
      self.value = value
      self.status = status
    }
  }

  /// The licence of what the World Bank publishes in its open data.
  package static let licence = "CC BY 4.0"
}

extension FetchReport {
  /// One row a value; the columns are those of observations, and those of raw series for
  /// `reference build`.
  package func csv() -> String {
    CSVWriter.table(
      values.lazy.map { (value: $0, indicator: indicators[$0.indicator]) }, Self.csvFields)
  }

  private static let csvFields: [Field<(value: Value, indicator: Indicator)>] = [
    Field("series_id", "The series.", { "WB.\($0.indicator.code).\($0.value.area)" }),
    Field("area_code", "The country, two letters.", { $0.value.area }),
    Field("country", "The country, three letters.", { $0.value.country }),
    Field("indicator", "The indicator.", { $0.indicator.id }),
    Field("unit", "The unit.", { $0.indicator.unit }),
    Field("year", "The year.", { $0.value.year }),
    Field("value", "The value.", { $0.value.value }),
    Field("definition", "What it counts.", { $0.indicator.title }),
    Field("source_id", "The source.", { $0.indicator.sourceID }),
    Field("licence", "The licence.", { _ in Self.licence }),
    Field("note", "Remarks.", { note($0.value, $0.indicator) }),
    Field("area", "The name of the country.", { $0.value.name }),
    Field("world_bank_code", "The code of the World Bank.", { $0.indicator.code }),
  ]

  private static func note(_ value: Value, _ indicator: Indicator) -> String? {
    let parts = [value.status.map { "status \($0)" }, indicator.note].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The report with the schema `khathi.fetch/1`.
  package func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.fetch/1")),
      ("run", run.jsonValue),
      ("indicators", .rows(indicators, Indicator.fields)),
      ("records_without_value", .integer(emptyCount)),
      ("aggregates_left_out", .integer(aggregateCount)),
      ("answers_from_cache", .integer(cachedCount)),
      (
        "values",
        .rows(
          values.map { (value: $0, indicator: indicators[$0.indicator]) }, Self.valueFields)
      ),
    ]).text
  }

  private static let valueFields: [Field<(value: Value, indicator: Indicator)>] = [
    Field("indicator", "The indicator.", { $0.indicator.id }),
    Field("area_code", "The country, two letters.", { $0.value.area }),
    Field("country", "The country, three letters.", { $0.value.country }),
    Field("year", "The year.", { $0.value.year }),
    Field("value", "The value.", { $0.value.value }),
    Field("status", "A mark of the publisher.", { $0.value.status }),
  ]

  /// What was fetched, a row for each indicator.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    let table = Table(
      columns: [
        .init(LabelText.indicator[language], .leading, .wrapped),
        .init(LabelText.title[language], .leading, .wrapped),
        .init(LabelText.country[language], .trailing),
        .init(LabelText.years[language]),
        .init(LabelText.points[language], .trailing),
        .init(LabelText.source[language], .leading, .detail),
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
  package var sourceText: String {
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
      + "\n\n\(run.versionLine(in: .standard))\n"
  }
}

extension FetchReport.Indicator {
  fileprivate static let fields: [Field<FetchReport.Indicator>] = [
    Field("code", "The code of the World Bank.", { $0.code }),
    Field("id", "The id under which its values are written.", { $0.id }),
    Field("title", "The title.", { $0.title }),
    Field("unit", "The unit.", { $0.unit }),
    Field("database", "The database.", { $0.database }),
    Field("organisation", "Who collected the values.", { $0.organisation }),
    Field("definition", "The definition.", { $0.definition }),
    Field("last_updated", "The day of the last update, as printed.", { $0.lastUpdated }),
    Field("note", "What keeps it apart from the indicator of the tables.", { $0.note }),
    Field("licence", "The licence.", { _ in FetchReport.licence }),
  ]

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
