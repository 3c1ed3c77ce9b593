import Testing
import TimeSeries

struct AnnualSeriesTests {
  private func series(
    _ pairs: [(Int, Double)], bounds: Bounds = .none
  ) throws(SeriesError) -> AnnualSeries {
    try AnnualSeries(
      id: "s", bounds: bounds, observations: pairs.map { Observation(year: $0.0, value: $0.1) })
  }

  @Test func sortsByYear() throws {
    let sorted = try series([(2012, 3), (2010, 1), (2011, 2)])
    #expect(sorted.years == [2010, 2011, 2012])
    #expect(sorted.values == [1, 2, 3])
    #expect(sorted.last?.value == 3)
  }

  @Test func findsYears() throws {
    let gapped = try series([(2010, 1), (2013, 4)])
    #expect(gapped.value(in: 2013) == 4)
    #expect(gapped.value(in: 2012) == nil)
    #expect(gapped.value(in: 2014) == nil)
    #expect(try series([]).value(in: 2010) == nil)
  }

  @Test func cutsAtTheInformationYear() throws {
    let full = try series([(2010, 1), (2013, 4), (2015, 6)])
    #expect(full.upTo(2013).years == [2010, 2013])
    #expect(full.upTo(2000).isEmpty)
    #expect(full.suffix(1).years == [2015])
    #expect(full.upTo(2014).id == "s")
  }

  @Test func refusesWhatIsNotWellFormed() {
    #expect(throws: SeriesError.duplicateYear(seriesID: "s", year: 2010)) {
      try series([(2010, 1), (2010, 1)])
    }
    #expect(throws: SeriesError.valueNotFinite(seriesID: "s", year: 2011)) {
      try series([(2010, 1), (2011, .infinity)])
    }
    #expect(throws: SeriesError.yearOutOfRange(seriesID: "s", year: 3000)) {
      try series([(3000, 1)])
    }
    #expect(throws: SeriesError.valueOutOfBounds(seriesID: "s", year: 2010, value: 101)) {
      try series([(2010, 101)], bounds: .percent)
    }
  }

  @Test func boundsHoldTheirEnds() throws {
    #expect(Bounds.percent.contains(0) && Bounds.percent.contains(100))
    #expect(!Bounds.percent.contains(100.1) && !Bounds.nonNegative.contains(-1e-9))
    #expect(Bounds.none.contains(-1e300))
    #expect(Bounds.percent.clamp(120) == 100 && Bounds.nonNegative.clamp(-3) == 0)
    for (lower, upper) in [(5.0, 5.0), (6, 5)] {
      #expect(throws: SeriesError.contradictoryBounds(lower: lower, upper: upper)) {
        try Bounds(lower: lower, upper: upper)
      }
    }
    #expect(throws: SeriesError.self) { try Bounds(lower: .nan, upper: 1) }
    #expect(throws: SeriesError.self) { try Bounds(lower: 0, upper: .infinity) }
  }

  @Test func aNoteDecidesNothing() {
    for note in [nil, "part-year: nine months", "estimate", "confidence low"] {
      let plain = Observation(year: 2024, value: 1, note: note)
      #expect(!plain.isPartYear && !plain.isEstimate && plain.confidence == nil)
      let marked = Observation(
        year: 2024, value: 1, note: note, isPartYear: true, isEstimate: true, confidence: .low)
      #expect(marked.isPartYear && marked.isEstimate && marked.confidence == .low)
      #expect(marked != plain)
    }
  }

  @Test func aBareObservationTakesTwentyFourBytes() {
    #expect(MemoryLayout<Observation>.size == 24)
  }
}

struct PrintedStepTests {
  private func step(_ values: [Double], decimals: Int? = nil) throws -> Double {
    try AnnualSeries(
      id: "s",
      observations: values.enumerated().map {
        Observation(year: 2000 + $0, value: $1, printedDecimals: decimals)
      }
    ).printedStep
  }

  @Test func takesTheFewestDecimalsThatWriteAllValues() throws {
    #expect(try step([57, 60]) == 1)
    #expect(try step([94.29, 93.5]) == 0.01)
    #expect(try step([0.1 + 0.2]) == 0.1)
    #expect(try step([123_456_789.12]) == 0.01)
    #expect(try step([0, 0]) == 1)
    #expect(try step([]) == 1)
  }

  @Test func recordedDecimalsCountMore() throws {
    #expect(try step([94, 95], decimals: 2) == 0.01)
    #expect(try step([94.123456], decimals: 1) == 0.1)
  }

  @Test func computedValuesHaveAFineStep() throws {
    #expect(try step([100.0 / 3]) == 1e-6)
    #expect(try step([1e-300 / 3]) < 1e-305)
    #expect(try step([.leastNonzeroMagnitude]) > 0)
    #expect(try step([1e300 / 3]) == 1)
  }
}
