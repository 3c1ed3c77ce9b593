import Assessment

/// What the simulated outcomes of one target come to.
struct SampleStatistics: Sendable {
  /// How many paths reach the target.
  let reachedCount: Int

  /// The outcomes at the ranks asked for.
  let quantiles: [Double]

  let shortfall: Shortfall?

  /// Of a sum, for each simulated year the share of paths on which it is complete; empty otherwise.
  let yearly: [Double]

  /// The quantiles that a prediction is summed up by.
  static let probabilities = [0.025, 0.1, 0.5, 0.9, 0.975]

  /// Reads the columns of a workspace, which hold the outcomes, and its paths.
  ///
  /// - Parameter ranks: The places, rising, of the outcomes wanted among all of them.
  init(
    _ projection: TargetProjection, frame: SeriesFrame, ranks: [Int], in space: PathWorkspace
  ) {
    let paths = space.paths
    var missed = 0
    var sum = 0.0
    for path in 0..<paths {
      let margin = space.margins[path]
      space.scratch[missed] = -margin
      missed += margin < 0 ? 1 : 0
      sum -= min(margin, 0)
    }
    reachedCount = paths - missed
    if missed > 0 {
      let median = OrderStatistics(space.scratch, count: missed).quantile(0.5)
      shortfall = Shortfall(
        mean: sum / Double(missed), median: median, missedShare: Double(missed) / Double(paths))
    } else {
      shortfall = nil
    }
    space.scratch.update(from: space.outcomes, count: paths)
    quantiles = OrderStatistics(space.scratch, count: paths).values(at: ranks)
    yearly = Self.yearly(projection, frame: frame, in: space)
  }

  private static func yearly(
    _ projection: TargetProjection, frame: SeriesFrame, in space: PathWorkspace
  ) -> [Double] {
    let low = projection.reached.lower ?? -.infinity
    let high = projection.reached.upper ?? .infinity
    let paths = space.paths
    switch projection.quantity {
    case .sum(let period):
      let done = zip(period, projection.observed).reduce(0) { sum, year in
        sum + (year.0 <= frame.origin ? year.1 ?? 0 : 0)
      }
      for path in 0..<paths { space.scratch[path] = done }
      return (0..<frame.horizon).map { column in
        guard frame.year(column) >= period.lowerBound else { return 0 }
        let values = space.values + column * paths
        for path in 0..<paths { space.scratch[path] += values[path] }
        return share(space.scratch, paths, low, high)
      }
    default:
      return []
    }
  }

  private static func share(
    _ values: UnsafePointer<Double>, _ paths: Int, _ low: Double, _ high: Double
  ) -> Double {
    var count = 0
    for path in 0..<paths { count += values[path] >= low && values[path] <= high ? 1 : 0 }
    return Double(count) / Double(paths)
  }
}

/// Quantiles of a column of numbers by partial sorting in place: Hoare's find (1961, *CACM* 4:321).
struct OrderStatistics {
  private let values: UnsafeMutablePointer<Double>
  private let count: Int

  /// Works on `count` finite numbers, which it reorders.
  init(_ values: UnsafeMutablePointer<Double>, count: Int) {
    self.values = values
    self.count = count
  }

  /// The numbers at some places among the numbers in rising order.
  ///
  /// - Parameter ranks: Not falling, from 0 up to the count.
  func values(at ranks: [Int]) -> [Double] {
    var results = Array(repeating: Double.nan, count: ranks.count)
    fill(&results, ranks, 0..<ranks.count, low: 0, high: count - 1)
    return results
  }

  /// The smallest number with so much of the sample at or below it.
  func quantile(_ probability: Double) -> Double {
    select(Self.rank(probability, count: count), low: 0, high: count - 1)
  }

  /// The middle one first, so that each half is searched once.
  private func fill(
    _ results: inout [Double], _ ranks: [Int], _ range: Range<Int>, low: Int, high: Int
  ) {
    guard !range.isEmpty, count > 0 else { return }
    let middle = (range.lowerBound + range.upperBound) / 2
    results[middle] = select(ranks[middle], low: low, high: high)
    fill(&results, ranks, range.lowerBound..<middle, low: low, high: ranks[middle])
    fill(&results, ranks, (middle + 1)..<range.upperBound, low: ranks[middle], high: high)
  }

  /// The place of a quantile among `count` rising numbers.
  static func rank(_ probability: Double, count: Int) -> Int {
    // Less a hair, so that 0.9 of 10 is the ninth and not, by rounding, the tenth.
    min(max(Int((probability * Double(count) - 1e-9).rounded(.up)) - 1, 0), count - 1)
  }

  /// Partitions without branches on the values, which half of the time would be guessed wrong.
  private func select(_ rank: Int, low: Int, high: Int) -> Double {
    var low = low
    var high = high
    while low < high {
      let pivot = median(values[low], values[low + (high - low) / 2], values[high])
      let less = partition(low, high) { $0 < pivot }
      if rank < less {
        high = less - 1
        continue
      }
      // Values may lie on a bound in any number: those equal to the pivot are done with at once.
      let equal = partition(less, high) { $0 <= pivot }
      if rank < equal { return pivot }
      low = equal
    }
    return values[rank]
  }

  /// Brings the values that pass to the front of a stretch and gives back the end of them.
  @inline(__always)
  private func partition(_ low: Int, _ high: Int, _ passes: (Double) -> Bool) -> Int {
    var end = low
    for index in low...high {
      let value = values[index]
      values[index] = values[end]
      values[end] = value
      end += passes(value) ? 1 : 0
    }
    return end
  }

  private func median(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }
}

/// Where a quantile of a predictive distribution stands among simulated outcomes.
///
/// Under a scenario the outcome at the same place, plus what the two differed by without it, is the
/// quantile: it moves exactly as all paths do where they move alike, and stops at a bound where they
/// all stop.
struct QuantileAnchor: Sendable {
  /// The place among the outcomes in rising order.
  let rank: Int

  /// The quantile less the outcome at that place.
  let residual: Double

  /// Finds `value`, the quantile of `probability`, among rising outcomes.
  ///
  /// Where several outcomes equal it, as on a bound, the one that the probability points to is taken.
  init(_ value: Double, probability: Double, in sorted: [Double]) {
    let first = Self.firstIndex(in: sorted) { $0 >= value }
    let after = Self.firstIndex(in: sorted) { $0 > value }
    let last = sorted.count - 1
    let wanted = OrderStatistics.rank(probability, count: sorted.count)
    rank = min(max(wanted, min(first, last)), max(min(after - 1, last), min(first, last)))
    residual = value - sorted[rank]
  }

  private static func firstIndex(
    in sorted: [Double], where passes: (Double) -> Bool
  ) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if passes(sorted[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension PredictionSummary {
  /// The quantiles in rising order.
  var rising: [Double] { [lower95, lower80, median, upper80, upper95] }
}
