/// The coefficients of an ARMA process up to order (2, 2):
/// `w(t) = φ₁w(t−1) + φ₂w(t−2) + e(t) + θ₁e(t−1) + θ₂e(t−2)`.
package struct ARMACoefficients: Hashable, Sendable {
  var phi1 = 0.0
  var phi2 = 0.0
  var theta1 = 0.0
  var theta2 = 0.0

  /// The coefficients that unbounded variables stand for.
  ///
  /// Each variable u gives a partial autocorrelation u/√(1 + u²) strictly between −1 and 1, and
  /// partial autocorrelations give the coefficients of a stationary autoregression (Monahan 1984,
  /// Biometrika 71, 403–404; Jones 1980, Technometrics 22, 389–395). The moving average is kept
  /// invertible in the same way, with the sign of its coefficients turned.
  ///
  /// - Parameter variables: p variables of the autoregression, then q of the moving average.
  @inline(__always)
  init(p: Int, q: Int, variables: SIMD4<Double>) {
    let partial = variables / (1 + variables * variables).squareRoot()
    switch p {
    case 0: break
    case 1: phi1 = partial[0]
    default:
      phi1 = partial[0] * (1 - partial[1])
      phi2 = partial[1]
    }
    switch q {
    case 0: break
    case 1: theta1 = partial[p]
    default:
      theta1 = partial[p] * (1 + partial[p + 1])
      theta2 = partial[p + 1]
    }
  }

  package init(phi1: Double = 0, phi2: Double = 0, theta1: Double = 0, theta2: Double = 0) {
    self.phi1 = phi1
    self.phi2 = phi2
    self.theta1 = theta1
    self.theta2 = theta2
  }

  /// The variables that stand for these coefficients, each partial autocorrelation drawn back to
  /// at most 0.9 so that an optimiser that begins there can move.
  func variables(p: Int, q: Int) -> SIMD4<Double> {
    var partial = SIMD4<Double>.zero
    if p == 1 { partial[0] = phi1 }
    if p == 2 {
      partial[0] = phi1 / (1 - min(phi2, 0.99))
      partial[1] = phi2
    }
    if q == 1 { partial[p] = theta1 }
    if q == 2 {
      partial[p] = theta1 / (1 + max(theta2, -0.99))
      partial[p + 1] = theta2
    }
    partial.clamp(lowerBound: SIMD4(repeating: -0.9), upperBound: SIMD4(repeating: 0.9))
    return partial / (1 - partial * partial).squareRoot()
  }

  /// The smallest modulus of the roots of both lag polynomials; above 1 the process is stationary
  /// and invertible.
  var smallestRoot: Double {
    min(autoregressiveRoot, Self.smallestRoot(-theta1, -theta2))
  }

  /// The smallest modulus of the roots of the autoregressive polynomial.
  package var autoregressiveRoot: Double { Self.smallestRoot(phi1, phi2) }

  /// The smallest modulus of the roots of `1 − az − bz²`.
  private static func smallestRoot(_ a: Double, _ b: Double) -> Double {
    let discriminant = a * a + 4 * b
    // The reciprocals of the roots solve x² − ax − b = 0.
    let largestReciprocal =
      discriminant >= 0 ? (a.magnitude + discriminant.squareRoot()) / 2 : (-b).squareRoot()
    return 1 / largestReciprocal
  }
}

extension ARIMA {
  /// The order of a model ARIMA(p, d, q), with or without a constant.
  public struct Order: Hashable, Sendable {
    /// The order of the autoregression, 0 to 2.
    public let p: Int

    /// The number of differences, 0 to 2.
    public let d: Int

    /// The order of the moving average, 0 to 2.
    public let q: Int

    /// Whether there is a mean (`d` = 0) or a drift (`d` = 1).
    public let includesConstant: Bool

    /// Creates an order; `p`, `d` and `q` from 0 to 2, a constant only where `d` is below 2.
    public init(_ p: Int, _ d: Int, _ q: Int, includesConstant: Bool = false) {
      precondition((0...2).contains(p), "p is \(p), not 0, 1 or 2")
      precondition((0...2).contains(d), "d is \(d), not 0, 1 or 2")
      precondition((0...2).contains(q), "q is \(q), not 0, 1 or 2")
      precondition(
        !(includesConstant && d == 2), "a constant with d = \(d) would be a quadratic trend")
      self.p = p
      self.d = d
      self.q = q
      self.includesConstant = includesConstant
    }

    /// The number of coefficients: autoregressive, moving average and constant.
    public var coefficientCount: Int { p + q + (includesConstant ? 1 : 0) }
  }
}

extension ARIMA.Order: CustomStringConvertible {
  /// The short name, such as `ARIMA(0,1,1)+drift`.
  public var description: String {
    let constant = includesConstant ? (d == 0 ? "+mean" : "+drift") : ""
    return "ARIMA(\(p),\(d),\(q))" + constant
  }
}
