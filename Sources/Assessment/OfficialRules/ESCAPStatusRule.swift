import TimeSeries

/// The current status index of ESCAP and the other regional commissions: progress since 2015.
///
/// ```
/// CS = 10                              the last value at or over V
///    = ±10 (I_last − I_2015) / |V − I_2015|
/// ```
///
/// Above 9 on track, above 0 slow progress, else regression. One point at the target is on track,
/// any other single point insufficient. Where 2015 was not observed it is estimated from the growth
/// between first and last value. A target without direction, such as parity, takes
/// 10 − 10 |V − I_last| / |V − I_2015|. Without a target the rule is undefined.
///
/// Source: data.unescap.org/resource-guides/progress-assessment-methodology, updated 4 March 2026;
/// code of UNICEF MENARO.
package struct ESCAPStatusRule: ProgressRule {
  /// What is said about the rule.
  package let about = RuleDescription(
    id: "escap-2026-cs", edition: "Progress assessment methodology, 4 March 2026: current status",
    source: "data.unescap.org/resource-guides/progress-assessment-methodology",
    classes: [.onTrack, .slowProgress, .regression], value: .index)

  /// Creates the rule.
  package init() {}

  /// The class of a subject, by the formula above.
  package func judge(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleVerdict {
    let scale = try ESCAPScale(subject)
    let last = try subject.lastObservation()
    if scale.meets(last.value) { return RuleVerdict(ruleID: id, .onTrack, [.init(.index, 10)]) }
    try subject.requireTwoPoints()
    let curve = { (year: Int) throws(RuleVerdict.Note) -> Double in
      try ESCAPExtrapolator.geometric.curve(
        through: subject.series, target: scale.targetYear)(year)
    }
    let base = try scale.base(of: subject, estimate: curve)
    let index = try scale.index(of: last.value, base: base.value)
    return RuleVerdict(
      ruleID: id, index > 9 ? .onTrack : index > 0 ? .slowProgress : .regression,
      [
        .init(.index, index), .init(.baseYear, Double(base.year)),
        .init(.baseValue, base.value),
      ])
  }
}

/// The anticipated progress index of ESCAP and the other regional commissions.
///
/// ```
/// AP = 10                              the extrapolated value Î at or over V
///    = ±10 (Î − I_2015) / |V − I_2015|
/// ```
///
/// Above 9 will meet the target, above 0 needs to accelerate, else no progress expected. There is
/// one rule for each ``ESCAPExtrapolator``. Where the target year was observed its value stands in
/// for Î; where 2015 was not, the same extrapolator estimates it. One point, no target, and values
/// that the extrapolator cannot take leave the rule undefined. A target without direction, such as
/// parity, takes 10 − 10 |V − Î| / |V − I_2015|.
///
/// Source: data.unescap.org/resource-guides/progress-assessment-methodology, updated 4 March 2026;
/// code of UNICEF MENARO. The weights were read in the code only.
package struct ESCAPAnticipatedRule: ProgressRule {
  /// How the values go on.
  package let extrapolator: ESCAPExtrapolator

  /// What is said about the rule.
  package let about: RuleDescription

  /// Creates the rule with an extrapolator.
  package init(_ extrapolator: ESCAPExtrapolator) {
    self.extrapolator = extrapolator
    let caveat: RuleVerdict.Caveat =
      switch extrapolator {
      case .weightedLogit, .linear: .correctedVariant
      case .weightedGeometric, .compatibleLogit, .geometric, .logit: .readInAdaptation
      }
    about = RuleDescription(
      id: "escap-2026-ap-\(extrapolator.rawValue)",
      edition: "Progress assessment methodology, 4 March 2026: anticipated progress, "
        + extrapolator.rawValue,
      source: "data.unescap.org/resource-guides/progress-assessment-methodology", caveat: caveat,
      classes: [.willMeetTarget, .needToAccelerate, .noProgressExpected], value: .index)
  }

  /// The class of a subject, by the formula above.
  package func judge(_ subject: RuleSubject) throws(RuleVerdict.Note) -> RuleVerdict {
    let scale = try ESCAPScale(subject)
    try subject.requireTwoPoints()
    let predicted: Double
    if let observed = subject.series.value(in: scale.targetYear) {
      predicted = observed
    } else {
      predicted = try curve(subject, scale)(scale.targetYear)
    }
    let base = try scale.base(of: subject) { year throws(RuleVerdict.Note) in
      try curve(subject, scale)(year)
    }
    let meets = scale.meets(predicted)
    let uncapped = try? scale.index(of: predicted, base: base.value)
    guard let index = meets ? 10 : uncapped else { throw RuleVerdict.Note(.baseMeetsTarget) }
    return RuleVerdict(
      ruleID: id,
      index > 9 ? .willMeetTarget : index > 0 ? .needToAccelerate : .noProgressExpected,
      [
        .init(.index, index), .init(.predicted, predicted),
        .init(.indexUncapped, uncapped ?? .nan), .init(.baseYear, Double(base.year)),
        .init(.baseValue, base.value),
      ])
  }

  /// The curve through what was observed before the target year.
  private func curve(
    _ subject: RuleSubject, _ scale: ESCAPScale
  ) throws(RuleVerdict.Note) -> (Int) -> Double {
    let earlier = subject.series.upTo(scale.targetYear - 1)
    guard earlier.count >= 2 else {
      throw RuleVerdict.Note(
        .tooFewPoints, ["needed": .count(2), "available": .count(earlier.count)])
    }
    return try extrapolator.curve(through: earlier, target: scale.targetYear)
  }
}

/// What the two indices of ESCAP share: the target, the base and the scale of ten.
struct ESCAPScale {
  let goal: Double
  let targetYear: Int
  /// 1 up, −1 down, 0 where the number itself is wanted.
  let sign: Double

  init(_ subject: RuleSubject) throws(RuleVerdict.Note) {
    goal = try subject.requiredGoal()
    targetYear = try subject.horizon(default: 2030)
    sign = subject.direction == .maintain ? 0 : try subject.sign()
  }

  /// Whether a value is at or over the target.
  func meets(_ value: Double) -> Bool {
    sign == 0 ? value == goal : sign * (value - goal) >= 0
  }

  /// The index of a value; 10 at the target, 0 at the base.
  func index(of value: Double, base: Double) throws(RuleVerdict.Note) -> Double {
    let way = (goal - base).magnitude
    guard way > 0 else { throw RuleVerdict.Note(.baseMeetsTarget) }
    return sign == 0 ? 10 - 10 * (goal - value).magnitude / way : sign * 10 * (value - base) / way
  }

  /// The value of the base year, estimated where it was not observed.
  func base(
    of subject: RuleSubject, estimate: (Int) throws(RuleVerdict.Note) -> Double
  ) throws(RuleVerdict.Note) -> Observation {
    let year = subject.baseYear ?? 2015
    guard let last = subject.series.last, year < last.year else {
      throw RuleVerdict.Note(.baseYearTooLate, ["year": .year(year)])
    }
    if let value = subject.series.value(in: year) {
      return Observation(year: year, value: value)
    }
    return Observation(year: year, value: try estimate(year))
  }
}

extension RuleSubject {
  /// Refuses a series of less than two points.
  func requireTwoPoints() throws(RuleVerdict.Note) {
    if series.isEmpty { throw RuleVerdict.Note(.noObservation) }
    guard series.count >= 2 else {
      throw RuleVerdict.Note(
        .tooFewPoints, ["needed": .count(2), "available": .count(series.count)])
    }
  }
}
