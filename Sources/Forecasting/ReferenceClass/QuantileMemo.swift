import Synchronization

/// Quantiles that were already solved for: many targets of one series ask for the same ones.
final class QuantileMemo: Sendable {
  private struct Key: Hashable {
    let probability: Double
    let stretch: Double
  }

  private struct Known {
    var quantiles: [Key: Double] = [:]
    var still: ChangePool.Still?
    var range: ClosedRange<Double>?
  }

  private let known = Mutex(Known())

  /// The quantile; `solve` is called for the first time only.
  func quantile(_ probability: Double, stretch: Double, solve: () -> Double) -> Double {
    let key = Key(probability: probability, stretch: stretch)
    if let found = known.withLock({ $0.quantiles[key] }) { return found }
    let solved = solve()
    known.withLock { $0.quantiles[key] = solved }
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
