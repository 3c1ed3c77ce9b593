/// What quantity a target speaks of.
public struct TargetKind: RawRepresentable, Hashable, Sendable {
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

  /// All kinds that can be assessed.
  public static let all: [TargetKind] = [
    .level, .ratioToBaseYear, .cumulative, .annualChange, .qualitative,
  ]
}
