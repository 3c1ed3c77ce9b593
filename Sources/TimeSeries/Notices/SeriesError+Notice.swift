extension SeriesError {
  /// The identifiers of the refusals, as in results and in the files of languages.
  package enum Code: String, NoticeCode {
    /// Two observations speak of the same year. Arguments: `year`.
    case duplicateYear = "duplicate_year"
    /// A value is infinite or not a number. Arguments: `year`.
    case valueNotFinite = "value_not_finite"
    /// A year lies outside 1000 … 2999. Arguments: `year`.
    case yearOutOfRange = "year_out_of_range"
    /// A value lies outside the natural limits. Arguments: `year`, `value`.
    case valueOutOfBounds = "value_out_of_bounds"
    /// The lower limit is not below the upper one. Arguments: `lower`, `upper`.
    case contradictoryBounds = "contradictory_bounds"
  }

  /// The refusal as it is told; what it is about stands beside it, as the subject.
  package var notice: Notice<Code> {
    switch self {
    case .duplicateYear(_, let year): Notice(.duplicateYear, ["year": .year(year)])
    case .valueNotFinite(_, let year): Notice(.valueNotFinite, ["year": .year(year)])
    case .yearOutOfRange(_, let year): Notice(.yearOutOfRange, ["year": .year(year)])
    case .valueOutOfBounds(_, let year, let value):
      Notice(.valueOutOfBounds, ["year": .year(year), "value": .number(value)])
    case .contradictoryBounds(let lower, let upper):
      Notice(.contradictoryBounds, ["lower": .number(lower), "upper": .number(upper)])
    }
  }
}
