import Assessment
import Foundation
import TestSupport
import Testing
import TimeSeries

/// Numbers that were computed from the published formulas outside of this project.
@Suite("Official rules: golden values")
struct OfficialRuleGoldenTests {
  private func tolerance(decimals: Int) -> Tolerance {
    var half = 0.5 * 1.000001
    for _ in 0..<decimals { half /= 10 }
    return Tolerance(absolute: half, because: "the reference is printed to \(decimals) decimals")
  }

  private func expect(
    _ rule: some ProgressRule, _ name: RuleVerdict.Number.Name, _ expected: [Double],
    decimals: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for (golden, expected) in zip(GoldenSeries.allCases, expected) where expected.isFinite {
      let verdict = rule.verdict(on: golden.subject)
      let value = try #require(verdict.number(name), sourceLocation: sourceLocation)
      expectClose(
        value, expected, tolerance(decimals: decimals), "\(rule.id) \(golden)",
        sourceLocation: sourceLocation)
    }
  }

  private func codes(_ rule: some ProgressRule) -> [String] {
    GoldenSeries.allCases.map { rule.verdict(on: $0.subject).code }
  }

  @Test func growthAndRatio() throws {
    let rule = EurostatRule.longTerm
    try expect(rule, .growth, [0.0235035554, -0.0043673687, 0.0230158032], decimals: 10)
    try expect(rule, .growthRequired, [0.0166488554, -0.0101297507, 0.0208922453], decimals: 10)
    try expect(rule, .ratio, [1.411722, 0.431143, 1.101643], decimals: 6)
    try expect(UNSD2022Rule(), .ratio, [1.411722, 0.431143, 1.101643], decimals: 6)
    try expect(OpenSDGRule(), .ratio, [1.411722, 0.431143, 1.101643], decimals: 6)
    #expect(
      codes(rule) == ["significant_progress", "insufficient_progress", "significant_progress"])
    #expect(
      codes(UNSD2022Rule())
        == ["substantial_progress", "limited_progress", "substantial_progress"])
    #expect(
      codes(OpenSDGRule()) == ["substantial_progress", "limited_progress", "substantial_progress"])
  }

  @Test func extrapolatedShare() throws {
    try expect(UNSD2023Rule(), .predicted, [108.393133, 2.181940, 30.949798], decimals: 6)
    try expect(UNSD2023Rule(), .share, [1.483402, 0.448667, 1.118725], decimals: 6)
    #expect(codes(UNSD2023Rule()) == ["on_track", "acceleration_needed", "on_track"])
  }

  @Test func recentTrend() throws {
    try expect(SDSNTrendRule(), .ratio, [0.6, 2.727273, 0.984375], decimals: 6)
    #expect(
      codes(SDSNTrendRule())
        == ["moderately_improving", "on_track_or_maintaining", "moderately_improving"])
  }

  @Test func currentStatus() throws {
    try expect(ESCAPStatusRule(), .index, [8.274419, 2.727273, 6.25], decimals: 6)
    #expect(codes(ESCAPStatusRule()) == ["slow_progress", "slow_progress", "slow_progress"])
  }

  @Test func geometricExtrapolation() throws {
    let rule = ESCAPAnticipatedRule(.geometric)
    try expect(rule, .predicted, [108.393133, 2.181940, 30.949798], decimals: 6)
    try expect(rule, .indexUncapped, [14.834015, 4.486675, 11.187248], decimals: 6)
    #expect(codes(rule) == ["will_meet_target", "need_to_accelerate", "will_meet_target"])
    // By the formula of the weights and of the product; see Reference/escap_values.py.
    try expect(
      ESCAPAnticipatedRule(.weightedGeometric), .predicted,
      [105.116775209, 2.11833802117, 30.603978167], decimals: 9)
  }

  @Test func logitExtrapolation() throws {
    let rule = ESCAPAnticipatedRule(.compatibleLogit)
    try expect(rule, .predicted, [97.697811, 2.429618, .nan], decimals: 6)
    try expect(rule, .indexUncapped, [9.859447, -3.018714, .nan], decimals: 6)
    #expect(codes(rule) == ["will_meet_target", "no_progress_expected", "bounds_missing"])
    try expect(ESCAPAnticipatedRule(.logit), .predicted, [97.835752, 2.521103, .nan], decimals: 6)
    try expect(
      ESCAPAnticipatedRule(.weightedLogit), .predicted, [97.697811275, 2.429617578, .nan],
      decimals: 9)
  }

  @Test func weightedLine() throws {
    try expect(
      ESCAPAnticipatedRule(.linear), .predicted, [104.651327, 2.452870, 30.014458], decimals: 6)
  }

  @Test("The line whose slope alone is weighted is the weighted line, with these weights")
  func compatibleVariantIsTheTrueFit() throws {
    // w (T − t) is constant, so the normal equations make the plain sum of residuals vanish.
    let close = Tolerance(relative: 1e-12, because: "the same line in another order of sums")
    for golden in [GoldenSeries.coverage, .unemployment] {
      let subject = golden.subject
      let compatible = try #require(
        ESCAPAnticipatedRule(.compatibleLogit).verdict(on: subject).number(.predicted))
      let fit = try #require(
        ESCAPAnticipatedRule(.weightedLogit).verdict(on: subject).number(.predicted))
      expectClose(compatible, fit, close, "\(golden)")
    }
  }

  @Test func lineOfJMP() throws {
    try expect(
      JMPLineRule(), .slope, [1.6776363636, 0.0169090909, 0.5181818182], decimals: 10)
    // The line of A ends beyond 100 % and is clipped.
    try expect(JMPLineRule(), .predicted, [100, 2.552545, 30.010909], decimals: 6)
    #expect(codes(JMPLineRule()) == ["target_met", "target_met", "target_met"])
  }

  @Test func reductionRate() throws {
    let rule = ReductionRateRule()
    try expect(rule, .reductionRate, [-1.96259028, -0.62684646, -2.13904521], decimals: 8)
    try expect(rule, .predicted, [105.952399, 2.325580, 30.655932], decimals: 6)
    try expect(
      rule, .reductionRequiredFromLast, [-0.64527866, 1.87108516, -1.77151707], decimals: 8)
    #expect(codes(rule) == ["rate_sufficient", "rate_adverse", "rate_sufficient"])
  }

  @Test(
    "Scaling factor near a limit of 100",
    arguments: [
      (50, 0.953929), (76.5, 0.695592), (90, 0.373622), (95, 0.203670), (99, 0.043643), (100, 0),
    ])
  func openSDGCoefficient(base: Double, expected: Double) {
    expectClose(
      OpenSDGRule.coefficient(base: base, limit: 100), expected, tolerance(decimals: 6))
  }

  @Test("Score of Open SDG", arguments: [(1.31, 5.0), (0.6, 0.00004), (-0.61, -5), (0, -2.5)])
  func openSDGScore(ratio: Double, expected: Double) {
    expectClose(OpenSDGRule.score(ratio: ratio), expected, tolerance(decimals: 8))
  }

  @Test func theNoteOnReductionRates() {
    // A slope of −0.0669 is 6.47 %, which the note rounds to 6.4.
    let slope = -0.0669
    let values = (0..<7).map { 40 * exp(slope * Double($0)) }
    let subject = RuleSubject(
      series: series(values, from: 2000), goal: 10, targetYear: 2015, direction: .decrease)
    expectClose(
      ReductionRateRule().verdict(on: subject).value ?? .nan, 6.47, tolerance(decimals: 2))
  }
}

