package import Forecasting
package import TimeSeries

extension FitError {
  /// The stable identifier, as in results and in the files of languages.
  package var code: String {
    switch self {
    case .tooFewObservations: "too_few_observations"
    case .rankDeficient: "rank_deficient"
    case .valueNotAbove: "value_not_above"
    case .boundsMissing: "bounds_missing"
    case .numericRange: "numeric_range"
    case .notConverged: "not_converged"
    case .referenceMissing: "reference_missing"
    }
  }

  /// What the sentence names.
  package var arguments: [String: Argument] {
    switch self {
    case .tooFewObservations(let needed, let available):
      ["needed": .count(needed), "available": .count(available)]
    case .rankDeficient(let columns):
      ["columns": .texts(columns)]
    case .valueNotAbove(let limit, let year):
      ["limit": .number(limit), "year": .year(year)]
    case .boundsMissing, .numericRange, .notConverged, .referenceMissing:
      [:]
    }
  }
}

extension SeriesError {
  /// The stable identifier, as in results and in the files of languages.
  package var code: String {
    switch self {
    case .duplicateYear: "duplicate_year"
    case .valueNotFinite: "value_not_finite"
    case .yearOutOfRange: "year_out_of_range"
    case .valueOutOfBounds: "value_out_of_bounds"
    case .contradictoryBounds: "contradictory_bounds"
    }
  }

  /// What the sentence names.
  package var arguments: [String: Argument] {
    switch self {
    case .duplicateYear(let series, let year), .valueNotFinite(let series, let year),
      .yearOutOfRange(let series, let year):
      ["series": .text(series), "year": .year(year)]
    case .valueOutOfBounds(let series, let year, let value):
      ["series": .text(series), "year": .year(year), "value": .number(value)]
    case .contradictoryBounds(let lower, let upper):
      ["lower": .number(lower), "upper": .number(upper)]
    }
  }
}
