import Synchronization

/// The pools and the classes of one series by year ahead, each computed when it is first asked for.
final class PoolCache: Sendable {
  /// The classes that a series can have.
  enum Speaker: Hashable {
    case sameIndicator
    case sameIndicatorLong
    case kindred
    case siblings
  }

  private struct Key: Hashable {
    let speaker: Speaker
    let year: Int
  }

  private struct Known {
    var pools: [Int: ChangePool?] = [:]
    var estimates: [Key: ClassEstimate?] = [:]
  }

  private let known = Mutex(Known())

  /// The pool of a year; `make` is called for the first time only.
  func pool(horizon: Int, make: () -> ChangePool?) -> ChangePool? {
    if let found = known.withLock({ $0.pools[horizon] }) { return found }
    let made = make()
    known.withLock { $0.pools[horizon] = .some(made) }
    return made
  }

  /// The class of a year; `make` is called for the first time only.
  func estimate(_ speaker: Speaker, year: Int, make: () -> ClassEstimate?) -> ClassEstimate? {
    let key = Key(speaker: speaker, year: year)
    if let found = known.withLock({ $0.estimates[key] }) { return found }
    let made = make()
    known.withLock { $0.estimates[key] = .some(made) }
    return made
  }
}
