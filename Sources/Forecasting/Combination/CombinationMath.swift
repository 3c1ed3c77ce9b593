import RealModule

/// What several members of the combination compute.
enum CombinationMath {
  /// `(1 + x)^exponent − 1` without loss of digits for small `x`; −1 for `x` at or below −1.
  static func powerLessOne(_ x: Double, _ exponent: Double) -> Double {
    x > -1 ? Double.expMinusOne(exponent * Double.log(onePlus: x)) : -1
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
