import Scenarios

extension Measure {
  /// The measure as JSON: what it acts on, its effect, and the numbers of the effect.
  var jsonValue: JSONValue {
    .object(
      [
        ("id", .optional(id)),
        ("title_vi", .optional(titleVietnamese)),
        ("title_en", .optional(titleEnglish)),
        ("areas", .array(selector.areas.map(JSONValue.string))),
        ("indicators", .array(selector.indicators.map(JSONValue.string))),
        ("series", .array(selector.seriesIDs.map(JSONValue.string))),
        ("each_its_own", .bool(variesBySeries)),
      ] + effect.jsonMembers)
  }
}

extension Effect {
  /// The key of the effect in scenario files, with its numbers.
  fileprivate var jsonMembers: [(String, JSONValue)] {
    switch self {
    case .pace(let change):
      let key =
        switch change.form {
        case .added: "pace"
        case .factor: "pace-times"
        }
      return [("effect", .string(key)), ("size", change.size.jsonValue)] + change.span.jsonMembers
    case .shock(let shock):
      return [
        ("effect", .string("shock")), ("size", shock.size.jsonValue),
        ("basis", .string(shock.basis.rawValue)), ("year", .integer(shock.year)),
        ("recovery", shock.recovery.jsonValue), ("probability", .number(shock.probability)),
      ]
    case .programme(let programme):
      return [
        ("effect", .string("programme")), ("size", programme.size.jsonValue),
        ("basis", .string(programme.basis.rawValue)), ("from", .integer(programme.start)),
        ("ramp", .number(programme.ramp)), ("delay", programme.delay.jsonValue),
        ("probability", .number(programme.probability)),
      ]
    case .limit(let limit):
      return [
        ("effect", .string("cap")), ("cap", .optional(limit.upper)),
        ("floor", .optional(limit.lower)),
      ] + limit.span.jsonMembers
    case .capacity(let limit):
      return [
        ("effect", .string("capacity")), ("rise", .optional(limit.rise)),
        ("fall", .optional(limit.fall)), ("denominator", limit.denominator?.jsonValue ?? .null),
      ] + limit.span.jsonMembers
    }
  }
}

extension EffectSize {
  /// The size as JSON: median and central 80 %, which are one number where it is known.
  fileprivate var jsonValue: JSONValue {
    .object([
      ("median", .number(median)),
      ("lower_80", .number(fixedValue ?? quantile(0.1))),
      ("upper_80", .number(fixedValue ?? quantile(0.9))),
    ])
  }
}

extension YearSpan {
  /// The years; a span without a beginning starts with `null`.
  fileprivate var jsonMembers: [(String, JSONValue)] {
    [("from", from > 1000 ? .integer(from) : .null), ("until", .optional(until))]
  }
}

extension Shock.Recovery {
  fileprivate var jsonValue: JSONValue {
    switch self {
    case .none: .null
    case .halfLife(let years): .object([("half_life", .number(years))])
    case .linear(let years): .object([("years", .number(years))])
    }
  }
}

extension Denominator {
  fileprivate var jsonValue: JSONValue {
    .object([
      (
        "values",
        .object(
          values.sorted { $0.key < $1.key }.map { (String($0.key), .number($0.value)) })
      ),
      ("growth", .number(growth)),
      ("whole", .number(whole)),
    ])
  }
}
