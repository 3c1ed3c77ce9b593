/// How fast a target asks the indicator to move, how fast it moves, and when it would be there.
public struct Pace: Hashable, Sendable {
  /// What must change from now on; `nil` where nothing is left to happen.
  public var required: RequiredPace?

  /// What changed recently.
  public var recent: RecentPace?

  /// Recent change over required change, both a year; negative where they differ in sign, `nil`
  /// where the last value reaches the target.
  public var ratio: Double?

  /// Where the straight way from the base to the target stands in the year of the last value.
  public var straightPath: StraightPath?

  /// When the target would be reached.
  public var reach: ReachYear?

  /// For a sum over a period, what is done and what is left.
  public var accumulation: Accumulation?

  /// Creates an empty record.
  public init() {}
}

/// The change that leads from the last value to the target.
public struct RequiredPace: Hashable, Sendable {
  /// A year, in the unit of the target: points, where it is a percentage.
  public let perYear: Double

  /// As compound growth a year, a fraction; only between two positive values.
  public let growth: Double?

  /// A year in log odds; only inside two natural limits.
  ///
  /// Near a limit equal steps in points grow ever harder; equal steps in log odds do not.
  public let logOdds: Double?

  /// The years left.
  public let years: Int

  /// Creates the record.
  public init(perYear: Double, growth: Double?, logOdds: Double?, years: Int) {
    self.perYear = perYear
    self.growth = growth
    self.logOdds = logOdds
    self.years = years
  }
}

/// The change a year over the last five calendar years, with its uncertainty.
public struct RecentPace: Hashable, Sendable {
  /// The change a year, in the unit of the target.
  public let perYear: Double

  /// Its standard error as the mean of independent yearly changes; `nil` below two changes.
  public let standardError: Double?

  /// The lower end of the central 80 % interval of the mean change, by Student's t.
  public let lower80: Double?

  /// The upper end.
  public let upper80: Double?

  /// The first year of the period.
  public let fromYear: Int

  /// The last year of the period.
  public let toYear: Int
}

/// The straight way from a base to a target, read in the year of the last value.
public struct StraightPath: Hashable, Sendable {
  /// The base year, observed.
  public let baseYear: Int
  /// Its value.
  public let baseValue: Double
  /// The value of the straight way in the year of the last value.
  public let expected: Double
  /// How far the last value is ahead in the wanted direction; negative behind.
  public let ahead: Double
  /// The same in years of the straight way; `nil` where it is level.
  public let yearsAhead: Double?
}

/// The years in which a target would be reached, read from the predictive distributions.
public struct ReachYear: Hashable, Sendable {
  /// Whether the last value reaches the target already.
  public let isReached: Bool
  /// The first year with a probability of at least one half; `nil`: not before ``horizon``.
  public let median: Int?
  /// The first year with a probability of at least one tenth.
  public let earliest: Int?
  /// The first year with a probability of at least nine tenths.
  public let latest: Int?
  /// The last year looked at.
  public let horizon: Int

  /// The year beyond which no answer is sought.
  public static let lastYear = 2050
}

/// A sum over a period, as far as it has come.
public struct Accumulation: Hashable, Sendable {
  /// The sum of the years observed.
  public let done: Double
  /// What is left to the target; negative beyond it.
  public let remaining: Double
  /// What is left a year; `nil` once the period is over.
  public let remainingPerYear: Double?
  /// The years left.
  public let years: Int
}
