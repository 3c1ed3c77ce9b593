import Synchronization

/// The pools of one series by horizon, each computed when it is first asked for.
final class PoolCache: Sendable {
  private let known = Mutex<[Int: [ChangePool]?]>([:])

  /// The pools of a horizon; `make` is called for the first time only.
  func pools(horizon: Int, make: () -> [ChangePool]?) -> [ChangePool]? {
    if let found = known.withLock({ $0[horizon] }) { return found }
    let made = make()
    known.withLock { $0[horizon] = .some(made) }
    return made
  }
}
