import Distributions

/// The joint verdict of reference classes and own trend on the change of a series, pooled in
/// log-odds.
///
/// ```
/// s = ess / (ess + halfSize)            how far the same indicator's class is to be trusted
/// r = 1 − s
/// logit P(change ≥ x) = c + α s logit S_same(x) + β r logit S_kin(x) + g logit S_own(x)
/// g = γ (r + δ s) n / (n + halfLength)  for n ≥ 3 points, else 0
/// ```
///
/// The constant c is `constant` × r, with a single point `constantSinglePoint` whole. S_same is the
/// mean of two looks at the same indicator, over the last steps and over the whole history.
///
/// All weights are at least 0, so that it falls in x as each part does: one coherent distribution,
/// from which probability, median and intervals follow. After Genest and Zidek (1986), *Combining
/// probability distributions*, Statistical Science 1(1), §3 on logarithmic pools.
struct ChangePool: Sendable {
  /// The class of the same indicator.
  let sameIndicator: ClassEstimate?

  /// The second look at the same indicator.
  let sameIndicatorLong: ClassEstimate?

  /// The class of all indicators of the kind.
  let kindred: ClassEstimate?

  /// The own trend.
  let own: OwnTrend?

  /// The number of points in the window.
  let pointCount: Int

  let numbers: LearnedNumbers.Pooling

  /// The quantiles of the future value that were already asked for.
  let memo = QuantileMemo()

  private let weights: Weights

  private struct Weights: Hashable, Sendable {
    var constant = 0.0
    var sameIndicator = 0.0
    var kindred = 0.0
    var own = 0.0
  }

  /// Joins the parts; `nil` without any.
  init?(
    sameIndicator: ClassEstimate?, sameIndicatorLong: ClassEstimate?, kindred: ClassEstimate?,
    own: OwnTrend?, pointCount: Int, numbers: LearnedNumbers.Pooling
  ) {
    self.sameIndicatorLong = sameIndicatorLong
    self.sameIndicator = sameIndicator
    self.kindred = kindred
    self.own = own
    self.pointCount = pointCount
    self.numbers = numbers
    if sameIndicator == nil, kindred == nil {
      guard own != nil else { return nil }
      weights = Weights(own: 1)
      return
    }
    let size = sameIndicator?.effectiveSize ?? 0
    let share = size / (size + numbers.halfSize)
    let rest = 1 - share
    weights = Weights(
      constant: pointCount >= 2 ? numbers.constant * rest : numbers.constantSinglePoint,
      sameIndicator: numbers.sameIndicator * share, kindred: numbers.kindred * rest,
      own: numbers.ownTrend * (rest + numbers.ownTrendBeside * share) * Double(pointCount)
        / (Double(pointCount) + numbers.ownTrendHalfLength))
  }

  /// P(change ≥ x).
  func survival(_ x: Double) -> Double {
    if let own, hasOwnTrendOnly { return own.survival(x) }
    return LogOdds.probability(logOdds(x))
  }

  /// P(change > x).
  func survivalBeyond(_ x: Double) -> Double {
    if let own, hasOwnTrendOnly { return own.survivalBeyond(x) }
    return LogOdds.probability(logOddsBeyond(x))
  }

  /// The log-odds of a change of x or more.
  func logOdds(_ x: Double) -> Double {
    pooled(
      mean(sameIndicator?.survival(x), sameIndicatorLong?.survival(x)), kindred?.survival(x),
      own?.survival(x))
  }

  /// The log-odds of a change of more than x.
  func logOddsBeyond(_ x: Double) -> Double {
    pooled(
      mean(sameIndicator?.survivalBeyond(x), sameIndicatorLong?.survivalBeyond(x)),
      kindred?.survivalBeyond(x), own?.survivalBeyond(x))
  }

  private var hasOwnTrendOnly: Bool { sameIndicator == nil && kindred == nil }

  /// An interval outside which there is next to nothing.
  var range: ClosedRange<Double> { memo.range { widestRange } }

  private var widestRange: ClosedRange<Double> {
    let centres = [sameIndicator?.mean, sameIndicatorLong?.mean, kindred?.mean, own?.median]
      .compactMap { $0 }
    let spreads = [
      sameIndicator?.deviation, sameIndicatorLong?.deviation, kindred?.deviation, own?.deviation,
    ].compactMap { $0 }
    let reach = 12 * (spreads.max() ?? 1)
    return ((centres.min() ?? 0) - reach)...((centres.max() ?? 0) + reach)
  }

  private func mean(_ left: Double?, _ right: Double?) -> Double? {
    guard let left, let right else { return left }
    return (left + right) / 2
  }

  /// How near to 0 and 1 the probability of a part counts.
  private static let margin = 1e-9

  private func pooled(_ same: Double?, _ kin: Double?, _ own: Double?) -> Double {
    var sum = weights.constant
    if let same { sum += weights.sameIndicator * LogOdds.of(same, margin: Self.margin) }
    if let kin { sum += weights.kindred * LogOdds.of(kin, margin: Self.margin) }
    if let own { sum += weights.own * LogOdds.of(own, margin: Self.margin) }
    return sum
  }
}

extension ChangePool {
  /// The parts that can be left out.
  enum Part: CaseIterable {
    case sameIndicator
    case kindred
    case constant
  }

  /// The pool as it would be without a part; `nil` where the part is absent or nothing is left.
  func leavingOut(_ part: Part) -> ChangePool? {
    var others = numbers
    switch part {
    case .sameIndicator:
      guard sameIndicator != nil else { return nil }
      return ChangePool(
        sameIndicator: nil, sameIndicatorLong: nil, kindred: kindred, own: own,
        pointCount: pointCount, numbers: numbers)
    case .kindred:
      guard kindred != nil else { return nil }
      return ChangePool(
        sameIndicator: sameIndicator, sameIndicatorLong: sameIndicatorLong, kindred: nil, own: own,
        pointCount: pointCount, numbers: numbers)
    case .constant:
      others.constant = 0
      others.constantSinglePoint = 0
      return ChangePool(
        sameIndicator: sameIndicator, sameIndicatorLong: sameIndicatorLong, kindred: kindred,
        own: own, pointCount: pointCount, numbers: others)
    }
  }

  /// The number of cases behind a part.
  func caseCount(of part: Part) -> Int? {
    switch part {
    case .sameIndicator: sameIndicator?.visibleCount
    case .kindred: kindred?.visibleCount
    case .constant: nil
    }
  }
}
