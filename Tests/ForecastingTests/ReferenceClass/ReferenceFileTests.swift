import Foundation
import TestSupport
import Testing
import TimeSeries

@testable import Forecasting

@Suite("Reference files")
struct ReferenceFileTests {
  @Test func readsBackWhatItWrites() throws {
    let library = ReferenceData.library()
    let bytes = library.encoded()
    let read = try ReferenceLibrary(decoding: bytes)
    #expect(read.indicators == library.indicators)
    #expect(read.seriesCount == library.seriesCount && read.cellCount == library.cellCount)
    for (left, right) in zip(read.series, library.series) {
      #expect(left.country == right.country && left.firstYear == right.firstYear)
      // NaN marks a missing year, so texts are compared instead of numbers.
      #expect("\(left.values)" == "\(right.values)")
    }
    for (left, right) in zip(read.cells, library.cells) {
      #expect("\(left)" == "\(right)")
    }
    #expect(read.encoded() == bytes)
  }

  @Test func shippedFileReadsBack() throws {
    let bytes = try ReferenceData.shippedBytes()
    let library = try ReferenceData.shipped.get()
    #expect(library.indicators.count > 50)
    #expect(library.encoded() == bytes)
  }

  /// The licence of some indicators does not let values by country be passed on.
  @Test func pooledIndicatorsHaveNoSeries() throws {
    let library = try ReferenceData.shipped.get()
    let open = Set(library.series.map(\.indicator))
    let pooled = Set(library.cells.map(\.indicator))
    for (position, indicator) in library.indicators.enumerated() {
      #expect(!(open.contains(position) && !indicator.isOpen), "\(indicator.id)")
      #expect(!(pooled.contains(position) && indicator.isOpen), "\(indicator.id)")
    }
    #expect(!pooled.isEmpty)
  }

  @Test func shippedFileIsSmall() throws {
    #expect(try ReferenceData.shippedBytes().count <= 1_000_000)
  }

  @Test func everyTruncationIsRefused() throws {
    let small = ReferenceBuilder(
      indicators: ReferenceData.indicators,
      values: ReferenceData.values.filter { $0.country < "CIA" && $0.year < 2000 }
    ).library()
    #expect(small.cellCount > 0)
    let bytes = small.encoded()
    for count in 0..<bytes.count {
      #expect(throws: ReferenceLibrary.FileError.self, "\(count) of \(bytes.count) bytes") {
        _ = try ReferenceLibrary(decoding: Array(bytes[..<count]))
      }
    }
    #expect(throws: ReferenceLibrary.FileError.damaged(byte: bytes.count)) {
      _ = try ReferenceLibrary(decoding: bytes + [0])
    }
  }

  /// A changed byte is refused or gives a library that still answers without NaN.
  @Test func damageNeverCrashes() throws {
    let bytes = ReferenceBuilder(
      indicators: ReferenceData.indicators,
      values: ReferenceData.values.filter { $0.country < "CMA" && $0.year < 2005 }
    ).library().encoded()
    let series = try ReferenceData.series([60, 62, 63, 65], from: 2001, indicator: "coverage")
    var generator = SplitMix(seed: 5)
    var refused = 0
    for round in 0..<400 {
      var damaged = bytes
      // The first third of the rounds hits the head, where the structure is told.
      let reach = round % 3 == 0 ? min(400, bytes.count) : bytes.count
      for _ in 0...(round % 4) {
        damaged[Int(generator.next() % UInt64(reach))] = UInt8(truncatingIfNeeded: generator.next())
      }
      do throws(ReferenceLibrary.FileError) {
        let library = try ReferenceLibrary(decoding: damaged)
        let model = AutomaticModel(reference: library)
        guard let fitted = try? model.fit(to: series) else { continue }
        let distribution = fitted.distribution(horizon: 3)
        #expect(distribution.cdf(66).isFinite && distribution.quantile(0.5).isFinite)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 20)
  }

  @Test func otherFilesAreNamed() throws {
    #expect(throws: ReferenceLibrary.FileError.notAReferenceFile) {
      _ = try ReferenceLibrary(decoding: Array("series_id,country,indicator\n".utf8))
    }
    var bytes = ReferenceData.library().encoded()
    bytes[17] = 9
    #expect(throws: ReferenceLibrary.FileError.unknownVersion(9)) {
      _ = try ReferenceLibrary(decoding: bytes)
    }
  }
}

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
