import RealModule

/// A strictly increasing map from the scale of an indicator to a scale on which trends are fitted.
///
/// Because each map is increasing, quantiles carry over exactly in both directions: the median on
/// the working scale maps to the median of the indicator, an interval to an interval. Means do not.
///
/// ```swift
/// let scale = Transformation.logit(lower: 0, upper: 100)
/// let working = scale.forward(90, margin: 0.05)       // ln 9
/// scale.inverse(working)                              // 90
/// ```
public enum Transformation: Hashable, Sendable {
  /// The value itself.
  case identity

  /// `ln(y − lower)`, for values above `lower`.
  case log(lower: Double)

  /// `ln((y − lower) / (upper − y))`, for values between two bounds.
  case logit(lower: Double, upper: Double)

  /// `ln(y − lower + shift)`, for values from `lower` on; finite at the bound.
  case softLog(lower: Double, shift: Double)

  /// `ln((u + shift) / (1 − u + shift))` with `u = (y − lower) / (upper − lower)`; finite at both
  /// bounds.
  case softLogit(lower: Double, upper: Double, shift: Double)

  /// `asinh(y / scale)`: like a logarithm far from 0, on both sides, and like a line near it.
  case asinh(scale: Double)

  /// The value on the working scale.
  ///
  /// - Parameters:
  ///   - value: A value in the unit of the series.
  ///   - margin: How near to a bound a value may come; a value nearer than this is taken as lying
  ///     at that distance. Half the printed step is the usual choice: 100 printed without decimals
  ///     says 99.5 or more.
  public func forward(_ value: Double, margin: Double) -> Double {
    switch self {
    case .identity:
      return value
    case .log(let lower):
      return Double.log(max(value - lower, margin))
    case .logit(let lower, let upper):
      let clamped = min(max(value, lower + margin), upper - margin)
      return Double.log((clamped - lower) / (upper - clamped))
    case .softLog(let lower, let shift):
      return Double.log(max(value - lower, 0) + shift)
    case .softLogit(let lower, let upper, let shift):
      let share = min(max((value - lower) / (upper - lower), 0), 1)
      return Double.log((share + shift) / (1 - share + shift))
    case .asinh(let scale):
      return Double.asinh(value / scale)
    }
  }

  /// The value of the indicator that `working` stands for; never outside the bounds.
  public func inverse(_ working: Double) -> Double {
    switch self {
    case .identity:
      return working
    case .log(let lower):
      return lower + Double.exp(working)
    case .logit(let lower, let upper):
      // The branch keeps the exponential small on both sides.
      if working >= 0 {
        return upper - (upper - lower) * (Double.exp(-working) / (1 + Double.exp(-working)))
      }
      return lower + (upper - lower) * (Double.exp(working) / (1 + Double.exp(working)))
    case .softLog(let lower, let shift):
      return lower + max(Double.exp(working) - shift, 0)
    case .softLogit(let lower, let upper, let shift):
      // `odds` = (u + shift) / (1 − u + shift), solved for u.
      let odds = Double.exp(min(max(working, -50), 50))
      let share = (odds * (1 + shift) - shift) / (1 + odds)
      return lower + (upper - lower) * min(max(share, 0), 1)
    case .asinh(let scale):
      return scale * Double.sinh(min(max(working, -700), 700))
    }
  }

  /// The rate at which the working scale moves with the indicator at `value`.
  public func slope(at value: Double, margin: Double) -> Double {
    switch self {
    case .identity:
      return 1
    case .log(let lower):
      return 1 / max(value - lower, margin)
    case .logit(let lower, let upper):
      let clamped = min(max(value, lower + margin), upper - margin)
      return (upper - lower) / ((clamped - lower) * (upper - clamped))
    case .softLog(let lower, let shift):
      return 1 / (max(value - lower, 0) + shift)
    case .softLogit(let lower, let upper, let shift):
      let share = min(max((value - lower) / (upper - lower), 0), 1)
      return (1 / (share + shift) + 1 / (1 - share + shift)) / (upper - lower)
    case .asinh(let scale):
      return 1 / (value * value + scale * scale).squareRoot()
    }
  }
}
