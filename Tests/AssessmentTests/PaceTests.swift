import Assessment
import Forecasting
import Plans
import TestSupport
import Testing
import TimeSeries

@Suite("Pace")
struct PaceTests {
  private let close = Tolerance(
    absolute: 1e-10, because: "a few operations on numbers of the size of 100")

  private func target(_ golden: GoldenSeries, year: Int = 2030) -> Target {
    let falls = golden.direction == .decrease
    return Target(
      id: "\(golden)", comparator: falls ? .atMost : .atLeast, lower: falls ? nil : golden.goal,
      upper: falls ? golden.goal : nil, year: year, direction: golden.direction,
      bounds: golden.bounds)
  }

  private func pace(_ golden: GoldenSeries, baseYear: Int? = nil) throws -> Pace {
    let series = golden.subject.series
    let result = PaceAnalysis(baseYear: baseYear).pace(
      of: target(golden), series: series, model: try Drift().fit(to: series))
    return try #require(result)
  }

  @Test(
    "Growth needed from now on",
    arguments: [
      (GoldenSeries.coverage, 0.0064527866), (.unemployment, -0.0187108516),
      (.floorSpace, 0.0177151707),
    ])
  func requiredGrowth(golden: GoldenSeries, expected: Double) throws {
    let printed = Tolerance(absolute: 5.1e-11, because: "the reference is printed to 10 decimals")
    let required = try #require(try pace(golden).required)
    expectClose(try #require(required.growth), expected, printed)
    #expect(required.years == 6)
  }

  @Test func requiredPointsAndLogOdds() throws {
    let required = try #require(try pace(.coverage).required)
    expectClose(required.perYear, (98 - 94.29) / 6, close)
    // ln(98/2) − ln(94.29/5.71) over six years
    expectClose(
      try #require(required.logOdds), 0.181277364,
      Tolerance(
        absolute: 5e-10, because: "the reference is printed to 9 decimals"))
    #expect(try pace(.floorSpace).required?.logOdds == nil)
  }

  @Test func recentPaceHasItsUncertainty() throws {
    // 90, 90.85, 91, 92.04, 93.35, 94.29: changes .85, .15, 1.04, 1.31, .94; mean .858, sd .431706.
    let recent = try #require(try pace(.coverage).recent)
    expectClose(recent.perYear, 0.858, close)
    let printed = Tolerance(absolute: 5.1e-7, because: "the reference is printed to 6 decimals")
    expectClose(try #require(recent.standardError), 0.193065, printed)
    // t(4) at .9 is 1.533206.
    expectClose(
      try #require(recent.upper80), 0.858 + 0.193065 * 1.533206,
      Tolerance(
        absolute: 2e-6, because: "the factors are printed to 6 decimals"))
    #expect(recent.fromYear == 2019 && recent.toYear == 2024)
    let ratio = try #require(try pace(.coverage).ratio)
    expectClose(ratio, 0.858 / ((98 - 94.29) / 6), close)
  }

  @Test func twoPointsHaveAPaceWithoutUncertainty() throws {
    let pair = series([5, 7], from: 2020)
    let pace = try #require(
      PaceAnalysis().pace(of: target(.floorSpace), series: pair, model: nil))
    #expect(pace.recent?.perYear == 2)
    #expect(pace.recent?.standardError == nil)
    #expect(pace.reach == nil)
    let single = try #require(
      PaceAnalysis().pace(of: target(.floorSpace), series: series([5]), model: nil))
    #expect(single.recent == nil && single.straightPath == nil && single.required != nil)
  }

