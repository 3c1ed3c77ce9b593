import TimeSeries

extension DatasetListing {
  /// One section for each dataset, one row for each series.
  public func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    let sections = datasets.map { dataset -> Document.Block in
      var facts: [Document.Fact] = []
      if let publisher = dataset.publisher {
        facts.append(.init(Label.publisher[language], publisher))
      }
      if let licence = dataset.licence {
        facts.append(.init(Label.licence[language], licence))
      }
      let table = Table(
        columns: [
          .init(Label.series[language], .leading, .wrapped),
          .init(Label.area[language]),
          .init(Label.indicator[language], .leading, .truncated),
          .init(Label.unit[language], .leading, .detail, foldedTitle: ""),
          .init(Label.years[language]),
          .init(Label.points[language], .trailing),
          .init(Label.last[language], .trailing),
          .init(
            Label.quality[language], .leading, .detail,
            foldedTitle: Label.quality[language].lowercased()),
        ],
        rows: dataset.series.map { series in
          [
            .init(series.id), .init(series.areaCode ?? ""), .init(series.indicator ?? ""),
            .init(series.unit.map { UnitText.name($0, in: language) } ?? ""),
            .init(Self.span(of: series)), .init(numbers.count(series.count)),
            .init(series.last.map { numbers.observed($0.value) } ?? ""),
            .init(series.quality?.words[language] ?? ""),
          ]
        })
      let head = Phrase.datasetHead.text(
        language, ["title": dataset.title, "id": dataset.id])
      return .section(
        title: head, blocks: (facts.isEmpty ? [] : [.facts(facts)]) + [.table(table)])
    }
    return Document(title: Label.datasets[language], blocks: sections)
  }

  /// One row for each series.
  public func csv() -> String {
    var writer = CSVWriter(columns: [
      "dataset", "series_id", "area_code", "indicator", "unit", "first_year", "last_year", "n",
      "last_value", "quality",
    ])
    for dataset in datasets {
      for series in dataset.series {
        writer.append([
          .text(dataset.id), .text(series.id), .optional(series.areaCode),
          .optional(series.indicator), .optional(series.unit),
          .optional(series.observations.first?.year), .optional(series.last?.year),
          .integer(series.count), .optional(series.last?.value),
          .optional(code: series.quality?.rawValue),
        ])
      }
    }
    return writer.text
  }

  /// The listing with the schema `khathi.datasets/1`.
  public func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.datasets/1")),
      ("run", run.jsonValue),
      (
        "datasets",
        .array(
          datasets.map { dataset in
            .object([
              ("id", .string(dataset.id)),
              ("title", .string(dataset.title)),
              ("publisher", .optional(dataset.publisher)),
              ("licence", .optional(dataset.licence)),
              ("series", .array(dataset.series.map(Self.jsonValue))),
            ])
          })
      ),
    ]).text
  }

  private static func jsonValue(_ series: AnnualSeries) -> JSONValue {
    .object([
      ("series_id", .string(series.id)),
      ("area_code", .optional(series.areaCode)),
      ("indicator", .optional(series.indicator)),
      ("unit", .optional(series.unit)),
      ("first_year", .optional(series.observations.first?.year)),
      ("last_year", .optional(series.last?.year)),
      ("n", .integer(series.count)),
      ("last_value", .optional(series.last?.value)),
      ("quality", .optional(series.quality?.rawValue)),
    ])
  }

  private static func span(of series: AnnualSeries) -> String {
    guard let first = series.observations.first?.year, let last = series.last?.year else {
      return ""
    }
    return first == last ? String(first) : "\(first)–\(last)"
  }
}
