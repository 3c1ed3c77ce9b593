/// Why a model could not be fitted to a series.
public enum FitError: Error, Hashable, Sendable {
  /// The series has fewer observations than the model needs.
  case tooFewObservations(needed: Int, available: Int)
  /// The design matrix does not determine the coefficients of the columns named.
  case rankDeficient(columns: [String])
  /// The model needs values above a limit.
  case valueNotAbove(limit: Double, year: Int)
  /// The model needs bounds that the series does not have.
  case boundsMissing
  /// No comparable series are at hand.
  case referenceMissing
  /// The numbers are too large or too small to compute with.
  case numericRange
  /// The optimiser ended without a solution.
  case notConverged
}
