/// A probability distribution on the real line, which may have mass at single points.
///
/// Laws that every conforming type keeps (the law tests run them all): `cdf` does not decrease;
/// `quantile` does not decrease; `cdf(quantile(p)) ≥ p`, with equality where there is no mass at a
/// point; `probabilityBelow(x) ≤ cdf(x)`; `cdf(x)` and `probability(above: x)` add up to 1; values
/// stay within `support`.
///
/// Probabilities of the upper tail have functions of their own, because `1 - cdf(x)` keeps no
/// correct digit of a tail below 1e-16.
///
/// ```swift
/// let normal: any Distribution = Normal(mean: 93, standardDeviation: 2)
/// normal.probability(atLeast: 95)     // 0.159
/// normal.interval(level: 0.8)         // 90.4 … 95.6
/// ```
public protocol Distribution: Sendable {
  /// The smallest closed interval that holds all the probability; its ends may be infinite.
  var support: ClosedRange<Double> { get }

  /// P(X ≤ x).
  func cdf(_ x: Double) -> Double

  /// P(X < x), which differs from ``cdf(_:)`` only where there is mass at `x`.
  func probabilityBelow(_ x: Double) -> Double

  /// P(X ≥ x).
  func probability(atLeast x: Double) -> Double

  /// P(X > x), which differs from ``probability(atLeast:)`` only where there is mass at `x`.
  func probability(above x: Double) -> Double

  /// The smallest x with P(X ≤ x) ≥ p.
  ///
  /// - Parameter p: A probability from 0 to 1; 0 and 1 give the ends of ``support``.
  func quantile(_ p: Double) -> Double

  /// The smallest x with P(X > x) ≤ q: the quantile of `1 - q`, exact for small `q` too.
  ///
  /// - Parameter q: A probability from 0 to 1; 1 and 0 give the ends of ``support``.
  func upperQuantile(_ q: Double) -> Double

  /// A random value.
  func sample(using generator: inout some RandomNumberGenerator) -> Double
}

extension Distribution {
  /// P(X < x); the same as ``cdf(_:)`` for a distribution without mass at points.
  public func probabilityBelow(_ x: Double) -> Double { cdf(x) }

  /// P(X ≥ x), as one less P(X < x).
  public func probability(atLeast x: Double) -> Double { 1 - probabilityBelow(x) }

  /// P(X > x), as one less P(X ≤ x).
  public func probability(above x: Double) -> Double { 1 - cdf(x) }

  /// P(X ≤ x).
  public func probability(atMost x: Double) -> Double { cdf(x) }

  /// The quantile of `1 - q`.
  public func upperQuantile(_ q: Double) -> Double { quantile(1 - q) }

  /// The value with equal probability on both sides.
  public var median: Double { quantile(0.5) }

  /// The central interval that holds the value with probability `level`.
  ///
  /// - Parameter level: A probability strictly between 0 and 1, such as 0.95.
  public func interval(level: Double) -> ClosedRange<Double> {
    precondition(level > 0 && level < 1, "level is \(level), not between 0 and 1")
    let tail = (1 - level) / 2
    let lower = quantile(tail)
    return lower...max(lower, upperQuantile(tail))
  }

  /// A random value, by inversion.
  public func sample(using generator: inout some RandomNumberGenerator) -> Double {
    quantile(uniform(using: &generator))
  }
}

/// A random number strictly between 0 and 1: the centre of one of 2⁵² equal cells.
func uniform(using generator: inout some RandomNumberGenerator) -> Double {
  (Double(generator.next() >> 12) + 0.5) * 0x1p-52
}

/// A distribution with a density and no mass at single points.
public protocol ContinuousDistribution: Distribution {
  /// The density at `x`; 0 outside the support, infinite at a pole on its edge.
  func density(_ x: Double) -> Double

  /// The natural logarithm of the density, finite inside the support even where the density
  /// itself underflows; minus infinity outside.
  func logDensity(_ x: Double) -> Double
}

extension ContinuousDistribution {
  /// P(X ≥ x), the same as P(X > x) without mass at points.
  public func probability(atLeast x: Double) -> Double { probability(above: x) }
}

/// A small, fast generator of random bits with a seed, for results that can be repeated.
///
/// Steele, Lea and Flood (2014), *Fast splittable pseudorandom number generators*, OOPSLA, §4, with
/// the mixing constants given there. Not for cryptography.
///
/// ```swift
/// var generator = SplitMix64(seed: 7, stream: "insurance")
/// Normal().sample(using: &generator)  // the same in every run
/// ```
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Creates a generator.
  ///
  /// - Parameters:
  ///   - seed: The seed of a run.
  ///   - stream: A name; generators of one seed and different names give unrelated bits, so that
  ///     the result for one series never depends on which others were computed before it.
  public init(seed: UInt64, stream: String = "") {
    // FNV-1a over the bytes of the name.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in stream.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    state = seed
    state = next() ^ hash
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
