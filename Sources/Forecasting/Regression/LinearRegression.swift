import LinearAlgebra

/// The specification of a regression: how the coefficients are estimated.
///
/// ```swift
/// let fit = try LinearRegression().fit(to: problem)
/// fit.coefficients[1].estimate        // the slope: 0.97
/// fit.prediction(at: [5])?.mean       // 4.95
/// ```
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
  ///
  /// - Throws: ``RegressionError`` for too few observations, columns that depend on each other, values
  ///   that are not finite, and a problem that lacks what the method needs (weights, rising years).
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

/// The line through the median of all pairwise slopes.
///
/// Its slope withstands 29 % of wild values. References: H. Theil, Proc. Kon. Ned. Akad. v. Wetensch.
/// 53 (1950), 386–392; P. Sen, J. Amer. Statist. Assoc. 63 (1968), 1379–1389.
///
/// ```swift
/// TheilSen.slope(x: [1, 2, 3, 4, 5], y: [1, 2, 3, 4, 50])     // 1; least squares says 10
/// ```
package enum TheilSen {
  /// The median of the slopes of all pairs with different x; `nil` where there is no such pair.
  ///
  /// - Parameters:
  ///   - x: Finite values.
  ///   - y: Finite values, as many.
  package static func slope(x: [Double], y: [Double]) -> Double? {
    precondition(x.count == y.count, "\(x.count) values of x for \(y.count) of y")
    var slopes: [Double] = []
    slopes.reserveCapacity(x.count * (x.count - 1) / 2)
    for i in x.indices {
      for j in x.indices[(i + 1)...] where x[j] != x[i] {
        slopes.append((y[j] - y[i]) / (x[j] - x[i]))
      }
    }
    return slopes.isEmpty ? nil : median(&slopes)
  }

  /// The line with that slope through the median residual.
  static func fit(to problem: RegressionProblem) throws(RegressionError) -> RegressionFit {
    guard problem.predictors.count == 1 else {
      throw .predictorCount(needed: 1, available: problem.predictors.count)
    }
    guard problem.degree == 1 else { throw .unsupported("polynomial") }
    guard problem.hasIntercept else { throw .unsupported("no-intercept") }
    guard problem.weights == nil else { throw .unsupported("weights") }
    guard problem.count >= 3 else {
      throw .tooFewObservations(needed: 3, available: problem.count)
    }
    let predictor = problem.predictors[0]
    for (name, values) in [("response", problem.response), (predictor.name, predictor.values)] {
      if let row = values.firstIndex(where: { !$0.isFinite }) {
        throw .notFinite(column: name, row: row)
      }
      guard values.allSatisfy({ $0.magnitude < 0x1p400 }) else {
        throw .numericRange(column: name)
      }
    }
    guard let slope = slope(x: predictor.values, y: problem.response) else {
      throw .rankDeficient(columns: [predictor.name])
    }
    guard slope.isFinite else { throw .numericRange(column: predictor.name) }
    // Levels at the centre of x: at x = 0, far from calendar years, digits would cancel.
    let centre = predictor.values[predictor.values.count / 2]
    var levels = zip(problem.response, predictor.values).map { $0 - slope * ($1 - centre) }
    let level = median(&levels)
    let fit = RegressionFit(
      method: .theilSen,
      estimates: [("intercept", level - slope * centre), (predictor.name, slope)],
      fittedValues: predictor.values.map { level + slope * ($0 - centre) },
      response: problem.response)
    guard fit.residualStandardDeviation.isFinite else {
      throw .numericRange(column: predictor.name)
    }
    return fit
  }

  private static func median(_ values: inout [Double]) -> Double {
    values.sort()
    let middle = values.count / 2
    return values.count.isMultiple(of: 2)
      ? values[middle - 1] + (values[middle] - values[middle - 1]) / 2 : values[middle]
  }
}
