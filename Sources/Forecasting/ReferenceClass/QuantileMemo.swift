import Synchronization

/// Quantiles that were already solved for: many targets of one series ask for the same ones.
final class QuantileMemo: Sendable {
  private struct Key: Hashable {
    let probability: Double
    let stretch: Double
  }

  private let known = Mutex<[Key: Double]>([:])

  /// The quantile; `solve` is called for the first time only.
  func quantile(_ probability: Double, stretch: Double, solve: () -> Double) -> Double {
    let key = Key(probability: probability, stretch: stretch)
    if let found = known.withLock({ $0[key] }) { return found }
    let solved = solve()
    known.withLock { $0[key] = solved }
    return solved
  }
}
