import Foundation
import TestSupport
import Testing

@testable import Forecasting

@Suite("Sums and exponentials over columns")
struct ColumnMathTests {
  private static let rounding = Tolerance(
    relative: 1e-13, because: "sums of some hundred numbers in another order")

  /// Numbers without a pattern between 0 and 1.
  private static func numbers(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SplitMix(seed: seed)
    return (0..<count).map { _ in Double(generator.next() >> 11) * 0x1p-53 }
  }

  @Test func exponentialsKeepTheirDigits() {
    for step in -70_000...70_000 {
      let x = Double(step) / 100
      let expected = exp(x)
      #expect(
        (ColumnMath.exponential(x) / expected - 1).magnitude < 5e-16,
        "e to the power \(x)")
    }
    #expect(ColumnMath.exponential(0) == 1)
  }

  /// Lengths on both sides of a multiple of the lanes.
  @Test(arguments: [0, 1, 3, 4, 7, 8, 9, 16, 31, 500]) func sumsAgreeWithPlainOnes(count: Int) {
    let one = Self.numbers(count, seed: 1)
    let other = Self.numbers(count, seed: 2)
    let third = Self.numbers(count, seed: 3)
    func plain(_ left: [Double], _ right: [Double]) -> Double {
      zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
    one.withUnsafeBufferPointer { a in
      other.withUnsafeBufferPointer { b in
        third.withUnsafeBufferPointer { c in
          guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
          expectClose(ColumnMath.sum(a, count: count), one.reduce(0, +), Self.rounding)
          expectClose(ColumnMath.dot(a, b, count: count), plain(one, other), Self.rounding)
          let both = ColumnMath.dots(a, b, c, count: count)
          expectClose(both.0, plain(one, third), Self.rounding)
          expectClose(both.1, plain(other, third), Self.rounding)
          if count > 0 {
            #expect(
              ColumnMath.smallest(UnsafeBufferPointer(start: a, count: count)) == one.min())
          }
        }
      }
    }
    expectClose(
      ColumnMath.sumOfSquares(of: one, weights: other),
      zip(one, other).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }, Self.rounding)
  }

  @Test(arguments: [1, 4, 70, 128]) func logisticSumsAgreeWithPlainOnes(count: Int) {
    let weights = Self.numbers(count, seed: 5)
    let decay = exp(-0.57)
    for odds in [1e-6, 0.3, 1, 40, 5e8] {
      let expected = weights.enumerated().reduce(0.0) { sum, item in
        sum + item.element / (1 + odds * exp(-0.57 * Double(item.offset)))
      }
      let found = weights.withUnsafeBufferPointer {
        ColumnMath.logisticSum(of: $0, odds: odds, decay: decay)
      }
      expectClose(found, expected, Self.rounding, "odds \(odds)")
    }
  }

  @Test func cappedSquaresAreAdded() {
    let column = Self.numbers(101, seed: 7)
    var sums = Array(repeating: 1.0, count: 101)
    column.withUnsafeBufferPointer { column in
      sums.withUnsafeMutableBufferPointer { sums in
        let one = ColumnMath.Distance(column: column.baseAddress!, origin: 0.2, precision: 10)
        let other = ColumnMath.Distance(column: column.baseAddress!, origin: 0.9, precision: 2)
        ColumnMath.add(one, other, cap: 0.5, to: sums.baseAddress!, count: 101)
        ColumnMath.add(one, cap: 0.5, to: sums.baseAddress!, count: 101)
      }
    }
    for (value, sum) in zip(column, sums) {
      let one = min((value - 0.2) * (value - 0.2) * 10, 0.5)
      let other = min((value - 0.9) * (value - 0.9) * 2, 0.5)
      expectClose(sum, 1 + 2 * one + other, Self.rounding)
    }
  }

  @Test func factorsStayWithinLimits() {
    var values = [1.0, 2, 4]
    ColumnMath.scale(&values, by: [0.1, 1, 10], times: 1, within: 0.5...2)
    #expect(values == [0.5, 2, 8])
  }

  @Test func weightsAreSpreadOverNeighbouringNodes() {
    let places = [-3, 0, 0.25, 1, 2.5, 5.999, 6, 7, 99, 4]
    let weights = Self.numbers(places.count, seed: 9)
    let outcomes = [1.0, 1, 1, 1, 1, 1, 1, 1, 1, 0]
    var bins = Array(repeating: 0.0, count: 8)
    let still = bins.withUnsafeMutableBufferPointer { bins in
      ColumnMath.spread(weights, at: places, outcomes: outcomes, count: places.count, over: bins)
    }
    var expected = Array(repeating: 0.0, count: 8)
    for index in 0..<9 {
      let place = min(max(places[index], 0), 7 - 1e-6)
      let node = Int(place)
      expected[node] += weights[index] * (Double(node + 1) - place)
      expected[node + 1] += weights[index] * (place - Double(node))
    }
    #expect(still == weights[9])
    for (bin, value) in zip(bins, expected) {
      expectClose(bin, value, Tolerance(absolute: 1e-14, because: "two roundings"))
    }
  }
}
