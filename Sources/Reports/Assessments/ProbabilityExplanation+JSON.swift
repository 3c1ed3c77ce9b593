import Forecasting

extension ProbabilityExplanation {
  /// All parts, and the cases that are named.
  var jsonValue: JSONValue {
    .object([
      ("drivers", .array(drivers.map(\.jsonValue))),
      ("horizon", .integer(horizon)),
      ("comparable", .integer(comparableCount)),
      ("comparable_reached", .integer(reachedCount)),
      ("cases_reached", .array(reached.map(\.jsonValue))),
      ("cases_missed", .array(missed.map(\.jsonValue))),
    ])
  }
}

extension ProbabilityExplanation.Driver {
  fileprivate var jsonValue: JSONValue {
    .object([
      ("kind", .string(kind.rawValue)),
      ("probability_without", .number(probabilityWithout)),
      ("log_odds", .number(logOdds)),
      ("cases", .optional(caseCount)),
    ])
  }
}

extension ComparableCase {
  fileprivate var jsonValue: JSONValue {
    .object([
      ("country", .string(country)),
      ("indicator", .string(indicator)),
      ("from_year", .integer(fromYear)),
      ("to_year", .integer(toYear)),
      ("from", .number(from)),
      ("to", .number(to)),
      ("weight", .number(weight)),
    ])
  }
}
