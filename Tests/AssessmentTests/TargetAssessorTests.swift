import Assessment
import Forecasting
import Plans
import Testing
import TimeSeries

/// Judgements of single targets by the random walk with drift, whose numbers can be checked by hand.
@Suite struct TargetAssessorTests {
  private let coverage = [
    2015: 76.5, 2016: 81.9, 2017: 86.4, 2018: 88.5, 2019: 90.0, 2020: 90.85, 2021: 91.0,
    2022: 92.04, 2023: 93.35, 2024: 94.29,
  ]

  private func candidate(
    _ values: [Int: Double], id: String = "s", rank: Int = 1, bounds: Bounds = .none,
    derivation: Derivation.Transform? = nil, unitCode: String? = nil
  ) throws -> CandidateSeries {
    let series = try AnnualSeries(
      id: id, bounds: bounds,
      observations: values.map { Observation(year: $0.key, value: $0.value) })
    return CandidateSeries(series: series, rank: rank, unitCode: unitCode, derivation: derivation)
  }

  private func target(
    _ comparator: Comparator, _ value: Double, _ year: Int?, kind: TargetKind = .level
  ) -> Target {
    let isUpper = comparator == .atMost || comparator == .lessThan
    return Target(
      id: "t", kind: kind, comparator: comparator, lower: isUpper ? nil : value,
      upper: isUpper ? value : nil, year: year, direction: isUpper ? .decrease : .increase)
  }

  private let assessor = TargetAssessor(model: Drift())

  @Test func theGoldenDriftProbabilityComesOut() throws {
    // Random walk with drift on the illustrative series A: P(98 or more in 2030) = .907224.
    let result = assessor.assess(
      target(.atLeast, 98, 2030), candidates: [try candidate(coverage)])
    #expect(result.status == .projected)
    #expect(abs(try #require(result.probability) - 0.907224) < 5e-7)
    #expect(result.lastYear == 2024)
    #expect(result.lastValue == 94.29)
    #expect(abs(try #require(result.requiredPerYear) - (98 - 94.29) / 6) < 1e-12)
    #expect(abs(try #require(result.recentPerYear) - (94.29 - 90.0) / 5) < 1e-12)
    #expect(result.evidence == .b, "ten points, but the target lies six years ahead")
  }

  @Test func anObservedTargetYearSettlesIt() throws {
    let series = try candidate(coverage)
    #expect(assessor.assess(target(.atLeast, 93, 2023), candidates: [series]).status == .achieved)
    let missed = assessor.assess(target(.atLeast, 94, 2023), candidates: [series])
    #expect(missed.status == .missed)
    #expect(missed.outcome == 93.35)
    #expect(missed.probability == nil)
  }

  @Test func aLevelIsJudgedInItsYearNotBefore() throws {
    // 93.35 in 2023 passes 93, yet a target for 2025 is still open.
    let result = assessor.assess(
      target(.atLeast, 93, 2025), candidates: [try candidate(coverage)])
    #expect(result.status == .projected)
  }

  @Test func whatComesAfterTheInformationYearIsInvisible() throws {
    var early = assessor
    early.asOf = 2020
    let cut = coverage.filter { $0.key <= 2020 }
    let whole = early.assess(target(.atLeast, 93, 2023), candidates: [try candidate(coverage)])
    let known = early.assess(target(.atLeast, 93, 2023), candidates: [try candidate(cut)])
    #expect(whole.status == .projected)
    #expect(whole.probability == known.probability)
    #expect(whole.prediction == known.prediction)
  }

  @Test func aPastYearWithoutAValueSaysWhy() throws {
    var late = assessor
    late.asOf = 2025
    let open = late.assess(target(.atLeast, 95, 2025), candidates: [try candidate(coverage)])
    #expect(open.status == .projected)
    #expect(open.reasons.map(\.code) == [.notYetPublished])
    var gapped = coverage
    gapped[2019] = nil
    let gap = assessor.assess(target(.atLeast, 88.1, 2019), candidates: [try candidate(gapped)])
    #expect(gap.status == .projected)
    #expect(gap.reasons.map(\.code) == [.gapYear])
    let median = try #require(gap.prediction?.median)
    #expect(abs(median - (88.5 + 90.85) / 2) < 1e-9, "a bridge runs through its two ends")
    let before = assessor.assess(target(.atLeast, 70, 2010), candidates: [try candidate(coverage)])
    #expect(before.status == .insufficientData)
    #expect(before.reasons.map(\.code) == [.beforeFirstObservation])
  }

