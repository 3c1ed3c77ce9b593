public import TimeSeries

/// What one rule says of one target.
public struct RuleVerdict: Hashable, Sendable {
  /// The rule, with its edition.
  public let ruleID: String

  /// The class; `nil` where the rule is undefined.
  public let progressClass: RuleVerdict.Class?

  /// Why there is no class.
  public let note: RuleVerdict.Note?

  /// What the class was read from; the number that the thresholds apply to stands first.
  public let numbers: [Number]

  /// A class with its numbers.
  public init(ruleID: String, _ progressClass: RuleVerdict.Class, _ numbers: [Number] = []) {
    self.ruleID = ruleID
    self.progressClass = progressClass
    note = nil
    self.numbers = numbers.filter(\.value.isFinite)
  }

  /// A rule that says nothing here.
  public init(ruleID: String, note: RuleVerdict.Note) {
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

extension RuleVerdict {
  /// A class of progress of a rule, under the body's own word.
  public struct Class: Hashable, Sendable {
    /// The code in machine output.
    public let code: String

    /// How it stands among the classes of its rule.
    public let standing: Standing

    /// Creates a class.
    public init(_ code: String, _ standing: Standing) {
      self.code = code
      self.standing = standing
    }

    /// Three levels that let classes of different rules be counted together.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
      /// Met, or fast enough.
      case good
      /// Moving the right way, but too slowly.
      case middling
      /// Standing still or moving away.
      case poor
    }
  }
}

extension RuleVerdict.Class {
  /// The last value reaches the target.
  public static let targetMet = Self("target_met", .good)
  /// On track.
  public static let onTrack = Self("on_track", .good)
  /// UNSD 2022 and Open SDG: substantial progress.
  public static let substantialProgress = Self("substantial_progress", .good)
  /// UNSD 2022: fair progress, but acceleration is needed.
  public static let fairProgress = Self("fair_progress", .middling)
  /// UNSD 2022 and Open SDG: limited or no progress.
  public static let limitedProgress = Self("limited_progress", .poor)
  /// UNSD 2022 and Open SDG: deterioration.
  public static let deterioration = Self("deterioration", .poor)
  /// UNSD 2023 and Open SDG: acceleration is needed.
  public static let accelerationNeeded = Self("acceleration_needed", .middling)
  /// UNSD 2023: stagnation or regression.
  public static let stagnationOrRegression = Self("stagnation_or_regression", .poor)
  /// Eurostat: significant progress.
  public static let significantProgress = Self("significant_progress", .good)
  /// Eurostat: moderate progress.
  public static let moderateProgress = Self("moderate_progress", .middling)
  /// Eurostat: insufficient progress.
  public static let insufficientProgress = Self("insufficient_progress", .poor)
  /// Eurostat: movement away.
  public static let movementAway = Self("movement_away", .poor)
  /// ESCAP, current status: slow progress.
  public static let slowProgress = Self("slow_progress", .middling)
  /// ESCAP, current status: regression.
  public static let regression = Self("regression", .poor)
  /// ESCAP, anticipated progress: will meet the target.
  public static let willMeetTarget = Self("will_meet_target", .good)
  /// ESCAP, anticipated progress: needs to accelerate.
  public static let needToAccelerate = Self("need_to_accelerate", .middling)
  /// ESCAP, anticipated progress: no progress expected.
  public static let noProgressExpected = Self("no_progress_expected", .poor)
  /// SDSN: on track or maintaining achievement.
  public static let onTrackOrMaintaining = Self("on_track_or_maintaining", .good)
  /// SDSN: moderately improving.
  public static let moderatelyImproving = Self("moderately_improving", .middling)
  /// SDSN: stagnating.
  public static let stagnating = Self("stagnating", .poor)
  /// SDSN: decreasing.
  public static let decreasing = Self("decreasing", .poor)
  /// JMP: good progress.
  public static let goodProgress = Self("good_progress", .middling)
  /// JMP-type line: less than good progress, or none.
  public static let notGoodProgress = Self("not_good_progress", .poor)
  /// AARR: the rate is at least the required one.
  public static let rateSufficient = Self("rate_sufficient", .good)
  /// AARR: the rate is below the required one.
  public static let rateInsufficient = Self("rate_insufficient", .middling)
  /// AARR: the values move away from the target.
  public static let rateAdverse = Self("rate_adverse", .poor)
}

extension RuleVerdict {
  /// Why a rule is undefined for a target.
  public typealias Note = Notice<RuleVerdict.NoteCode>
}

extension RuleVerdict {
  /// What stands in the way of a rule.
  public enum NoteCode: String, NoticeCode {
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
}

extension RuleVerdict {
  /// A part of a rule that its sources leave open.
  public enum Caveat: String, Hashable, Sendable, CaseIterable {
    /// The thresholds were read in the code of a member of staff, not in the note itself.
    case thresholdsFromCode = "thresholds_from_code"
    /// The rule was read in an adaptation by another body.
    case readInAdaptation = "read_in_adaptation"
    /// The length of the recent period, and the years of the required rate, were not read.
    case recentPeriodNotVerified = "recent_period_not_verified"
    /// The share of the required progress is taken along the fitted line; its base was not read.
    case shareBaseNotVerified = "share_base_not_verified"
    /// The rates are the source's; the names of the classes are ours.
    case classNamesOurs = "class_names_ours"
    /// The estimator is that of the source, put right; no edition prints it.
    case correctedVariant = "corrected_variant"
  }
}
