public import Forecasting
public import TimeSeries

/// Why a target has its status.
public typealias Reason = Notice<ReasonCode>

/// Why a target has its status, as a stable identifier.
public enum ReasonCode: String, NoticeCode {
  /// The target has no number to reach.
  case noNumber = "no_number"
  /// The target names no year.
  case noTargetYear = "no_target_year"
  /// A period is meant but its first year is not printed.
  case periodStartMissing = "period_start_missing"
  /// The comparator and the numbers of the target do not fit together.
  case numberMissing = "number_missing"
  /// No series of the area and indicator exists. Arguments: `indicator`, `area`.
  case noSeries = "no_series"
  /// The series that the target names does not exist. Arguments: `series`.
  case seriesUnknown = "series_unknown"
  /// The series from which the indicator is derived does not exist. Arguments: `note`.
  case derivationWithoutSeries = "derivation_without_series"
  /// The value of the base year was not observed. Arguments: `year`.
  case baseYearMissing = "base_year_missing"
  /// The base year's value is not positive, so that no ratio to it makes sense. Arguments: `year`.
  case baseYearNotPositive = "base_year_not_positive"
  /// No observation exists up to the information year. Arguments: `year`.
  case noObservationYet = "no_observation_yet"
  /// Fewer observations than the model needs. Arguments: `needed`, `available`, `model`.
  case tooFewObservations = "too_few_observations"
  /// Years of a period before the first observation, or missing in it. Arguments: `years`.
  case yearsMissing = "years_missing"
  /// The target year has passed, its value is not published. Arguments: `year`, `last_year`.
  case notYetPublished = "not_yet_published"
  /// The target year lies in a gap of the series. Arguments: `year`, `before`, `after`.
  case gapYear = "gap_year"
  /// The target year lies before the first observation. Arguments: `year`, `first_year`.
  case beforeFirstObservation = "before_first_observation"
  /// The unit of every series differs. Arguments: `target_unit`, `series_unit`.
  case unitMismatch = "unit_mismatch"
  /// The model refused the series. Arguments: `model`, `code`, and what the code names.
  case modelRefused = "model_refused"
  /// A value lies outside the natural limits. Arguments: `year`, `value`, `lower`, `upper`.
  case valueOutOfBounds = "value_out_of_bounds"
  /// The series is not well formed. Arguments: `code`, `year`.
  case seriesMalformed = "series_malformed"
  /// The observed value lies beyond the far end of the range.
  case rangeExceeded = "range_exceeded"
  /// A value of the target year exists that is too weak to decide. Arguments: `value`, `note`.
  case weakValue = "weak_value"
  /// The kind of the target is unknown. Arguments: `kind`.
  case unknownKind = "unknown_kind"
  /// The level was taken from the parent area. Arguments: `series`, `count`.
  case judgedByProxy = "judged_by_proxy"
  /// Too few areas have values beside their parent to say how far they differ from it. Arguments:
  /// `series`, `count`, `needed`, `years`.
  case proxyTooFewAreas = "proxy_too_few_areas"
  /// Several sources share one trend. Arguments: `count` of sources, `points` of all together,
  /// `others`, the keys of the further sources.
  case sourcesJoined = "sources_joined"
  /// The series has too few points of its own, which is why sources were joined without being asked
  /// for. Arguments: `series`, `count`, `needed`.
  case ownSourceShort = "own_source_short"
  /// The series has too few values to show a trend. Arguments: `count`.
  case seriesThin = "series_thin"
  /// The series ends years before the information year. Arguments: `last_year`.
  case seriesOld = "series_old"
}

extension Reason {
  /// The reason that a refused fit is reported with.
  public init(_ error: FitError, model: String) {
    let notice = error.notice
    var arguments = notice.arguments
    arguments["model"] = .text(model)
    if case .tooFewObservations = error {
      self.init(.tooFewObservations, arguments)
    } else {
      arguments["code"] = .code(notice.code.rawValue)
      self.init(.modelRefused, arguments)
    }
  }

  /// The reason that a malformed series is reported with.
  public init(_ error: SeriesError) {
    let notice = error.notice
    if case .valueOutOfBounds = error {
      self.init(.valueOutOfBounds, notice.arguments)
    } else {
      var arguments = notice.arguments
      arguments["code"] = .code(notice.code.rawValue)
      self.init(.seriesMalformed, arguments)
    }
  }
}

extension Finding {
  /// What has to be said of central intervals without width: that so much of the probability lies
  /// on one value. `nil` where all have a width.
  ///
  /// - Parameters:
  ///   - intervals: Intervals by their level in percent.
  ///   - bounds: The natural limits, to tell a limit from any other value.
  ///   - subject: The target or series that is spoken of.
  ///   - year: The year of the intervals, where they are many.
  public static func widthMissing(
    in intervals: [(level: Double, lower: Double, upper: Double)], bounds: Bounds,
    subject: String, year: Int? = nil
  ) -> Finding? {
    let flat = intervals.filter { $0.lower == $0.upper }
    guard let widest = flat.max(by: { $0.level < $1.level }) else { return nil }
    let isLimit = widest.lower == bounds.lower || widest.lower == bounds.upper
    let level = widest.level
    return Finding(
      isLimit ? .intervalOnLimit : .intervalWithoutWidth, severity: .note, subject: subject,
      year: year,
      arguments: [
        "value": .number(widest.lower),
        "level": level == level.rounded() ? .count(Int(level)) : .number(level),
      ])
  }
}
