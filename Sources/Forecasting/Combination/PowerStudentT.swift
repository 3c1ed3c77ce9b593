import Distributions

/// Student's t about a median, for positive series on a power scale, for non-negative ones with
/// everything below 0 gathered at 0.
///
/// ```
/// Y = m + E                                      E = s · T(ν)
/// Y = m + μ ((1 + λ E / μ)^(1/λ) − 1)            where there is a pivot μ
/// Y = max(Y, 0)                                  where Y can't be negative
/// ```
/// With λ = 1 the second line is the first; towards 0 it becomes the exponential of a t. At the
/// median the density is that of m + E; with λ < 1 the lower tail is shorter, the upper one longer.
/// The term in brackets is never below 0.
package struct PowerStudentT: Distribution, Hashable {
  /// m, the median.
  package let center: Double

  /// s, positive.
  package let scale: Double

  /// ν, positive.
  package let degreesOfFreedom: Double

  /// μ, positive, where errors are symmetric on a power scale; `nil` where on the values.
  package let pivot: Double?

  /// λ, above 0.
  package let power: Double

  /// Whether values below 0 count as 0.
  package let isNonNegative: Bool

  /// Creates a distribution; `center` and `scale` finite, `scale`, `degreesOfFreedom`, `pivot` and
  /// `power` positive, `center` not negative where the distribution is not.
  package init(
    center: Double, scale: Double, degreesOfFreedom: Double, pivot: Double? = nil,
    power: Double = 1, isNonNegative: Bool = false
  ) {
    precondition(scale > 0 && scale.isFinite, "scale is \(scale), not positive and finite")
    precondition(center.isFinite, "center is \(center), not finite")
    precondition(!isNonNegative || center >= 0, "center is \(center), not 0 or more")
    precondition(degreesOfFreedom > 0, "degrees of freedom are \(degreesOfFreedom), not positive")
    precondition((pivot ?? 1) > 0, "pivot is \(pivot ?? 1), not positive")
    precondition(power > 0, "power is \(power), not positive")
    self.center = center
    self.scale = scale
    self.degreesOfFreedom = degreesOfFreedom
    self.pivot = pivot
    self.power = power
    self.isNonNegative = isNonNegative
  }

  /// From the smallest possible value, or 0, upwards.
  package var support: ClosedRange<Double> { value(-.infinity)...(.infinity) }

  /// P(X ≤ x).
  package func cdf(_ x: Double) -> Double {
    isNonNegative && x < 0 ? 0 : student.cdf(standardised(x))
  }

  /// P(X < x).
  package func probabilityBelow(_ x: Double) -> Double {
    x <= support.lowerBound ? 0 : student.cdf(standardised(x))
  }

  /// P(X ≥ x).
  package func probability(atLeast x: Double) -> Double {
    x <= support.lowerBound ? 1 : student.probability(above: standardised(x))
  }

  /// P(X > x).
  package func probability(above x: Double) -> Double {
    isNonNegative && x < 0 ? 1 : student.probability(above: standardised(x))
  }

  /// The smallest x with P(X ≤ x) ≥ p; finite for p strictly between 0 and 1.
  package func quantile(_ p: Double) -> Double {
    if p <= 0 { return support.lowerBound }
    if p >= 1 { return support.upperBound }
    return finite(p == 0.5 ? center : value(student.quantile(p)))
  }

  /// The smallest x with P(X > x) ≤ q; finite for q strictly between 0 and 1.
  package func upperQuantile(_ q: Double) -> Double {
    if q <= 0 { return support.upperBound }
    if q >= 1 { return support.lowerBound }
    return finite(q == 0.5 ? center : value(student.upperQuantile(q)))
  }

  private var student: StudentT { StudentT(degreesOfFreedom: degreesOfFreedom) }

  private func finite(_ x: Double) -> Double {
    min(max(x, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
  }

  /// The value for a quantile of the standard t distribution.
  private func value(_ t: Double) -> Double {
    let error = scale * t
    var value = center + error
    if let pivot {
      value = center + pivot * Double.powerMinusOne(onePlus: power * error / pivot, 1 / power)
    }
    return isNonNegative ? max(value, 0) : value
  }

  /// The quantile of the standard t distribution for a value.
  private func standardised(_ x: Double) -> Double {
    guard let pivot else { return (x - center) / scale }
    let error = Double.powerMinusOne(onePlus: (x - center) / pivot, power) / power
    return error * (pivot / scale)
  }
}
