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

  /// The map to the working scale.
  private let transformation: Transformation

  /// The last value on the oriented scale.
  private let origin: Double

  /// 1 where more is better, −1 where less is better.
  private let sign: Double

  /// Places a forecast beside the last value.
  init(
    _ forecast: PredictiveDistribution, transformation: Transformation, origin: Double,
    sign: Double
  ) {
    self.forecast = forecast
    self.transformation = transformation
    self.origin = origin
    self.sign = sign
  }

  /// The median change.
  var median: Double { change(0.5) }

  /// Half of the central 68 % interval.
  var deviation: Double { (change(0.84) - change(0.16)).magnitude / 2 }

  private func change(_ p: Double) -> Double {
    sign * transformation.forward(forecast.quantile(p), margin: 0) - origin
  }

  /// P(change ≥ x).
  func survival(_ x: Double) -> Double {
    let value = value(x)
    return sign > 0 ? forecast.probability(atLeast: value) : forecast.probability(atMost: value)
  }

  /// P(change > x).
  func survivalBeyond(_ x: Double) -> Double {
    let value = value(x)
    return sign > 0 ? forecast.probability(above: value) : forecast.probabilityBelow(value)
  }

  private func value(_ change: Double) -> Double {
    transformation.inverse(sign * (origin + change))
  }
}
