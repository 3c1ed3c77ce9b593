/// A class of progress of a rule, under the body's own word.
public struct RuleClass: Hashable, Sendable {
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

extension RuleClass {
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
