public import TimeSeries

/// What the readers notice about data. Arguments of all: `file`, and `line` where it is one row.
extension Finding.Code {
  // MARK: - Forming a series

  /// A year stands twice with the same value; one is used. Arguments: `first_line`, `value`.
  public static let repeatedRow = Self(rawValue: "repeated_row")
  /// A year stands twice with different values. Arguments: `first_line`, `first_value`, `value`.
  public static let conflictingValues = Self(rawValue: "conflicting_values")
  /// A value outside the natural limits of its indicator. Arguments: `value`, `lower`, `upper`.
  public static let valueOutOfBounds = Self(rawValue: "value_out_of_bounds")
  /// Rows of one series name several areas. Arguments: `first`, `other`.
  public static let mixedAreas = Self(rawValue: "mixed_areas")
  /// Rows of one series name several indicators. Arguments: `first`, `other`.
  public static let mixedIndicators = Self(rawValue: "mixed_indicators")
  /// Rows of one series have units that may not be compared.
  /// Arguments: `first`, `first_code`, `other`, `other_code`.
  public static let incompatibleUnits = Self(rawValue: "incompatible_units")
  /// Rows of one series are shares of different things. Arguments: `first`, `other`.
  public static let mixedDenominators = Self(rawValue: "mixed_denominators")
  /// Rows of one series are defined in different words. Arguments: `first`, `other`.
  public static let mixedDefinitions = Self(rawValue: "mixed_definitions")
  /// A value inside a series stands for a part of the year. Arguments: `value`, `note`.
  public static let partYearValue = Self(rawValue: "part_year_value")
  /// A value inside a series is of low confidence. Arguments: `value`, `note`.
  public static let lowConfidenceValue = Self(rawValue: "low_confidence_value")
  /// A note says what only a column can decide. Arguments: `note`, `column`, `cell`.
  public static let noteDecidesNothing = Self(rawValue: "note_decides_nothing")

  // MARK: - Observations against their metadata

  /// A unit that the table of units does not have. Arguments: `unit`.
  public static let unknownUnit = Self(rawValue: "unknown_unit")
  /// An indicator that no table of indicators has. Arguments: `indicator`.
  public static let unknownIndicator = Self(rawValue: "unknown_indicator")
  /// A source that the table of sources does not have. Arguments: `source_id`.
  public static let unknownSource = Self(rawValue: "unknown_source")
  /// An area that the table of areas does not have. Arguments: `area_code`.
  public static let unknownArea = Self(rawValue: "unknown_area")
  /// Rows name a series that the metadata do not have.
  public static let unknownSeries = Self(rawValue: "unknown_series")
  /// The metadata name a series that has no rows.
  public static let seriesWithoutRows = Self(rawValue: "series_without_rows")
  /// The metadata give another number of values. Arguments: `expected`, `found`.
  public static let countDiffers = Self(rawValue: "count_differs")
  /// The metadata give other years. Arguments: `expected`, `found`, each `first-last`.
  public static let yearsDiffer = Self(rawValue: "years_differ")
  /// The metadata give another area or indicator. Arguments: `expected`, `found`.
  public static let keyDiffers = Self(rawValue: "key_differs")
  /// Rows that belong to no series. Arguments: `count`.
  public static let unassignedRows = Self(rawValue: "unassigned_rows")

  // MARK: - Targets

  /// The one who recorded the target doubts it. Arguments: `note`.
  public static let doubtfulTarget = Self(rawValue: "doubtful_target")
  /// Two targets of one area, indicator and year differ. Arguments: `other`, `other_line`.
  public static let contradictoryTargets = Self(rawValue: "contradictory_targets")
  /// A target outside the natural limits of its indicator. Arguments: `value`, `lower`, `upper`.
  public static let targetOutOfBounds = Self(rawValue: "target_out_of_bounds")
  /// The area ceases before the target year ends. Arguments: `area_code`, `valid_to`, `successor`.
  public static let areaDissolved = Self(rawValue: "area_dissolved")

  /// All codes of the readers, for the test that each has a sentence.
  public static let allOfReaders: [Self] = [
    repeatedRow, conflictingValues, valueOutOfBounds, mixedAreas, mixedIndicators,
    incompatibleUnits, mixedDenominators, mixedDefinitions, partYearValue, lowConfidenceValue,
    noteDecidesNothing,
    unknownUnit, unknownIndicator, unknownSource, unknownArea, unknownSeries, seriesWithoutRows,
    countDiffers, yearsDiffer, keyDiffers, unassignedRows,
    doubtfulTarget, contradictoryTargets, targetOutOfBounds, areaDissolved,
  ]
}
