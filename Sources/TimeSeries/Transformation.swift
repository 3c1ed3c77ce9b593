// Transcendental functions only; nothing else of the C library is used here.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A strictly increasing map from the scale of an indicator to a scale on which trends are fitted.
///
/// Because each map is increasing, quantiles carry over exactly in both directions: the median on
/// the working scale maps to the median of the indicator, an interval to an interval. Means do not.
public enum Transformation: Hashable, Sendable {
  /// The value itself.
  case identity

  /// `ln(y − lower)`, for values above `lower`.
  case log(lower: Double)

  /// `ln((y − lower) / (upper − y))`, for values between two bounds.
  case logit(lower: Double, upper: Double)

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
      return naturalLogarithm(max(value - lower, margin))
    case .logit(let lower, let upper):
      let clamped = min(max(value, lower + margin), upper - margin)
      return naturalLogarithm((clamped - lower) / (upper - clamped))
    }
  }

  /// The value of the indicator that `working` stands for; never outside the bounds.
  public func inverse(_ working: Double) -> Double {
    switch self {
    case .identity:
      return working
    case .log(let lower):
      return lower + exp(working)
    case .logit(let lower, let upper):
      // The branch keeps the exponential small on both sides.
      if working >= 0 {
        return upper - (upper - lower) * (exp(-working) / (1 + exp(-working)))
      }
      return lower + (upper - lower) * (exp(working) / (1 + exp(working)))
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
    }
  }
}

/// The C library's logarithm, which the case `log` would hide.
private func naturalLogarithm(_ value: Double) -> Double {
  log(value)
}
