import Assessment
import Forecasting
import Plans
import Scenarios
import TimeSeries

// A new column of `assess` is one property of `TargetAssessment` and one field here, listed in
// the forms that show it: `csvFields`, `resultFields` of JSON, and for people `tableDetails`.

extension TargetAssessment {
  /// The columns of CSV, in order; columns are only ever added, at the end.
  static let csvFields: [Field<TargetAssessment>] = [
    .targetID, .seriesAsked, .areaCode, .indicator, .kind, .targetYear, .periodStart, .periodEnd,
    .comparator, .value, .upperEnd, .status, .probability, .likelihood, .median, .lower80, .upper80,
    .lower95, .upper95, .lastYear, .lastValue, .requiredPerYear, .recentPerYear, .evidence, .model,
    .reasonCodes, .progressClass, .outcome, .planID, .area, .sector, .leadAgency, .unit, .titleVi,
    .titleEn, .modelShortName, .doubtful, .findingCodes, .proxySeries, .relativeSeries,
    .joinedSeries, .siblings, .siblingsGroup,
  ]

  /// The members of JSON, in order, which are all that is read back.
  ///
  /// - Parameters:
  ///   - rules: The fields of official rules and review words, which stand after the findings.
  ///   - tolerance: How near counts as reached.
  static func jsonFields(
    rules: [Field<TargetAssessment>], tolerance: AttainmentTolerance
  ) -> [Field<TargetAssessment>] {
    var fields = targetFields
    fields += resultFields
    fields += rules
    fields += [.attained(tolerance), .seriesKey, .baseValue, .pace, .outcomes]
    return fields
  }

  private static let targetFields: [Field<TargetAssessment>] = [
    .targetID, .planID, .targetSeriesID, .areaCode, .area, .indicator, .titleVi, .titleEn, .sector,
    .leadAgency, .unit, .kind, .comparator, .lower, .upper, .printedStep, .targetYear,
    .periodStart, .periodEnd, .baseYear, .direction, .lowerBound, .upperBound, .everyYear,
    .doubtful, .locator, .quote, .note, .year,
  ]

  private static let resultFields: [Field<TargetAssessment>] = [
    .status, .progressClass, .probability, .likelihood, .outcome, .seriesID, .lastYear, .lastValue,
    .requiredPerYear, .recentPerYear, .prediction, .evidence, .model, .modelShortName,
    .explanation, .reasons, .seriesPassedOver, .proxySeries, .relativeSeries, .siblings,
    .siblingsGroup, .joinedSources, .findings,
  ]

  /// What tables for people fold below a target with a probability, after its interval.
  static let tableDetails: [Field<TargetAssessment>] = [
    .requiredPerYear, .recentPerYear, .evidence,
  ]
}

// MARK: - The target

/// A row about one target.
protocol TargetHolder: SendableMetatype {
  /// The target.
  var target: Target { get set }
}

extension TargetAssessment: TargetHolder {}

