import TimeSeries

/// What of series by country does not fit a reference file.
public enum ReferenceLimit: Hashable, Sendable {
  /// There are so many indicators, more than ``maximumIndicators``.
  case indicators(Int)
  /// Two rows have this key of an indicator.
  case duplicateIndicator(String)
  /// The years of a series span more than ``maximumYears``.
  case span(indicator: String, country: String, years: ClosedRange<Int>)
  /// A country has a code other than three ASCII letters.
  case country(String)

  /// The unit of a row does not convert into that of its indicator.
  case unit(indicator: String, unit: String, expected: String)

  /// The most indicators of a reference file, which counts them in a byte.
  public static let maximumIndicators = 255

  /// The longest span of a series of a reference file, in years.
  public static let maximumYears = 255
}

extension ReferenceLimit {
  /// The identifiers of the limits, as in the files of languages.
  enum Code: String, NoticeCode {
    /// There are too many indicators. Arguments: `count`, `limit`.
    case indicators = "reference_too_many_indicators"
    /// An indicator stands twice. Arguments: `name`.
    case duplicateIndicator = "reference_duplicate_indicator"
    /// A series is too long. Arguments: `indicator`, `country`, `first`, `last`, `limit`.
    case span = "reference_span_too_long"
    /// A code of a country is none. Arguments: `name`.
    case country = "reference_country_code"
    /// A unit does not convert. Arguments: `indicator`, `unit`, `expected`.
    case unit = "reference_unit"
  }

  /// The limit as it is told.
  var notice: Notice<Code> {
    switch self {
    case .indicators(let count):
      Notice(.indicators, ["count": .count(count), "limit": .count(Self.maximumIndicators)])
    case .duplicateIndicator(let id): Notice(.duplicateIndicator, ["name": .text(id)])
    case .span(let indicator, let country, let years):
      Notice(
        .span,
        [
          "indicator": .text(indicator), "country": .text(country),
          "first": .year(years.lowerBound), "last": .year(years.upperBound),
          "limit": .count(Self.maximumYears),
        ])
    case .country(let code): Notice(.country, ["name": .text(code)])
    case .unit(let indicator, let unit, let expected):
      Notice(
        .unit, ["indicator": .text(indicator), "unit": .unit(unit), "expected": .unit(expected)])
    }
  }
}
