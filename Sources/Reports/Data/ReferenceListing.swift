package import TimeSeries

/// The answer of `khathi reference show`: the indicators of a set of reference data.
package struct ReferenceListing: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The indicators, in the order of the data.
  package var indicators: [Indicator]

  /// Creates a listing.
  package init(run: RunInfo, indicators: [Indicator]) {
    self.run = run
    self.indicators = indicators
  }

  /// One indicator and how much is known of it.
  package struct Indicator: Hashable, Sendable {
    /// The key.
    package var id: String
    /// The title in English.
    package var title: String
    /// The unit.
    package var unit: String
    /// Whether less is better.
    package var isDecreaseWanted: Bool
    /// The natural limits.
    package var bounds: Bounds
    /// Whether values were observed rather than modelled.
    package var isObserved: Bool
    /// Whether series are there with names and values; otherwise only pooled cells.
    package var isOpen: Bool
    /// The number of series.
    package var seriesCount: Int
    /// The number of pooled cells.
    package var cellCount: Int
    /// The years from the first to the last for which anything is known.
    package var years: ClosedRange<Int>?
    /// The source.
    package var source: String

    /// Creates an indicator.
    package init(
      id: String, title: String, unit: String, isDecreaseWanted: Bool, bounds: Bounds,
      isObserved: Bool, isOpen: Bool, seriesCount: Int, cellCount: Int,
      years: ClosedRange<Int>?, source: String
    ) {
      self.id = id
      self.title = title
      self.unit = unit
      self.isDecreaseWanted = isDecreaseWanted
      self.bounds = bounds
      self.isObserved = isObserved
      self.isOpen = isOpen
      self.seriesCount = seriesCount
      self.cellCount = cellCount
      self.years = years
      self.source = source
    }
  }
}

extension ReferenceListing {
  /// One row for each indicator.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    let table = Table(
      columns: [
        .init(LabelText.indicator[language], .leading, .wrapped),
        .init(LabelText.title[language], .leading, .truncated),
        .init(LabelText.unit[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.better[language]),
        .init(
          LabelText.bounds[language], .leading, .detail,
          foldedTitle: LabelText.bounds[language].lowercased()),
        .init(LabelText.evidence[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.access[language], .leading, .detail, foldedTitle: ""),
        .init(LabelText.series[language], .trailing),
        .init(LabelText.cells[language], .trailing),
        .init(LabelText.years[language]),
        .init(
          LabelText.source[language], .leading, .detail,
          foldedTitle: LabelText.source[language].lowercased()),
      ],
      rows: indicators.map { indicator in
        [
          .init(indicator.id), .init(indicator.title),
          .init(UnitText.name(indicator.unit, in: language)),
          .init((indicator.isDecreaseWanted ? LabelText.less : .more)[language]),
          .init(Self.text(indicator.bounds, numbers)),
          .init((indicator.isObserved ? LabelText.measured : .modelled)[language]),
          .init((indicator.isOpen ? LabelText.open : .pooled)[language]),
          .init(numbers.count(indicator.seriesCount)), .init(numbers.count(indicator.cellCount)),
          .init(indicator.years?.text ?? ""), .init(indicator.source),
        ]
      })
    return Document(title: LabelText.referenceData[language], blocks: [.table(table)])
  }

  /// One row for each indicator.
  package func csv() -> String { CSVWriter.table(indicators, Indicator.fields) }

  /// The listing with the schema `khathi.reference/1`.
  package func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.reference/1")),
      ("run", run.jsonValue),
      ("indicators", .rows(indicators, Indicator.fields)),
    ]).text
  }

  private static func text(_ bounds: Bounds, _ numbers: NumberText) -> String {
    switch (bounds.lower, bounds.upper) {
    case (let lower?, let upper?): numbers.range(numbers.exact(lower), numbers.exact(upper))
    case (let lower?, nil): "≥ " + numbers.exact(lower)
    case (nil, let upper?): "≤ " + numbers.exact(upper)
    case (nil, nil): ""
    }
  }
}

extension ReferenceListing.Indicator {
  /// The columns of CSV and the members of JSON.
  fileprivate static let fields: [Field<ReferenceListing.Indicator>] = [
    Field("indicator", "The key.", { $0.id }),
    Field("title", "The title in English.", { $0.title }),
    Field("unit", "The unit.", { $0.unit }),
    Field("direction", "Which way is better.", { Word($0.isDecreaseWanted ? "down" : "up") }),
    Field("lower", "The lower natural limit.", { $0.bounds.lower }),
    Field("upper", "The upper natural limit.", { $0.bounds.upper }),
    Field(
      "evidence", "Whether values were observed.", { Word($0.isObserved ? "observed" : "modelled") }
    ),
    Field("licence", "Whether series have names.", { Word($0.isOpen ? "open" : "pooled") }),
    Field("series", "The number of series.", { $0.seriesCount }),
    Field("cells", "The number of pooled cells.", { $0.cellCount }),
    Field("first_year", "The first year with anything known.", { $0.years?.lowerBound }),
    Field("last_year", "The last such year.", { $0.years?.upperBound }),
    Field("source", "The source.", { $0.source }),
  ]
}

