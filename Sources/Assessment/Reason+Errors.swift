public import Forecasting
public import TimeSeries

extension Reason {
  /// The reason that a refused fit is reported with.
  public init(_ error: FitError, model: String) {
    switch error {
    case .tooFewObservations(let needed, let available):
      self.init(
        .tooFewObservations,
        ["needed": "\(needed)", "available": "\(available)", "model": model])
    case .rankDeficient(let columns):
      self.init(
        .modelRefused,
        ["model": model, "code": "rank_deficient", "columns": columns.joined(separator: ", ")])
    case .valueNotAbove(let limit, let year):
      self.init(
        .modelRefused,
        ["model": model, "code": "value_not_above", "limit": "\(limit)", "year": "\(year)"])
    case .boundsMissing:
      self.init(.modelRefused, ["model": model, "code": "bounds_missing"])
    case .numericRange:
      self.init(.modelRefused, ["model": model, "code": "numeric_range"])
    case .notConverged:
      self.init(.modelRefused, ["model": model, "code": "not_converged"])
    case .referenceMissing:
      self.init(.modelRefused, ["model": model, "code": "reference_missing"])
    }
  }

  /// The reason that a malformed series is reported with.
  public init(_ error: SeriesError) {
    switch error {
    case .duplicateYear(_, let year):
      self.init(.seriesMalformed, ["code": "duplicate_year", "year": "\(year)"])
    case .valueNotFinite(_, let year):
      self.init(.seriesMalformed, ["code": "value_not_finite", "year": "\(year)"])
    case .yearOutOfRange(_, let year):
      self.init(.seriesMalformed, ["code": "year_out_of_range", "year": "\(year)"])
    case .valueOutOfBounds(_, let year, let value):
      self.init(.valueOutOfBounds, ["year": "\(year)", "value": "\(value)"])
    case .contradictoryBounds(let lower, let upper):
      self.init(
        .seriesMalformed,
        ["code": "contradictory_bounds", "lower": "\(lower)", "upper": "\(upper)"])
    }
  }
}
