import TimeSeries

/// What the two indices of ESCAP share: the target, the base and the scale of ten.
struct ESCAPScale {
  let goal: Double
  let targetYear: Int
  /// 1 up, −1 down, 0 where the number itself is wanted.
  let sign: Double

  init(_ subject: RuleSubject) throws(RuleNote) {
    goal = try subject.requiredGoal()
    targetYear = try subject.horizon(default: 2030)
    sign = subject.direction == .maintain ? 0 : try subject.sign()
  }

  /// Whether a value is at or over the target.
  func meets(_ value: Double) -> Bool {
    sign == 0 ? value == goal : sign * (value - goal) >= 0
  }

  /// The index of a value; 10 at the target, 0 at the base.
  func index(of value: Double, base: Double) throws(RuleNote) -> Double {
    let way = (goal - base).magnitude
    guard way > 0 else { throw RuleNote(.baseMeetsTarget) }
    return sign == 0 ? 10 - 10 * (goal - value).magnitude / way : sign * 10 * (value - base) / way
  }

  /// The value of the base year, estimated where it was not observed.
  func base(
    of subject: RuleSubject, estimate: (Int) throws(RuleNote) -> Double
  ) throws(RuleNote) -> Observation {
    let year = subject.baseYear ?? 2015
    guard let last = subject.series.last, year < last.year else {
      throw RuleNote(.baseYearTooLate, ["year": "\(year)"])
    }
    if let value = subject.series.value(in: year) {
      return Observation(year: year, value: value)
    }
    return Observation(year: year, value: try estimate(year))
  }
}

extension RuleSubject {
  /// Refuses a series of less than two points.
  func requireTwoPoints() throws(RuleNote) {
    if series.isEmpty { throw RuleNote(.noObservation) }
    guard series.count >= 2 else {
      throw RuleNote(.tooFewPoints, ["needed": "2", "available": "\(series.count)"])
    }
  }
}