extension Field where Row: TargetHolder {
  static var targetID: Self {
    Self("target_id", "The key of the target.", { $0.target.id }, { $0.target.id = $1 })
  }
  static var planID: Self {
    Self("plan_id", "The plan that sets it.", { $0.target.planID }, { $0.target.planID = $1 })
  }
  static var targetSeriesID: Self {
    Self(
      "target_series_id", "The series that the table of targets names.", { $0.target.seriesID },
      { $0.target.seriesID = $1 })
  }
  static var areaCode: Self {
    Self("area_code", "The area, as a code.", { $0.target.areaCode }, { $0.target.areaCode = $1 })
  }
  static var area: Self {
    Self("area", "The name of the area.", { $0.target.areaName }, { $0.target.areaName = $1 })
  }
  static var indicator: Self {
    Self("indicator", "The indicator.", { $0.target.indicator }, { $0.target.indicator = $1 })
  }
  static var titleVi: Self {
    Self(
      "title_vi", "The indicator in Vietnamese, as the plan prints it.",
      { $0.target.titleVietnamese }, { $0.target.titleVietnamese = $1 })
  }
  static var titleEn: Self {
    Self(
      "title_en", "The indicator in English.", { $0.target.titleEnglish },
      { $0.target.titleEnglish = $1 })
  }
  static var sector: Self {
    Self("sector", "The sector, such as health.", { $0.target.sector }, { $0.target.sector = $1 })
  }
  static var leadAgency: Self {
    Self(
      "lead_agency", "The agency that answers for it.", { $0.target.leadAgency },
      { $0.target.leadAgency = $1 })
  }
  static var unit: Self {
    Self("unit", "The unit as printed.", { $0.target.unit }, { $0.target.unit = $1 })
  }
  static var kind: Self {
    Self("kind", "What quantity it speaks of.", { $0.target.kind }, { $0.target.kind = $1 })
  }
  static var comparator: Self {
    Self(
      "comparator", "How the outcome is compared.", { $0.target.comparator },
      { $0.target.comparator = $1 })
  }
  static var lower: Self {
    Self(
      "lower", "The number of a lower limit, or the lower end of a range.", { $0.target.lower },
      { $0.target.lower = $1 })
  }
  static var upper: Self {
    Self(
      "upper", "The number of an upper limit, or the upper end of a range.", { $0.target.upper },
      { $0.target.upper = $1 })
  }
  static var printedStep: Self {
    Self(
      "printed_step", "The step of the last digit printed in the number.",
      { $0.target.printedStep }, { $0.target.printedStep = $1 }, default: 1)
  }
  static var year: Self {
    Self("year", "The target year as printed.", { $0.target.year }, { $0.target.year = $1 })
  }
  static var periodStart: Self {
    Self(
      "period_start", "The first year of a period.", { $0.target.periodStart },
      { $0.target.periodStart = $1 })
  }
  static var periodEnd: Self {
    Self(
      "period_end", "The last year of a period.", { $0.target.periodEnd },
      { $0.target.periodEnd = $1 })
  }
  static var baseYear: Self {
    Self(
      "base_year", "The year a ratio refers to.", { $0.target.baseYear },
      { $0.target.baseYear = $1 })
  }
  static var direction: Self {
    Self(
      "direction", "Which way the indicator is wanted to move.", { $0.target.direction },
      { $0.target.direction = $1 })
  }
  static var lowerBound: Self {
    Self(
      "lower_bound", "The least value that the indicator can take.", { $0.target.bounds.lower },
      { $0.target.bounds = try Bounds(lower: $1, upper: $0.target.bounds.upper) })
  }
  static var upperBound: Self {
    Self(
      "upper_bound", "The greatest value that the indicator can take.",
      { $0.target.bounds.upper },
      { $0.target.bounds = try Bounds(lower: $0.target.bounds.lower, upper: $1) })
  }
  static var everyYear: Self {
    Self(
      "every_year", "Whether the number holds in every year of the period.",
      { $0.target.holdsEveryYear }, { $0.target.holdsEveryYear = $1 })
  }
  static var doubtful: Self {
    Self(
      "doubtful", "Whether the register marks the row as doubtful.", { $0.target.isDoubtful },
      { $0.target.isDoubtful = $1 })
  }
  static var locator: Self {
    Self("locator", "Where the plan prints it.", { $0.target.locator }, { $0.target.locator = $1 })
  }
  static var quote: Self {
    Self("quote", "The printed text.", { $0.target.quote }, { $0.target.quote = $1 })
  }
  static var note: Self {
    Self("note", "A remark of whoever recorded it.", { $0.target.note }, { $0.target.note = $1 })
  }

  /// The year that decides.
  static var targetYear: Self {
    Self("target_year", "The year that decides.") { $0.target.decisionYear }.derived
  }
  /// The number, where a row has one column for it.
  static var value: Self {
    Self("value", "The only number, or the near end of a range.") { $0.target.value }
  }
  /// The far end, where a row has ``value``.
  static var upperEnd: Self { Self("upper", "The far end of a range.") { $0.target.farEnd } }
}

// MARK: - The assessment

