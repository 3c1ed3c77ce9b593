import LinearAlgebra

extension RegressionFit {
  /// What a regression says about one new observation.
  public struct Prediction: Hashable, Sendable {
    /// The fitted value.
    public let mean: Double
    /// The standard error of ``mean``: the uncertainty of the coefficients.
    public let standardErrorOfMean: Double
    /// The standard error of a new observation with weight 1: coefficients and noise.
    public let standardError: Double
    /// The degrees of freedom of the Student t distribution that both standard errors go with.
    public let degreesOfFreedom: Int
  }

  /// The prediction at one set of predictor values, in the order of the problem's predictors.
  ///
  /// - Returns: `nil` where the method gives no uncertainty.
  public func prediction(at values: [Double]) -> Prediction? {
    guard let solution else { return nil }
    let (mean, variance) = solution.prediction(at: values)
    return Prediction(
      mean: mean, standardErrorOfMean: residualStandardDeviation * variance.squareRoot(),
      standardError: residualStandardDeviation * (1 + variance).squareRoot(),
      degreesOfFreedom: degreesOfFreedom)
  }
}
