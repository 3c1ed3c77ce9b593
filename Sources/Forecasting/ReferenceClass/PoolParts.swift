package import Distributions

/// The log-odds that the parts of a pool give one event, before they are joined.
///
/// They do not depend on the linear numbers of ``LearnedNumbers/Pooling``, so that those can be
/// fitted without weighing the classes anew.
package struct PoolParts: Hashable, Sendable {
  /// What the weights depend on.
  package let inputs: PoolInputs

  /// Log-odds by the class of the same indicator, the mean of its two looks; 0 without one.
  package let sameIndicator: Double

  /// Log-odds by the kindred class; 0 without one.
  package let kindred: Double

  /// Log-odds by the siblings; 0 without any.
  package let siblings: Double

  /// Log-odds by the own trend; 0 where it takes no part.
  package let ownTrend: Double

  /// 1 for a rise on the scale of the pool, −1 for a fall.
  package let orientation: Double

  /// Creates parts.
  package init(
    inputs: PoolInputs, sameIndicator: Double = 0, kindred: Double = 0, siblings: Double = 0,
    ownTrend: Double = 0, orientation: Double = 1
  ) {
    self.inputs = inputs
    self.sameIndicator = sameIndicator
    self.kindred = kindred
    self.siblings = siblings
    self.ownTrend = ownTrend
    self.orientation = orientation
  }

  /// The probability of the event, joined as ``ChangePool`` joins it.
  package func probability(_ numbers: LearnedNumbers.Pooling) -> Double {
    let weights = PoolWeights(inputs, numbers: numbers)
    return LogOdds.probability(
      orientation * weights.constant + weights.sameIndicator * sameIndicator
        + weights.kindred * kindred + weights.siblings * siblings + weights.own * ownTrend)
  }

  /// The log-odds as a sum: what no linear number moves, and what a unit of each of them adds.
  package func linear(_ numbers: LearnedNumbers.Pooling) -> (offset: Double, slopes: [Double]) {
    let slopes = PoolSlopes(inputs, numbers: numbers)
    let sums = slopes.own.indices.map { place in
      slopes.own[place] * ownTrend + slopes.sameIndicator[place] * sameIndicator
        + slopes.kindred[place] * kindred + slopes.siblings[place] * siblings
        + orientation * (slopes.slowdown[place] + slopes.growth[place])
    }
    return (inputs.solitude * ownTrend, sums)
  }
}

extension FittedReference {
  /// The parts behind the probability of a one-sided event `horizon` years after the last
  /// observation; `nil` for events that are certain whatever the pool says.
  ///
  /// - Parameter probability: The probability of the event under a distribution of that year.
  package func poolParts(
    horizon: Int, probability: (any Distribution) -> Double
  ) -> PoolParts? {
    guard let pool = pool(horizon: horizon) else { return nil }
    func logOdds(_ law: PartLaw) -> Double {
      LogOdds.of(
        probability(distribution(of: law)), margin: ChangePool.margin)
    }
    // A law that gives every rise .75 tells which way the event points.
    let test = logOdds(
      PartLaw(
        origin: view.origin, sign: view.sign, survival: { _ in 0.75 },
        survivalBeyond: { _ in 0.75 }))
    guard test.isFinite, (test.magnitude - LogOdds.of(0.75)).magnitude < 1e-6 else { return nil }
    func part(_ speaker: HorizonClass?) -> Double {
      guard let speaker else { return 0 }
      return logOdds(
        PartLaw(
          origin: view.origin, sign: view.sign, survival: speaker.survival,
          survivalBeyond: speaker.survivalBeyond))
    }
    var same = 0.0
    if let first = pool.sameIndicator {
      let second = pool.sameIndicatorLong ?? first
      same = logOdds(
        PartLaw(
          origin: view.origin, sign: view.sign,
          survival: { (first.survival($0) + second.survival($0)) / 2 },
          survivalBeyond: { (first.survivalBeyond($0) + second.survivalBeyond($0)) / 2 }))
    }
    let own =
      pool.own.map { own in
        logOdds(
          PartLaw(
            origin: view.origin, sign: view.sign, survival: own.survival,
            survivalBeyond: own.survivalBeyond))
      } ?? 0
    return PoolParts(
      inputs: pool.inputs, sameIndicator: same, kindred: part(pool.kindred),
      siblings: part(pool.siblings), ownTrend: own, orientation: test > 0 ? 1 : -1)
  }
}

/// The law of a value by one part of a pool, for its probabilities only.
private struct PartLaw: Distribution {
  let origin: Double
  let sign: Double
  let survival: @Sendable (Double) -> Double
  let survivalBeyond: @Sendable (Double) -> Double

  init(
    origin: Double, sign: Double, survival: @escaping @Sendable (Double) -> Double,
    survivalBeyond: @escaping @Sendable (Double) -> Double
  ) {
    self.origin = origin
    self.sign = sign
    self.survival = survival
    self.survivalBeyond = survivalBeyond
  }

  var support: ClosedRange<Double> { -.infinity ... .infinity }

  func cdf(_ x: Double) -> Double {
    sign > 0 ? 1 - survivalBeyond(x - origin) : survival(-x - origin)
  }

  func probabilityBelow(_ x: Double) -> Double {
    sign > 0 ? 1 - survival(x - origin) : survivalBeyond(-x - origin)
  }

  func probability(atLeast x: Double) -> Double {
    sign > 0 ? survival(x - origin) : 1 - survivalBeyond(-x - origin)
  }

  func probability(above x: Double) -> Double {
    sign > 0 ? survivalBeyond(x - origin) : 1 - survival(-x - origin)
  }

  func quantile(_ p: Double) -> Double {
    IncreasingRoot.find(in: (sign * origin - 100)...(sign * origin + 100), target: p) { cdf($0) }
  }
}
