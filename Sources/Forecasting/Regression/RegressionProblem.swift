import LinearAlgebra

/// A response with the predictors that are to explain it.
///
/// ```swift
/// let problem = RegressionProblem(
///   response: [1.1, 1.9, 3.2, 3.9], predictors: [.init("x", [1, 2, 3, 4])])
/// ```
public struct RegressionProblem: Sendable {
  /// A named column of values.
  public struct Predictor: Hashable, Sendable {
    /// The name, as coefficients carry it.
    public let name: String

    /// One value for each observation.
    public let values: [Double]

    /// Creates a predictor.
    public init(_ name: String, _ values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// One value for each observation.
  public let response: [Double]

  /// The predictors, each as long as ``response``; may be empty with an intercept.
  public let predictors: [Predictor]

  /// The highest power of each predictor, 1 or more.
  public let degree: Int

  /// Whether the model has a constant.
  public let hasIntercept: Bool

  /// Proportional to the inverse variances of the observations; `nil` for equal variances.
  public let weights: [Double]?

  /// The years of the observations, rising, which ``LinearRegression/Method/glsAR1`` needs.
  public let years: [Int]?

  /// Creates a problem; all columns are of the same length.
  public init(
    response: [Double], predictors: [Predictor], polynomial degree: Int? = nil,
    intercept: Bool = true, weights: [Double]? = nil, years: [Int]? = nil
  ) {
    let degree = degree ?? 1
    precondition(degree >= 1, "degree is \(degree), not 1 or more")
    precondition(intercept || !predictors.isEmpty, "neither an intercept nor predictors")
    for predictor in predictors {
      precondition(
        predictor.values.count == response.count,
        "\(predictor.name) has \(predictor.values.count) values for \(response.count)")
    }
    precondition(
      (weights?.count ?? response.count) == response.count,
      "\(weights?.count ?? 0) weights for \(response.count) values")
    precondition(
      (years?.count ?? response.count) == response.count,
      "\(years?.count ?? 0) years for \(response.count) values")
    self.response = response
    self.predictors = predictors
    self.degree = degree
    hasIntercept = intercept
    self.weights = weights
    self.years = years
  }

  /// The number of observations.
  public var count: Int { response.count }

  /// The number of coefficients.
  public var coefficientCount: Int { (hasIntercept ? 1 : 0) + predictors.count * degree }
}
