import LinearAlgebra
import RealModule

/// Regression with first-order autoregressive errors, by exact Gaussian likelihood.
///
///     y(t) = x(t)ᵀ β + e(t),   e(t) = ρ e(t − 1) + u(t),   u ~ N(0, σ²)
///
/// The likelihood, with the first error drawn from its stationary distribution, is maximised over β
/// and σ in closed form and over ρ by a bounded search; missing years enter through ρ to the power
/// of the gap. Near a unit root β is poorly determined and the likelihood falls, so ρ stays within
/// ±``bound``; a fit at the bound says so.
///
/// Reference: C. Beach and J. MacKinnon, Econometrica 46 (1978), 51–58.
///
/// ```swift
/// let trend = RegressionProblem(
///   response: values, predictors: [.init("year", years.map(Double.init))], years: years)
/// try AutoregressiveRegression().fit(to: trend).autocorrelation
/// ```
public struct AutoregressiveRegression: Hashable, Sendable {
  /// The largest magnitude of ρ.
  public static let bound = 0.999

  /// Creates a specification.
  public init() {}

  /// Estimates coefficients and autocorrelation.
  ///
  /// - Parameter problem: With years, without weights; at least three observations more than
  ///   coefficients.
  /// - Throws: ``RegressionError`` for a problem with weights, without years or with years that do not
  ///   rise, for too few observations, and for columns that depend on each other.
  public func fit(to problem: RegressionProblem) throws(RegressionError) -> AutoregressiveFit {
    guard problem.weights == nil else { throw .unsupported("weights") }
    guard let years = problem.years else { throw .yearsMissing }
    if let row = years.indices.dropFirst().first(where: { years[$0] <= years[$0 - 1] }) {
      throw .yearsNotRising(row: row)
    }
    guard problem.count >= problem.coefficientCount + 3 else {
      throw .tooFewObservations(needed: problem.coefficientCount + 3, available: problem.count)
    }
    let gaps = zip(years.dropFirst(), years).map { $0 - $1 }
    do throws(LinearAlgebraError) {
      let design = try problem.makeDesign()
      // The plain fit refuses what no autocorrelation could mend, and finds exact fits.
      let plain = try DesignFactorization(design, isRefined: false).solve(problem.response)
      let rho =
        plain.isExact ? 0 : Self.autocorrelation(design, response: problem.response, gaps: gaps)
      let whitening = Whitening(autocorrelation: rho, gaps: gaps)
      let solution = try DesignFactorization(design, whitening: whitening)
        .solve(problem.response)
      return AutoregressiveFit(
        regression: RegressionFit(problem, method: .glsAR1, solution: solution),
        autocorrelation: rho, lastResidual: solution.residuals[problem.count - 1],
        lastPredictors: problem.predictors.map { $0.values[problem.count - 1] })
    } catch {
      throw RegressionError(error)
    }
  }

  private static func autocorrelation(
    _ design: DesignMatrix, response: [Double], gaps: [Int]
  ) -> Double {
    var profile = AutoregressiveProfile(design: design, response: response, gaps: gaps)
    // Where every gap is even the sign of ρ cannot be seen.
    let lowest = gaps.allSatisfy { $0.isMultiple(of: 2) } ? 0 : -20
    let grid = (lowest...20).map { Double($0) / 20 * bound }
    return BoundedSearch.minimum(grid: grid, tolerance: 1e-10) {
      profile.negativeLogLikelihood(autocorrelation: $0)
    }.place
  }
}

/// The likelihood of the autocorrelation alone, with coefficients and variance at their best.
struct AutoregressiveProfile {
  private let columns: Matrix
  private let response: [Double]
  private let gaps: [Int]
  private var workspace: LeastSquaresWorkspace

  init(design: DesignMatrix, response: [Double], gaps: [Int]) {
    columns = design.centred
    // A level that least squares takes out anyway would cost digits.
    let mean =
      design.hasIntercept ? response.reduce(0) { $0 + $1 / Double(response.count) } : 0
    let largest = response.reduce(0) { max($0, ($1 - mean).magnitude) }
    self.response = response.map { largest > 0 ? ($0 - mean) / largest : 0 }
    self.gaps = gaps
    workspace = LeastSquaresWorkspace(rows: columns.rows, columns: columns.columns)
  }

  /// (n / 2) log(sum of squares) less the log-determinant; infinite where it cannot be had.
  mutating func negativeLogLikelihood(autocorrelation rho: Double) -> Double {
    let n = columns.rows
    var logDeterminant = 0.0
    for i in 0..<n {
      let correlation = i == 0 ? 0 : Double.pow(rho, gaps[i - 1])
      let share = (1 - rho * rho) / (1 - correlation * correlation)
      let diagonal = share.squareRoot()
      let lower = -correlation * diagonal
      logDeterminant += Double.log(share) / 2
      for j in 0..<columns.columns {
        let previous = i == 0 ? 0 : columns.elements[i - 1 + j * n]
        workspace.design[i + j * n] = diagonal * columns.elements[i + j * n] + lower * previous
      }
      let previous = i == 0 ? 0 : response[i - 1]
      workspace.response[i] = diagonal * response[i] + lower * previous
    }
    guard workspace.solve(), workspace.residualSumOfSquares > 0 else { return .infinity }
    return Double(n) / 2 * Double.log(workspace.residualSumOfSquares) - logDeterminant
  }
}

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
