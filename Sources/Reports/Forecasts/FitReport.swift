package import Forecasting
import TimeSeries

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

extension FitReport {
  /// The coefficients and what tells how well they fit.
  package func document(in style: RenderStyle) -> Document {
    let language = style.language
    let numbers = NumberText(language)
    let table = Table(
      columns: [
        .init(LabelText.coefficient[language]),
        .init(LabelText.estimate[language], .trailing),
        .init(LabelText.standardError[language], .trailing),
        .init(LabelText.tValue[language], .trailing),
        .init(LabelText.pValue[language], .trailing),
      ],
      rows: coefficients.map { coefficient in
        [
          .init(coefficient.name),
          .init(numbers.significant(coefficient.estimate, 6)),
          .init(coefficient.standardError.map { numbers.significant($0, 4) } ?? ""),
          .init(coefficient.t.map { numbers.fixed($0, decimals: 2) } ?? ""),
          .init(coefficient.p.map(numbers.pValue) ?? ""),
        ]
      })
    var facts: [Document.Fact] = []
    if let residualSD {
      facts.append(.init(LabelText.residualSD[language], numbers.significant(residualSD, 4)))
    }
    if let rSquared {
      facts.append(.init(LabelText.rSquared[language], numbers.fixed(rSquared, decimals: 4)))
    }
    if let degreesOfFreedom {
      facts.append(.init(LabelText.degreesOfFreedom[language], numbers.exact(degreesOfFreedom)))
    }
    facts.append(.init(LabelText.rows[language], numbers.count(count)))
    facts += statistics.map { .init($0.name, numbers.significant($0.value, 6)) }
    var blocks: [Document.Block] = [.table(table), .facts(facts)]
    if !diagnostics.isEmpty {
      blocks.append(
        .section(
          title: LabelText.diagnostics[language],
          blocks: [.list(diagnostics.map { $0.sentence(in: language) })]))
    }
    blocks.append(.footnote(run.versionLine(in: language)))
    return Document(title: "\(LabelText.fit[language]): \(response) – \(modelName)", blocks: blocks)
  }

  /// One row for each coefficient.
  package func csv() -> String { CSVWriter.table(coefficients, Coefficient.fields) }

  /// The report with the schema `khathi.fit/1`; numbers read back as exactly what was computed.
  package func json() -> String {
    JSONValue.object([
      ("schema", .string("khathi.fit/1")),
      ("run", run.jsonValue),
      ("model", .string(modelName)),
      ("response", .string(response)),
      ("coefficients", .rows(coefficients, Coefficient.fields)),
      ("residual_sd", .optional(residualSD)),
      ("r_squared", .optional(rSquared)),
      ("df", .optional(degreesOfFreedom)),
      ("n", .integer(count)),
      ("statistics", .object(statistics.map { ($0.name, .number($0.value)) })),
      (
        "diagnostics",
        .array(
          diagnostics.map {
            .object([("code", .string($0.code.rawValue)), ("arguments", .arguments($0.arguments))])
          })
      ),
    ]).text
  }
}

extension FitReport.Coefficient {
  /// The columns of CSV and the members of JSON.
  fileprivate static let fields: [Field<FitReport.Coefficient>] = [
    Field("name", "The column, intercept, or a power such as x^2.", { $0.name }),
    Field("estimate", "The estimate.", { $0.estimate }),
    Field("standard_error", "Its standard error.", { $0.standardError }),
    Field("t", "The estimate in standard errors.", { $0.t }),
    Field("p", "The two-sided p-value.", { $0.p }),
  ]
}
