import TimeSeries

/// One series as the page draws it.
struct PageSeries {
  private let series: SeriesReport
  private let sources: [String: SourceInfo]

  init(_ series: SeriesReport, report: PlanReport) {
    self.series = series
    sources = Dictionary(report.sources.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Observations with their source and definition, findings, and the nodes of each year.
  func json(_ texts: inout TextPool) -> JSONValue {
    var observations: [JSONValue] = []
    for one in series.series.observations { observations.append(json(one, &texts)) }
    var weak: [JSONValue] = []
    for one in series.weakValues { weak.append(json(one, &texts)) }
    return .object([
      ("id", .string(series.series.id.inert)),
      ("d", texts.place(series.definition)),
      ("o", .array(observations)),
      ("w", .array(weak)),
      ("f", findings(&texts)),
      (
        "fc",
        .array(
          series.forecast.map { .array([.integer($0.year), PageNodes($0.distribution).json]) })
      ),
    ])
  }

  /// Year, value, source, definition, note.
  private func json(_ one: Observation, _ texts: inout TextPool) -> JSONValue {
    var values: [JSONValue] = [
      .integer(one.year), .number(one.value), texts.place(source(one.sourceID)),
      texts.place(one.definition), texts.place(one.note),
    ]
    while case .null? = values.last { values.removeLast() }
    return .array(values)
  }

  private func source(_ id: String?) -> String? {
    guard let id else { return nil }
    guard let source = sources[id] else { return id }
    let parts = [source.title, source.publisher, source.locator].compactMap { $0 }
    return parts.isEmpty ? id : parts.joined(separator: " – ")
  }

  private func findings(_ texts: inout TextPool) -> JSONValue {
    texts.places { language in
      series.findings.map { finding in
        let advice = finding.advice(in: language).map { " → " + $0 + "." } ?? ""
        return finding.sentence(in: language) + "." + advice
      }
    }
  }
}
