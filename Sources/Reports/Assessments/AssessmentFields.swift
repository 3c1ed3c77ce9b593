import Assessment
import Forecasting
import Plans
import Scenarios
import TimeSeries

// A new column of `assess` is one property of `TargetAssessment` and one field here: it stands at
// the end of `laterFields`, and every form takes it from there.

extension TargetAssessment {
  /// The fields of every form, in the order in which they were added.
  static let laterFields: [Field<TargetAssessment>] = [
    .proxySeries, .relativeSeries, .joinedSeries, .joinedSources, .siblings,
    .siblingsGroup,
  ]

  /// The columns of CSV, in order; columns are only ever added, at the end.
  static let csvFields: [Field<TargetAssessment>] =
    [
      .targetID, .seriesAsked, .areaCode, .indicator, .kind, .targetYear, .periodStart, .periodEnd,
      .comparator, .value, .upperEnd, .status, .probability, .likelihood, .median, .lower80,
      .upper80, .lower95, .upper95, .lastYear, .lastValue, .requiredPerYear, .recentPerYear,
      .evidence, .model, .reasonCodes, .progressClass, .outcome, .planID, .area, .sector,
      .leadAgency, .unit, .titleVi, .titleEn, .modelShortName, .doubtful, .findingCodes,
    ] + laterFields.standing(in: .csv)

  /// The members of JSON, in order, which are all that is read back.
  ///
  /// - Parameters:
  ///   - rules: The fields of official rules and review words, which stand after the findings.
  ///   - tolerance: How near counts as reached.
  static func jsonFields(
    rules: [Field<TargetAssessment>], tolerance: AttainmentSet.Tolerance
  ) -> [Field<TargetAssessment>] {
    var fields = targetFields
    fields += resultFields
    fields += laterFields.standing(in: .json)
    fields.append(.findings)
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
    .explanation, .reasons, .seriesPassedOver,
  ]

  /// What tables for people fold below a target with a probability, after its interval.
  static let tableDetails: [Field<TargetAssessment>] =
    [.requiredPerYear, .recentPerYear, .evidence] + laterFields.standing(in: .table)

  /// The columns of a workbook that are printed: what is asked, what is expected, where it stands.
  static let printedFields: [Field<TargetAssessment>] = [
    .titleVi, .area, .comparator, .value, .targetYear, .unit, .progressClass, .probability,
    .median, .lower80, .upper80, .lastYear, .lastValue, .requiredPerYear, .recentPerYear,
    .reasonCodes,
  ]

  /// The columns of a workbook: those printed, then on what it rests and where it belongs.
  static let workbookFields: [Field<TargetAssessment>] =
    printedFields + [
      .likelihood, .lower95, .upper95, .outcome, .evidence, .modelShortName, .planID, .sector,
      .leadAgency, .seriesID, .targetID,
    ] + laterFields.standing(in: .workbook)

  /// The columns of the page's table.
  static let pageFields: [Field<TargetAssessment>] =
    [
      .progressClass, .titleVi, .area, .comparator, .lastValue, .median, .probability, .evidence,
    ] + laterFields.standing(in: .page)
}

// MARK: - The assessment

