import Assessment
import Distributions
import Forecasting
import Plans
import Reports
import TimeSeries

/// Rows in which every field says something, so that none can be lost unseen.
enum FilledRows {
  static let run = RunInfo(
    command: "assess", version: "0.1.0",
    settings: [.init("plan", "a"), .init("plan", "b"), .init("model", "auto")],
    inputs: [
      .init(
        name: "own.csv", hash: "sha256:3a7bd3e2",
        findings: [finding(.note)])
    ], seed: .max, asOfYear: 2024)

  static let source = SourceInfo(
    id: "GSO:T5", title: "Niên giám", publisher: "GSO", address: "https://www.gso.gov.vn",
    locator: "Bảng 5", licence: "CC BY 4.0")

  static func finding(_ severity: Finding.Severity) -> Finding {
    Finding(
      .unitSlip, severity: severity, subject: "VN-36.x", year: 2019,
      arguments: ["value": "0.93", "file": "own.csv"])
  }

  static func target() throws -> Target {
    var target = Target(
      id: "t-1", kind: .ratioToBaseYear, comparator: .range, lower: 1.2, upper: 1.4, year: 2030,
      direction: .increase, bounds: try Bounds(lower: 0, upper: 250), printedStep: 0.1)
    target.planID = "plan"
    target.seriesID = "VN-36.x"
    target.areaCode = "VN-36"
    target.areaName = "Ninh Thuận"
    target.indicator = "x"
    target.titleVietnamese = "Chỉ tiêu"
    target.titleEnglish = "An indicator"
    target.sector = "health"
    target.leadAgency = "Sở Y tế"
    target.unit = "times"
    target.periodStart = 2026
    target.periodEnd = 2030
    target.baseYear = 2020
    target.holdsEveryYear = true
    target.isDoubtful = true
    target.locator = "II.2"
    target.quote = "đạt 1,2–1,4 lần"
    target.note = "read twice"
    return target
  }

  /// A target with a probability.
  static func projected() throws -> TargetAssessment {
    var expected = Expectation(
      probability: 0.1234567890123,
      prediction: PredictionSummary(
        median: 1.25, lower80: 1.1, upper80: 1.41, lower95: 1.02, upper95: 1.5),
      modelName: "multi-source", modelShortName: "joined(2 sources)+RW", explanation: explanation)
    expected.outcomes = TabulatedDistribution(
      values: [1, 1.2, 1.2, 2], probabilities: [0, 0.4, 0.5, 1])
    var row = TargetAssessment(
      target: try target(), .projected(expected),
      reasons: [Reason(.notYetPublished, ["year": "2025", "last_year": "2024"])])
    row.series = used
    row.evidence = .c
    row.seriesPassedOver = [SeriesPassedOver(seriesID: "VN-36.x.early", cause: .endsEarlier)]
    row.proxySeriesIDs = ["VN.x"]
    row.relativeSeriesIDs = ["VN.x", "VN-40.x"]
    row.siblingGroup = "VN"
    row.siblingCount = 62
    row.findings = [finding(.warning)]
    return row
  }

  private static var used: UsedSeries {
    var used = UsedSeries(id: "VN-36.x", last: .init(year: 2024, value: 1.17))
    used.baseValue = 71.4
    used.key = "VN-36.x#2"
    used.requiredPerYear = 0.005
    used.recentPerYear = -0.001
    used.verdicts = [
      RuleVerdict(
        ruleID: "unsd-2023", .onTrack, [.init(.ratio, 1.4834), .init(.growth, 0.0121)]),
      RuleVerdict(
        ruleID: "eurostat-2021", note: RuleVerdict.Note(.baseYearMissing, ["year": "2015"])),
    ]
    used.pace = pace
    used.sourceOffsets = [
      SourceOffset(
        seriesID: "VN-36.x.survey", years: 2015...2019, count: 4, estimate: 0.031,
        standardError: 0.011, difference: 0.04, interval: 0.02...0.06, meetsOthers: true)
    ]
    return used
  }

  /// A target that is observed as reached.
  static func achieved() -> TargetAssessment {
    TargetAssessment(
      target: Target(id: "t-2", comparator: .atLeast, lower: 98), .achieved(outcome: 98.2))
  }

  private static var pace: Pace {
    var pace = Pace()
    pace.required = Pace.Required(perYear: 0.005, growth: 0.0042, logOdds: 0.03, years: 6)
    pace.recent = Pace.Recent(
      perYear: -0.001, standardError: 0.002, lower80: -0.004, upper80: 0.002, fromYear: 2019,
      toYear: 2024)
    pace.ratio = -0.2
    pace.straightPath = Pace.StraightLine(
      baseYear: 2020, baseValue: 1, expected: 1.08, ahead: 0.09, yearsAhead: 1.5)
    pace.reach = ReachYear(
      isReached: true, median: 2027, earliest: 2026, latest: 2035, horizon: 2050)
    pace.accumulation = Pace.Cumulated(done: 3, remaining: 4, remainingPerYear: 0.8, years: 5)
    return pace
  }

  private static var explanation: ProbabilityExplanation {
    let one = ComparableCase(
      country: "THA", indicator: "x", fromYear: 2001, toYear: 2006, from: 1.1, to: 1.3, weight: 0.7)
    let other = ComparableCase(
      country: "PHL", indicator: "x", fromYear: 2002, toYear: 2007, from: 1.1, to: 1.12, weight: 0.6
    )
    return ProbabilityExplanation(
      drivers: [
        .init(kind: .sameIndicator, probabilityWithout: 0.2, logOdds: -0.4, caseCount: 37)
      ], horizon: 6, comparableCount: 12, reachedCount: 5, reached: [one], missed: [other],
      siblingGroup: "VN")
  }

  /// A fitted series.
  static func series() throws -> SeriesReport {
    let value = Observation(
      year: 2023, value: 1.15, definition: "as printed", sourceID: source.id,
      note: "nine months", printedDecimals: 2, isPartYear: true, isEstimate: true,
      confidence: .medium)
    var report = SeriesReport(
      key: "VN-36.x#2",
      series: try AnnualSeries(
        id: "VN-36.x", areaCode: "VN-36", indicator: "x", unit: "times",
        bounds: Bounds(lower: 0, upper: 250), direction: .increase, quality: .b,
        observations: [value, Observation(year: 2024, value: 1.17)]))
    report.areaName = "Ninh Thuận"
    report.definition = "as printed"
    report.weakValues = [value]
    report.findings = [finding(.warning)]
    report.modelName = "drift"
    report.modelShortName = "RW+drift"
    if let table = TabulatedDistribution(values: [1, 1.2, 1.3], probabilities: [0, 0.5, 1]) {
      report.forecast = [ForecastYear(year: 2025, distribution: table)]
    }
    return report
  }
}
