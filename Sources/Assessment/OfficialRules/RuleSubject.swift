public import Plans
public import TimeSeries

/// What a rule judges: a series, what it has to reach, and which way is wanted.
public struct RuleSubject: Hashable, Sendable {
  /// What may be known; observations after the target year are left out.
  public let series: AnnualSeries

  /// The number to reach, in the unit of the series; `nil` for an aim without a number.
  public let goal: Double?

  /// The target year; rules with a horizon of their own take 2030 where there is none.
  public let targetYear: Int?

  /// Which way is wanted; `maintain` asks for the number itself, as parity does.
  public let direction: Direction?

  /// The base year that is wanted; `nil` takes that of the edition of each rule.
  public let baseYear: Int?

  /// What keeps every rule from this target.
  public let obstacle: RuleVerdict.Note?

  /// Creates a subject; a series that is no level needs an `obstacle`.
  public init(
    series: AnnualSeries, goal: Double?, targetYear: Int?, direction: Direction?,
    baseYear: Int? = nil, obstacle: RuleVerdict.Note? = nil
  ) {
    self.series = targetYear.map(series.upTo) ?? series
    self.goal = goal
    self.targetYear = targetYear
    self.direction = direction
    self.baseYear = baseYear
    self.obstacle = obstacle
  }

  /// A target with the series that answers it.
  ///
  /// Levels of one year and ratios to a base year are covered; of a range the near end is taken,
  /// and `>` counts as `>=`. Where the plan says both `maintain` and a one-sided comparator, the
  /// comparator decides. Of several target years each is a subject of its own.
  ///
  /// - Parameters:
  ///   - series: What may be known of the indicator itself.
  ///   - target: The target.
  ///   - baseYear: The base year; `nil` takes that of each rule's edition.
  public init(series: AnnualSeries, target: Target, baseYear: Int? = nil) {
    var goal = target.value
    var obstacle: RuleVerdict.Note?
    switch target.kind {
    case .level where target.periodStart == nil && target.periodEnd == nil:
      break
    case .ratioToBaseYear:
      // A multiple of the base value is a level of the series.
      if let year = target.baseYear, let base = series.value(in: year), base > 0 {
        goal = goal.map { $0 * base }
      } else {
        obstacle = RuleVerdict.Note(
          .baseYearMissing, ["year": target.baseYear.map(Argument.year) ?? ""])
      }
    default:
      obstacle = RuleVerdict.Note(.kindNotCovered)
    }
    self.init(
      series: series, goal: goal, targetYear: target.decisionYear,
      direction: Self.direction(of: target, series), baseYear: baseYear, obstacle: obstacle)
  }

  private static func direction(of target: Target, _ series: AnnualSeries) -> Direction? {
    if let direction = target.direction, direction != .maintain { return direction }
    switch target.comparator {
    case .atLeast, .moreThan: return .increase
    case .atMost, .lessThan: return .decrease
    default: return target.direction ?? series.direction
    }
  }
}

/// A subject with everything that a rule with a numeric target reads.
struct RuleFrame {
  let series: AnnualSeries
  let base: Observation
  let last: Observation
  let goal: Double
  let targetYear: Int
  /// 1 where an increase is wanted, −1 where a decrease is.
  let sign: Double

  /// Whether a value is at or over the target in the wanted direction.
  func meets(_ value: Double) -> Bool { sign * (value - goal) >= 0 }

  /// Years from the base to the target.
  var requiredYears: Int { targetYear - base.year }
}

/// How a rule finds its base year.
enum BaseYearPolicy {
  /// The year itself, else the first observation after it, else the last one before it.
  case nearestAfterThenBefore(Int)
  /// The year itself, else the first observation after it.
  case nextAvailable(Int)
  /// The observation nearest to the year, at most so many years away; the later one of two.
  case within(years: Int, of: Int)
  /// The first observation of the last so many years.
  case window(years: Int)
  /// The first observation.
  case first
}

extension RuleSubject {
  /// The last observation.
  func lastObservation() throws(RuleVerdict.Note) -> Observation {
    guard let last = series.last else { throw RuleVerdict.Note(.noObservation) }
    return last
  }

  /// 1 where an increase is wanted, −1 where a decrease is.
  func sign() throws(RuleVerdict.Note) -> Double {
    switch direction {
    case .increase: return 1
    case .decrease: return -1
    case .maintain, nil: throw RuleVerdict.Note(.noDirection)
    }
  }

  /// The number to reach.
  func requiredGoal() throws(RuleVerdict.Note) -> Double {
    guard let goal else { throw RuleVerdict.Note(.noTarget) }
    return goal
  }

  /// The target year, else the horizon of the rule.
  func horizon(default year: Int?) throws(RuleVerdict.Note) -> Int {
    guard let year = targetYear ?? year else { throw RuleVerdict.Note(.noTargetYear) }
    return year
  }

  /// Base and last observation.
  func ends(_ policy: BaseYearPolicy) throws(RuleVerdict.Note) -> (
    base: Observation, last: Observation
  ) {
    let last = try lastObservation()
    guard series.count >= 2 else {
      throw RuleVerdict.Note(
        .tooFewPoints, ["needed": .count(2), "available": .count(series.count)])
    }
    let base = try baseObservation(policy, before: last)
    guard base.year < last.year else {
      throw RuleVerdict.Note(.baseYearTooLate, ["year": .year(base.year)])
    }
    return (base, last)
  }

  /// Everything that a rule with a numeric target reads.
  func frame(_ policy: BaseYearPolicy, horizon: Int? = nil) throws(RuleVerdict.Note) -> RuleFrame {
    let goal = try requiredGoal()
    let sign = try sign()
    let ends = try ends(policy)
    let year = try self.horizon(default: horizon)
    guard ends.base.year < year else {
      throw RuleVerdict.Note(.baseYearTooLate, ["year": .year(ends.base.year)])
    }
    return RuleFrame(
      series: series, base: ends.base, last: ends.last, goal: goal, targetYear: year, sign: sign)
  }

  private func baseObservation(
    _ policy: BaseYearPolicy, before last: Observation
  ) throws(RuleVerdict.Note) -> Observation {
    let earlier = series.observations.dropLast()
    let found: Observation?
    var wanted = baseYear
    switch policy {
    case .nearestAfterThenBefore(let year):
      wanted = wanted ?? year
      found = earlier.first { $0.year >= wanted! } ?? earlier.last
    case .nextAvailable(let year):
      wanted = wanted ?? year
      found = series.observations.first { $0.year >= wanted! }
    case .within(let years, let year):
      wanted = wanted ?? year
      found = series.nearest(to: wanted!, within: years)
    case .window(let years):
      found = series.observations.first { $0.year >= wanted ?? last.year - years }
    case .first:
      found = series.observations.first { $0.year >= wanted ?? .min }
    }
    guard let found else {
      throw RuleVerdict.Note(.baseYearMissing, ["year": wanted.map(Argument.year) ?? ""])
    }
    return found
  }
}

extension AnnualSeries {
  /// The observation nearest to `year`, at most `years` away; the later one of two.
  func nearest(to year: Int, within years: Int) -> Observation? {
    for distance in 0...years {
      if let later = observation(in: year + distance) { return later }
      if let earlier = observation(in: year - distance) { return earlier }
    }
    return nil
  }
}
