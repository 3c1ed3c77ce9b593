/// Why a target has its status: a stable code with what its sentence names.
public struct Reason: Hashable, Sendable {
  /// The stable identifier of a reason.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The identifier as it stands in machine output.
    public let rawValue: String

    /// Creates a code from its identifier.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  /// What happened.
  public let code: Code

  /// What the sentence names, by name.
  public let arguments: [String: String]

  /// Creates a reason.
  public init(_ code: Code, _ arguments: [String: String] = [:]) {
    self.code = code
    self.arguments = arguments
  }
}

extension Reason.Code {
  /// The target has no number to reach.
  public static let noNumber = Self(rawValue: "no_number")
  /// The target names no year.
  public static let noTargetYear = Self(rawValue: "no_target_year")
  /// A period is meant but its first year is not printed.
  public static let periodStartMissing = Self(rawValue: "period_start_missing")
  /// The comparator and the numbers of the target do not fit together.
  public static let numberMissing = Self(rawValue: "number_missing")
  /// No series of the area and indicator exists. Arguments: `indicator`, `area`.
  public static let noSeries = Self(rawValue: "no_series")
  /// The series that the target names does not exist. Arguments: `series`.
  public static let seriesUnknown = Self(rawValue: "series_unknown")
  /// The series from which the indicator is derived does not exist. Arguments: `note`.
  public static let derivationWithoutSeries = Self(rawValue: "derivation_without_series")
  /// The value of the base year was not observed. Arguments: `year`.
  public static let baseYearMissing = Self(rawValue: "base_year_missing")
  /// The base year's value is not positive, so that no ratio to it makes sense. Arguments: `year`.
  public static let baseYearNotPositive = Self(rawValue: "base_year_not_positive")
  /// No observation exists up to the information year. Arguments: `year`.
  public static let noObservationYet = Self(rawValue: "no_observation_yet")
  /// Fewer observations than the model needs. Arguments: `needed`, `available`, `model`.
  public static let tooFewObservations = Self(rawValue: "too_few_observations")
  /// Years of a period before the first observation, or missing in it. Arguments: `years`.
  public static let yearsMissing = Self(rawValue: "years_missing")
  /// The target year has passed, its value is not published. Arguments: `year`, `last_year`.
  public static let notYetPublished = Self(rawValue: "not_yet_published")
  /// The target year lies in a gap of the series. Arguments: `year`, `before`, `after`.
  public static let gapYear = Self(rawValue: "gap_year")
  /// The target year lies before the first observation. Arguments: `year`, `first_year`.
  public static let beforeFirstObservation = Self(rawValue: "before_first_observation")
  /// The unit of every series differs. Arguments: `target_unit`, `series_unit`.
  public static let unitMismatch = Self(rawValue: "unit_mismatch")
  /// The model refused the series. Arguments: `model`, `code`, and what the code names.
  public static let modelRefused = Self(rawValue: "model_refused")
  /// A value lies outside the natural limits. Arguments: `year`, `value`, `lower`, `upper`.
  public static let valueOutOfBounds = Self(rawValue: "value_out_of_bounds")
  /// The series is not well formed. Arguments: `code`, `year`.
  public static let seriesMalformed = Self(rawValue: "series_malformed")
  /// The observed value lies beyond the far end of the range.
  public static let rangeExceeded = Self(rawValue: "range_exceeded")
  /// A value of the target year exists that is too weak to decide. Arguments: `value`, `note`.
  public static let weakValue = Self(rawValue: "weak_value")
  /// The kind of the target is unknown. Arguments: `kind`.
  public static let unknownKind = Self(rawValue: "unknown_kind")
  /// The level was taken from the parent area. Arguments: `series`, `count`.
  public static let judgedByProxy = Self(rawValue: "judged_by_proxy")
  /// Too few areas have values beside their parent to say how far they differ from it. Arguments:
  /// `series`, `count`, `needed`, `years`.
  public static let proxyTooFewAreas = Self(rawValue: "proxy_too_few_areas")
  /// Several sources share one trend. Arguments: `count` of sources, `points` of all together,
  /// `others`, the keys of the further sources.
  public static let sourcesJoined = Self(rawValue: "sources_joined")
  /// The series has too few points of its own, which is why sources were joined without being asked
  /// for. Arguments: `series`, `count`, `needed`.
  public static let ownSourceShort = Self(rawValue: "own_source_short")
  /// The series has too few values to show a trend. Arguments: `count`.
  public static let seriesThin = Self(rawValue: "series_thin")
  /// The series ends years before the information year. Arguments: `last_year`.
  public static let seriesOld = Self(rawValue: "series_old")
  /// Every code, so that a test can prove that each has its sentences.
  public static let all: [Reason.Code] = [
    .noNumber, .noTargetYear, .periodStartMissing, .numberMissing, .noSeries, .seriesUnknown,
    .derivationWithoutSeries, .baseYearMissing, .baseYearNotPositive, .noObservationYet,
    .tooFewObservations, .yearsMissing, .notYetPublished, .gapYear, .beforeFirstObservation,
    .unitMismatch, .modelRefused, .valueOutOfBounds, .seriesMalformed, .rangeExceeded, .weakValue,
    .unknownKind, .judgedByProxy, .proxyTooFewAreas, .sourcesJoined, .ownSourceShort,
    .seriesThin, .seriesOld,
  ]
}
