import Testing
import TimeSeries

@testable import Forecasting

@Suite("Making reference data")
struct ReferenceBuilderTests {
  @Test func openIndicatorsKeepSeriesAndOthersCells() {
    let library = ReferenceData.library()
    #expect(Set(library.series.map(\.indicator)) == [0, 1])
    #expect(Set(library.cells.map(\.indicator)) == [2])
  }

  /// Each cell pools five cases or more of two consecutive years, and carries the newer one.
  @Test func cellsPoolFiveCases() {
    let library = ReferenceData.library()
    // 26 countries give about 40 cases in two years.
    let perBlock = Dictionary(grouping: library.cells) { $0.year / 2 }
    for (block, cells) in perBlock where 1996...2015 ~= 2 * block {
      #expect((3...10).contains(cells.count), "\(cells.count) cells of \(2 * block)")
    }
    // A value that nobody else has does not show: every quantile lies between two cases.
    let fewer = ReferenceBuilder(
      indicators: ReferenceData.indicators,
      values: ReferenceData.values.filter { $0.country < "CFA" && $0.indicator == 2 }
    ).library()
    // Five countries make at most ten cases of two years: at most two cells.
    for cells in Dictionary(grouping: fewer.cells, by: { $0.year / 2 }).values {
      #expect(cells.count <= 2)
    }
    let four = ReferenceBuilder(
      indicators: ReferenceData.indicators,
      values: ReferenceData.values.filter {
        $0.country < "CCA" && $0.indicator == 2
      }
    ).library()
    #expect(four.cells.isEmpty, "two countries give four cases at most")
  }

  /// A cell shows an outcome only where five of its cases have one, and so only when all have ended.
  @Test func cellsNeedFiveOutcomes() {
    let values = (0..<6).flatMap { country in
      (2000...2006).compactMap { year -> ReferenceBuilder.Value? in
        // Four of six countries stop in 2003.
        year > 2003 && country < 4
          ? nil
          : ReferenceBuilder.Value(
            indicator: 0, country: "C\(country)A", year: year,
            value: 50 + Double(country) + Double(year - 2000))
      }
    }
    let pooled = ReferenceIndicator(
      id: "x", title: "x", unit: "%", isDecreaseWanted: false, bounds: .percent, isObserved: true,
      isOpen: false, source: "made up")
    let cells = ReferenceBuilder(indicators: [pooled], values: values).library().cells
    // From 2004 on four cases in two years are too few for a cell, and of the cells of 2002 and 2003
    // only four cases are known two years later.
    #expect(cells.allSatisfy { $0.year <= 2003 })
    #expect(cells.filter { $0.year >= 2002 }.allSatisfy { $0.outcomes[1].isNaN })
    #expect(cells.contains { !$0.outcomes[0].isNaN })
  }

  @Test func excludedCountryLeavesNoTrace() {
    let builder = ReferenceBuilder(
      indicators: ReferenceData.indicators, values: ReferenceData.values)
    let without = builder.library(excluding: "CDA")
    let never = ReferenceBuilder(
      indicators: ReferenceData.indicators,
      values: ReferenceData.values.filter { $0.country != "CDA" }
    ).library()
    #expect(without.encoded() == never.encoded())
    #expect(builder.countries.contains("CDA"))
  }

  @Test func orderOfRowsDoesNotMatter() {
    let reversed = ReferenceBuilder(
      indicators: ReferenceData.indicators, values: ReferenceData.values.reversed()
    ).library()
    #expect(reversed.encoded() == ReferenceData.library().encoded())
  }
}
