import Distributions
import Synchronization

extension ChangePool {
  /// The log-odds that the change, taken in the direction `sign`, is at most 0, and below 0.
  struct Still: Sendable {
    let below: Double
    let upTo: Double
  }

  /// The smallest change u, taken in the direction `sign`, of which the log-odds of `sign × change ≤
  /// u` are at least `target`.
  ///
  /// The log-odds are nearly a straight line in u but for a jump at 0, where the unchanged cases lie,
  /// and so the search runs from there, on one side of it.
  func directedChange(logOdds target: Double, sign: Double) -> Double {
    let still = memo.still {
      Still(
        below: directedLogOdds(0, sign: sign, isStrict: true),
        upTo: directedLogOdds(0, sign: sign, isStrict: false))
    }
    if still.below < target, target <= still.upTo { return 0 }
    let start = IncreasingRoot.Point(0, (target > still.upTo ? still.upTo : still.below) - target)
    func excess(_ u: Double) -> Double {
      directedLogOdds(u, sign: sign, isStrict: false) - target
    }
    return root(from: start, sign: sign, excess)
  }

  /// Log-odds of a change, taken in the direction `sign`, of at most u – below u where strict.
  private func directedLogOdds(_ u: Double, sign: Double, isStrict: Bool) -> Double {
    switch (sign > 0, isStrict) {
    case (true, false): -logOddsBeyond(u)
    case (true, true): -logOdds(u)
    case (false, false): logOdds(-u)
    case (false, true): logOddsBeyond(-u)
    }
  }

  /// Walks away from 0 to where the excess changes its sign, and from there to where it does so.
  private func root(
    from start: IncreasingRoot.Point, sign: Double, _ excess: (Double) -> Double
  ) -> Double {
    let isAbove = start.excess < 0
    let spread = spread
    var (before, last) = (start, start)
    var third: IncreasingRoot.Point?
    // A logistic distribution rises by 1.8 in log-odds over a standard deviation.
    var next = -start.excess / 1.8 * spread
    while true {
      var isAtEnd = false
      if next.magnitude > 4 * spread {
        // The range is not free of charge, and seldom needed.
        let end = isAbove == (sign > 0) ? range.upperBound * sign : range.lowerBound * sign
        isAtEnd = isAbove ? next >= end : next <= end
        if isAtEnd { next = end }
      }
      if isAbove ? next <= last.x : next >= last.x { return next }
      if last.x != before.x { third = before }
      (before, last) = (last, IncreasingRoot.Point(next, excess(next)))
      if last.excess.magnitude <= Self.accuracy { return next }
      if (last.excess < 0) != isAbove { break }
      if isAtEnd { return next }
      // Along the last two points and somewhat further, but at most four times as far as now.
      let slope = (last.excess - before.excess) / (last.x - before.x)
      let longest = 4 * last.x
      let step = -1.1 * last.excess / slope
      next = last.x + (slope > 0 && step.magnitude < longest.magnitude ? step : longest)
    }
    let (low, high) = isAbove ? (before, last) : (last, before)
    return IncreasingRoot.refine(
      low: low, high: high, third: third, tolerance: 1e-11 * spread, accuracy: Self.accuracy,
      excess: excess
    ).high.x
  }

  /// Log-odds that are as good as none.
  private static var accuracy: Double { 1e-12 }

  /// How far changes spread, roughly.
  private var spread: Double {
    let classes = [sameIndicator, kindred, siblings].compactMap { $0?.deviation }
    return classes.min() ?? own?.deviation ?? 1
  }
}

/// Quantiles that were already solved for: many targets of one series ask for the same ones.
final class QuantileMemo: Sendable {
  private struct Known {
    var quantiles: [Double: Double] = [:]
    var still: ChangePool.Still?
    var range: ClosedRange<Double>?
  }

  private let known = Mutex(Known())

  /// The quantile; `solve` is called for the first time only.
  func quantile(_ probability: Double, solve: () -> Double) -> Double {
    if let found = known.withLock({ $0.quantiles[probability] }) { return found }
    let solved = solve()
    known.withLock { $0.quantiles[probability] = solved }
    return solved
  }

  /// The log-odds about no change; `solve` is called for the first time only.
  func still(solve: () -> ChangePool.Still) -> ChangePool.Still {
    if let found = known.withLock({ $0.still }) { return found }
    let solved = solve()
    known.withLock { $0.still = solved }
    return solved
  }

  /// The range of changes; `solve` is called for the first time only.
  func range(solve: () -> ClosedRange<Double>) -> ClosedRange<Double> {
    if let found = known.withLock({ $0.range }) { return found }
    let solved = solve()
    known.withLock { $0.range = solved }
    return solved
  }
}
