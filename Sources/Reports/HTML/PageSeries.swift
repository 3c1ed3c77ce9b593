import Distributions
import TimeSeries

/// One series as the page draws it.
struct PageSeries {
  private let series: SeriesReport
  private let sources: [String: SourceInfo]

  /// How far a probability read from the nodes of the page may be off from those of the report.
  static let allowance = 0.001

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
          series.forecast.map { .array([.integer($0.year), Self.nodes($0.distribution)]) })
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

  /// Values and probabilities of as few nodes as keep within ``allowance``.
  static func nodes(_ table: TabulatedDistribution) -> JSONValue {
    let kept = thinned(table)
    return .array([
      .array(kept.map { .number(table.values[$0]) }),
      .array(kept.map { .number((table.probabilities[$0] * 1e5).rounded() / 1e5) }),
    ])
  }

  /// Nodes that cannot be left out: from each one the furthest next for which the straight line runs
  /// within ``allowance`` of all between.
  private static func thinned(_ table: TabulatedDistribution) -> [Int] {
    let (values, probabilities) = (table.values, table.probabilities)
    var kept = [0]
    while let start = kept.last, start < values.count - 1 {
      var end = start + 1
      while end + 1 < values.count, values[end + 1] > values[end],
        values[start] < values[end],
        (start + 1...end).allSatisfy({ index in
          let share = (values[index] - values[start]) / (values[end + 1] - values[start])
          let line =
            probabilities[start] + share * (probabilities[end + 1] - probabilities[start])
          return (line - probabilities[index]).magnitude <= allowance
        })
      {
        end += 1
      }
      kept.append(end)
    }
    return kept
  }
}
