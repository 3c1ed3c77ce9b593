import LinearAlgebra
package import TimeSeries

/// Why a regression could not be fitted.
public enum RegressionError: Error, Hashable, Sendable {
  /// There are fewer observations than coefficients and one more for their uncertainty.
  case tooFewObservations(needed: Int, available: Int)
  /// The coefficients of the columns named are not determined.
  case rankDeficient(columns: [String])
  /// A value is not finite, in the row given (from 0).
  case notFinite(column: String, row: Int)
  /// Values, or powers of them, leave the range that can be computed with.
  case numericRange(column: String)
  /// A weight is not positive and finite, in the row given (from 0).
  case weightNotPositive(row: Int)
  /// The method needs the years of the observations.
  case yearsMissing
  /// A year does not follow the one before, in the row given (from 0).
  case yearsNotRising(row: Int)
  /// The method takes another number of predictors.
  case predictorCount(needed: Int, available: Int)
  /// The method does not take what is named: `weights`, `no-weights`, `polynomial` (powers above
  /// one) or `no-intercept`.
  case unsupported(String)
  /// An iteration ended without a solution.
  case notConverged

  init(_ error: LinearAlgebraError) {
    switch error {
    case .rankDeficient(let columns): self = .rankDeficient(columns: columns)
    case .tooFewRows(let rows, let columns):
      self = .tooFewObservations(needed: columns + 1, available: rows)
    case .notFinite(let column, let row): self = .notFinite(column: column, row: row)
    case .numericRange(let column): self = .numericRange(column: column)
    case .weightNotPositive(let row): self = .weightNotPositive(row: row)
    case .notPositiveDefinite, .notConverged: self = .notConverged
    }
  }
}

extension RegressionError {
  /// The identifiers of the refusals, as in the files of languages.
  package enum Code: String, NoticeCode {
    /// There are too few rows. Arguments: `needed`, `available`.
    case tooFewObservations = "regression_too_few_observations"
    /// Coefficients are not determined. Arguments: `columns`.
    case rankDeficient = "regression_rank_deficient"
    /// A value is not finite. Arguments: `columns`.
    case notFinite = "regression_not_finite"
    /// Values leave the range that can be computed with. Arguments: `columns`.
    case numericRange = "regression_numeric_range"
    /// A weight is not positive.
    case weightNotPositive = "regression_weight_not_positive"
    /// The method needs years.
    case yearsMissing = "regression_years_missing"
    /// Years do not rise.
    case yearsNotRising = "regression_years_not_rising"
    /// The method takes another number of predictors. Arguments: `needed`, `available`.
    case predictorCount = "regression_predictor_count"
    /// The method does not take something. Arguments: `what`.
    case unsupported = "regression_unsupported"
    /// An iteration ended without a solution.
    case notConverged = "regression_not_converged"
  }

  /// The refusal as it is told.
  package var notice: Notice<Code> {
    switch self {
    case .tooFewObservations(let needed, let available):
      Notice(.tooFewObservations, ["needed": .count(needed), "available": .count(available)])
    case .rankDeficient(let columns): Notice(.rankDeficient, ["columns": .texts(columns)])
    case .notFinite(let column, _): Notice(.notFinite, ["columns": .text(column)])
    case .numericRange(let column): Notice(.numericRange, ["columns": .text(column)])
    case .weightNotPositive: Notice(.weightNotPositive)
    case .yearsMissing: Notice(.yearsMissing)
    case .yearsNotRising: Notice(.yearsNotRising)
    case .predictorCount(let needed, let available):
      Notice(.predictorCount, ["needed": .count(needed), "available": .count(available)])
    case .unsupported(let what): Notice(.unsupported, ["what": .text(what)])
    case .notConverged: Notice(.notConverged)
    }
  }
}

extension FitError {
  /// The reason in the words of models.
  public init(_ error: RegressionError) {
    switch error {
    case .tooFewObservations(let needed, let available):
      self = .tooFewObservations(needed: needed, available: available)
    case .rankDeficient(let columns): self = .rankDeficient(columns: columns)
    case .notConverged: self = .notConverged
    case .notFinite, .numericRange, .weightNotPositive, .yearsMissing,
      .yearsNotRising,
      .predictorCount, .unsupported:
      self = .numericRange
    }
  }
}
