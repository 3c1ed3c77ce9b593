import LinearAlgebra

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
