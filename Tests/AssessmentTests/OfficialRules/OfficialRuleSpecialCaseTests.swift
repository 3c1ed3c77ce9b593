import Assessment
import Foundation
import Plans
import Scenarios
import Testing
import TimeSeries

/// What the rules say where their formulas end.
@Suite("Official rules: special cases")
struct OfficialRuleSpecialCaseTests {
  private func subject(
    _ values: [Double], goal: Double? = 10, year: Int? = 2030, direction: Direction? = .increase,
    bounds: Bounds = .none, from first: Int = 2015, baseYear: Int? = nil
  ) -> RuleSubject {
    RuleSubject(
      series: series(values, from: first, bounds: bounds), goal: goal, targetYear: year,
      direction: direction, baseYear: baseYear)
  }

  private func codes(_ subject: RuleSubject) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: OfficialRules.all.map { ($0.id, $0.verdict(on: subject).code) })
  }

  @Test func keysAreDistinctAndFamiliesAreFound() {
    let ids = OfficialRules.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.count == 15)
    for rule in OfficialRules.all {
      #expect(!rule.edition.isEmpty && !rule.source.isEmpty && rule.classes.count >= 3)
      #expect(OfficialRules.rules(named: rule.id).map(\.id) == [rule.id])
    }
    #expect(OfficialRules.rules(named: "unsd").map(\.id) == ["unsd-2023", "unsd-2022"])
    #expect(OfficialRules.rules(named: "escap").count == 7)
    #expect(OfficialRules.rules(named: "all").count == ids.count)
    #expect(OfficialRules.rules(named: "eurostat-2021").count == 1)
    #expect(OfficialRules.rules(named: "uns").isEmpty)
  }

  @Test func everyVerdictIsAClassOfItsRuleOrANote() {
    let all = [
      subject([5]), subject([]), subject([12]), subject([0, 1, 2]), subject([-1, 0, 1]),
      subject([5, 6, 0]), subject([-5, -4, -3]), subject([5, 5, 5]), subject([12, 11, 9]),
      subject([5, 6, 7], goal: nil), subject([5, 6, 7], direction: nil),
      subject([5, 6, 7], direction: .maintain), subject([5, 6, 7], year: nil),
      subject([5, 6, 7], goal: 0, direction: .decrease), subject([5, 6, 7], year: 2015),
      subject([5, 6, 7], year: 2016), subject([0, 50, 100], goal: 100, bounds: .percent),
      subject([5, 6, 7], baseYear: 2030), subject([5, 6, 7], from: 2000),
    ]
    for subject in all {
      for rule in OfficialRules.all {
        let verdict = rule.verdict(on: subject)
        #expect(verdict.ruleID == rule.id)
        #expect((verdict.progressClass == nil) == (verdict.note != nil))
        if let given = verdict.progressClass {
          #expect(rule.classes.contains(given), "\(rule.id): \(given.code)")
        }
        #expect(verdict.numbers.allSatisfy { $0.value.isFinite })
      }
    }
  }

  @Test func noPointAndOnePoint() {
    #expect(Set(codes(subject([])).values) == ["no_observation"])
    #expect(Set(codes(subject([5])).values) == ["too_few_points"])
    let there = codes(subject([12]))
    #expect(there["unsd-2023"] == "target_met")
    #expect(there["escap-2026-cs"] == "on_track")
    #expect(there["sdsn-trend-4y"] == "on_track_or_maintaining")
    #expect(there["escap-2026-ap-gm"] == "too_few_points")
    #expect(there["unsd-2022"] == "too_few_points")
  }

  @Test func withoutANumber() {
    let up = codes(subject([100, 101.2, 103], goal: nil))
    #expect(up["unsd-2022"] == "substantial_progress")
    #expect(up["unsd-2023"] == "acceleration_needed")
    #expect(up["open-sdg"] == "acceleration_needed")
    for id in ["eurostat-2021", "escap-2026-cs", "escap-2026-ap-gm", "sdsn-trend-4y", "jmp-mdg"] {
      #expect(up[id] == "no_target")
    }
    // The direction is not lost: the same rise where a fall is wanted.
    let down = codes(subject([100, 101.2, 103], goal: nil, direction: .decrease))
    #expect(down["unsd-2022"] == "deterioration")
    #expect(down["unsd-2023"] == "stagnation_or_regression")
    #expect(down["open-sdg"] == "deterioration")
  }

  @Test func openSDGNearItsLimitAsksForLess() throws {
    // From 95 %: C = .203670, so that .31 % a year is substantial.
    let near = subject([95, 95.3], goal: nil, bounds: .percent)
    let verdict = OpenSDGRule().verdict(on: near)
    #expect(verdict.progressClass == .substantialProgress)
    #expect(OpenSDGRule().verdict(on: subject([95, 95.3], goal: nil)).code == "limited_progress")
    let full = OpenSDGRule().verdict(on: subject([100, 100], goal: nil, bounds: .percent))
    #expect(full.progressClass == .substantialProgress)
    #expect(full.number(.score) == 5)
    let p = 95.3 / 95 - 1
    let factor = OpenSDGRule.coefficient(base: 95, limit: 100)
    #expect(abs(try #require(verdict.number(.score)) - min(500 * p / factor - 5, 5)) < 1e-9)
  }

  @Test func compoundGrowthIsUndefinedByName() {
    for (values, code) in [
      ([0, 4, 5], "growth_from_zero"), ([-1, 4, 5], "growth_through_sign_change"),
      ([-5, -4, -3], "growth_of_negatives"), ([5, 4, 0], "growth_to_zero"),
    ] as [([Double], String)] {
      let verdicts = codes(subject(values))
      #expect(verdicts["unsd-2022"] == code)
      #expect(verdicts["eurostat-2021"] == code)
      #expect(verdicts["escap-2026-ap-gm"] == code)
      #expect(verdicts["aarr"] == "value_not_positive")
      // Rules of straight lines do not mind.
      #expect(verdicts["jmp-mdg"]?.hasPrefix("growth") == false)
      #expect(verdicts["escap-2026-ap-linear"]?.hasPrefix("growth") == false)
    }
    // Open SDG replaces zero by .001 and takes two negative ends, but no change of sign.
    #expect(codes(subject([0, 4, 5]))["open-sdg"] == "substantial_progress")
    #expect(codes(subject([-1, 4, 5]))["open-sdg"] == "growth_through_sign_change")
    #expect(codes(subject([-5, -4, -3], goal: -1))["open-sdg"] == "substantial_progress")
  }

  @Test func limitsAndConstants() {
    #expect(codes(subject([50, 60, 70]))["escap-2026-ap-logit"] == "bounds_missing")
    let atLimit = codes(subject([50, 60, 100], goal: 100, bounds: .percent))
    #expect(atLimit["escap-2026-ap-logit"] == "value_on_bound")
    // A series that never moved is held, whatever its values.
    let still = ESCAPAnticipatedRule(.logit)
      .verdict(on: subject([0, 0, 0], goal: 50, bounds: .percent))
    #expect(still.progressClass == .noProgressExpected)
    #expect(still.number(.predicted) == 0)
    // Within one point of a target of 100 % counts as met in 2023, not in 2022.
    let nearly = codes(subject([98, 99, 99.2], goal: 100, bounds: .percent))
    #expect(nearly["unsd-2023"] == "target_met")
    #expect(nearly["unsd-2022"] != "target_met")
  }

  @Test func aBaseThatMeetsTheTarget() {
    let lost = codes(subject([12, 12, 11, 10, 9, 9]))
    #expect(lost["unsd-2022"] == "base_meets_target")
    #expect(lost["eurostat-2021"] == "base_meets_target")
    #expect(lost["sdsn-trend-4y"] == "decreasing")
    #expect(lost["escap-2026-cs"] == "regression")
  }

  @Test func parity() {
    let index = subject([0.8, 0.9, 0.95], goal: 1, direction: .maintain)
    let verdicts = codes(index)
    #expect(verdicts["open-sdg"] == "substantial_progress")
    // 10 − 10 · .05 / .2 = 7.5
    #expect(verdicts["escap-2026-cs"] == "slow_progress")
    #expect(abs((ESCAPStatusRule().verdict(on: index).value ?? 0) - 7.5) < 1e-12)
    #expect(verdicts["unsd-2022"] == "no_direction")
  }

  @Test func baseYears() {
    // 2015 missing: the first year after, else before.
    let later = UNSD2022Rule().verdict(on: subject([5, 6, 7], from: 2018))
    #expect(later.number(.baseYear) == 2018)
    let before = UNSD2022Rule().verdict(on: subject([5, 6, 7], from: 2012))
    #expect(before.number(.baseYear) == 2013)
    #expect(UNSD2022Rule().verdict(on: subject([5, 6, 7], from: 2014)).number(.baseYear) == 2015)
    let wanted = subject([5, 6, 7, 8], baseYear: 2017)
    #expect(UNSD2023Rule().verdict(on: wanted).number(.baseYear) == 2017)
    // ESCAP estimates a missing 2015 by the extrapolator itself.
    let line = ESCAPAnticipatedRule(.linear).verdict(on: subject([5, 6, 7], from: 2018))
    #expect(abs((line.number(.baseValue) ?? 0) - 2) < 1e-9)
    // The short term of Eurostat starts five years back.
    let short = EurostatRule.shortTerm.verdict(on: GoldenSeries.coverage.subject)
    #expect(short.number(.baseYear) == 2019)
    #expect(OpenSDGRule().verdict(on: subject([5, 6], from: 2010)).code == "base_year_missing")
  }

  @Test func aPastTargetYearEndsTheSeries() {
    let past = RuleSubject(
      series: GoldenSeries.coverage.subject.series, goal: 91, targetYear: 2020,
      direction: .increase)
    #expect(past.series.last?.year == 2020)
    // 90.85 in 2020 misses 91; later values are not looked at.
    #expect(ESCAPAnticipatedRule(.geometric).verdict(on: past).number(.predicted) == 90.85)
    #expect(UNSD2023Rule().verdict(on: past).code == "on_track")
  }

  @Test func targetsBecomeSubjects() {
    let coverage = GoldenSeries.coverage.subject.series
    var target = Target(
      id: "t", comparator: .range, lower: 28, upper: 30, year: 2030, direction: .decrease)
    #expect(RuleSubject(series: coverage, target: target).goal == 30)
    target = Target(
      id: "t", kind: .ratioToBaseYear, comparator: .atLeast, lower: 1.2, year: 2030)
    target.baseYear = 2015
    let ratio = RuleSubject(series: coverage, target: target)
    #expect(ratio.goal == 76.5 * 1.2)
    #expect(ratio.direction == .increase)
    target = Target(id: "t", kind: .cumulative, comparator: .atLeast, lower: 5, year: 2030)
    let verdicts = OfficialRules.verdicts(series: coverage, target: target)
    #expect(Set(verdicts.map(\.code)) == ["kind_not_covered"])
    target = Target(
      id: "t", comparator: .atLeast, lower: 98, year: 2030, direction: .maintain)
    #expect(RuleSubject(series: coverage, target: target).direction == .increase)
  }

  /// Drawn rows of all kinds: met and not met, rising and falling, with limits and without.
  private var manyRows: [RuleSubject] {
    (0..<400).map { row in
      func part(_ step: Int, of size: Int) -> Double { Double((row * step + row / 7) % size) }
      let start = 20 + part(13, of: 50)
      let values = (0..<6).map { start + Double($0) * (part(29, of: 17) - 6) / 3 + part(5, of: 3) }
      return subject(
        values, goal: 20 + part(31, of: 60), year: 2024 + row % 9,
        direction: row % 2 == 0 ? .increase : .decrease, bounds: row % 3 == 0 ? .percent : .none)
    }
  }

  @Test func theValueBesideTheRatioOfOpenSDGIsOneQuantityInAllRows() throws {
    var kinds: Set<String> = []
    for subject in manyRows {
      let verdict = OpenSDGRule().verdict(on: subject)
      guard let given = verdict.progressClass else { continue }
      let score = try #require(verdict.number(.score))
      #expect((-5...5).contains(score))
      let values = subject.series.values
      let ratio = verdict.number(OpenSDGRule().about.value)
      kinds.insert("\(given.code) \(ratio == nil ? "without" : "with")")
      guard let ratio, let goal = subject.goal, let year = subject.targetYear else {
        #expect(given == .targetMet && score == 5)
        continue
      }
      let growth = pow(values[5] / values[0], 1 / 5) - 1
      let required = pow(goal / values[0], 1 / Double(year - 2015)) - 1
      let sign: Double = subject.direction == .increase ? 1 : -1
      #expect((ratio - sign * growth / required.magnitude).magnitude < 1e-9)
      if given != .targetMet { #expect(score == OpenSDGRule.score(ratio: ratio)) }
    }
    #expect(kinds.isSuperset(of: ["target_met with", "target_met without"]), "\(kinds)")
    #expect(kinds.count >= 5, "\(kinds)")
  }

  @Test func theFirstNumberIsThatOfTheColumnWhereverTheRuleHasIt() {
    for rule in OfficialRules.all {
      let verdicts = manyRows.map(rule.verdict(on:)).filter { $0.progressClass != nil }
      #expect(verdicts.contains { $0.number(rule.about.value) != nil }, "\(rule.id)")
      let other = verdicts.compactMap { $0.numbers.first?.name }.filter { $0 != rule.about.value }
      #expect(Set(other).isSubset(of: rule.about.furtherValues), "\(rule.id): \(Set(other))")
    }
  }

  @Test func boundariesOfClasses() {
    // y₀ = 100, V = 200 in 15 years; one year on, growth is the ratio's numerator.
    func code(_ rule: some ProgressRule, ratio: Double) -> String {
      let required = UNSD2022Rule().verdict(on: subject([100, 101], goal: 200))
        .number(.growthRequired)!
      return rule.verdict(on: subject([100, 100 * (1 + required * ratio)], goal: 200)).code
    }
    for (ratio, expected) in [
      (0.96, "substantial_progress"), (0.94, "fair_progress"), (0.51, "fair_progress"),
      (0.49, "limited_progress"), (-0.09, "limited_progress"), (-0.11, "deterioration"),
    ] {
      #expect(code(UNSD2022Rule(), ratio: ratio) == expected)
    }
    for (ratio, expected) in [
      (0.951, "significant_progress"), (0.949, "moderate_progress"), (0.601, "moderate_progress"),
      (0.599, "insufficient_progress"), (0.001, "insufficient_progress"),
      (-0.001, "movement_away"),
    ] {
      #expect(code(EurostatRule.longTerm, ratio: ratio) == expected)
    }
  }
}
