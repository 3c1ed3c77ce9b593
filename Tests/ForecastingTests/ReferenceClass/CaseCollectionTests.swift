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
