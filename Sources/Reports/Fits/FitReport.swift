package import Forecasting

/// The answer of `khathi fit`: the coefficients of one regression and how well it fits.
package struct FitReport: Report {
  /// What has to be known to repeat the run.
  package var run: RunInfo

  /// The model by its name on the command line, such as `gls-ar1`.
  package var modelName: String

  /// The response column.
  package var response: String

  /// The coefficients: intercept first, then predictors or rising powers.
  package var coefficients: [Coefficient]

  /// The residual standard deviation, in the unit of the response.
  package var residualSD: Double?

  /// The share of variation explained, where the model defines one.
  package var rSquared: Double?

  /// The residual degrees of freedom.
  package var degreesOfFreedom: Double?

  /// The number of rows used.
  package var count: Int

  /// Further numbers by name, such as `aicc` or `rho`.
  package var statistics: [Statistic]

  /// What a reader should know about this fit.
  package var diagnostics: [Diagnostic]

  /// Creates a report.
  package init(
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
  package struct Coefficient: Hashable, Sendable {
    /// The column, `intercept`, or a power such as `x^2`.
    package let name: String
    /// The estimate.
    package let estimate: Double
    /// Its standard error, where the model gives one.
    package let standardError: Double?
    /// The estimate in standard errors.
    package let t: Double?
    /// The two-sided p-value.
    package let p: Double?

    /// Creates a coefficient.
    package init(
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
  package struct Statistic: Hashable, Sendable {
    /// The name, as a field of the JSON.
    package let name: String
    /// The value.
    package let value: Double

    /// Creates a statistic.
    package init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }
}