  @Test func theStraightPathStartsAtAPlanPeriod() throws {
    // 2025 lies after the last value, so the path starts in 2020.
    let path = try #require(try pace(.coverage).straightPath)
    #expect(path.baseYear == 2020 && path.baseValue == 90.85)
    expectClose(path.expected, 90.85 + 0.4 * (98 - 90.85), close)
    expectClose(path.ahead, 94.29 - path.expected, close)
    expectClose(try #require(path.yearsAhead), path.ahead / 0.715, close)
    let fixed = try #require(try pace(.coverage, baseYear: 2015).straightPath)
    #expect(fixed.baseYear == 2015)
    expectClose(fixed.expected, 76.5 + 9 * (98 - 76.5) / 15, close)
  }

  @Test func aheadIsMeantInTheWantedDirection() throws {
    // 2.48 in 2020 to 2.0 in 2030: 2.288 on the path, 2.24 observed.
    let path = try #require(try pace(.unemployment).straightPath)
    expectClose(path.expected, 2.288, close)
    expectClose(path.ahead, 0.048, close)
    #expect(try #require(path.yearsAhead) > 0)
  }

  @Test func theYearOfReachingIsReadFromTheDistributions() throws {
    let series = GoldenSeries.coverage.subject.series
    let model = try Drift().fit(to: series)
    let reach = try #require(try pace(.coverage).reach)
    let median = try #require(reach.median)
    #expect(model.distribution(horizon: median - 2024).probability(atLeast: 98) >= 0.5)
    #expect(model.distribution(horizon: median - 2025).probability(atLeast: 98) < 0.5)
    // The drift of 1.97667 a year carries 94.29 to 98 in the second year.
    #expect(median == 2026)
    #expect(try #require(reach.earliest) == 2025)
    #expect(reach.latest == 2030, "the golden probability in 2030 is .907")
  }

  @Test func notBeforeTheHorizon() throws {
    let falling = series([50, 49, 48, 47, 46, 45], from: 2019, bounds: .percent)
    let pace = try #require(
      PaceAnalysis().pace(
        of: target(.coverage), series: falling, model: try Drift().fit(to: falling)))
    #expect(pace.reach?.median == nil)
    #expect(pace.reach?.horizon == 2050)
    #expect(try #require(pace.ratio) < 0)
    let there = series([97, 98.5], from: 2023, bounds: .percent)
    let reached = try #require(
      PaceAnalysis().pace(of: target(.coverage), series: there, model: nil))
    #expect(reached.reach?.isReached == true)
    #expect(reached.reach?.median == 2024)
    #expect(reached.ratio == nil && reached.required != nil)
  }

  @Test func aSumKnowsWhatIsLeft() throws {
    var target = Target(id: "s", kind: .cumulative, comparator: .atLeast, lower: 100, year: 2025)
    target.periodStart = 2021
    let flow = series([10, 20, 25], from: 2020)
    let sum = try #require(
      PaceAnalysis().pace(of: target, series: flow, model: nil)?.accumulation)
    #expect(sum.done == 45 && sum.remaining == 55 && sum.years == 3)
    expectClose(try #require(sum.remainingPerYear), 55.0 / 3, close)
    target.kind = .annualChange
    #expect(PaceAnalysis().pace(of: target, series: flow, model: nil) == nil)
  }

  @Test func aSumThatIsThereAlreadyNeedsNoPace() throws {
    var target = Target(id: "s", kind: .cumulative, comparator: .atLeast, lower: 40, year: 2025)
    target.periodStart = 2021
    let flow = series([10, 20, 25], from: 2020)
    let pace = try #require(PaceAnalysis().pace(of: target, series: flow, model: nil))
    #expect(pace.accumulation?.remaining == -5)
    #expect(pace.ratio == nil, "a negative need is no measure of a pace")
    target.lower = 100
    let open = try #require(PaceAnalysis().pace(of: target, series: flow, model: nil)?.ratio)
    expectClose(open, 3 * (55.0 / 3) / 55, close)
  }

  @Test func thePathOfAPlanHasALegForEachTarget() throws {
    let start = try #require(GoldenSeries.coverage.subject.series.last)
    var near = target(.coverage, year: 2025)
    near.lower = 95
    let path = try #require(TargetPath([target(.coverage), near], from: start))
    #expect(path.steps.map(\.year) == [2025, 2030])
    expectClose(path.steps.map(\.perYear), [0.71, 0.6], close)
    #expect(!path.steps[1].isSteeper)
    #expect(TargetPath([near], from: start) == nil)
    // 90 is behind us: no step back, and all the rest on the second leg.
    near.lower = 90
    let late = try #require(TargetPath([near, target(.coverage)], from: start))
    expectClose(late.steps[0].perYear, 0, close)
    expectClose(late.steps[1].perYear, 3.71 / 5, close)
    #expect(late.steps[1].isSteeper)
  }
}

@Suite("Review words")
struct ReviewClassTests {
  private func assessment(
    _ status: TargetAssessment.Status, outcome: Double? = nil, probability: Double? = nil,
    comparator: Comparator = .atLeast
  ) -> TargetAssessment {
    let target = Target(
      id: "t", comparator: comparator, lower: comparator == .atLeast ? 95 : nil,
      upper: comparator == .atMost ? 95 : nil, year: 2025)
    let number = Double.nan
    let conclusion: TargetAssessment.Conclusion =
      switch status {
      case .achieved: .achieved(outcome: outcome ?? number)
      case .missed: .missed(outcome: outcome ?? number)
      case .projected:
        .projected(
          Expectation(
            probability: probability ?? number,
            prediction: PredictionSummary(
              median: number, lower80: number, upper80: number, lower95: number,
              upper95: number), modelName: "", modelShortName: ""))
      case .insufficientData: .insufficientData
      case .notQuantitative: .notQuantitative
      case .failed: .failed
      }
    return TargetAssessment(target: target, conclusion)
  }

  @Test func observedResults() {
    #expect(ReviewClass(assessment(.achieved, outcome: 95.15)) == .exceeded)
    #expect(ReviewClass(assessment(.achieved, outcome: 95)) == .met)
    #expect(ReviewClass(assessment(.missed, outcome: 94.06)) == .nearlyMet)
    #expect(ReviewClass(assessment(.missed, outcome: 94.04)) == .notMet)
    #expect(ReviewClass(assessment(.achieved, outcome: 90, comparator: .atMost)) == .exceeded)
    #expect(ReviewClass(assessment(.missed, outcome: 95.9, comparator: .atMost)) == .nearlyMet)
    let strict = ReviewThresholds(nearly: 0)!
    #expect(
      ReviewClass(assessment(.missed, outcome: 94.99), thresholds: strict) == .notMet)
  }

  @Test(arguments: [
    (0.66, ReviewClass.expectedMet), (0.65, .atRisk), (0.33, .atRisk), (0.32, .unlikely),
    (0.1, .unlikely), (0.09, .expectedNotMet),
  ])
  func expectations(probability: Double, expected: ReviewClass) {
    let projected = assessment(.projected, probability: probability)
    #expect(ReviewClass(projected) == expected)
    #expect(expected.progressClass == projected.progressClass)
  }

  @Test func therest() {
    #expect(ReviewClass(assessment(.insufficientData)) == .noData)
    #expect(ReviewClass(assessment(.notQuantitative)) == .notQuantitative)
    #expect(ReviewThresholds(likely: 0.3, unlikely: 0.5) == nil)
    #expect(ReviewThresholds(nearly: 1) == nil)
    #expect(ReviewThresholds(expectedNot: -0.1) == nil)
  }
}
