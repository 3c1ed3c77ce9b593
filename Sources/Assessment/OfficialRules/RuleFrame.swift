import TimeSeries

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
  func lastObservation() throws(RuleNote) -> Observation {
    guard let last = series.last else { throw RuleNote(.noObservation) }
    return last
  }

  /// 1 where an increase is wanted, −1 where a decrease is.
  func sign() throws(RuleNote) -> Double {
    switch direction {
    case .increase: return 1
    case .decrease: return -1
    case .maintain, nil: throw RuleNote(.noDirection)
    }
  }

  /// The number to reach.
  func requiredGoal() throws(RuleNote) -> Double {
    guard let goal else { throw RuleNote(.noTarget) }
    return goal
  }

  /// The target year, else the horizon of the rule.
  func horizon(default year: Int?) throws(RuleNote) -> Int {
    guard let year = targetYear ?? year else { throw RuleNote(.noTargetYear) }
    return year
  }

  /// Base and last observation.
  func ends(_ policy: BaseYearPolicy) throws(RuleNote) -> (base: Observation, last: Observation) {
    let last = try lastObservation()
    guard series.count >= 2 else {
      throw RuleNote(.tooFewPoints, ["needed": "2", "available": "\(series.count)"])
    }
    let base = try baseObservation(policy, before: last)
    guard base.year < last.year else {
      throw RuleNote(.baseYearTooLate, ["year": "\(base.year)"])
    }
    return (base, last)
  }

  /// Everything that a rule with a numeric target reads.
  func frame(_ policy: BaseYearPolicy, horizon: Int? = nil) throws(RuleNote) -> RuleFrame {
    let goal = try requiredGoal()
    let sign = try sign()
    let ends = try ends(policy)
    let year = try self.horizon(default: horizon)
    guard ends.base.year < year else {
      throw RuleNote(.baseYearTooLate, ["year": "\(ends.base.year)"])
    }
    return RuleFrame(
      series: series, base: ends.base, last: ends.last, goal: goal, targetYear: year, sign: sign)
  }

  private func baseObservation(
    _ policy: BaseYearPolicy, before last: Observation
  ) throws(RuleNote) -> Observation {
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
      throw RuleNote(.baseYearMissing, ["year": wanted.map(String.init) ?? ""])
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