extension ClosedRange<Int> {
  /// Years as a table shows them.
  fileprivate var text: String {
    lowerBound == upperBound ? String(lowerBound) : "\(lowerBound)–\(upperBound)"
  }
}

/// The answer of `khathi reference show --indicator`: what is known of one indicator.
package struct ReferenceSeriesListing: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The key of the indicator.
  package var indicator: String

  /// The title of the indicator in English.
  package var title: String

  /// What is there.
  package var contents: Contents

  /// Creates a listing.
  package init(run: RunInfo, indicator: String, title: String, contents: Contents) {
    self.run = run
    self.indicator = indicator
    self.title = title
    self.contents = contents
  }

  /// Series with names, or cells that pool several cases.
  package enum Contents: Hashable, Sendable {
    /// The series, by country.
    case series([Series])
    /// The cells, by year.
    case cells([Cells])
  }

  /// What the series of one country covers.
  package struct Series: Hashable, Sendable {
    /// The country, ISO 3166-1 alpha-3.
    package var country: String
    /// The years from the first value to the last.
    package var years: ClosedRange<Int>
    /// The number of years with a value.
    package var pointCount: Int

    /// Creates a series.
    package init(country: String, years: ClosedRange<Int>, pointCount: Int) {
      self.country = country
      self.years = years
      self.pointCount = pointCount
    }
  }

  /// The pooled cells of one year.
  package struct Cells: Hashable, Sendable {
    /// The newest origin year among their cases.
    package var year: Int
    /// How many there are.
    package var count: Int

    /// Creates a count.
    package init(year: Int, count: Int) {
      self.year = year
      self.count = count
    }
  }
}

extension ReferenceSeriesListing {
  /// One row for each series, or for each year with pooled cells.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    let table =
      switch contents {
      case .series(let series):
        Table(
          columns: [
            .init(LabelText.country[language]),
            .init(LabelText.name[language], .leading, .truncated),
            .init(LabelText.firstYear[language], .trailing),
            .init(LabelText.lastYear[language], .trailing),
            .init(LabelText.points[language], .trailing),
          ],
          rows: series.map {
            [
              .init($0.country), .init(CountryNames.name($0.country, in: language)),
              .init(String($0.years.lowerBound)), .init(String($0.years.upperBound)),
              .init(numbers.count($0.pointCount)),
            ]
          })
      case .cells(let cells):
        Table(
          columns: [.init(LabelText.year[language]), .init(LabelText.cells[language], .trailing)],
          rows: cells.map { [.init(String($0.year)), .init(numbers.count($0.count))] })
      }
    let head = PhraseText.datasetHead.text(language, ["title": title, "id": indicator])
    return Document(title: head, blocks: [.table(table)])
  }

  /// One row for each series, or for each year with pooled cells.
  package func csv() -> String {
    let indicator = indicator
    switch contents {
    case .series(let series):
      return CSVWriter.table(
        series, [Field("indicator", "The indicator.", { _ in indicator })] + Series.fields)
    case .cells(let cells):
      return CSVWriter.table(
        cells, [Field("indicator", "The indicator.", { _ in indicator })] + Cells.fields)
    }
  }

  /// The listing with the schema `khathi.reference-series/1`.
  package func json() -> String {
    let rows: (String, JSONValue) =
      switch contents {
      case .series(let series): ("series", .rows(series, Series.fields))
      case .cells(let cells): ("cells", .rows(cells, Cells.fields))
      }
    return JSONValue.object([
      ("schema", .string("khathi.reference-series/1")),
      ("run", run.jsonValue),
      ("indicator", .string(indicator)),
      ("title", .string(title)),
      rows,
    ]).text
  }
}

extension ReferenceSeriesListing.Series {
  fileprivate static let fields: [Field<ReferenceSeriesListing.Series>] = [
    Field("country", "The country, ISO 3166-1 alpha-3.", { $0.country }),
    Field("first_year", "The first year.", { $0.years.lowerBound }),
    Field("last_year", "The last year.", { $0.years.upperBound }),
    Field("points", "The number of values.", { $0.pointCount }),
  ]
}

extension ReferenceSeriesListing.Cells {
  fileprivate static let fields: [Field<ReferenceSeriesListing.Cells>] = [
    Field("year", "The newest year of their cases.", { $0.year }),
    Field("cells", "How many there are.", { $0.count }),
  ]
}