extension Field where Row == TargetAssessment {
  static var status: Self {
    Self("status", "What can be said.", { $0.status }, { $0.take($1) })
  }
  static var progressClass: Self {
    Self("class", "The class that summaries count it in.") { $0.progressClass }.derived
  }
  static var probability: Self {
    Self(
      "probability", "The probability that the target is reached.", { $0.probability },
      { try $0.expect($1) { $0.probability = $1 } })
  }
  static var likelihood: Self {
    Self("likelihood", "The word for the probability.") { $0.likelihood }.derived
  }
  static var outcome: Self {
    Self("outcome", "The observed outcome.", { $0.outcome }, { try $0.observe($1) })
  }
  static var seriesID: Self {
    Self("series_id", "The series used.", { $0.seriesID }, { $0.seriesID = $1 })
  }
  static var lastYear: Self {
    Self("last_year", "The last year of the series used.", { $0.lastYear }, { $0.lastYear = $1 })
  }
  static var lastValue: Self {
    Self("last_value", "The value of that year.", { $0.lastValue }, { $0.lastValue = $1 })
  }
  static var requiredPerYear: Self {
    Self(
      "required_per_year", "The change a year from the last value to the target.",
      { $0.requiredPerYear }, { $0.requiredPerYear = $1 }
    ).shown(.needed, as: .change)
  }
  static var recentPerYear: Self {
    Self(
      "recent_per_year", "The change a year over the last five calendar years.",
      { $0.recentPerYear }, { $0.recentPerYear = $1 }
    ).shown(.recent, as: .change)
  }
  static var prediction: Self {
    Self(
      "prediction", "The predictive distribution in a few numbers.", { $0.prediction },
      { try $0.expect($1) { $0.prediction = $1 } })
  }
  static var evidence: Self {
    Self(
      "evidence", "How much observation stands behind the result.", { $0.evidence },
      { $0.evidence = $1 }, default: EvidenceGrade.none
    ).shown(.evidence, as: .text)
  }
  static var model: Self {
    Self(
      "model", "The model by its name on the command line.", { $0.modelName },
      { try $0.expect($1) { $0.modelName = $1 } })
  }
  static var modelShortName: Self {
    Self(
      "model_short_name", "The short name of the model with what was chosen.",
      { $0.modelShortName }, { try $0.expect($1) { $0.modelShortName = $1 } })
  }
  static var explanation: Self {
    Self(
      "explanation", "What moved the probability.", { $0.explanation },
      { try $0.mayExpect($1) { $0.explanation = $1 } })
  }
  static var reasons: Self {
    Self("reasons", "Why, most telling first.", { $0.reasons }, { $0.reasons = $1 })
  }
  static var seriesPassedOver: Self {
    Self(
      "series_passed_over", "Other series of the same area and indicator.",
      { $0.seriesPassedOver }, { $0.seriesPassedOver = $1 })
  }
  static var proxySeries: Self {
    Self(
      "proxy_series", "Series of a parent area that might stand in.", { $0.proxySeriesIDs },
      { $0.proxySeriesIDs = $1 })
  }
  static var relativeSeries: Self {
    Self(
      "relative_series", "Series that lent their pace or their level.", { $0.relativeSeriesIDs },
      { $0.relativeSeriesIDs = $1 })
  }
  static var siblings: Self {
    Self(
      "siblings", "How many areas of the same level spoke.", { $0.siblingCount },
      { $0.siblingCount = $1 })
  }
  static var siblingsGroup: Self {
    Self(
      "siblings_group", "What these areas have in common.", { $0.siblingGroup },
      { $0.siblingGroup = $1 })
  }
  static var joinedSources: Self {
    Self(
      "joined_sources", "How far each further source lies above the series used.",
      { $0.sourceOffsets }, { $0.sourceOffsets = $1 })
  }
  static var findings: Self {
    Self(
      "findings", "What else should be known about the target or its data.", { $0.findings },
      { $0.findings = $1 })
  }
  static var seriesKey: Self {
    Self(
      "series_key", "The key of the fitted series among those of the report.", { $0.seriesKey },
      { $0.seriesKey = $1 })
  }
  static var baseValue: Self {
    Self(
      "base_value", "For a ratio, the value of the base year.", { $0.baseValue },
      { $0.baseValue = $1 })
  }
  static var pace: Self {
    Self("pace", "How fast the target asks to move.", { $0.pace }, { $0.pace = $1 })
  }
  static var outcomes: Self {
    Self(
      "outcomes", "The distribution of the target's own quantity.", { $0.outcomes },
      { try $0.mayExpect($1) { $0.outcomes = $1 } })
  }
  /// What counts as reached.
  static func attained(_ tolerance: AttainmentTolerance) -> Self {
    Self("attained", "The outcomes that reach the target.") {
      AttainedInterval($0.target, tolerance: tolerance)
    }.derived
  }
}

// MARK: - Reading a conclusion back

/// A field that the status of its row has no place for.
private struct ContradictsStatus: Error {}

