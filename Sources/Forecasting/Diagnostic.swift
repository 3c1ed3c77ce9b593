public import TimeSeries

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
