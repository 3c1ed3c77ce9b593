import Distributions

/// The joint verdict of reference classes, siblings and own trend on the change of a series, pooled
/// in log-odds.
///
/// ```
/// logit P(change ≥ x) = c + Σ wᵢ logit Sᵢ(x)
/// ```
///
/// with the weights of ``PoolWeights``, which depend on the series, the year ahead and what speaks,
/// never on x. All are at least 0, so that the sum falls in x as each part does: one coherent
/// distribution, from which probability, median and intervals follow. S_same is the mean of two looks
/// at the same indicator, over the last steps and over the whole history. After Genest and Zidek
/// (1986), *Combining probability distributions*, Statistical Science 1(1), §3 on logarithmic pools.
struct ChangePool: Sendable {
  /// The class of the same indicator.
  let sameIndicator: HorizonClass?

  /// The second look at the same indicator.
  let sameIndicatorLong: HorizonClass?

  /// The class of all indicators of the kind.
  let kindred: HorizonClass?

  /// The class of the siblings.
  let siblings: HorizonClass?

  /// The own trend.
  let own: OwnTrend?

  /// What the weights depend on.
  let inputs: PoolInputs

  let numbers: LearnedNumbers.Pooling

  /// The quantiles of the future value that were already asked for.
  let memo = QuantileMemo()

  private var weights: PoolWeights

  /// Joins the parts; `nil` without any.
  init?(
    sameIndicator: HorizonClass?, sameIndicatorLong: HorizonClass?, kindred: HorizonClass?,
    siblings: HorizonClass?, own: OwnTrend?, inputs: PoolInputs, numbers: LearnedNumbers.Pooling
  ) {
    guard sameIndicator != nil || kindred != nil || siblings != nil || own != nil else {
      return nil
    }
    self.sameIndicatorLong = sameIndicatorLong
    self.sameIndicator = sameIndicator
    self.kindred = kindred
    self.siblings = siblings
    self.own = own
    var inputs = inputs
    inputs.effectiveSize = sameIndicator?.effectiveSize ?? 0
    inputs.siblings = siblings.map { Self.presence(of: $0, asOf: inputs.asOf) } ?? 0
    inputs.hasClass = sameIndicator != nil || kindred != nil
    self.inputs = inputs
    self.numbers = numbers
    weights = PoolWeights(inputs, numbers: numbers)
    // A part that is left out for an explanation may leave nothing that speaks.
    if own == nil || weights.own == 0, heard == 0 {
      weights.kindred = 1
      weights.siblings = 1
      weights.own = 1
    }
  }

  /// The years without news that halve what siblings count; stated, not learned.
  private static let staleness = 5.0

  private static func presence(of siblings: HorizonClass, asOf: Int) -> Double {
    1 / (1 + max(Double(asOf) - siblings.near.newestEnd, 0) / staleness)
  }

  private var heard: Double {
    (sameIndicator == nil ? 0 : weights.sameIndicator) + (kindred == nil ? 0 : weights.kindred)
      + (siblings == nil ? 0 : weights.siblings)
  }

  /// P(change ≥ x).
  func survival(_ x: Double) -> Double {
    if let own, isOwnTrendItself { return own.survival(x) }
    return LogOdds.probability(logOdds(x))
  }

  /// P(change > x).
  func survivalBeyond(_ x: Double) -> Double {
    if let own, isOwnTrendItself { return own.survivalBeyond(x) }
    return LogOdds.probability(logOddsBeyond(x))
  }

  /// The log-odds of a change of x or more.
  func logOdds(_ x: Double) -> Double {
    pooled(
      mean(sameIndicator?.survival(x), sameIndicatorLong?.survival(x)), kindred?.survival(x),
      siblings?.survival(x), weights.own > 0 ? own?.survival(x) : nil)
  }

  /// The log-odds of a change of more than x.
  func logOddsBeyond(_ x: Double) -> Double {
    pooled(
      mean(sameIndicator?.survivalBeyond(x), sameIndicatorLong?.survivalBeyond(x)),
      kindred?.survivalBeyond(x), siblings?.survivalBeyond(x),
      weights.own > 0 ? own?.survivalBeyond(x) : nil)
  }

  /// Whether nothing but the own trend speaks, as it is.
  private var isOwnTrendItself: Bool {
    sameIndicator == nil && kindred == nil && siblings == nil && weights.constant == 0
  }

  /// An interval outside which there is next to nothing.
  var range: ClosedRange<Double> { memo.range { widestRange } }

  private var widestRange: ClosedRange<Double> {
    let classes = [sameIndicator, sameIndicatorLong, kindred, siblings].compactMap { $0 }
    let centres = classes.map(\.mean) + [own?.median].compactMap { $0 }
    let spreads = classes.map(\.deviation) + [own?.deviation].compactMap { $0 }
    let reach = 12 * (spreads.max() ?? 1)
    return ((centres.min() ?? 0) - reach)...((centres.max() ?? 0) + reach)
  }

  private func mean(_ left: Double?, _ right: Double?) -> Double? {
    guard let left, let right else { return left }
    return (left + right) / 2
  }

  /// How near to 0 and 1 the probability of a part counts.
  static let margin = 1e-9

  private func pooled(
    _ same: Double?, _ kin: Double?, _ siblings: Double?, _ own: Double?
  ) -> Double {
    var sum = weights.constant
    if let same { sum += weights.sameIndicator * LogOdds.of(same, margin: Self.margin) }
    if let kin { sum += weights.kindred * LogOdds.of(kin, margin: Self.margin) }
    if let siblings { sum += weights.siblings * LogOdds.of(siblings, margin: Self.margin) }
    if let own { sum += weights.own * LogOdds.of(own, margin: Self.margin) }
    return sum
  }
}

extension ChangePool {
  /// The parts that can be left out.
  enum Part: CaseIterable {
    case sameIndicator
    case kindred
    case siblings
    case constant
  }

  /// The pool as it would be without a part; `nil` where the part is absent or nothing is left.
  func leavingOut(_ part: Part) -> ChangePool? {
    switch part {
    case .sameIndicator: sameIndicator == nil ? nil : with(sameIndicator: nil, long: nil)
    case .kindred:
      kindred == nil
        ? nil : with(sameIndicator: sameIndicator, long: sameIndicatorLong, kindred: .some(nil))
    case .siblings:
      siblings == nil
        ? nil : with(sameIndicator: sameIndicator, long: sameIndicatorLong, siblings: .some(nil))
    case .constant: withoutSlowdown
    }
  }

  private var withoutSlowdown: ChangePool? {
    guard weights.slowdown != 0 else { return nil }
    var other = ChangePool(
      sameIndicator: sameIndicator, sameIndicatorLong: sameIndicatorLong, kindred: kindred,
      siblings: siblings, own: own, inputs: inputs, numbers: numbers)
    other?.weights.constant -= weights.slowdown
    return other
  }

  private func with(
    sameIndicator: HorizonClass?, long: HorizonClass?, kindred: HorizonClass?? = nil,
    siblings: HorizonClass?? = nil
  ) -> ChangePool? {
    ChangePool(
      sameIndicator: sameIndicator, sameIndicatorLong: long, kindred: kindred ?? self.kindred,
      siblings: siblings ?? self.siblings, own: own, inputs: inputs, numbers: numbers)
  }

  /// The number of cases behind a part.
  func caseCount(of part: Part) -> Int? {
    switch part {
    case .sameIndicator: sameIndicator?.visibleCount
    case .kindred: kindred?.visibleCount
    case .siblings: siblings?.visibleCount
    case .constant: nil
    }
  }
}
