import Distributions
import Forecasting
import Foundation
import TestSupport
import Testing
import TimeSeries

/// Segmented trends against weights computed division by division, and on series with known breaks.
struct SegmentedTrendTests {
  private func series(_ values: [Double], skipping gaps: Set<Int> = []) throws -> AnnualSeries {
    try AnnualSeries(
      id: "example",
      observations: values.enumerated().filter { !gaps.contains($0.offset) }
        .map { Observation(year: 2001 + $0.offset, value: $0.element) })
  }

  /// A walk whose drift changes after the observations `breaks`.
  private func walk(
    _ count: Int, slopes: [Double], breaks: [Int], noise: Double, seed: UInt64
  ) -> [Double] {
    var generator = SplitMix(seed: seed)
    var values = [40.0]
    for i in 1..<count {
      let slope = slopes[breaks.count { $0 < i }]
      values.append(values[i - 1] + slope + noise * Normal().sample(using: &generator))
    }
    return values
  }

  static let exact = Tolerance(relative: 1e-9, because: "the same sums in another order")

  /// The modified criterion of Zhang and Siegmund, written out with loops over the changes.
  @Test func weightsFollowTheCriterion() throws {
    let values = walk(14, slopes: [1, -0.5], breaks: [7], noise: 0.6, seed: 5)
    let fitted = try SegmentedTrend(maximumBreaks: 2, scale: .values).fitted(to: try series(values))
    let changes = zip(values.dropFirst(), values).map { $0 - $1 }
    let n = changes.count
    func criterion(_ ends: [Int]) -> Double {
      var sum = 0.0
      var spread = 0.0
      var start = 0
      for end in ends + [n] {
        let part = changes[start..<end]
        let mean = part.reduce(0, +) / Double(part.count)
        sum += part.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        spread += log(Double(part.count) / Double(n))
        start = end
      }
      return Double(n) * log(sum / Double(n)) + Double(2 + 3 * ends.count) * log(Double(n)) + spread
    }
    var divisions: [[Int]] = [[]]
    for i in 3...(n - 3) { divisions.append([i]) }
    for i in 3...(n - 6) { for j in (i + 3)...(n - 3) { divisions.append([i, j]) } }
    let weights = divisions.map { exp(-criterion($0) / 2) }
    let total = weights.reduce(0, +)
    for count in 0...2 {
      let share = zip(divisions, weights).filter { $0.0.count == count }.reduce(0) { $0 + $1.1 }
      expectClose(fitted.breakCountProbabilities[count], share / total, Self.exact, "\(count)")
    }
    for found in fitted.breaks {
      let position = found.year - 2001
      let share = zip(divisions, weights).filter { $0.0.contains(position) }
        .reduce(0) { $0 + $1.1 }
      expectClose(found.probability, share / total, Self.exact, "\(found.year)")
    }
  }

  @Test func withoutBreaksItIsTheDrift() throws {
    for gaps in [[], [2, 6]] as [Set<Int>] {
      let series = try series(
        walk(11, slopes: [0.7], breaks: [], noise: 1, seed: 9), skipping: gaps)
      let segmented = try SegmentedTrend(maximumBreaks: 0, scale: .values).fit(to: series)
      let drift = try Drift().fit(to: series)
      for p in [0.05, 0.5, 0.95] {
        expectClose(
          segmented.distribution(horizon: 5).quantile(p),
          drift.distribution(horizon: 5).quantile(p), Self.exact, "\(gaps), \(p)")
      }
    }
  }

  @Test func clearBreaksAreFound() throws {
    let one = try SegmentedTrend().fitted(
      to: try series(walk(15, slopes: [2, -1], breaks: [8], noise: 0.2, seed: 21)))
    #expect(one.mostProbableBreaks == [2009])
    #expect(one.shortName == "Segmented(2009)")
    #expect(one.breakCountProbabilities[1] > 0.95)
    let two = try SegmentedTrend().fitted(
      to: try series(walk(24, slopes: [2, -1, 1.5], breaks: [8, 16], noise: 0.2, seed: 22)))
    #expect(two.mostProbableBreaks == [2009, 2017])
    let slope = two.distribution(horizon: 2).median - two.distribution(horizon: 1).median
    expectClose(slope, 1.5, Tolerance(absolute: 0.25, because: "noise .2 over eight changes"))
  }

  /// A doubtful break makes the interval wider than that of the most probable division alone.
  @Test func doubtAboutBreaksWidensTheInterval() throws {
    let series = try series(walk(12, slopes: [1.2, 0.2], breaks: [6], noise: 0.5, seed: 17))
    let averaged = try SegmentedTrend(scale: .values).fitted(to: series)
    #expect(averaged.breakCountProbabilities.allSatisfy { $0 > 0.02 })
    let mixture = try #require(averaged.distribution(horizon: 5).latent as? Mixture)
    let widths = mixture.components.map { component in
      let interval = component.interval(level: 0.8)
      return interval.upperBound - interval.lowerBound
    }
    let whole = mixture.interval(level: 0.8)
    let narrowest = try #require(widths.min())
    #expect(whole.upperBound - whole.lowerBound > narrowest)
  }

  @Test func segmentsHaveThreeChangesAtLeast() throws {
    let six = try SegmentedTrend().fitted(
      to: try series([1, 2.1, 2.9, 4.2, 3.1, 2.2]))
    #expect(six.breaks.isEmpty)
    let seven = try SegmentedTrend().fitted(
      to: try series([1, 2.1, 2.9, 4.2, 3.1, 2.2, 1.1]))
    #expect(seven.breaks.map(\.year) == [2004])
  }
}
