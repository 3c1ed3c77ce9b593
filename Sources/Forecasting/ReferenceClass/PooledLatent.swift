import Distributions
import TimeSeries

/// The distribution of a future value on the working scale: the last value plus a pooled change.
struct PooledLatent: Distribution {
  /// The pooled change, on the oriented scale.
  let pool: ChangePool

  /// The last value on the oriented scale.
  let origin: Double

  /// 1 where more is better, −1 where less is better.
  let sign: Double

  var support: ClosedRange<Double> { -.infinity ... .infinity }

  func cdf(_ x: Double) -> Double {
    let change = oriented(x)
    return sign > 0 ? 1 - pool.survivalBeyond(change) : pool.survival(change)
  }

  func probabilityBelow(_ x: Double) -> Double {
    let change = oriented(x)
    return sign > 0 ? 1 - pool.survival(change) : pool.survivalBeyond(change)
  }

  func probability(atLeast x: Double) -> Double {
    let change = oriented(x)
    return sign > 0 ? pool.survival(change) : 1 - pool.survivalBeyond(change)
  }

  func quantile(_ p: Double) -> Double {
    if p <= 0 { return -.infinity }
    if p >= 1 { return .infinity }
    return pool.memo.quantile(p) { solve(p) }
  }

  private func solve(_ p: Double) -> Double {
    sign * origin + pool.directedChange(logOdds: LogOdds.of(p), sign: sign)
  }

  /// The change on the oriented scale that leads to `x`.
  private func oriented(_ x: Double) -> Double {
    // A value equal to the last one gives exactly 0, where the mass of unchanged cases lies.
    sign * x - origin
  }
}

/// What the series' own history says of its change, on the oriented scale of the classes.
struct OwnTrend: Sendable {
  /// The forecast of the value.
  private let forecast: PredictiveDistribution

  /// The forecast of what the value leaves of the whole, which a share may as well be told by.
  private let rest: PredictiveDistribution?

  /// The sum of a share and its rest.
  private let whole: Double

  /// The map to the working scale.
  private let transformation: Transformation

  /// The last value on the oriented scale.
  private let origin: Double

  /// 1 where more is better, −1 where less is better.
  private let sign: Double

  /// Places a forecast beside the last value.
  ///
  /// - Parameters:
  ///   - rest: The forecast of what a share leaves of the whole; both count the same, so that the
  ///     answer does not depend on which of the two is told.
  ///   - whole: Their sum.
  init(
    _ forecast: PredictiveDistribution, rest: PredictiveDistribution? = nil, whole: Double = 0,
    transformation: Transformation, origin: Double, sign: Double
  ) {
    self.forecast = forecast
    self.rest = rest
    self.whole = whole
    self.transformation = transformation
    self.origin = origin
    self.sign = sign
  }

  /// The median change.
  var median: Double { change(0.5) }

  /// Half of the central 68 % interval.
  var deviation: Double { (change(0.84) - change(0.16)).magnitude / 2 }

  private func change(_ p: Double) -> Double {
    var value = forecast.quantile(p)
    if let rest { value = (value + whole - rest.quantile(1 - p)) / 2 }
    return sign * transformation.forward(value, margin: 0) - origin
  }

  /// P(change ≥ x).
  func survival(_ x: Double) -> Double {
    let value = value(x)
    let own =
      sign > 0 ? forecast.probability(atLeast: value) : forecast.probability(atMost: value)
    guard let rest else { return own }
    let left = whole - value
    return
      (own
      + (sign > 0 ? rest.probability(atMost: left) : rest.probability(atLeast: left))) / 2
  }

  /// P(change > x).
  func survivalBeyond(_ x: Double) -> Double {
    let value = value(x)
    let own = sign > 0 ? forecast.probability(above: value) : forecast.probabilityBelow(value)
    guard let rest else { return own }
    let left = whole - value
    return (own + (sign > 0 ? rest.probabilityBelow(left) : rest.probability(above: left))) / 2
  }

  private func value(_ change: Double) -> Double {
    transformation.inverse(sign * (origin + change))
  }
}
