public import TimeSeries

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

/// A caveat about a fit, shown as a footnote; sentences are made in `Reports`.
public typealias Diagnostic = Notice<DiagnosticCode>

/// What should be known about a fit.
public enum DiagnosticCode: String, NoticeCode {
  /// The values hardly vary around the fit: the standard deviation was set to what the printed
  /// digits allow. Arguments: `standard_deviation`.
  case varianceFloor = "variance_floor"
  /// The autocorrelation lies at the limit of its range. Arguments: `rho`.
  case autocorrelationAtBound = "autocorrelation_at_bound"
  /// No years connect some sources with the others. Arguments: `sources`.
  case sourcesApart = "sources_apart"
  /// No reference data were at hand, so that the series speaks for itself.
  case withoutReference = "without_reference"
}
