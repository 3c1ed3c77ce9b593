public import Forecasting

/// The answer of `khathi fit`: the coefficients of one regression and how well it fits.
public struct FitReport: Report {
  /// What has to be known to repeat the run.
  public var run: RunInfo

  /// The model by its name on the command line, such as `gls-ar1`.
  public var modelName: String

  /// The response column.
  public var response: String

  /// The coefficients: intercept first, then predictors or rising powers.
  public var coefficients: [Coefficient]

  /// The residual standard deviation, in the unit of the response.
  public var residualSD: Double?

  /// The share of variation explained, where the model defines one.
  public var rSquared: Double?

  /// The residual degrees of freedom.
  public var degreesOfFreedom: Double?

  /// The number of rows used.
  public var count: Int

  /// Further numbers by name, such as `aicc` or `rho`.
  public var statistics: [Statistic]

  /// What a reader should know about this fit.
  public var diagnostics: [Diagnostic]

  /// Creates a report.
  public init(
    run: RunInfo, modelName: String, response: String, coefficients: [Coefficient],
    residualSD: Double?, rSquared: Double?, degreesOfFreedom: Double?, count: Int,
    statistics: [Statistic] = [], diagnostics: [Diagnostic] = []
  ) {
    self.run = run
    self.modelName = modelName
    self.response = response
    self.coefficients = coefficients
    self.residualSD = residualSD
    self.rSquared = rSquared
    self.degreesOfFreedom = degreesOfFreedom
    self.count = count
    self.statistics = statistics
    self.diagnostics = diagnostics
  }

  /// One estimated coefficient.
  public struct Coefficient: Hashable, Sendable {
    /// The column, `intercept`, or a power such as `x^2`.
    public let name: String
    /// The estimate.
    public let estimate: Double
    /// Its standard error, where the model gives one.
    public let standardError: Double?
    /// The estimate in standard errors.
    public let t: Double?
    /// The two-sided p-value.
    public let p: Double?

    /// Creates a coefficient.
    public init(
      name: String, estimate: Double, standardError: Double?, t: Double?, p: Double?
    ) {
      self.name = name
      self.estimate = estimate
      self.standardError = standardError
      self.t = t
      self.p = p
    }
  }

  /// A further number of the fit.
  public struct Statistic: Hashable, Sendable {
    /// The name, as a field of the JSON.
    public let name: String
    /// The value.
    public let value: Double

    /// Creates a statistic.
    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }
}
