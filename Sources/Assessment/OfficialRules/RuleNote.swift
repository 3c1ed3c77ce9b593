public import TimeSeries

/// Why a rule is undefined for a target.
public typealias RuleNote = Notice<RuleNoteCode>

/// What stands in the way of a rule.
public enum RuleNoteCode: String, NoticeCode {
  /// There is no observation.
  case noObservation = "no_observation"
  /// There are fewer points than the rule needs. Arguments: `needed`, `available`.
  case tooFewPoints = "too_few_points"
  /// The rule needs a number to reach.
  case noTarget = "no_target"
  /// The rule needs a target year.
  case noTargetYear = "no_target_year"
  /// It is not said which way is wanted.
  case noDirection = "no_direction"
  /// Sums, means over periods and changes a year are outside the rule.
  case kindNotCovered = "kind_not_covered"
  /// No observation can serve as the base. Arguments: `year`.
  case baseYearMissing = "base_year_missing"
  /// The base year is not before the last observation or the target year. Arguments: `year`.
  case baseYearTooLate = "base_year_too_late"
  /// The value of the base year reaches the target: no change was required.
  case baseMeetsTarget = "base_meets_target"
  /// Compound growth from zero is undefined.
  case growthFromZero = "growth_from_zero"
  /// Compound growth to zero is −100 % whatever the way there.
  case growthToZero = "growth_to_zero"
  /// Compound growth through a change of sign is undefined.
  case growthThroughSignChange = "growth_through_sign_change"
  /// Compound growth of negative values moves against the values.
  case growthOfNegatives = "growth_of_negatives"
  /// The logarithm needs values above zero.
  case valueNotPositive = "value_not_positive"
  /// Log odds need two natural limits.
  case boundsMissing = "bounds_missing"
  /// Log odds are infinite on a natural limit.
  case valueOnBound = "value_on_bound"
  /// No value near the start of the recent period. Arguments: `year`.
  case recentYearMissing = "recent_year_missing"
}
