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
            .init(Label.country[language]), .init(Label.name[language], .leading, .truncated),
            .init(Label.firstYear[language], .trailing),
            .init(Label.lastYear[language], .trailing),
            .init(Label.points[language], .trailing),
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
          columns: [.init(Label.year[language]), .init(Label.cells[language], .trailing)],
          rows: cells.map { [.init(String($0.year)), .init(numbers.count($0.count))] })
      }
    let head = Phrase.datasetHead.text(language, ["title": title, "id": indicator])
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
