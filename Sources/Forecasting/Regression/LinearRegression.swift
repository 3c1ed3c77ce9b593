import LinearAlgebra

/// The specification of a regression: how the coefficients are estimated.
public struct LinearRegression: Hashable, Sendable {
  /// A method of estimation.
  public struct Method: Hashable, Sendable {
    /// The name on the command line.
    public let name: String

    /// Least squares; weighted where the problem has weights.
    public static let ols = Method(name: "ols")
    /// Weighted least squares; the problem must have weights.
    public static let wls = Method(name: "wls")
    /// Generalised least squares with first-order autoregressive errors, by exact likelihood.
    public static let glsAR1 = Method(name: "gls-ar1")
    /// The median of the slopes of all pairs of observations.
    public static let theilSen = Method(name: "theil-sen")

    /// All methods.
    public static let all = [ols, wls, glsAR1, theilSen]
  }

  /// The method.
  public let method: Method

  /// Creates a specification.
  public init(method: Method = .ols) { self.method = method }

  /// Estimates the coefficients.
  ///
  /// Solutions are refined in double-double: coefficients, standard errors and residual standard
  /// deviation have at least 13 correct digits on the reference data sets of NIST.
  public func fit(to problem: RegressionProblem) throws(RegressionError) -> RegressionFit {
    switch method {
    case .glsAR1: try AutoregressiveRegression().fit(to: problem).regression
    case .theilSen: try TheilSen.fit(to: problem)
    case .wls where problem.weights == nil: throw .unsupported("no-weights")
    default: try Self.leastSquares(problem)
    }
  }

  private static func leastSquares(
    _ problem: RegressionProblem
  ) throws(RegressionError) -> RegressionFit {
    do throws(LinearAlgebraError) {
      let design = try problem.makeDesign()
      let whitening: Whitening?
      if let weights = problem.weights {
        whitening = try Whitening(weights: weights)
      } else {
        whitening = nil
      }
      let factorization = try DesignFactorization(design, whitening: whitening)
      return RegressionFit(
        problem, method: whitening == nil ? .ols : .wls,
        solution: try factorization.solve(problem.response))
    } catch {
      throw RegressionError(error)
    }
  }
}

extension RegressionProblem {
  /// The design; it needs one observation more than there are coefficients.
  func makeDesign() throws(LinearAlgebraError) -> DesignMatrix {
    guard count > coefficientCount else {
      throw .tooFewRows(rows: count, columns: coefficientCount)
    }
    return try DesignMatrix(
      predictors: predictors.map { ($0.name, $0.values) }, rows: count, degree: degree,
      intercept: hasIntercept)
  }
}
