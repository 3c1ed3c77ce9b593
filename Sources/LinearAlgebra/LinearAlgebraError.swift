/// Why a linear system could not be solved.
public enum LinearAlgebraError: Error, Hashable, Sendable {
  /// The columns named are linear combinations of each other, so that their coefficients are not
  /// determined; a constant column beside an intercept is one.
  case rankDeficient(columns: [String])
  /// The system has fewer rows than columns.
  case tooFewRows(rows: Int, columns: Int)
  /// A column holds a value that is not finite, in the row given (from 0).
  case notFinite(column: String, row: Int)
  /// The values of a column, or powers of them, leave the range that can be computed with.
  case numericRange(column: String)
  /// A weight is not positive and finite, in the row given (from 0).
  case weightNotPositive(row: Int)
  /// A matrix is not positive definite: the leading minor of this order is not positive.
  case notPositiveDefinite(order: Int)
  /// An iteration ended without a solution.
  case notConverged
}
