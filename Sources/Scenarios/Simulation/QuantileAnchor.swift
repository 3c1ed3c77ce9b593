import Assessment

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
