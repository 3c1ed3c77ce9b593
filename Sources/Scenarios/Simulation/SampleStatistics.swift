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
