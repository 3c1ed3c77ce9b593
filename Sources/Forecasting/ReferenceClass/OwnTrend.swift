import Distributions
import TimeSeries

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
