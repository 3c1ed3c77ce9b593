import LinearAlgebra

/// A regression with autoregressive errors, estimated.
public struct AutoregressiveFit: Sendable {
  /// Coefficients, standard errors and likelihood, given the autocorrelation.
  ///
  /// The residual standard deviation is that of the innovations.
  public let regression: RegressionFit

  /// The correlation of the errors of neighbouring years, ρ.
  public let autocorrelation: Double

  private let lastResidual: Double
  private let lastPredictors: [Double]

  init(
    regression: RegressionFit, autocorrelation: Double, lastResidual: Double,
    lastPredictors: [Double]
  ) {
    self.regression = regression
    self.autocorrelation = autocorrelation
    self.lastResidual = lastResidual
    self.lastPredictors = lastPredictors
  }

  /// Whether the search ended at its bound: the errors look like a random walk.
  public var isAtBound: Bool {
    autocorrelation.magnitude > AutoregressiveRegression.bound - 1e-6
  }

  /// The standard deviation of the errors themselves, σ / √(1 − ρ²).
  public var errorStandardDeviation: Double {
    regression.residualStandardDeviation
      / (1 - autocorrelation * autocorrelation).squareRoot()
  }

  /// The prediction a number of years after the last observation.
  ///
  ///     ŷ(n + h) = x(n + h)ᵀ β + ρʰ e(n)
  ///     Var = σ² (1 + ρ² + … + ρ²⁽ʰ⁻¹⁾) + dᵀ Cov(β) d,   d = x(n + h) − ρʰ x(n)
  ///
  /// The variance includes noise and coefficients; that of ρ itself is left out.
  /// Reference: A. Goldberger, J. Amer. Statist. Assoc. 57 (1962), 369–375.
  ///
  /// - Parameters:
  ///   - values: The predictors in that year.
  ///   - yearsAhead: 1 or more.
  public func prediction(at values: [Double], yearsAhead: Int) -> RegressionFit.Prediction {
    precondition(yearsAhead >= 1, "\(yearsAhead) years ahead are not 1 or more")
    guard let solution = regression.solution else {
      preconditionFailure("an autoregressive fit without its solution")
    }
    var (carry, noise) = (1.0, 0.0)
    for _ in 0..<yearsAhead {
      noise += carry * carry
      carry *= autocorrelation
    }
    let (level, _) = solution.prediction(at: values)
    let (_, variance) = solution.combination(of: [(1, values), (-carry, lastPredictors)])
    let deviation = regression.residualStandardDeviation
    return RegressionFit.Prediction(
      mean: level + carry * lastResidual,
      standardErrorOfMean: deviation * variance.squareRoot(),
      standardError: deviation * (noise + variance).squareRoot(),
      degreesOfFreedom: regression.degreesOfFreedom)
  }
}
