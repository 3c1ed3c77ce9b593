// Elementary functions that `RealModule` does not have.

import RealModule

/// Probabilities on the scale of log-odds, and back.
///
/// ```
/// logit p = ln(p / (1 − p))          p = 1 / (1 + e⁻ˣ)
/// ```
package enum LogOdds {
  /// The log-odds of a probability.
  ///
  /// - Parameter margin: How near to 0 and 1 a probability may come, so that the log-odds stay
  ///   finite where something is certain.
  @inline(__always)
  package static func of(_ probability: Double, margin: Double) -> Double {
    of(min(max(probability, margin), 1 - margin))
  }

  /// The log-odds of a probability: infinite at 0 and 1.
  @inline(__always)
  package static func of(_ probability: Double) -> Double {
    Double.log(probability / (1 - probability))
  }

  /// The probability with these log-odds.
  @inline(__always)
  package static func probability(_ logOdds: Double) -> Double {
    1 / (1 + Double.exp(-logOdds))
  }
}

extension Double {
  /// `(1 + x)^exponent − 1` without loss of digits for small `x`; −1 for `x` at or below −1.
  static func powerMinusOne(onePlus x: Double, _ exponent: Double) -> Double {
    x > -1 ? Double.expMinusOne(exponent * Double.log(onePlus: x)) : -1
  }

  /// φ + φ² + … + φʰ: how many years of an undamped slope `years` years of a damped one are worth.
  static func dampedSum(_ damping: Double, years: Int) -> Double {
    var sum = 0.0
    var term = 1.0
    for _ in 0..<years {
      term *= damping
      sum += term
    }
    return sum
  }
}

extension SIMD4<Double> {
  /// The natural logarithm of each lane.
  @inline(__always)
  static func log(_ value: Self) -> Self {
    Self(Double.log(value[0]), Double.log(value[1]), Double.log(value[2]), Double.log(value[3]))
  }
}
