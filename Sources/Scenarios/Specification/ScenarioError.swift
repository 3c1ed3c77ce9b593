public import TimeSeries

/// Why a scenario cannot be used as written.
public typealias ScenarioError = Notice<ScenarioErrorCode>

/// What is wrong with a scenario.
public enum ScenarioErrorCode: String, NoticeCode {
  /// A scenario has no name.
  case nameMissing = "scenario_name_missing"
  /// A scenario is called `baseline`, which is always there and has no measures.
  case nameReserved = "scenario_name_reserved"
  /// Two scenarios have one name. Arguments: `scenario`.
  case duplicateName = "scenario_duplicate_name"
  /// A scenario inherits from one that is not there. Arguments: `scenario`, `parent`.
  case unknownParent = "scenario_unknown_parent"
  /// A scenario inherits from itself, if only by way of others. Arguments: `scenario`, `path`.
  case inheritanceCycle = "scenario_inheritance_cycle"
  /// Two measures of a scenario, the inherited ones included, have one key. Arguments: `scenario`,
  /// `measure`.
  case duplicateMeasure = "scenario_duplicate_measure"
  /// A number is infinite or not a number. Arguments: `field`.
  case notFinite = "scenario_not_finite"
  /// A number has to be above zero. Arguments: `field`, `value`.
  case notPositive = "scenario_not_positive"
  /// A number must not be below zero. Arguments: `field`, `value`.
  case negative = "scenario_negative"
  /// A probability lies outside 0 to 1. Arguments: `field`, `value`.
  case notProbability = "scenario_not_probability"
  /// Numbers that have to rise do not. Arguments: `fields`, `values`.
  case notRising = "scenario_not_rising"
  /// A year lies outside 1000 to 2999. Arguments: `field`, `value`.
  case yearOutOfRange = "scenario_year_out_of_range"
  /// A span ends before it begins. Arguments: `from`, `until`.
  case yearsReversed = "scenario_years_reversed"
  /// A limit sets neither a lower nor an upper end.
  case limitMissing = "scenario_limit_missing"
}

extension ScenarioError {
  static func requireFinite(_ value: Double, _ field: String) throws(ScenarioError) {
    guard value.isFinite else { throw ScenarioError(.notFinite, ["field": .text(field)]) }
  }

  static func requirePositive(_ value: Double, _ field: String) throws(ScenarioError) {
    try requireFinite(value, field)
    guard value > 0 else {
      throw ScenarioError(.notPositive, ["field": .text(field), "value": .number(value)])
    }
  }

  static func requireNotNegative(_ value: Double, _ field: String) throws(ScenarioError) {
    try requireFinite(value, field)
    guard value >= 0 else {
      throw ScenarioError(.negative, ["field": .text(field), "value": .number(value)])
    }
  }

  static func requireProbability(_ value: Double, _ field: String) throws(ScenarioError) {
    guard (0...1).contains(value) else {
      throw ScenarioError(.notProbability, ["field": .text(field), "value": .number(value)])
    }
  }

  /// Requires each value to be at least the one before it, and the last to be above the first.
  static func requireRising(_ values: KeyValuePairs<String, Double>) throws(ScenarioError) {
    for (field, value) in values { try requireFinite(value, field) }
    let numbers = values.map(\.value)
    guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 }), numbers[0] < numbers.last!
    else {
      throw ScenarioError(
        .notRising,
        [
          "fields": .texts(values.map(\.key)),
          "values": .numbers(numbers),
        ])
    }
  }

  static func requireYear(_ year: Int, _ field: String) throws(ScenarioError) {
    guard (1000...2999).contains(year) else {
      throw ScenarioError(.yearOutOfRange, ["field": .text(field), "value": .year(year)])
    }
  }
}