extension Field where Row == TargetAssessment {
  static var status: Self {
    Self("status", "What can be said.", { $0.status }, { $0.take($1) })
  }
  static var progressClass: Self {
    Self("class", "The class that summaries count it in.") { $0.progressClass }.derived
      .shown(OfficeText.classThen, as: .text, width: 25, onPage: .init(.status, "c")) {
        $0.progressClass.symbol + " " + $0.progressClass.words[$1.language]
      }
  }
  static var probability: Self {
    Self(
      "probability", "The probability that the target is reached.", { $0.probability },
      { try $0.expect($1) { $0.probability = $1 } }
    ).shown(LabelText.probability, as: .probability, onPage: .init(.probability, "p"))
  }
  static var likelihood: Self {
    Self("likelihood", "The word for the probability.") { $0.likelihood }.derived
      .shown(OfficeText.likelihood, as: .text, width: 22) {
        $0.likelihood?.words[$1.language] ?? ""
      }
  }
  static var outcome: Self {
    Self("outcome", "The observed outcome.", { $0.outcome }, { try $0.observe($1) })
      .shown(LabelText.outcome, as: .observed)
  }
  static var seriesID: Self {
    Self(
      "series_id", "The series used.", { $0.seriesID },
      { $0.series = $1.map { UsedSeries(id: $0) } }
    )
    .shown(LabelText.series, as: .text, width: 26)
  }
  static var lastYear: Self {
    Self(
      "last_year", "The last year of the series used.", { $0.lastYear },
      { row, year in
        try row.use(year) { $0.last = .init(year: $1, value: .nan) }
      }
    )
    .shown(LabelText.lastYear, as: .year, width: 9)
  }
  static var lastValue: Self {
    Self("last_value", "The value of that year.", { $0.lastValue }, { try $0.takeLast($1) })
      .shown(LabelText.last, as: .observed, width: 12, onPage: .init(.last, "last", isWide: true))
  }
  static var requiredPerYear: Self {
    Self(
      "required_per_year", "The change a year from the last value to the target.",
      { $0.requiredPerYear }, { try $0.use($1) { $0.requiredPerYear = $1 } }
    ).shown(LabelText.needed, as: .change)
  }
  static var recentPerYear: Self {
    Self(
      "recent_per_year", "The change a year over the last five calendar years.",
      { $0.recentPerYear }, { try $0.use($1) { $0.recentPerYear = $1 } }
    ).shown(LabelText.recent, as: .change)
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
    ).shown(LabelText.evidence, as: .grade, width: 9, onPage: .init(.evidence, "ev", isWide: true))
  }
  static var model: Self {
    Self(
      "model", "The model by its name on the command line.", { $0.modelName },
      { try $0.expect($1) { $0.modelName = $1 } })
  }
  static var modelShortName: Self {
    Self(
      "model_short_name", "The short name of the model with what was chosen.",
      { $0.modelShortName }, { try $0.expect($1) { $0.modelShortName = $1 } }
    ).shown(LabelText.model, as: .text, width: 20) { row, context in
      row.modelShortName.map { ModelText.name($0, in: context.language) } ?? ""
    }
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
      { $0.sourceOffsets }, { try $0.use($1.isEmpty ? nil : $1) { $0.sourceOffsets = $1 } }
    ).only(in: .json)
  }
  static var findings: Self {
    Self(
      "findings", "What else should be known about the target or its data.", { $0.findings },
      { $0.findings = $1 })
  }
  static var seriesKey: Self {
    Self(
      "series_key", "The key of the fitted series among those of the report.", { $0.seriesKey },
      { try $0.use($1) { $0.key = $1 } })
  }
  static var baseValue: Self {
    Self(
      "base_value", "For a ratio, the value of the base year.", { $0.baseValue },
      { try $0.use($1) { $0.baseValue = $1 } })
  }
  static var pace: Self {
    Self(
      "pace", "How fast the target asks to move.", { $0.pace }, { try $0.use($1) { $0.pace = $1 } })
  }
  static var outcomes: Self {
    Self(
      "outcomes", "The distribution of the target's own quantity.", { $0.outcomes },
      { try $0.mayExpect($1) { $0.outcomes = $1 } })
  }
  /// What counts as reached.
  static func attained(_ tolerance: AttainmentSet.Tolerance) -> Self {
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
  fileprivate mutating func take(_ status: TargetAssessment.Status) {
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

// MARK: - Reading the series used back

extension TargetAssessment {
  /// Takes over what only a row with a series has.
  fileprivate mutating func use<Value>(
    _ value: Value?, _ set: (inout UsedSeries, Value) -> Void
  ) throws(NeededValue) {
    guard let value else { return }
    guard var used = series else { throw NeededValue(name: "series_id") }
    set(&used, value)
    series = used
  }

  /// Takes over the value of the last year, which is read before it.
  fileprivate mutating func takeLast(_ value: Double?) throws(NeededValue) {
    switch (lastYear, value) {
    case (let year?, let value?): series?.last = .init(year: year, value: value)
    case (_?, nil): throw NeededValue()
    case (nil, _?): throw NeededValue(name: series == nil ? "series_id" : "last_year")
    case (nil, nil): break
    }
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
      .shown(LabelText.median, as: .estimate, onPage: .init(.median, "md", isWide: true))
  }
  static var lower80: Self {
    Self("lower_80", "The lower end of the 80 % interval.") { $0.prediction?.lower80 }
      .shown(OfficeText.lower80, as: .estimate)
  }
  static var upper80: Self {
    Self("upper_80", "The upper end of the 80 % interval.") { $0.prediction?.upper80 }
      .shown(OfficeText.upper80, as: .estimate)
  }
  static var lower95: Self {
    Self("lower_95", "The lower end of the 95 % interval.") { $0.prediction?.lower95 }
      .shown(OfficeText.lower95, as: .estimate)
  }
  static var upper95: Self {
    Self("upper_95", "The upper end of the 95 % interval.") { $0.prediction?.upper95 }
      .shown(OfficeText.upper95, as: .estimate)
  }
  static var reasonCodes: Self {
    Self("reason", "The codes of the reasons.") { $0.reasons.map(\.code) }
      .shown(LabelText.reason, as: .text, width: 50) { row, context in
        row.reasons.map { $0.sentence(in: context.language) }.joined(separator: "; ")
      }
  }
  static var findingCodes: Self {
    Self("findings", "The codes of the findings, each once.") {
      $0.findings.map(\.code).withoutRepeats
    }
  }
  static var joinedSeries: Self {
    Self("joined_series", "The further sources.") { $0.sourceOffsets.map(\.seriesID) }
      .only(in: .csv)
  }
}

// MARK: - Official rules and review words

extension Field where Row == TargetAssessment {
  /// What official rules say; written where there are rules.
  static func verdicts(_ rules: [any ProgressRule]) -> Self {
    Self(
      "rules", "What the official rules say.",
      { assessment in rules.map { assessment.verdict(of: $0) } }, { $0.series?.verdicts = $1 })
  }

  /// The word of reviews.
  static func reviewClass(_ thresholds: ReviewThresholds) -> Self {
    Self("review_class", "The word of reviews.") {
      ReviewClass($0, thresholds: thresholds)
    }.derived
  }

  /// The columns of a rule: its class, or the name of why there is none, and its numbers, each one
  /// quantity in all rows.
  static func columns(of rule: any ProgressRule) -> [Self] {
    let name = "rule_" + rule.id.map { $0 == "-" ? "_" : String($0) }.joined()
    return [
      Self(name, "The class of the rule, or why there is none.") {
        Word($0.verdict(of: rule).code)
      },
      Self(name + "_value", "The number that the class is read from.") {
        $0.verdict(of: rule).number(rule.about.value)
      },
    ]
      + rule.about.furtherValues.map { further in
        Self("\(name)_\(further.rawValue)", "A further number of the rule.") {
          $0.verdict(of: rule).number(further)
        }
      }
  }
}

extension TargetAssessment {
  /// What a rule says; a target without a series has no observation to say it of.
  func verdict(of rule: any ProgressRule) -> RuleVerdict {
    if let known = verdicts.first(where: { $0.ruleID == rule.id }) { return known }
    return RuleVerdict(
      ruleID: rule.id, note: RuleVerdict.Note(target.comparator == nil ? .noTarget : .noObservation)
    )
  }
}
