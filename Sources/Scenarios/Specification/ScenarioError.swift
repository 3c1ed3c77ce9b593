import Assessment

/// Why a scenario cannot be used as written: a stable code with what its sentence names.
public struct ScenarioError: Error, Hashable, Sendable {
  /// The stable identifier of an error.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The identifier as it stands in machine output.
    public let rawValue: String

    /// Creates a code from its identifier.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// What is wrong.
  public let code: Code

  /// What the sentence names, by name.
  public let arguments: [String: String]

  /// Creates an error.
  public init(_ code: Code, _ arguments: [String: String] = [:]) {
    self.code = code
    self.arguments = arguments
  }
}

extension ScenarioError.Code {
  /// A scenario has no name.
  public static let nameMissing = Self(rawValue: "scenario_name_missing")
  /// A scenario is called `baseline`, which is always there and has no measures.
  public static let nameReserved = Self(rawValue: "scenario_name_reserved")
  /// Two scenarios have one name. Arguments: `scenario`.
  public static let duplicateName = Self(rawValue: "scenario_duplicate_name")
  /// A scenario inherits from one that is not there. Arguments: `scenario`, `parent`.
  public static let unknownParent = Self(rawValue: "scenario_unknown_parent")
  /// A scenario inherits from itself, if only by way of others. Arguments: `scenario`, `path`.
  public static let inheritanceCycle = Self(rawValue: "scenario_inheritance_cycle")
  /// Two measures of a scenario, the inherited ones included, have one key. Arguments: `scenario`,
  /// `measure`.
  public static let duplicateMeasure = Self(rawValue: "scenario_duplicate_measure")
  /// A number is infinite or not a number. Arguments: `field`.
  public static let notFinite = Self(rawValue: "scenario_not_finite")
  /// A number has to be above zero. Arguments: `field`, `value`.
  public static let notPositive = Self(rawValue: "scenario_not_positive")
  /// A number must not be below zero. Arguments: `field`, `value`.
  public static let negative = Self(rawValue: "scenario_negative")
  /// A probability lies outside 0 to 1. Arguments: `field`, `value`.
  public static let notProbability = Self(rawValue: "scenario_not_probability")
  /// Numbers that have to rise do not. Arguments: `fields`, `values`.
  public static let notRising = Self(rawValue: "scenario_not_rising")
  /// A year lies outside 1000 to 2999. Arguments: `field`, `value`.
  public static let yearOutOfRange = Self(rawValue: "scenario_year_out_of_range")
  /// A span ends before it begins. Arguments: `from`, `until`.
  public static let yearsReversed = Self(rawValue: "scenario_years_reversed")
  /// A limit sets neither a lower nor an upper end.
  public static let limitMissing = Self(rawValue: "scenario_limit_missing")

  /// Every code, so that a test can prove that each has its sentences.
  public static let all: [ScenarioError.Code] = [
    .nameMissing, .nameReserved, .duplicateName, .unknownParent, .inheritanceCycle,
    .duplicateMeasure, .notFinite, .notPositive, .negative, .notProbability, .notRising,
    .yearOutOfRange, .yearsReversed, .limitMissing,
  ]
}

extension ScenarioError {
  static func requireFinite(_ value: Double, _ field: String) throws(ScenarioError) {
    guard value.isFinite else { throw ScenarioError(.notFinite, ["field": field]) }
  }

  static func requirePositive(_ value: Double, _ field: String) throws(ScenarioError) {
    try requireFinite(value, field)
    guard value > 0 else {
      throw ScenarioError(.notPositive, ["field": field, "value": "\(value)"])
    }
  }

  static func requireNotNegative(_ value: Double, _ field: String) throws(ScenarioError) {
    try requireFinite(value, field)
    guard value >= 0 else {
      throw ScenarioError(.negative, ["field": field, "value": "\(value)"])
    }
  }

  static func requireProbability(_ value: Double, _ field: String) throws(ScenarioError) {
    guard (0...1).contains(value) else {
      throw ScenarioError(.notProbability, ["field": field, "value": "\(value)"])
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
          "fields": values.map(\.key).joined(separator: ", "),
          "values": numbers.map { "\($0)" }.joined(separator: ", "),
        ])
    }
  }

  static func requireYear(_ year: Int, _ field: String) throws(ScenarioError) {
    guard (1000...2999).contains(year) else {
      throw ScenarioError(.yearOutOfRange, ["field": field, "value": "\(year)"])
    }
  }
}
