import Distributions
import LinearAlgebra
import Testing
import TimeSeries

@testable import Forecasting

@Suite("What the default engine may know")
struct ReferenceHonestyTests {
  /// A prediction as of a year is the same, bit for bit, whether or not the data go on after it.
  @Test(arguments: [2004, 2009, 2014])
  func laterCasesChangeNothing(year: Int) throws {
    let whole = ReferenceData.library()
    let cut = ReferenceData.library(upTo: year)
    for indicator in ["coverage", "mortality", "vaccination", nil] {
      for direction in [Direction.increase, .decrease, nil] {
        for values in [[60, 61, 61, 62.5, 64, 66], [60, 62, 63.5], [71]] {
          let series = try ReferenceData.series(
            values, from: year - values.count + 1, indicator: indicator,
            bounds: indicator == "mortality" ? .nonNegative : .percent, direction: direction)
          let first = try AutomaticModel(reference: whole, asOf: year).fit(to: series)
          let second = try AutomaticModel(reference: cut, asOf: year).fit(to: series)
          for horizon in [1, 2, 5, 10, 25] {
            let (left, right) = (
              first.distribution(horizon: horizon), second.distribution(horizon: horizon)
            )
            for threshold in [40, 60, values[values.count - 1], 68, 90, 100] {
              #expect(
                left.probability(atLeast: threshold) == right.probability(atLeast: threshold),
                "\(indicator ?? "none") as of \(year), \(horizon) years, \(threshold)")
            }
            #expect(left.quantile(0.1) == right.quantile(0.1))
          }
        }
      }
    }
  }

  /// The shipped data, cut: only series that are named can be cut, so pooled indicators stay away.
  @Test func shippedLaterCasesChangeNothing() throws {
    let shipped = try ReferenceData.shipped.get()
    let year = 2012
    let cut = ReferenceLibrary(
      indicators: shipped.indicators,
      series: shipped.series.compactMap { series in
        let count = year - series.firstYear + 1
        guard count > 0 else { return nil }
        return ReferenceSeries(
          indicator: series.indicator, country: series.country, firstYear: series.firstYear,
          values: Array(series.values.prefix(count)))
      },
      cells: shipped.cells.filter { $0.year < year })
    for indicator in ["unemployment", "women_parliament", "internet_users", nil] {
      let series = try ReferenceData.series(
        [21.3, 21.9, 22.4, 23.1, 25], from: year - 4, indicator: indicator)
      let first = try AutomaticModel(reference: shipped, asOf: year).fit(to: series)
      let second = try AutomaticModel(reference: cut, asOf: year).fit(to: series)
      for horizon in [1, 3, 8] {
        let (left, right) = (
          first.distribution(horizon: horizon), second.distribution(horizon: horizon)
        )
        for threshold in [10.0, 20, 25, 27, 40] {
          #expect(left.cdf(threshold) == right.cdf(threshold), "\(indicator ?? "none")")
        }
      }
    }
  }

  /// At most fifty learned numbers outside the reference file, none indexed by anything.
  @Test func learnedNumbersAreFew() {
    func count(_ value: Any) -> Int {
      let children = Mirror(reflecting: value).children
      return children.isEmpty ? 1 : children.reduce(0) { $0 + count($1.value) }
    }
    let learned = count(LearnedNumbers())
    let combination = count(CombinationNumbers())
    // Both hold numbers only; a table would add its entries to the count.
    #expect(learned > 20 && combination > 5, "\(learned) and \(combination)")
    #expect(learned + combination <= 50)
  }

  @Test func sameSeedSameBytes() throws {
    let series = try ReferenceData.series([60, 61, 63, 62, 65], indicator: "coverage")
    let fitted = try AutomaticModel(reference: ReferenceData.library()).fit(to: series)
    let again = try AutomaticModel(reference: ReferenceData.library()).fit(to: series)
    var first = SplitMix64(seed: 7, stream: "asked")
    var second = SplitMix64(seed: 7, stream: "asked")
    let left = fitted.simulate(paths: 50, horizon: 6, using: &first)
    let right = again.simulate(paths: 50, horizon: 6, using: &second)
    #expect(left == right)
  }

  /// The years of paths follow the distributions of those years.
  @Test func pathsFollowTheDistributions() throws {
    let series = try ReferenceData.series([60, 61, 63, 62, 65], indicator: "coverage")
    let fitted = try AutomaticModel(reference: ReferenceData.library()).fit(to: series)
    var generator = SplitMix64(seed: 3, stream: "paths")
    let paths = fitted.simulate(paths: 4000, horizon: 5, using: &generator)
    for horizon in [1, 5] {
      let distribution = fitted.distribution(horizon: horizon)
      let median = distribution.median
      let share =
        Double((0..<4000).count { paths[$0, horizon - 1] <= median }) / 4000
      let expected = distribution.cdf(median)
      // Four standard errors of a share of 4000.
      #expect((share - expected).magnitude < 4 * 0.5 / 4000.0.squareRoot() + 0.01)
    }
  }
}
