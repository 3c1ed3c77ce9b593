extension ReferenceSeriesListing {
  /// One row for each series, or for each year with pooled cells.
  public func document(in style: RenderStyle) -> Document {
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
  public func csv() -> String {
    switch contents {
    case .series(let series):
      var writer = CSVWriter(columns: [
        "indicator", "country", "first_year", "last_year", "points",
      ])
      for one in series {
        writer.append([
          .text(indicator), .text(one.country), .integer(one.years.lowerBound),
          .integer(one.years.upperBound), .integer(one.pointCount),
        ])
      }
      return writer.text
    case .cells(let cells):
      var writer = CSVWriter(columns: ["indicator", "year", "cells"])
      for one in cells {
        writer.append([.text(indicator), .integer(one.year), .integer(one.count)])
      }
      return writer.text
    }
  }

  /// The listing with the schema `khathi.reference-series/1`.
  public func json() -> String {
    let rows: (String, JSONValue) =
      switch contents {
      case .series(let series):
        (
          "series",
          .array(
            series.map {
              .object([
                ("country", .string($0.country)),
                ("first_year", .integer($0.years.lowerBound)),
                ("last_year", .integer($0.years.upperBound)),
                ("points", .integer($0.pointCount)),
              ])
            })
        )
      case .cells(let cells):
        (
          "cells",
          .array(
            cells.map { .object([("year", .integer($0.year)), ("cells", .integer($0.count))]) })
        )
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
