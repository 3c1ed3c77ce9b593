/// The exact Kalman filter of a local trend, with any years missing.
///
/// ```
/// z(t) = μ(t) + ε(t),   μ(t+1) = μ(t) + β(t) + η(t),   β(t+1) = φβ(t) + ζ(t)
/// ```
///
/// Nothing is known beforehand of level and slope. After the first observation only the slope is
/// still unknown; what it does to the prediction is one vector, and the second observation
/// determines it (the exact initial filter of Durbin & Koopman 2012, section 5.2, written out for
/// two states). The likelihood is that of all observations from the third on, given the first two.
package struct LocalTrendFilter: Sendable {
  /// The variances of ε, η and ζ, per unit of σ², and φ.
  package struct Parameters: Hashable, Sendable {
    var irregular: Double
    var level: Double
    var slope: Double
    var damping: Double

    package init(irregular: Double, level: Double, slope: Double, damping: Double = 1) {
      self.irregular = irregular
      self.level = level
      self.slope = slope
      self.damping = damping
    }
  }

  /// The values less the first, one a year; NaN where the year is missing.
  private let values: [Double]
  private let observedCount: Int
  /// The first value.
  package let base: Double

  /// Creates the filter.
  ///
  /// - Parameter yearly: One value a year, NaN where missing; the first and the last are not.
  package init(_ yearly: [Double]) {
    let first = yearly[0]
    base = first
    values = yearly.map { $0 - first }
    observedCount = yearly.count { !$0.isNaN }
  }

  /// The level and slope with their covariance per unit of σ².
  package struct State {
    package var level = 0.0
    package var slope = 0.0
    package var c00 = 0.0
    package var c01 = 0.0
    package var c11 = 0.0

    @inline(__always)
    package mutating func predict(_ p: Parameters) {
      level += slope
      slope *= p.damping
      c00 += 2 * c01 + c11 + p.level
      c01 = p.damping * (c01 + c11)
      c11 = p.damping * p.damping * c11 + p.slope
    }
  }

  /// The likelihood at given parameters.
  @inline(__always)
  package func evaluate(_ p: Parameters) -> ConcentratedLikelihood {
    run(p) { _, _ in }.likelihood
  }

  /// The innovations, one a year, and the state at the last observation.
  package func finalState(_ p: Parameters) -> (residuals: [Double], state: State) {
    var residuals = [Double](repeating: .nan, count: values.count)
    let state = run(p) { residuals[$1] = $0 }.state
    return (residuals, state)
  }

  /// One pass over the data; `observe` gets the innovations from the third observation on.
  @inline(__always)
  private func run(
    _ p: Parameters, observe: (_ innovation: Double, _ time: Int) -> Void
  ) -> (likelihood: ConcentratedLikelihood, state: State) {
    // The first observation: the level is known up to ε, the slope not at all.
    var state = State(c00: p.irregular)
    // What one unit of the unknown slope adds to level and slope.
    var u0 = 0.0
    var u1 = 1.0
    var slopeIsUnknown = true
    var sum = 0.0
    var determinant = LogProduct()
    values.withUnsafeBufferPointer { values in
      for t in 1..<values.count {
        state.predict(p)
        if slopeIsUnknown {
          u0 += u1
          u1 *= p.damping
        }
        let value = values[t]
        if value.isNaN { continue }
        let variance = state.c00 + p.irregular
        let error = value - state.level
        if slopeIsUnknown {
          let k1 = u1 / u0
          state.level += error
          state.slope += k1 * error
          state.c11 += k1 * (k1 * variance - 2 * state.c01)
          state.c01 += k1 * (variance - state.c00) - state.c01
          state.c00 = p.irregular
          slopeIsUnknown = false
          continue
        }
        let k0 = state.c00 / variance
        let k1 = state.c01 / variance
        sum += error * error / variance
        determinant.multiply(by: variance)
        observe(error, t)
        state.level += k0 * error
        state.slope += k1 * error
        state.c11 -= k1 * state.c01
        state.c01 -= k1 * state.c00
        state.c00 -= k0 * state.c00
      }
    }
    let likelihood = ConcentratedLikelihood(
      count: observedCount - 2, residualSum: sum, logDeterminant: determinant.logarithm)
    return (likelihood, state)
  }
}
