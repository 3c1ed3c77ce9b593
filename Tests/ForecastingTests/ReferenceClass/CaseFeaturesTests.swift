import Foundation
import TestSupport
import Testing

@testable import Forecasting

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
