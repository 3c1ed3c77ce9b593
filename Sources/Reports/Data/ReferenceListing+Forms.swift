import TimeSeries

extension ReferenceListing {
  /// One row for each indicator.
  public func document(in style: RenderStyle) -> Document {
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
  public func csv() -> String {
    var writer = CSVWriter(columns: [
      "indicator", "title", "unit", "direction", "lower", "upper", "evidence", "licence", "series",
      "cells", "first_year", "last_year", "source",
    ])
    for indicator in indicators {
      writer.append([
        .text(indicator.id), .text(indicator.title), .text(indicator.unit),
        .code(indicator.direction), .optional(indicator.bounds.lower),
        .optional(indicator.bounds.upper), .code(indicator.evidence), .code(indicator.licence),
        .integer(indicator.seriesCount), .integer(indicator.cellCount),
        .optional(indicator.years?.lowerBound), .optional(indicator.years?.upperBound),
        .text(indicator.source),
      ])
    }
    return writer.text
  }

  /// The listing with the schema `khathi.reference/1`.
  public func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.reference/1")),
      ("run", run.jsonValue),
      ("indicators", .array(indicators.map(Self.jsonValue))),
    ]).text
  }

  private static func jsonValue(_ indicator: Indicator) -> JSONValue {
    .object([
      ("indicator", .string(indicator.id)),
      ("title", .string(indicator.title)),
      ("unit", .string(indicator.unit)),
      ("direction", .string(indicator.direction)),
      ("lower", .optional(indicator.bounds.lower)),
      ("upper", .optional(indicator.bounds.upper)),
      ("evidence", .string(indicator.evidence)),
      ("licence", .string(indicator.licence)),
      ("series", .integer(indicator.seriesCount)),
      ("cells", .integer(indicator.cellCount)),
      ("first_year", .optional(indicator.years?.lowerBound)),
      ("last_year", .optional(indicator.years?.upperBound)),
      ("source", .string(indicator.source)),
    ])
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
  fileprivate var direction: String { isDecreaseWanted ? "down" : "up" }
  fileprivate var evidence: String { isObserved ? "observed" : "modelled" }
  fileprivate var licence: String { isOpen ? "open" : "pooled" }
}

extension ClosedRange<Int> {
  /// Years as a table shows them.
  fileprivate var text: String {
    lowerBound == upperBound ? String(lowerBound) : "\(lowerBound)–\(upperBound)"
  }
}
