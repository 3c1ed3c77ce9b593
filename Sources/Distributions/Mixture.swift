/// A weighted mixture: a value drawn from one of several distributions, chosen at random.
///
/// ```swift
/// let either = Mixture([Normal(mean: 0), PointMass(3)], weights: [0.9, 0.1])
/// either.probability(atLeast: 3)      // 0.101
/// ```
public struct Mixture: Distribution {
  /// The distributions mixed.
  public let components: [any Distribution]

  /// The probability of each component, positive, adding up to 1.
  public let weights: [Double]

  /// Creates a mixture.
  ///
  /// - Parameters:
  ///   - components: One or more distributions.
  ///   - weights: One weight a component, none negative, not all 0; their sum need not be 1.
  ///     Components of weight 0 are left out.
  public init(_ components: [any Distribution], weights: [Double]) {
    precondition(
      components.count == weights.count,
      "\(components.count) components have \(weights.count) weights")
    precondition(
      weights.allSatisfy { $0 >= 0 && $0.isFinite }, "a weight is negative or not finite")
    let largest = weights.max() ?? 0
    precondition(largest > 0, "no weight is positive")
    let total = weights.reduce(0) { $0 + $1 / largest }
    let kept = weights.indices.filter { weights[$0] / largest / total > 0 }
    self.components = kept.map { components[$0] }
    self.weights = kept.map { weights[$0] / largest / total }
  }

  /// Creates a mixture with equal weights.
  public init(_ components: [any Distribution]) {
    self.init(components, weights: Array(repeating: 1, count: components.count))
  }

  /// The smallest interval that holds the supports of all components.
  public var support: ClosedRange<Double> {
    let supports = components.map(\.support)
    let lower = supports.reduce(.infinity) { min($0, $1.lowerBound) }
    return lower...supports.reduce(-.infinity) { max($0, $1.upperBound) }
  }

  /// P(X ≤ x).
  public func cdf(_ x: Double) -> Double { average { $0.cdf(x) } }

  /// P(X < x).
  public func probabilityBelow(_ x: Double) -> Double { average { $0.probabilityBelow(x) } }

  /// P(X ≥ x).
  public func probability(atLeast x: Double) -> Double {
    average { $0.probability(atLeast: x) }
  }

  /// P(X > x).
  public func probability(above x: Double) -> Double { average { $0.probability(above: x) } }

  /// The smallest x with P(X ≤ x) ≥ p.
  ///
  /// The quantile lies between the smallest and the largest of the components' quantiles of the
  /// same `p`. Interpolation narrows that interval; bisection over the floating-point numbers that
  /// are left ends at neighbouring ones, whatever jumps and flat stretches the mixture has.
  public func quantile(_ p: Double) -> Double {
    if p <= 0 { return support.lowerBound }
    if p >= 1 { return support.upperBound }
    return smallest(between: components.map { $0.quantile(p) }) { cdf($0) - p }
  }

  /// The smallest x with P(X > x) ≤ q.
  public func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return support.upperBound }
    if q >= 1 { return support.lowerBound }
    return smallest(between: components.map { $0.upperQuantile(q) }) {
      q - probability(above: $0)
    }
  }

  /// A random value: a component drawn by weight, then a value of it.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    var remaining = uniform(using: &generator)
    for (component, weight) in zip(components.dropLast(), weights) {
      if remaining < weight { return component.sample(using: &generator) }
      remaining -= weight
    }
    return components[components.count - 1].sample(using: &generator)
  }

  private func average(_ value: (any Distribution) -> Double) -> Double {
    var sum = 0.0
    for (component, weight) in zip(components, weights) { sum += weight * value(component) }
    return min(sum, 1)
  }

  /// The smallest number between the extremes of `bracket` at which `excess` is not below 0; the
  /// greatest of them where rounding lets it be so nowhere.
  private func smallest(between bracket: [Double], excess: (Double) -> Double) -> Double {
    var low = bracket.min() ?? 0
    var high = bracket.max() ?? 0
    if low.isFinite, high.isFinite, low < high {
      let ends = (
        low: IncreasingRoot.Point(low, excess(low)), high: IncreasingRoot.Point(high, excess(high))
      )
      if ends.low.excess >= 0 { return low }
      if ends.high.excess >= 0 {
        let narrow = IncreasingRoot.refine(
          low: ends.low, high: ends.high,
          tolerance: 4 * max(low.magnitude, high.magnitude).ulp, accuracy: -1, excess: excess)
        (low, high) = (narrow.low.x, narrow.high.x)
      }
    }
    var first = low.orderedBits
    var last = high.orderedBits
    while first < last {
      let middle = first + (last - first) / 2
      if excess(Double(orderedBits: middle)) >= 0 { last = middle } else { first = middle + 1 }
    }
    return Double(orderedBits: last)
  }
}

extension Double {
  /// An unsigned number that orders all doubles but NaN as their values do.
  var orderedBits: UInt64 {
    let bits = bitPattern
    return sign == .minus ? ~bits : bits | (1 << 63)
  }

  /// The double whose ``orderedBits`` are given.
  init(orderedBits bits: UInt64) {
    self.init(bitPattern: bits & (1 << 63) == 0 ? ~bits : bits & ~(1 << 63))
  }
}
