import Distributions
import TimeSeries

extension SeriesReport {
  /// Observations, findings, model, and for each year the distribution by its nodes.
  var jsonValue: JSONValue {
    .object([
      ("key", .string(key)),
      ("series_id", .string(series.id)),
      ("area_code", .optional(series.areaCode)),
      ("area", .optional(areaName)),
      ("indicator", .optional(series.indicator)),
      ("unit", .optional(series.unit)),
      ("definition", .optional(definition)),
      ("direction", .optional(series.direction?.rawValue)),
      ("lower_bound", .optional(series.bounds.lower)),
      ("upper_bound", .optional(series.bounds.upper)),
      ("quality", .optional(series.quality?.rawValue)),
      ("model", .optional(modelName)),
      ("model_short_name", .optional(modelShortName)),
      ("observations", .array(series.observations.map(\.jsonValue))),
      ("weak_values", .array(weakValues.map(\.jsonValue))),
      ("findings", .array(findings.map(\.jsonValue))),
      ("forecast", .array(forecast.map(\.jsonValue))),
    ])
  }
}

extension Observation {
  /// The value with where it was read; `part_year` marks a value of a part of its year.
  var jsonValue: JSONValue {
    .object(
      [("year", .integer(year)), ("value", .number(value))]
        + [
          ("decimals", printedDecimals.map(JSONValue.integer)),
          ("definition", definition.map(JSONValue.string)),
          ("source_id", sourceID.map(JSONValue.string)), ("note", note.map(JSONValue.string)),
          ("part_year", isPartYear ? .bool(true) : nil),
          ("estimate", isEstimate ? .bool(true) : nil),
          ("confidence", confidence.map { JSONValue.string($0.rawValue) }),
        ].compactMap { name, value in value.map { (name, $0) } })
  }
}

extension ForecastYear {
  /// The levels of the intervals that are told beside the nodes.
  private static let levels = [50, 80, 95]

  fileprivate var jsonValue: JSONValue {
    let ends = Self.levels.flatMap { level -> [(String, JSONValue)] in
      let interval = distribution.interval(level: Double(level) / 100)
      return [
        ("lower_\(level)", .number(interval.lowerBound.inSixDigits)),
        ("upper_\(level)", .number(interval.upperBound.inSixDigits)),
      ]
    }
    return .object(
      [("year", .integer(year)), ("median", .number(distribution.median.inSixDigits))] + ends
        + distribution.jsonMembers)
  }
}

extension TabulatedDistribution {
  /// The nodes: P(X ≤ value) rises in a straight line from one to the next.
  var jsonValue: JSONValue { .object(jsonMembers) }

  fileprivate var jsonMembers: [(String, JSONValue)] {
    [
      ("values", .array(values.map(JSONValue.number))),
      ("probabilities", .array(probabilities.map(JSONValue.number))),
    ]
  }
}

extension SourceInfo {
  /// The source as JSON.
  var jsonValue: JSONValue {
    .object([
      ("source_id", .string(id)),
      ("title", .optional(title)),
      ("publisher", .optional(publisher)),
      ("address", .optional(address)),
      ("locator", .optional(locator)),
      ("licence", .optional(licence)),
    ])
  }
}
