import Distributions
public import LinearAlgebra
import RealModule

/// A regression with its coefficients estimated.
public struct RegressionFit: Sendable {
  /// One estimated coefficient.
  public struct Coefficient: Hashable, Sendable {
    /// `intercept`, a predictor such as `x`, or a power of it such as `x^2`.
    public let name: String
    /// The estimate.
    public let estimate: Double
    /// Its standard error; `nil` where the method gives none.
    public let standardError: Double?
    /// The estimate divided by its standard error; `nil` also where that is zero.
    public let tStatistic: Double?
    /// The two-sided probability of so large a t by chance; `nil` where there is no t.
    public let pValue: Double?
  }

  /// The method that was used.
  public let method: LinearRegression.Method

  /// The intercept first, then the predictors, each with its rising powers.
  public let coefficients: [Coefficient]

  /// The covariances of the coefficients; `nil` where the method gives none.
  public let covariance: Matrix?

  /// Response less fitted value, one for each observation.
  public let residuals: [Double]

  /// The fitted values.
  public let fittedValues: [Double]

  /// The influence of each observation on its own fitted value, from 0 to 1; empty where the
  /// method gives none.
  public let leverage: [Double]

  /// The standard deviation of the error of an observation with weight 1, with the degrees of
  /// freedom as divisor; of the innovations for autoregressive errors.
  public let residualStandardDeviation: Double

  /// The share of the sum of squares that the model explains: about the mean, about zero without
  /// an intercept; 0 for a constant response.
  public let rSquared: Double

  /// Observations less coefficients.
  public let degreesOfFreedom: Int

  /// The logarithm of the Gaussian likelihood at its maximum; infinite for an exact fit, `nil`
  /// where the method has none.
  public let logLikelihood: Double?

  /// Parameters of the likelihood: coefficients, variance and autocorrelation.
  public let parameterCount: Int

  /// The number of observations.
  public var count: Int { residuals.count }

  /// Whether the residuals were no larger than the rounding of the input.
  public let isExact: Bool

  let solution: LeastSquares?

  init(_ problem: RegressionProblem, method: LinearRegression.Method, solution: LeastSquares) {
    let factorization = solution.factorization
    let freedom = solution.degreesOfFreedom
    let deviation = solution.residualNorm / Double(freedom).squareRoot()
    let unscaled = factorization.unscaledCovariance
    self.method = method
    self.solution = solution
    coefficients = solution.coefficients.enumerated().map { index, estimate in
      Coefficient(
        name: factorization.design.names[index], estimate: estimate,
        standardError: deviation * unscaled[index, index].squareRoot(),
        degreesOfFreedom: freedom)
    }
    covariance = Matrix(
      rows: unscaled.rows, columns: unscaled.columns,
      elements: unscaled.elements.map { $0 * deviation * deviation })
    residuals = solution.residuals
    fittedValues = zip(problem.response, solution.residuals).map { $0 - $1 }
    leverage = factorization.leverage
    residualStandardDeviation = deviation
    degreesOfFreedom = freedom
    isExact = solution.isExact
    let sumOfSquares = solution.residualNorm * solution.residualNorm
    let total = factorization.totalSumOfSquares(of: problem.response)
    rSquared = total > sumOfSquares ? 1 - sumOfSquares / total : 0
    let n = Double(problem.count)
    let determinant = factorization.whitening?.logDeterminant ?? 0
    logLikelihood =
      solution.isExact
      ? .infinity
      : determinant - n * (Double.log(2 * .pi / n) / 2 + Double.log(solution.residualNorm) + 0.5)
    parameterCount = solution.coefficients.count + (method == .glsAR1 ? 2 : 1)
  }

  /// Creates a fit of a method that gives estimates only.
  init(
    method: LinearRegression.Method, estimates: [(name: String, value: Double)],
    fittedValues: [Double], response: [Double]
  ) {
    self.method = method
    coefficients = estimates.map { Coefficient(name: $0.name, estimate: $0.value) }
    covariance = nil
    residuals = zip(response, fittedValues).map { $0 - $1 }
    self.fittedValues = fittedValues
    leverage = []
    degreesOfFreedom = response.count - estimates.count
    let sumOfSquares = Double(DoubleDouble.sum(of: residuals.map { $0 * $0 }))
    residualStandardDeviation = (sumOfSquares / Double(degreesOfFreedom)).squareRoot()
    let mean = Double(DoubleDouble.sum(of: response)) / Double(response.count)
    let total = Double(
      DoubleDouble.sum(of: response.map { ($0 - mean) * ($0 - mean) }))
    rSquared = total > 0 ? 1 - sumOfSquares / total : 0
    logLikelihood = nil
    parameterCount = estimates.count + 1
    isExact = sumOfSquares == 0
    solution = nil
  }
}

extension RegressionFit.Coefficient {
  init(name: String, estimate: Double) {
    self.init(
      name: name, estimate: estimate, standardError: nil, tStatistic: nil, pValue: nil)
  }

  init(name: String, estimate: Double, standardError: Double, degreesOfFreedom: Int) {
    let t = standardError > 0 ? estimate / standardError : .infinity
    let distribution = StudentT(degreesOfFreedom: Double(degreesOfFreedom))
    self.init(
      name: name, estimate: estimate, standardError: standardError,
      tStatistic: t.isFinite ? t : nil,
      pValue: t.isFinite ? 2 * distribution.cdf(-t.magnitude) : nil)
  }
}

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

extension RegressionFit {
  /// Akaike's criterion with the correction for short series; `nil` without a likelihood, infinite
  /// where there are too few observations for the correction.
  ///
  /// Reference: C. Hurvich and C.-L. Tsai, Biometrika 76 (1989), 297–307.
  public var aicc: Double? {
    guard let logLikelihood else { return nil }
    let (n, k) = (Double(count), Double(parameterCount))
    guard n - k - 1 > 0 else { return .infinity }
    return -2 * logLikelihood + 2 * k + 2 * k * (k + 1) / (n - k - 1)
  }

  /// The statistic of Durbin and Watson, from 0 to 4, near 2 for uncorrelated residuals; `nil` for
  /// an exact fit.
  ///
  /// Reference: J. Durbin and G. Watson, Biometrika 37 (1950), 409–428.
  public var durbinWatson: Double? {
    let scale = residuals.reduce(0) { max($0, $1.magnitude) }
    guard scale > 0 else { return nil }
    let relative = residuals.map { $0 / scale }
    let total = relative.reduce(0) { $0 + $1 * $1 }
    let changes = zip(relative.dropFirst(), relative).reduce(0) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
    return changes / total
  }
}
