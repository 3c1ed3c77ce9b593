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

extension FitError {
  /// The identifiers of the refusals, as in results and in the files of languages.
  package enum Code: String, NoticeCode {
    /// The series is too short. Arguments: `needed`, `available`.
    case tooFewObservations = "too_few_observations"
    /// The design determines too few coefficients. Arguments: `columns`.
    case rankDeficient = "rank_deficient"
    /// A value is not above a limit. Arguments: `limit`, `year`.
    case valueNotAbove = "value_not_above"
    /// The series has no bounds.
    case boundsMissing = "bounds_missing"
    /// No comparable series are at hand.
    case referenceMissing = "reference_missing"
    /// The numbers are too large or too small.
    case numericRange = "numeric_range"
    /// The optimiser ended without a solution.
    case notConverged = "not_converged"
  }

  /// The refusal as it is told.
  package var notice: Notice<Code> {
    switch self {
    case .tooFewObservations(let needed, let available):
      Notice(.tooFewObservations, ["needed": .count(needed), "available": .count(available)])
    case .rankDeficient(let columns): Notice(.rankDeficient, ["columns": .texts(columns)])
    case .valueNotAbove(let limit, let year):
      Notice(.valueNotAbove, ["limit": .number(limit), "year": .year(year)])
    case .boundsMissing: Notice(.boundsMissing)
    case .referenceMissing: Notice(.referenceMissing)
    case .numericRange: Notice(.numericRange)
    case .notConverged: Notice(.notConverged)
    }
  }
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