  @Test func missingPiecesAreNamed() throws {
    let series = [try candidate(coverage)]
    #expect(
      assessor.assess(target(.atLeast, 98, nil), candidates: series).reasons.first?.code
        == .noTargetYear)
    #expect(
      assessor.assess(target(.atLeast, 98, 2030), candidates: []).reasons.first?.code
        == .noSeries)
    let short = try candidate([2023: 90, 2024: 91])
    let result = assessor.assess(target(.atLeast, 98, 2030), candidates: [short])
    #expect(result.status == .insufficientData)
    #expect(result.reasons.first?.code == .tooFewObservations)
    #expect(result.reasons.first?.arguments["needed"] == "3")
    let task = Target(id: "t", kind: .qualitative)
    #expect(assessor.assess(task, candidates: series).status == .notQuantitative)
  }

  @Test func aSumIsAchievedAsSoonAsItIsThere() throws {
    let jobs = try candidate(
      [2021: 20, 2022: 25, 2023: 30, 2024: 28], bounds: .nonNegative,
      derivation: .sumOverPeriod)
    var goal = target(.atLeast, 80, 2025, kind: .cumulative)
    goal.periodStart = 2022
    #expect(assessor.assess(goal, candidates: [jobs]).status == .achieved)
    goal.lower = 110
    let open = assessor.assess(goal, candidates: [jobs])
    #expect(open.status == .projected)
    #expect(abs(try #require(open.requiredPerYear) - 27) < 1e-12, "110 less 83 in one year")
    goal.periodStart = nil
    let unclear = assessor.assess(goal, candidates: [jobs])
    #expect(unclear.reasons.map(\.code) == [.periodStartMissing])
  }

  @Test func aTargetForEveryYearIsMissedAtTheFirstMiss() throws {
    let sipas = try candidate([2021: 86, 2022: 84, 2023: 88])
    var goal = target(.moreThan, 85, nil)
    goal.periodStart = 2021
    goal.periodEnd = 2025
    goal.holdsEveryYear = true
    let result = assessor.assess(goal, candidates: [sipas])
    #expect(result.status == .missed)
    #expect(result.outcome == 84)
  }

  @Test func aRatioRefersToItsBaseYear() throws {
    let income = try candidate(
      [2020: 100, 2021: 110, 2022: 121, 2023: 133, 2024: 146], derivation: .ratioToBase)
    var goal = target(.atLeast, 1.4, 2024, kind: .ratioToBaseYear)
    goal.baseYear = 2020
    #expect(assessor.assess(goal, candidates: [income]).status == .achieved)
    goal.year = 2026
    goal.lower = 1.7
    let open = assessor.assess(goal, candidates: [income])
    #expect(open.status == .projected)
    let median = try #require(open.prediction?.median)
    let expected: Double = (146 + 2 * 11.5) / 100
    #expect(abs(median - expected) < 1e-9)
    goal.baseYear = 2019
    #expect(assessor.assess(goal, candidates: [income]).reasons.first?.code == .baseYearMissing)
  }

  @Test func aReductionCountsAsPositive() throws {
    let poverty = try candidate(
      [2021: 6.5, 2022: 5.5, 2023: 4.75], derivation: .negativeDifference)
    let goal = target(.atLeast, 0.75, 2023, kind: .annualChange)
    let result = assessor.assess(goal, candidates: [poverty])
    #expect(result.status == .achieved)
    let outcome = try #require(result.outcome)
    #expect(abs(outcome - 0.75) < 1e-12)
  }

  @Test func theChoiceAmongSeriesIsTold() throws {
    let long = try candidate(coverage, id: "long", rank: 2)
    let preferred = try candidate([2018: 88, 2020: 90, 2022: 91], id: "preferred", rank: 1)
    let open = assessor.assess(target(.atLeast, 98, 2030), candidates: [long, preferred])
    #expect(open.seriesID == "preferred")
    #expect(open.seriesPassedOver == [SeriesPassedOver(seriesID: "long", cause: .lowerRank)])
    let observed = assessor.assess(target(.atLeast, 93, 2023), candidates: [long, preferred])
    #expect(observed.seriesID == "long", "it alone was observed in the target year")
    #expect(
      observed.seriesPassedOver
        == [SeriesPassedOver(seriesID: "preferred", cause: .notObservedInTargetYear)])
  }

  @Test func anotherUnitIsNotCompared() throws {
    let persons = try candidate(coverage, unitCode: "persons")
    let result = assessor.assess(
      target(.atLeast, 98, 2030), candidates: [persons], unitCode: "percent")
    #expect(result.status == .insufficientData)
    #expect(result.reasons.first?.code == .unitMismatch)
    #expect(result.seriesPassedOver.map(\.cause) == [.unitDiffers])
  }

  @Test func aValueOutsideItsBoundsFailsTheTargetByName() throws {
    var goal = target(.atLeast, 98, 2030)
    goal.bounds = .percent
    let result = assessor.assess(
      goal, candidates: [try candidate([2020: 98, 2021: 101, 2022: 99])])
    #expect(result.status == .failed)
    #expect(result.reasons.first?.code == .valueOutOfBounds)
  }

  /// A line that has long fallen below 0 leaves all the probability on 0, and says so.
  @Test func intervalsWithoutWidthAreNamed() throws {
    let falling = try candidate(
      [2015: 60, 2016: 50, 2017: 40, 2018: 30, 2019: 20, 2020: 10.1, 2021: 0.2],
      bounds: .percent)
    let line = TargetAssessor(model: LinearTrend())
    let result = line.assess(target(.atMost, 5, 2030), candidates: [falling])
    let prediction = try #require(result.prediction)
    #expect(prediction.lower95 == 0 && prediction.upper95 == 0)
    let finding = try #require(result.findings.first { $0.code == .intervalOnLimit })
    #expect(finding.arguments == ["value": "0.0", "level": "95"])
    let wide = line.assess(target(.atMost, 5, 2022), candidates: [try candidate(coverage)])
    #expect(wide.findings.isEmpty)
  }

  @Test func everyConclusionHasWhatItsCaseHasAndNothingElse() throws {
    let series = try candidate(coverage)
    var task = Target(id: "t", kind: .qualitative)
    task.year = 2030
    let malformed = try candidate(coverage, bounds: .none)
    var outside = target(.atLeast, 40, 2030)
    outside.bounds = try Bounds(lower: 0, upper: 50)
    let cases: [(TargetAssessment.Status, TargetAssessment)] = [
      (.achieved, assessor.assess(target(.atLeast, 93, 2023), candidates: [series])),
      (.missed, assessor.assess(target(.atLeast, 94, 2023), candidates: [series])),
      (.projected, assessor.assess(target(.atLeast, 98, 2030), candidates: [series])),
      (.insufficientData, assessor.assess(target(.atLeast, 98, 2030), candidates: [])),
      (.notQuantitative, assessor.assess(task, candidates: [series])),
      (.failed, assessor.assess(outside, candidates: [malformed])),
    ]
    #expect(Set(cases.map(\.0)).count == TargetAssessment.Status.allCases.count)
    for (status, result) in cases {
      #expect(result.status == status)
      let isObserved = status == .achieved || status == .missed
      #expect((result.outcome != nil) == isObserved, "\(status)")
      let isProjected = status == .projected
      #expect((result.expectation != nil) == isProjected, "\(status)")
      #expect((result.probability != nil) == isProjected, "\(status)")
      #expect((result.prediction != nil) == isProjected, "\(status)")
      #expect((result.modelName != nil) == isProjected, "\(status)")
      #expect((result.modelShortName != nil) == isProjected, "\(status)")
      if !isObserved, !isProjected { #expect(!result.reasons.isEmpty, "\(status)") }
    }
  }

  @Test func optionsAddWhatTheyNameAndNothingElse() throws {
    let series = try candidate(coverage)
    var mean = target(.atLeast, 95, nil)
    (mean.periodStart, mean.periodEnd) = (2025, 2027)
    let goals = [target(.atLeast, 98, 2030), mean]
    func results(_ options: TargetAssessor.Options) -> [TargetAssessment] {
      var assessor = assessor
      assessor.options = options
      return goals.map { assessor.assess($0, candidates: [series]) }
    }
    let plain = results([])
    let all: TargetAssessor.Options = [.pace, .explanations, .projections, .distributions]
    for bits in 0...all.rawValue {
      let options = TargetAssessor.Options(rawValue: bits)
      for (result, base) in zip(results(options), plain) {
        #expect(result.probability == base.probability)
        #expect(result.prediction == base.prediction)
        #expect((result.projection != nil) == options.contains(.projections))
        let isLevel = result.target.periodEnd == nil
        #expect((result.pace != nil) == (options.contains(.pace) && isLevel))
        #expect((result.outcomes != nil) == (options.contains(.distributions) && !isLevel))
      }
    }
  }
}