/// The registry of rules: each name stands for one rule or for a family.
@Suite struct OfficialRuleRegistryTests {
  @Test func everyNameStandsForItsRule() {
    #expect(Set(OfficialRules.names).count == OfficialRules.all.count)
    for rule in OfficialRules.all {
      #expect(OfficialRules.rules(named: rule.id).map(\.id) == [rule.id])
      #expect(!rule.edition.isEmpty && !rule.source.isEmpty && !rule.classes.isEmpty, "\(rule.id)")
    }
    #expect(OfficialRules.rules(named: "moon").isEmpty)
  }

  @Test func everyFamilyStandsForSeveralRulesThatNameIt() {
    #expect(OfficialRules.families == ["unsd", "eurostat", "escap", "escap-2026-ap"])
    for family in OfficialRules.families {
      let members = OfficialRules.rules(named: family)
      #expect(members.count > 1)
      #expect(!OfficialRules.names.contains(family))
      #expect(members.allSatisfy { family.hasPrefix($0.family) })
    }
    for rule in OfficialRules.all where rule.family != rule.id {
      #expect(OfficialRules.families.contains(rule.family), "\(rule.id)")
    }
  }
}

/// The illustrative series of 2015 to 2024 that all golden numbers belong to.
enum GoldenSeries: String, CaseIterable {
  /// Coverage in percent; target 98 in 2030.
  case coverage
  /// Unemployment in percent; target 2 in 2030, down.
  case unemployment
  /// Floor space in m² a person; target 30 in 2030.
  case floorSpace

  var values: [Double] {
    switch self {
    case .coverage: [76.5, 81.9, 86.4, 88.5, 90.0, 90.85, 91.0, 92.04, 93.35, 94.29]
    case .unemployment: [2.33, 2.30, 2.24, 2.19, 2.17, 2.48, 3.20, 2.32, 2.28, 2.24]
    case .floorSpace: [22.0, 22.8, 23.4, 24.0, 24.4, 24.9, 25.2, 25.5, 26.5, 27.0]
    }
  }

  var goal: Double {
    switch self {
    case .coverage: 98
    case .unemployment: 2
    case .floorSpace: 30
    }
  }

  var direction: Direction { self == .unemployment ? .decrease : .increase }

  var bounds: Bounds { self == .floorSpace ? .nonNegative : .percent }

  var subject: RuleSubject {
    RuleSubject(
      series: series(values, bounds: bounds), goal: goal, targetYear: 2030, direction: direction)
  }
}

/// A series of consecutive years from `first` on.
func series(
  _ values: [Double], from first: Int = 2015, bounds: Bounds = .none
) -> AnnualSeries {
  do {
    return try AnnualSeries(
      id: "s", bounds: bounds,
      observations: values.enumerated().map { Observation(year: first + $0, value: $1) })
  } catch {
    preconditionFailure("\(values) from \(first) form no series: \(error)")
  }
}
