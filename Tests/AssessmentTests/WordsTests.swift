import Assessment
import Testing
import TimeSeries

@Suite struct WordsTests {
  @Test(arguments: [
    (1.0, Likelihood.virtuallyCertain), (0.99, .virtuallyCertain), (0.9899, .veryLikely),
    (0.9, .veryLikely), (0.66, .likely), (0.6599, .aboutAsLikelyAsNot),
    (0.331, .aboutAsLikelyAsNot), (0.33, .unlikely), (0.11, .unlikely), (0.1, .veryUnlikely),
    (0.011, .veryUnlikely), (0.01, .exceptionallyUnlikely), (0, .exceptionallyUnlikely),
  ])
  func theWordIsTheNarrowestThatHolds(probability: Double, word: Likelihood) {
    #expect(Likelihood(probability: probability) == word)
  }

  @Test func classesFollowStatusAndProbability() {
    #expect(ProgressClass(status: .projected, probability: 0.66) == .onCourse)
    #expect(ProgressClass(status: .projected, probability: 0.659) == .atRisk)
    #expect(ProgressClass(status: .projected, probability: 0.33) == .atRisk)
    #expect(ProgressClass(status: .projected, probability: 0.329) == .offCourse)
    #expect(ProgressClass(status: .achieved, probability: nil) == .achieved)
    #expect(ProgressClass(status: .failed, probability: nil) == .noProbability)
    #expect(ProgressClass(status: .insufficientData, probability: nil) == .noProbability)
    #expect(ProgressClass(status: .notQuantitative, probability: nil) == .notQuantitative)
  }

  @Test func everyWordAndEveryClassOfAProbabilityHasItsPlaceOnTheScale() {
    #expect(Set(Likelihood.bands.map(\.word)) == Set(Likelihood.allCases))
    for step in 0...1000 {
      let probability = Double(step) / 1000
      let first = ProgressClass.cutOffs.first { probability >= $0.least }
      #expect(ProgressClass(probability: probability) == first?.progressClass ?? .offCourse)
      #expect(
        ProgressClass(status: .projected, probability: probability)
          == ProgressClass(probability: probability))
    }
    #expect(ReviewThresholds.standard.likely == ProgressClass.cutOffs.first?.least)
    #expect(ReviewThresholds.standard.unlikely == ProgressClass.cutOffs.last?.least)
  }

  @Test(arguments: [
    (8, 2020, SeriesQuality?.none, 2025, EvidenceGrade.a), (7, 2020, nil, 2025, .b),
    (3, 2020, nil, 2025, .b), (2, 2020, nil, 2025, .c), (8, 2019, nil, 2025, .b),
    (8, 2020, .c, 2025, .b), (8, 2019, .c, 2025, .c), (1, 2010, .c, 2025, .d),
  ])
  func evidenceIsLoweredOncePerWeakness(
    count: Int, lastYear: Int, quality: SeriesQuality?, targetYear: Int, grade: EvidenceGrade
  ) throws {
    let series = try AnnualSeries(
      id: "s", quality: quality,
      observations: (0..<count).map { Observation(year: lastYear - $0, value: 1) })
    #expect(EvidenceGrade(series: series, targetYear: targetYear) == grade)
  }

  @Test func aPartYearValueLowersTheGrade() throws {
    let observations = (2010..<2020).map {
      Observation(year: $0, value: 1, isPartYear: $0 == 2015)
    }
    let series = try AnnualSeries(id: "s", observations: observations)
    #expect(EvidenceGrade(series: series, targetYear: 2020) == .b)
    let noted = (2010..<2020).map {
      Observation(year: $0, value: 1, note: $0 == 2015 ? "part-year, September" : nil)
    }
    #expect(
      EvidenceGrade(series: try AnnualSeries(id: "s", observations: noted), targetYear: 2020) == .a)
  }
}
