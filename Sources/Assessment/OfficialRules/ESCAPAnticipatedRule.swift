public import TimeSeries

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
public struct ESCAPAnticipatedRule: ProgressRule {
  /// How the values go on.
  public let extrapolator: ESCAPExtrapolator

  /// The stable name.
  public var id: String { "escap-2026-ap-\(extrapolator.rawValue)" }

  /// The edition that was read.
  public var edition: String {
    "Progress assessment methodology, 4 March 2026: anticipated progress, \(extrapolator.rawValue)"
  }

  /// Where it is published.
  public let source = "data.unescap.org/resource-guides/progress-assessment-methodology"

  /// What could not be verified.
  public var caveat: RuleCaveat? {
    switch extrapolator {
    case .weightedLogit, .linear: .correctedVariant
    case .weightedGeometric, .compatibleLogit, .geometric, .logit: .readInAdaptation
    }
  }

  /// The classes, best first.
  public let classes: [RuleClass] = [.willMeetTarget, .needToAccelerate, .noProgressExpected]

  /// Creates the rule with an extrapolator.
  public init(_ extrapolator: ESCAPExtrapolator) {
    self.extrapolator = extrapolator
  }

  /// The class of a subject, by the formula above.
  public func judge(_ subject: RuleSubject) throws(RuleNote) -> RuleVerdict {
    let scale = try ESCAPScale(subject)
    try subject.requireTwoPoints()
    let predicted: Double
    if let observed = subject.series.value(in: scale.targetYear) {
      predicted = observed
    } else {
      predicted = try curve(subject, scale)(scale.targetYear)
    }
    let base = try scale.base(of: subject) { year throws(RuleNote) in
      try curve(subject, scale)(year)
    }
    let meets = scale.meets(predicted)
    let uncapped = try? scale.index(of: predicted, base: base.value)
    guard let index = meets ? 10 : uncapped else { throw RuleNote(.baseMeetsTarget) }
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
  ) throws(RuleNote) -> (Int) -> Double {
    let earlier = subject.series.upTo(scale.targetYear - 1)
    guard earlier.count >= 2 else {
      throw RuleNote(.tooFewPoints, ["needed": "2", "available": "\(earlier.count)"])
    }
    return try extrapolator.curve(through: earlier, target: scale.targetYear)
  }
}