extension TargetAssessment {
  /// Takes over the status, which is read first; what belongs to it follows.
  fileprivate mutating func take(_ status: AssessmentStatus) {
    let unread = Double.nan
    conclusion =
      switch status {
      case .achieved: .achieved(outcome: unread)
      case .missed: .missed(outcome: unread)
      case .projected:
        .projected(
          Expectation(
            probability: unread,
            prediction: PredictionSummary(
              median: unread, lower80: unread, upper80: unread, lower95: unread, upper95: unread),
            modelName: "", modelShortName: ""))
      case .insufficientData: .insufficientData
      case .notQuantitative: .notQuantitative
      case .failed: .failed
      }
  }

  /// Takes over the observed outcome, which achieved and missed targets have and no others.
  fileprivate mutating func observe(_ outcome: Double?) throws {
    switch (conclusion, outcome) {
    case (.achieved, let outcome?): conclusion = .achieved(outcome: outcome)
    case (.missed, let outcome?): conclusion = .missed(outcome: outcome)
    case (.achieved, nil), (.missed, nil): throw NeededValue()
    case (_, .some): throw ContradictsStatus()
    case (_, nil): break
    }
  }

  /// Takes over what projected targets have and no others.
  fileprivate mutating func expect<Value>(
    _ value: Value?, _ set: (inout Expectation, Value) -> Void
  ) throws {
    if value == nil, expectation != nil { throw NeededValue() }
    try mayExpect(value, set)
  }

  /// Takes over what projected targets may have.
  fileprivate mutating func mayExpect<Value>(
    _ value: Value?, _ set: (inout Expectation, Value) -> Void
  ) throws(ContradictsStatus) {
    guard let value else { return }
    guard case .projected(var expectation) = conclusion else { throw ContradictsStatus() }
    set(&expectation, value)
    conclusion = .projected(expectation)
  }
}

// MARK: - Columns of CSV alone

extension Field where Row == TargetAssessment {
  static var seriesAsked: Self {
    Self("series_id", "The series used, or named by the table of targets.") {
      $0.seriesID ?? $0.target.seriesID
    }
  }
  static var median: Self {
    Self("median", "The median in the target year.") { $0.prediction?.median }
      .shown(.median, as: .estimate)
  }
  static var lower80: Self {
    Self("lower_80", "The lower end of the 80 % interval.") { $0.prediction?.lower80 }
  }
  static var upper80: Self {
    Self("upper_80", "The upper end of the 80 % interval.") { $0.prediction?.upper80 }
  }
  static var lower95: Self {
    Self("lower_95", "The lower end of the 95 % interval.") { $0.prediction?.lower95 }
  }
  static var upper95: Self {
    Self("upper_95", "The upper end of the 95 % interval.") { $0.prediction?.upper95 }
  }
  static var reasonCodes: Self {
    Self("reason", "The codes of the reasons.") { $0.reasons.map(\.code) }
  }
  static var findingCodes: Self {
    Self("findings", "The codes of the findings, each once.") {
      $0.findings.map(\.code).withoutRepeats
    }
  }
  static var joinedSeries: Self {
    Self("joined_series", "The further sources.") { $0.sourceOffsets.map(\.seriesID) }
  }
}

// MARK: - Official rules and review words

extension Field where Row == TargetAssessment {
  /// What official rules say; written where there are rules.
  static func verdicts(_ rules: [any ProgressRule]) -> Self {
    Self(
      "rules", "What the official rules say.",
      { assessment in rules.map { assessment.verdict(of: $0) } }, { $0.verdicts = $1 })
  }

  /// The word of reviews.
  static func reviewClass(_ thresholds: ReviewThresholds) -> Self {
    Self("review_class", "The word of reviews.") {
      ReviewClass($0, thresholds: thresholds)
    }.derived
  }

  /// The columns of a rule: its class, or the name of why there is none, and its first number.
  static func columns(of rule: any ProgressRule) -> [Self] {
    let name = "rule_" + rule.id.map { $0 == "-" ? "_" : String($0) }.joined()
    return [
      Self(name, "The class of the rule, or why there is none.") {
        Word($0.verdict(of: rule).code)
      },
      Self(name + "_value", "The number that the class is read from.") {
        $0.verdict(of: rule).value
      },
    ]
  }
}

extension TargetAssessment {
  /// What a rule says; a target without a series has no observation to say it of.
  func verdict(of rule: any ProgressRule) -> RuleVerdict {
    if let known = verdicts.first(where: { $0.ruleID == rule.id }) { return known }
    return RuleVerdict(
      ruleID: rule.id, note: RuleNote(target.comparator == nil ? .noTarget : .noObservation))
  }
}
