/// The exact Gaussian likelihood of an ARMA process of order up to (2, 2) without missing years.
///
/// It is the Kalman filter of Harvey's state space form. Nothing is observed with an error, so
/// after each observation only the second and third component of the state are uncertain, and
/// three numbers carry their covariance. A constant mean is estimated by generalised least
/// squares within the same pass: the filter runs over the values and over a column of ones.
package struct ARMALikelihood {
  let values: [Double]
  let includesConstant: Bool

  package init(values: [Double], includesConstant: Bool) {
    self.values = values
    self.includesConstant = includesConstant
  }

  @inline(__always)
  package func evaluate(_ c: ARMACoefficients) -> ConcentratedLikelihood {
    let start = StationaryCovariance(c)
    var f = start.c00
    var m1 = start.c01
    var m2 = start.c02
    var b11 = start.c11
    var b12 = start.c12
    var b22 = start.c22
    // Predicted states of the values (v) and of the ones (w).
    var v0 = 0.0, v1 = 0.0, v2 = 0.0
    var w0 = 0.0, w1 = 0.0, w2 = 0.0
    var squares = 0.0, cross = 0.0, ones = 0.0
    var determinant = LogProduct()
    values.withUnsafeBufferPointer { values in
      for value in values {
        let gain = 1 / f
        let k1 = m1 * gain
        let k2 = m2 * gain
        let error = value - v0
        let unit = 1 - w0
        squares += error * error * gain
        cross += error * unit * gain
        ones += unit * unit * gain
        determinant.multiply(by: f)
        v0 = c.phi1 * value + v1 + k1 * error
        v1 = c.phi2 * value + v2 + k2 * error
        v2 = 0
        w0 = c.phi1 + w1 + k1 * unit
        w1 = c.phi2 + w2 + k2 * unit
        w2 = 0
        // What stays uncertain, carried one year on with its new innovation.
        let u11 = b11 - m1 * k1
        let u12 = b12 - m1 * k2
        let u22 = b22 - m2 * k2
        f = u11 + 1
        m1 = u12 + c.theta1
        b11 = u22 + c.theta1 * c.theta1
        m2 = c.theta2
        b12 = c.theta1 * c.theta2
        b22 = c.theta2 * c.theta2
      }
    }
    let explained = includesConstant && ones > 0 ? cross * cross / ones : 0
    return ConcentratedLikelihood(
      count: values.count, residualSum: squares - explained,
      logDeterminant: determinant.logarithm)
  }
}

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
