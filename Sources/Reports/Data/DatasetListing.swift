package import TimeSeries

/// The answer of `khathi data list`: what data there are.
package struct DatasetListing: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The datasets, in order.
  package var datasets: [Dataset]

  /// Creates a listing.
  package init(run: RunInfo, datasets: [Dataset]) {
    self.run = run
    self.datasets = datasets
  }

  /// One dataset.
  package struct Dataset: Hashable, Sendable {
    /// The key.
    package var id: String
    /// The title.
    package var title: String
    /// Who published it.
    package var publisher: String?
    /// Its licence, as an SPDX identifier or in words.
    package var licence: String?
    /// Its series.
    package var series: [AnnualSeries]

    /// Creates a dataset.
    package init(
      id: String, title: String, publisher: String? = nil, licence: String? = nil,
      series: [AnnualSeries]
    ) {
      self.id = id
      self.title = title
      self.publisher = publisher
      self.licence = licence
      self.series = series
    }
  }
}

extension DatasetListing {
  /// One section for each dataset, one row for each series.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    let sections = datasets.map { dataset -> Document.Block in
      var facts: [Document.Fact] = []
      if let publisher = dataset.publisher {
        facts.append(.init(LabelText.publisher[language], publisher))
      }
      if let licence = dataset.licence {
        facts.append(.init(LabelText.licence[language], licence))
      }
      let table = Table(
        columns: [
          .init(LabelText.series[language], .leading, .wrapped),
          .init(LabelText.area[language]),
          .init(LabelText.indicator[language], .leading, .truncated),
          .init(LabelText.unit[language], .leading, .detail, foldedTitle: ""),
          .init(LabelText.years[language]),
          .init(LabelText.points[language], .trailing),
          .init(LabelText.last[language], .trailing),
          .init(
            LabelText.quality[language], .leading, .detail,
            foldedTitle: LabelText.quality[language].lowercased()),
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
      let head = PhraseText.datasetHead.text(
        language, ["title": dataset.title, "id": dataset.id])
      return .section(
        title: head, blocks: (facts.isEmpty ? [] : [.facts(facts)]) + [.table(table)])
    }
    return Document(title: LabelText.datasets[language], blocks: sections)
  }

  /// One row for each series.
  package func csv() -> String {
    let rows = datasets.lazy.flatMap { dataset in
      dataset.series.map { (dataset: dataset, series: $0) }
    }
    let dataset = Field<(dataset: Dataset, series: AnnualSeries)>(
      "dataset", "The dataset.", { $0.dataset.id })
    return CSVWriter.table(
      rows, [dataset] + AnnualSeries.fields.map { field in field.of { $0.series } })
  }

  /// The listing with the schema `khathi.datasets/1`.
  package func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.datasets/1")),
      ("run", run.jsonValue),
      ("datasets", .rows(datasets, Dataset.fields)),
    ]).text
  }

  private static func span(of series: AnnualSeries) -> String {
    guard let first = series.observations.first?.year, let last = series.last?.year else {
      return ""
    }
    return first == last ? String(first) : "\(first)–\(last)"
  }
}

extension DatasetListing.Dataset {
  fileprivate static let fields: [Field<DatasetListing.Dataset>] = [
    Field("id", "The key.", { $0.id }),
    Field("title", "The title.", { $0.title }),
    Field("publisher", "Who published it.", { $0.publisher }),
    Field("licence", "Its licence.", { $0.licence }),
    Field("series", "Its series.", parts: AnnualSeries.fields) { $0.series },
  ]
}

extension AnnualSeries {
  fileprivate static let fields: [Field<AnnualSeries>] = [
    Field("series_id", "The series.", { $0.id }),
    Field("area_code", "The area, as a code.", { $0.areaCode }),
    Field("indicator", "The indicator.", { $0.indicator }),
    Field("unit", "The unit as printed.", { $0.unit }),
    Field("first_year", "The first year.", { $0.observations.first?.year }),
    Field("last_year", "The last year.", { $0.last?.year }),
    Field("n", "The number of values.", { $0.count }),
    Field("last_value", "The value of the last year.", { $0.last?.value }),
    Field("quality", "How far it can be trusted.", { $0.quality }),
  ]
}
