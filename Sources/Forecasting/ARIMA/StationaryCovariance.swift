/// The covariance of the state of an ARMA process before any observation, per unit of the
/// innovation variance.
///
/// The state is Harvey's (1993, section 3.3): `w(t)`, `φ₂w(t−1) + θ₁e(t) + θ₂e(t−1)` and `θ₂e(t)`.
struct StationaryCovariance {
  var c00: Double
  var c01: Double
  var c02: Double
  var c11: Double
  var c12: Double
  var c22: Double

  /// Solves the Yule–Walker equations of the ARMA(2, 2) process in closed form.
  @inline(__always)
  init(_ c: ARMACoefficients) {
    let psi1 = c.phi1 + c.theta1
    let psi2 = c.phi1 * psi1 + c.phi2 + c.theta2
    // Covariances of w(t − k) with the moving-average part, k = 0, 1, 2.
    let m0 = 1 + c.theta1 * psi1 + c.theta2 * psi2
    let m1 = c.theta1 + c.theta2 * psi1
    let m2 = c.theta2
    let rest = 1 - c.phi2
    let ratio = c.phi1 * (1 + c.phi2) / rest
    let gamma0 = (ratio * m1 + c.phi2 * m2 + m0) / (1 - c.phi2 * c.phi2 - c.phi1 * ratio)
    let gamma1 = (c.phi1 * gamma0 + m1) / rest
    c00 = gamma0
    c01 = c.phi2 * gamma1 + c.theta1 + c.theta2 * psi1
    c02 = c.theta2
    c11 =
      c.phi2 * c.phi2 * gamma0 + c.theta1 * c.theta1 + c.theta2 * c.theta2
      + 2 * c.phi2 * c.theta2
    c12 = c.theta1 * c.theta2
    c22 = c.theta2 * c.theta2
  }
}
