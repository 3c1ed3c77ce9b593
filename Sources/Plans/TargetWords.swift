/// How a target compares the outcome with its number or numbers.
///
/// ```swift
/// let word = Comparator(rawValue: "range")   // .range
/// word?.sides.lower                          // true: a range has both numbers
/// ```
public enum Comparator: String, Hashable, Sendable, CaseIterable {
  /// At least.
  case atLeast = ">="
  /// More than.
  case moreThan = ">"
  /// At most.
  case atMost = "<="
  /// Less than.
  case lessThan = "<"
  /// Exactly, at the precision printed.
  case equal = "="
  /// About, at the precision printed.
  case approximately = "approx"
  /// Between two numbers.
  case range = "range"

  /// Which of the two numbers of a target the comparator uses.
  ///
  /// The number of `=` and `approx` stands on both sides.
  public var sides: (lower: Bool, upper: Bool) {
    switch self {
    case .atLeast, .moreThan: (true, false)
    case .atMost, .lessThan: (false, true)
    case .equal, .approximately, .range: (true, true)
    }
  }
}

/// What quantity a target speaks of.
public struct TargetKind: RawRepresentable, Hashable, Sendable, CaseIterable {
  /// The name in registers and results.
  public let rawValue: String

  /// Creates a kind from its name; names other than the static members are kept and reported.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The value of the indicator in the target year, or over a period.
  public static let level = TargetKind(rawValue: "level")
  /// The value of the target year as a multiple of the value of a base year.
  public static let ratioToBaseYear = TargetKind(rawValue: "ratio_to_base_year")
  /// The sum of the yearly values of a period.
  public static let cumulative = TargetKind(rawValue: "cumulative_over_period")
  /// A change from year to year.
  public static let annualChange = TargetKind(rawValue: "annual_change")
  /// A task or aim without a number.
  public static let qualitative = TargetKind(rawValue: "qualitative")

  /// The kinds that registers may name.
  public static let allCases: [TargetKind] = [
    .level, .ratioToBaseYear, .cumulative, .annualChange, .qualitative,
  ]
}

/// How an indicator of targets, which has no series of its own, is made from an observed one.
public struct Derivation: Hashable, Sendable {
  /// What is done with the values.
  public enum Transform: String, Hashable, Sendable, CaseIterable {
    /// The value divided by the value of the base year.
    case ratioToBase = "ratio_to_base"
    /// The fall from one year to the next, as a positive number.
    case negativeDifference = "negative_difference"
    /// The sum of a yearly flow over the period.
    case sumOverPeriod = "sum_over_period"
    /// The mean over the period.
    case meanOverPeriod = "mean_over_period"
  }

  /// The indicator of targets.
  public let indicator: String

  /// The observed indicator; `nil` where no series exists.
  public let fromIndicator: String?

  /// What is done with its values.
  public let transform: Transform

  /// A remark for readers.
  public let note: String?

  /// Creates a derivation.
  public init(
    indicator: String, fromIndicator: String?, transform: Transform, note: String? = nil
  ) {
    self.indicator = indicator
    self.fromIndicator = fromIndicator
    self.transform = transform
    self.note = note
  }
}
