public import TimeSeries

/// What is noticed while names are matched to codes. Arguments of all: `file`, `line` of the first
/// row that has the name, and `name`.
extension Finding.Code {
  /// A name was read as an area. Arguments: `area_code`, `title`, `sureness`, `basis`.
  public static let areaMatched = Self(rawValue: "area_matched")
  /// A name could be several areas, and none was taken. Arguments: `candidates`.
  public static let areaAmbiguous = Self(rawValue: "area_ambiguous")
  /// A name is that of no known area. Arguments: `candidates`, empty where none is near.
  public static let areaUnrecognised = Self(rawValue: "area_unrecognised")
  /// No column names the area, but the title does. Arguments: `area_code`, `title`.
  public static let areaFromTitle = Self(rawValue: "area_from_title")
  /// Neither a column nor the title names an area. Arguments: `candidates` of the title.
  public static let areaMissing = Self(rawValue: "area_missing")
  /// A name was read as an indicator. Arguments: `indicator`, `title`, `sureness`,
  /// `basis`.
  public static let indicatorMatched = Self(rawValue: "indicator_matched")
  /// A name could be several indicators, and none was taken. Arguments: `candidates`.
  public static let indicatorAmbiguous = Self(rawValue: "indicator_ambiguous")
  /// A name is that of no known indicator. Arguments: `candidates`, empty where none is near.
  public static let indicatorUnrecognised = Self(rawValue: "indicator_unrecognised")

  /// All codes of matching, for the test that each has a sentence.
  public static let allOfMatching: [Self] = [
    areaMatched, areaAmbiguous, areaUnrecognised, areaFromTitle, areaMissing, indicatorMatched,
    indicatorAmbiguous,
    indicatorUnrecognised,
  ]
}
