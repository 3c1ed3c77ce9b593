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
