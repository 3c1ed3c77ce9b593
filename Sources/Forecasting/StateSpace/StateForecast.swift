import Distributions
import LinearAlgebra

/// The predictive distribution of a linear Gaussian state space model after its last observation.
///
/// ```
/// y(n + h) = base + slope·h + Z s(n + h) + u,   s(t + 1) = T s(t) + v
/// ```
///
/// All covariances are per unit of σ², which is estimated: locations plus scales times a Student t
/// variable. The covariance of the state holds the uncertainty of every coefficient that is part
/// of the state.
struct StateForecast: Sendable {
  /// T, by rows.
  let transition: [Double]
  /// Z.
  let observation: [Double]
  /// The mean of the state in the last observed year.
  let mean: [Double]
  /// The covariance of the state in the last observed year, by rows.
  let covariance: [Double]
  /// The covariance of v, by rows.
  let disturbance: [Double]
  /// The variance of u.
  let observationVariance: Double
  /// A straight line that the state leaves out: its value in the last observed year.
  let base: Double
  /// The yearly rise of that line.
  let slope: Double
  /// The estimate of σ, positive.
  let sigma: Double
  /// The degrees of freedom of that estimate.
  let degreesOfFreedom: Double

  /// The distribution of one year.
  func distribution(horizon: Int) -> StudentT {
    precondition(horizon >= 1, "horizon is \(horizon), not 1 or more")
    var state = mean
    var uncertainty = covariance
    for _ in 0..<horizon {
      state = step(state)
      uncertainty = step(uncertainty, adding: disturbance)
    }
    let variance = inner(product(uncertainty, observation), observation) + observationVariance
    return StudentT(
      location: base + slope * Double(horizon) + inner(observation, state),
      scale: sigma * variance.squareRoot(), degreesOfFreedom: degreesOfFreedom)
  }

  /// Random paths in the unit of the series: `paths` × `horizon`.
  ///
  /// Every path has its own draw of σ² and multivariate normal errors, so that the values of one
  /// year follow ``distribution(horizon:)`` exactly.
  func simulate(
    paths: Int, horizon: Int, scale workingScale: WorkingScale,
    using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    let locations = (1...horizon).map { distribution(horizon: $0).location }
    let factor = choleskyOfCovariance(horizon: horizon)
    let chiSquared = ChiSquared(degreesOfFreedom: degreesOfFreedom)
    let normal = Normal()
    var result = Matrix(rows: paths, columns: horizon)
    var errors = [Double](repeating: 0, count: horizon)
    for path in 0..<paths {
      let scale =
        sigma * (degreesOfFreedom / chiSquared.sample(using: &generator)).squareRoot()
      for h in 0..<horizon { errors[h] = scale * normal.sample(using: &generator) }
      for h in 0..<horizon {
        var value = locations[h]
        for k in 0...h { value += factor[h * horizon + k] * errors[k] }
        result[path, h] = workingScale.inverse(value)
      }
    }
    return result
  }

  /// The lower Cholesky factor, by rows, of the covariance of the next `horizon` values.
  private func choleskyOfCovariance(horizon: Int) -> [Double] {
    var factor = [Double](repeating: 0, count: horizon * horizon)
    var uncertainty = covariance
    for j in 0..<horizon {
      uncertainty = step(uncertainty, adding: disturbance)
      // Cov(s(n + i), y(n + j)) for i from j on.
      var shared = product(uncertainty, observation)
      for i in j..<horizon {
        factor[i * horizon + j] =
          inner(observation, shared) + (i == j ? observationVariance : 0)
        shared = step(shared)
      }
    }
    for j in 0..<horizon {
      for k in 0..<j {
        let weight = factor[j * horizon + k]
        for i in j..<horizon { factor[i * horizon + j] -= weight * factor[i * horizon + k] }
      }
      let pivot = max(factor[j * horizon + j], 0).squareRoot()
      for i in j..<horizon {
        factor[i * horizon + j] = pivot > 0 ? factor[i * horizon + j] / pivot : 0
      }
    }
    return factor
  }

  private func inner(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for i in a.indices { sum += a[i] * b[i] }
    return sum
  }

  private func product(_ matrix: [Double], _ vector: [Double]) -> [Double] {
    let m = vector.count
    return (0..<m).map { i in
      var sum = 0.0
      for j in 0..<m { sum += matrix[i * m + j] * vector[j] }
      return sum
    }
  }

  /// T s.
  private func step(_ state: [Double]) -> [Double] { product(transition, state) }

  /// T P T′ + Q.
  private func step(_ matrix: [Double], adding noise: [Double]) -> [Double] {
    let m = mean.count
    var half = [Double](repeating: 0, count: m * m)
    for i in 0..<m {
      for k in 0..<m where transition[i * m + k] != 0 {
        for j in 0..<m { half[i * m + j] += transition[i * m + k] * matrix[k * m + j] }
      }
    }
    var result = noise
    for j in 0..<m {
      for k in 0..<m where transition[j * m + k] != 0 {
        for i in 0..<m { result[i * m + j] += half[i * m + k] * transition[j * m + k] }
      }
    }
    return result
  }
}
