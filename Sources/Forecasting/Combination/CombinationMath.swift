// Transcendental functions only; nothing else of the C library is used here.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The elementary functions that the combination needs.
enum CombinationMath {
  /// `base` to the power `exponent`.
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  /// The natural logarithm.
  static func logarithm(_ value: Double) -> Double { log(value) }

  /// e to the power `exponent`.
  static func exponential(_ exponent: Double) -> Double { exp(exponent) }

  /// `(1 + x)^exponent − 1` without loss of digits for small `x`; −1 for `x` at or below −1.
  static func powerLessOne(_ x: Double, _ exponent: Double) -> Double {
    x > -1 ? expm1(exponent * log1p(x)) : -1
  }

  /// φ + φ² + … + φʰ: what `years` years of a damped slope add up to.
  static func dampedYears(_ years: Int, _ damping: Double) -> Double {
    var sum = 0.0
    var term = 1.0
    for _ in 0..<years {
      term *= damping
      sum += term
    }
    return sum
  }
}
