package import Distributions

/// The log-odds that the parts of a pool give one event, before they are joined.
///
/// They do not depend on ``LearnedNumbers/Pooling``, so that those numbers can be fitted without
/// weighing the classes anew.
package struct PoolParts: Hashable, Sendable {
  /// The number of points of the history.
  package let pointCount: Int

  /// The effective number of cases of the same indicator's class; 0 without one.
  package let effectiveSize: Double

  /// Log-odds by the class of the same indicator, the mean of its two looks; 0 without one.
  package let sameIndicator: Double

  /// Log-odds by the kindred class; 0 without one.
  package let kindred: Double

  /// Log-odds by the own trend; 0 where it takes no part.
  package let ownTrend: Double

  /// 1 for an event that progress brings nearer, −1 for one that it takes away.
  package let orientation: Double

  /// Creates parts.
  package init(
    pointCount: Int, effectiveSize: Double, sameIndicator: Double, kindred: Double,
    ownTrend: Double, orientation: Double = 1
  ) {
    self.pointCount = pointCount
    self.effectiveSize = effectiveSize
    self.sameIndicator = sameIndicator
    self.kindred = kindred
    self.ownTrend = ownTrend
    self.orientation = orientation
  }

  /// The probability of the event, joined as ``ChangePool`` joins it.
  package func probability(_ numbers: LearnedNumbers.Pooling) -> Double {
    let share = effectiveSize / (effectiveSize + numbers.halfSize)
    let rest = 1 - share
    let length = Double(pointCount)
    let own =
      numbers.ownTrend * (rest + numbers.ownTrendBeside * share) * length
      / (length + numbers.ownTrendHalfLength)
    let constant = pointCount >= 2 ? numbers.constant * rest : numbers.constantSinglePoint
    let sum =
      orientation * constant + numbers.sameIndicator * share * sameIndicator
      + numbers.kindred * rest * kindred + own * ownTrend
    return LogOdds.probability(sum)
  }
}

extension FittedReference {
  /// The parts behind the probability of an event `horizon` years after the last observation.
  ///
  /// `nil` where the weights do not act on the log-odds of the event alone: without a wanted
  /// direction, and for events that are certain whatever the pool says.
  ///
  /// - Parameter probability: The probability of a one-sided event under a distribution of that
  ///   year.
  package func poolParts(
    horizon: Int, probability: (any Distribution) -> Double
  ) -> PoolParts? {
    guard views.count == 1 else { return nil }
    let (pools, used) = longestPools(upTo: min(horizon, CaseTable.longestHorizon))
    func logOdds(_ pool: ChangePool?) -> Double {
      guard let pool else { return 0 }
      let stated = probability(distribution(of: [pool], used: used, horizon: horizon))
      return LogOdds.of(stated)
    }
    let pool = pools[0]
    // The constant of 1 comes back as 1 or −1, whichever way the event points.
    let orientation = logOdds(pool.constantAlone)
    guard orientation.isFinite, (orientation.magnitude - 1).magnitude < 1e-6 else { return nil }
    return PoolParts(
      pointCount: pool.pointCount, effectiveSize: pool.sameIndicator?.effectiveSize ?? 0,
      sameIndicator: logOdds(pool.sameIndicatorAlone), kindred: logOdds(pool.kindredAlone),
      ownTrend: logOdds(pool.ownTrendAlone), orientation: orientation > 0 ? 1 : -1)
  }
}

extension ChangePool {
  /// Numbers under which a class alone speaks with weight 1.
  private static var plain: LearnedNumbers.Pooling {
    var numbers = LearnedNumbers.Pooling()
    numbers.sameIndicator = 1
    numbers.halfSize = 0
    numbers.kindred = 1
    numbers.constant = 0
    numbers.constantSinglePoint = 0
    return numbers
  }

  fileprivate var sameIndicatorAlone: ChangePool? {
    guard sameIndicator != nil else { return nil }
    return ChangePool(
      sameIndicator: sameIndicator, sameIndicatorLong: sameIndicatorLong, kindred: nil, own: nil,
      pointCount: pointCount, numbers: Self.plain)
  }

  fileprivate var kindredAlone: ChangePool? {
    guard kindred != nil else { return nil }
    var numbers = Self.plain
    numbers.halfSize = 1
    return ChangePool(
      sameIndicator: nil, sameIndicatorLong: nil, kindred: kindred, own: nil,
      pointCount: pointCount, numbers: numbers)
  }

  fileprivate var ownTrendAlone: ChangePool? {
    ChangePool(
      sameIndicator: nil, sameIndicatorLong: nil, kindred: nil, own: own, pointCount: pointCount,
      numbers: numbers)
  }

  fileprivate var constantAlone: ChangePool? {
    var numbers = Self.plain
    numbers.halfSize = .infinity
    numbers.kindred = 0
    numbers.ownTrend = 0
    numbers.constant = 1
    numbers.constantSinglePoint = 1
    return ChangePool(
      sameIndicator: sameIndicator, sameIndicatorLong: sameIndicatorLong, kindred: kindred,
      own: nil, pointCount: pointCount, numbers: numbers)
  }
}
