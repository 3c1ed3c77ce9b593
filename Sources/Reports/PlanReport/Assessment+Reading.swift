import Assessment
import Distributions
import Forecasting
import Plans
import Scenarios
import TimeSeries

extension TargetAssessment {
  /// Reads one target of a report.
  static func read(_ reader: JSONReader) throws(PlanReportError) -> TargetAssessment {
    var result = TargetAssessment(
      target: try Target.read(reader), status: try reader.needed("status", reader.word),
      reasons: try reader.objects("reasons").map(Reason.read))
    result.probability = try reader.number("probability")
    result.outcome = try reader.number("outcome")
    result.prediction = try reader.object("prediction").map(PredictionSummary.read)
    result.baseValue = try reader.number("base_value")
    result.outcomes = try reader.object("outcomes").map(TabulatedDistribution.read)
    result.seriesKey = try reader.string("series_key")
    result.seriesID = try reader.string("series_id")
    result.lastYear = try reader.integer("last_year")
    result.lastValue = try reader.number("last_value")
    result.requiredPerYear = try reader.number("required_per_year")
    result.recentPerYear = try reader.number("recent_per_year")
    result.evidence = try reader.word("evidence") ?? .none
    result.modelName = try reader.string("model")
    result.modelShortName = try reader.string("model_short_name")
    result.verdicts = try reader.objects("rules").map(RuleVerdict.read)
    result.pace = try reader.object("pace").map(Pace.read)
    result.explanation = try reader.object("explanation").map(ProbabilityExplanation.read)
    result.seriesPassedOver = try reader.objects("series_passed_over").map {
      (item) throws(PlanReportError) in
      SeriesPassedOver(
        seriesID: try item.needed("series_id", item.string),
        cause: try item.needed("cause", item.word))
    }
    result.proxySeriesIDs = try reader.strings("proxy_series")
    result.relativeSeriesIDs = try reader.strings("relative_series")
    result.findings = try reader.objects("findings").map(Finding.read)
    return result
  }
}

extension Target {
  fileprivate static func read(_ reader: JSONReader) throws(PlanReportError) -> Target {
    var target = Target(
      id: try reader.needed("target_id", reader.string),
      kind: TargetKind(rawValue: try reader.needed("kind", reader.string)),
      comparator: try reader.word("comparator"), lower: try reader.number("lower"),
      upper: try reader.number("upper"), year: try reader.integer("year"),
      direction: try reader.word("direction"), bounds: try Bounds.read(reader),
      printedStep: try reader.number("printed_step") ?? 1)
    target.planID = try reader.string("plan_id")
    target.seriesID = try reader.string("target_series_id")
    target.areaCode = try reader.string("area_code")
    target.areaName = try reader.string("area")
    target.indicator = try reader.string("indicator")
    target.titleVietnamese = try reader.string("title_vi")
    target.titleEnglish = try reader.string("title_en")
    target.sector = try reader.string("sector")
    target.leadAgency = try reader.string("lead_agency")
    target.unit = try reader.string("unit")
    target.periodStart = try reader.integer("period_start")
    target.periodEnd = try reader.integer("period_end")
    target.baseYear = try reader.integer("base_year")
    target.holdsEveryYear = try reader.flag("every_year")
    target.isDoubtful = try reader.flag("doubtful")
    target.locator = try reader.string("locator")
    target.quote = try reader.string("quote")
    target.note = try reader.string("note")
    return target
  }
}

extension Reason {
  fileprivate static func read(_ reader: JSONReader) throws(PlanReportError) -> Reason {
    Reason(
      try reader.needed("code", reader.word), try reader.arguments("arguments"))
  }
}

extension PredictionSummary {
  fileprivate static func read(
    _ reader: JSONReader
  ) throws(PlanReportError) -> PredictionSummary {
    PredictionSummary(
      median: try reader.needed("median", reader.number),
      lower80: try reader.needed("lower_80", reader.number),
      upper80: try reader.needed("upper_80", reader.number),
      lower95: try reader.needed("lower_95", reader.number),
      upper95: try reader.needed("upper_95", reader.number))
  }
}

extension RuleVerdict {
  fileprivate static func read(_ reader: JSONReader) throws(PlanReportError) -> RuleVerdict {
    let id = try reader.needed("rule", reader.string)
    guard let code = try reader.string("class") else {
      return RuleVerdict(
        ruleID: id,
        note: RuleNote(
          try reader.needed("note", reader.word), try reader.arguments("note_arguments")))
    }
    var numbers: [Number] = []
    for (name, value) in try reader.pairs("numbers") {
      // Numbers of later versions have names that are not known yet.
      guard let name = Number.Name(rawValue: name) else { continue }
      switch value {
      case .number(let value): numbers.append(Number(name, value))
      case .integer(let value): numbers.append(Number(name, Double(value)))
      default: break
      }
    }
    let progressClass = RuleClass(code, try reader.needed("standing", reader.word))
    return RuleVerdict(ruleID: id, progressClass, numbers)
  }
}

extension ProbabilityExplanation {
  fileprivate static func read(
    _ reader: JSONReader
  ) throws(PlanReportError) -> ProbabilityExplanation {
    ProbabilityExplanation(
      drivers: try reader.objects("drivers").map { (driver) throws(PlanReportError) in
        Driver(
          kind: try driver.needed("kind", driver.word),
          probabilityWithout: try driver.needed("probability_without", driver.number),
          logOdds: try driver.number("log_odds") ?? 0, caseCount: try driver.integer("cases"))
      }, horizon: try reader.needed("horizon", reader.integer),
      comparableCount: try reader.integer("comparable") ?? 0,
      reachedCount: try reader.integer("comparable_reached") ?? 0,
      reached: try reader.objects("cases_reached").map(ComparableCase.read),
      missed: try reader.objects("cases_missed").map(ComparableCase.read))
  }
}

extension ComparableCase {
  fileprivate static func read(_ reader: JSONReader) throws(PlanReportError) -> ComparableCase {
    ComparableCase(
      country: try reader.needed("country", reader.string),
      indicator: try reader.needed("indicator", reader.string),
      fromYear: try reader.needed("from_year", reader.integer),
      toYear: try reader.needed("to_year", reader.integer),
      from: try reader.needed("from", reader.number), to: try reader.needed("to", reader.number),
      weight: try reader.number("weight") ?? 0)
  }
}
