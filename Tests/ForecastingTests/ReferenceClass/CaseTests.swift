import Foundation
import TestSupport
import Testing

@testable import Forecasting

@Suite("Cases in columns")
struct CaseCollectionTests {
  private static let collection = ReferenceData.library().cases(of: 0)

  /// What a look at every case of the table finds visible.
  private func visible(_ table: CaseTable, horizon: Int, tier: UInt8, asOf: Int) -> [Int] {
    (0..<table.count).filter {
      Int(table.origins[$0].year) + horizon <= asOf && table.tiers[$0] >= tier
        && !table.outcomes[horizon - 1][$0].isNaN
    }
  }

  private func visible(
    horizon: Int, tier: UInt8 = 3, asOf: Int, excluding: ((Int32) -> Bool)? = nil
  ) -> VisibleCases {
    Self.collection.visible(
      tier: tier, horizon: horizon, asOf: asOf, unrestTransfer: 0.3, excluding: excluding)
  }

  /// Twice over all years and more horizons than are kept: what was dropped is made again.
  @Test(arguments: [UInt8(1), 2, 3]) func frontsOfColumnsAreTheVisibleCases(tier: UInt8) {
    let table = Self.collection.table
    for _ in 0..<2 {
      for horizon in 1...20 {
        for asOf in [1990, 1996, 2005, 2020] {
          let found = visible(horizon: horizon, tier: tier, asOf: asOf)
          let expected = visible(table, horizon: horizon, tier: tier, asOf: asOf)
          let columns = found.columns
          #expect(Set(columns.positions[..<found.count]) == Set(expected))
          #expect(found.count == expected.count)
          for row in 0..<found.count {
            let position = columns.positions[row]
            #expect(columns.outcomes[row] == table.outcomes[horizon - 1][position])
            #expect(columns.ends[row] <= Double(asOf))
            #expect(columns.features[0][row] == table.features[0][position])
          }
          #expect(
            Self.collection.hasVisible(
              10, tier: tier, horizon: horizon, asOf: asOf, excluding: nil)
              == (expected.count >= 10))
        }
      }
    }
  }

  @Test func excludedSeriesAreNotAmongThem() {
    let table = Self.collection.table
    let all = visible(horizon: 3, asOf: 2015)
    let some = visible(horizon: 3, asOf: 2015) { $0 % 2 == 0 }
    #expect(some.count > 0 && some.count < all.count)
    #expect(some.columns.positions.allSatisfy { table.origins[$0].series % 2 == 1 })
    // What was asked for with a series left out must not answer the question without.
    #expect(visible(horizon: 3, asOf: 2015).count == all.count)
  }

  @Test func spreadsAreThoseOfTheVisibleCases() {
    let found = visible(horizon: 5, asOf: 2008)
    let values = found.columns.features[0][..<found.count]
    let mean = values.reduce(0, +) / Double(found.count)
    let deviation = values.reduce(0) { $0 + ($1 - mean).magnitude } / Double(found.count)
    expectClose(
      found.spreads[0], 1.2533 * deviation + 1e-6,
      Tolerance(relative: 1e-12, because: "sums of a few hundred numbers"))
  }
}

@Suite("Features of a history")
struct CaseFeaturesTests {
  private static let exact = Tolerance(
    relative: 1e-14, absolute: 1e-15, because: "a few additions and a logarithm")

  @Test func handComputed() {
    // Steps 1 in a year, 4 in four years, −1.5 in a year, 0 in two years.
    let features = CaseFeatures(
      years: [2000, 2001, 2005, 2006, 2008], values: [1, 2, 6, 4.5, 4.5], last: 4)
    #expect(features.pointCount == 5)
    let expected: [Double] = [
      4.5,
      0,
      (4.5 - 6) / 3,
      (4.5 - 1) / 8,
      log(1.5 / 2 + 0.003),
      log((1 + 2 + 1.5 + 0) / 4 + 0.003),
      0.25,
      2,
    ]
    expectClose(features.values, expected, Self.exact)
  }

  @Test func laterPointsAreNotLookedAt() {
    let years = [2000, 2001, 2002, 2003]
    let short = CaseFeatures(years: Array(years[..<3]), values: [1, 2, 4], last: 2)
    let long = CaseFeatures(years: years, values: [1, 2, 4, 99], last: 2)
    #expect(short == long)
  }

  @Test func onlyFifteenYearsCount() {
    let years = [1980, 1990, 1995, 2000, 2009]
    // 1995 is fourteen years before 2009, 1994 would be the fifteenth.
    let features = CaseFeatures(years: years, values: [9, 8, 1, 2, 5], last: 4)
    #expect(features.pointCount == 3)
    expectClose(
      features.values[CaseFeatures.Index.wholePace], 4.0 / 14, Self.exact)
  }

  @Test func shortHistoriesLackFeatures() {
    let one = CaseFeatures(years: [2000], values: [3], last: 0)
    #expect(one.values[0] == 3 && one.values.dropFirst().allSatisfy(\.isNaN))
    let two = CaseFeatures(years: [2000, 2003], values: [3, 6], last: 1)
    #expect(two.values[CaseFeatures.Index.lastPace] == 1)
    #expect(two.values[CaseFeatures.Index.recentPace].isNaN)
    #expect(two.values[CaseFeatures.Index.wholePace].isNaN)
    #expect(two.values[CaseFeatures.Index.stillness] == 0)
    #expect(two.values[CaseFeatures.Index.gap] == 3)
  }
}
