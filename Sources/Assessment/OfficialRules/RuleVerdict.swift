public import TimeSeries

/// What one rule says of one target.
public struct RuleVerdict: Hashable, Sendable {
  /// The rule, with its edition.
  public let ruleID: String

  /// The class; `nil` where the rule is undefined.
  public let progressClass: RuleClass?

  /// Why there is no class.
  public let note: RuleNote?

  /// What the class was read from; the number that the thresholds apply to stands first.
  public let numbers: [Number]

  /// A class with its numbers.
  public init(ruleID: String, _ progressClass: RuleClass, _ numbers: [Number] = []) {
    self.ruleID = ruleID
    self.progressClass = progressClass
    note = nil
    self.numbers = numbers.filter(\.value.isFinite)
  }

  /// A rule that says nothing here.
  public init(ruleID: String, note: RuleNote) {
    self.ruleID = ruleID
    progressClass = nil
    self.note = note
    numbers = []
  }

  /// The number that the thresholds apply to.
  public var value: Double? { numbers.first?.value }

  /// The number with this name.
  public func number(_ name: Number.Name) -> Double? {
    numbers.first { $0.name == name }?.value
  }

  /// What stands in a cell: the class, or the name of why there is none.
  public var code: String { progressClass?.code ?? note?.code.rawValue ?? "" }

  /// One number that a rule computes.
  public struct Number: Hashable, Sendable {
    /// What it is.
    public let name: Name
    /// Its value; growth rates and shares as fractions.
    public let value: Double

    /// Creates a number.
    public init(_ name: Name, _ value: Double) {
      self.name = name
      self.value = value
    }

    /// What a number is.
    public enum Name: String, Hashable, Sendable, CaseIterable {
      /// Actual growth over required growth.
      case ratio
      /// Actual compound growth a year.
      case growth
      /// Required compound growth a year.
      case growthRequired = "growth_required"
      /// The value extrapolated to the target year.
      case predicted
      /// The part of the way from base to target that the extrapolation covers.
      case share
      /// An index with 10 at the target, never above 10.
      case index
      /// The same without the limit of 10.
      case indexUncapped = "index_uncapped"
      /// A score from −5 to 5.
      case score
      /// The scaling factor near a natural limit.
      case coefficient
      /// The change a year over the recent years.
      case recent
      /// The change a year that the straight way takes.
      case required
      /// The slope of a fitted line a year.
      case slope
      /// Average annual rate of reduction, in percent.
      case reductionRate = "reduction_rate"
      /// The rate of reduction required from the base year on, in percent.
      case reductionRequired = "reduction_required"
      /// The rate of reduction required from the last value on, in percent.
      case reductionRequiredFromLast = "reduction_required_from_last"
      /// The year that was taken as the base.
      case baseYear = "base_year"
      /// The value in the base year, observed or estimated.
      case baseValue = "base_value"
    }
  }
}
