import TimeSeries

extension ReferenceListing {
  /// One row for each indicator.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    let table = Table(
      columns: [
        .init(Label.indicator[language], .leading, .wrapped),
        .init(Label.title[language], .leading, .truncated),
        .init(Label.unit[language], .leading, .detail, foldedTitle: ""),
        .init(Label.better[language]),
        .init(
          Label.bounds[language], .leading, .detail,
          foldedTitle: Label.bounds[language].lowercased()),
        .init(Label.evidence[language], .leading, .detail, foldedTitle: ""),
        .init(Label.access[language], .leading, .detail, foldedTitle: ""),
        .init(Label.series[language], .trailing),
        .init(Label.cells[language], .trailing),
        .init(Label.years[language]),
        .init(
          Label.source[language], .leading, .detail,
          foldedTitle: Label.source[language].lowercased()),
      ],
      rows: indicators.map { indicator in
        [
          .init(indicator.id), .init(indicator.title),
          .init(UnitText.name(indicator.unit, in: language)),
          .init((indicator.isDecreaseWanted ? Label.less : .more)[language]),
          .init(Self.text(indicator.bounds, numbers)),
          .init((indicator.isObserved ? Label.measured : .modelled)[language]),
          .init((indicator.isOpen ? Label.open : .pooled)[language]),
          .init(numbers.count(indicator.seriesCount)), .init(numbers.count(indicator.cellCount)),
          .init(indicator.years?.text ?? ""), .init(indicator.source),
        ]
      })
    return Document(title: Label.referenceData[language], blocks: [.table(table)])
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
