import RealModule

/// A Gaussian likelihood with the innovation variance concentrated out.
package struct ConcentratedLikelihood: Sendable {
  /// The number of innovations that the likelihood counts.
  package var count: Int

  /// The sum of squared innovations, each over its variance per unit of σ².
  package var residualSum: Double

  /// The sum of the logarithms of these variances.
  package var logDeterminant: Double

  /// The maximum-likelihood estimate of σ².
  package var variance: Double { residualSum / Double(count) }

  /// The logarithm of the likelihood at that estimate.
  package var logLikelihood: Double {
    let n = Double(count)
    return -0.5 * (n * (Double.log(2 * Double.pi * variance) + 1) + logDeterminant)
  }

  /// What is minimised: minus twice the log-likelihood over the count, constants left out.
  @inline(__always)
  var objective: Double { Double.log(variance) + logDeterminant / Double(count) }

  /// Akaike's criterion corrected for small samples (Hurvich & Tsai 1989); infinite where the
  /// correction is not defined.
  func correctedAkaike(parameterCount k: Int) -> Double {
    guard count - k - 1 > 0 else { return .infinity }
    return -2 * logLikelihood + Double(2 * k) + Double(2 * k * (k + 1)) / Double(count - k - 1)
  }
}

/// A product of positive numbers whose logarithm is wanted, with few calls of `log`.
struct LogProduct {
  private var product = 1.0
  private var sum = 0.0

  @inline(__always)
  mutating func multiply(by factor: Double) {
    product *= factor
    if product > 1e200 || product < 1e-200 {
      sum += Double.log(product)
      product = 1
    }
  }

  @inline(__always)
  var logarithm: Double { sum + Double.log(product) }
}
