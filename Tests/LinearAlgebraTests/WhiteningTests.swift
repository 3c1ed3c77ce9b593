import LinearAlgebra
import TestSupport
import Testing

@Suite struct WhiteningTests {
  /// The transformation of an autoregression with gaps makes its covariance the identity.
  @Test(arguments: [-0.95, -0.4, 0, 0.3, 0.99])
  func autoregressionBecomesWhite(_ rho: Double) {
    let gaps = [1, 3, 1, 2, 5]
    var times = [0]
    for gap in gaps { times.append(times[times.count - 1] + gap) }
    let whitening = Whitening(autocorrelation: rho, gaps: gaps)
    let n = times.count
    var transformation = Matrix(rows: n, columns: n)
    for i in 0..<n {
      transformation[i, i] = Double(whitening.diagonal[i])
      if i > 0, let lower = whitening.lower { transformation[i, i - 1] = Double(lower[i]) }
    }
    var covariance = Matrix(rows: n, columns: n)
    for i in 0..<n {
      for j in 0..<n {
        let distance = (times[i] - times[j]).magnitude
        covariance[i, j] = (0..<distance).reduce(1 / (1 - rho * rho)) { value, _ in value * rho }
      }
    }
    let white = transformation * covariance * transformation.transposed
    let rounding = Tolerance(
      absolute: 1e-13, because: "variances up to 50 cancel to 1")
    expectClose(white.elements, Matrix.identity(n).elements, rounding)
  }

  @Test func correlationsOutsideStop() async {
    await #expect(processExitsWith: .failure) {
      _ = Whitening(autocorrelation: 1, gaps: [1])
    }
    await #expect(processExitsWith: .failure) {
      _ = Whitening(autocorrelation: 0.5, gaps: [0])
    }
  }
}
