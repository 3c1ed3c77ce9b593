public import TimeSeries

/// What is noticed while a file of any format is understood. Arguments of all: `file`.
extension Finding.Code {
  // MARK: - Format and text

  /// How the file was read. Arguments: `format`.
  public static let formatRecognised = Self(rawValue: "format_recognised")
  /// The text is not UTF-8 and was converted. Arguments: `encoding`.
  public static let encodingRecognised = Self(rawValue: "encoding_recognised")
  /// The text is in an encoding that does not tell capitals apart. Arguments: `encoding`.
  public static let capitalsMayBeLost = Self(rawValue: "capitals_may_be_lost")
  /// Columns are parted by another character than a comma. Arguments: `delimiter`.
  public static let delimiterRecognised = Self(rawValue: "delimiter_recognised")
  /// How the columns of a table were understood. Arguments: `roles`, `years`.
  public static let layoutRecognised = Self(rawValue: "layout_recognised")

  /// Which file of an archive was read. Arguments: `name`, `others`.
  public static let archiveMemberChosen = Self(rawValue: "archive_member_chosen")
  /// Codes that stand for groups of countries, as the archive says. Arguments: `count`, `example`.
  public static let areasAreGroups = Self(rawValue: "areas_are_groups")

  // MARK: - Numbers. Arguments: also `count`, `example`, `line` of the first.

  /// The mark of decimals that the cells tell. Arguments: `decimal`, `resolved`.
  public static let numberHabit = Self(rawValue: "number_habit")
  /// The mark of decimals that the user says. Arguments: `decimal`.
  public static let numberHabitForced = Self(rawValue: "number_habit_forced")
  /// Cells with a mark that stands for no value. Arguments: `marks`.
  public static let missingMarks = Self(rawValue: "missing_marks")
  /// Empty cells where a value could stand.
  public static let emptyValues = Self(rawValue: "empty_values")
  /// Percent signs behind numbers. Arguments: `marks`.
  public static let percentSigns = Self(rawValue: "percent_signs")
  /// Numbers in parentheses, read as negative.
  public static let parenthesesNegative = Self(rawValue: "parentheses_negative")
  /// Marks of footnotes behind numbers, whose text is not read. Arguments: `marks`.
  public static let footnoteMarks = Self(rawValue: "footnote_marks")

  // MARK: - Years

  /// Values that the source calls preliminary or estimated. Arguments: `count`, `years`, `word`.
  public static let preliminaryValues = Self(rawValue: "preliminary_values")
  /// A preliminary value stands beside the final one, which is used. Arguments: `label`, `count`.
  public static let preliminarySuperseded = Self(rawValue: "preliminary_superseded")
  /// Values of more or less than one calendar year are left out. Arguments: `label`, `count`.
  public static let periodLeftOut = Self(rawValue: "period_left_out")
  /// Values that the source itself forecasts or plans are left out. Arguments: `label`, `count`.
  public static let forecastLeftOut = Self(rawValue: "forecast_left_out")

  /// Days in a column of years are read as their year. Arguments: `count`, `example`, `line`.
  public static let yearsFromDays = Self(rawValue: "years_from_days")

  // MARK: - Structure

  /// Areas are given by name, not by code. Arguments: `count`, `example`.
  public static let areasByName = Self(rawValue: "areas_by_name")
  /// Rows without a value: headings, notes, sources. Arguments: `count`, `example`, `line`.
  public static let rowsWithoutValues = Self(rawValue: "rows_without_values")
  /// Values were multiplied by a power of ten. Arguments: `power`, `count`.
  public static let multiplierApplied = Self(rawValue: "multiplier_applied")
  /// Values whose status says more than their number. Arguments: `statuses`, `count`.
  public static let observationStatuses = Self(rawValue: "observation_statuses")
  /// Columns that are not read. Arguments: `columns`.
  public static let columnsIgnored = Self(rawValue: "columns_ignored")
  /// Messages that delete or change data elsewhere. Arguments: `action`, `count`.
  public static let actionLeftOut = Self(rawValue: "action_left_out")

  /// All codes of the formats, for the test that each has a sentence.
  public static let allOfFormats: [Self] = [
    formatRecognised, encodingRecognised, capitalsMayBeLost, delimiterRecognised,
    layoutRecognised, archiveMemberChosen, areasAreGroups,
    numberHabit, numberHabitForced, missingMarks, emptyValues, percentSigns, parenthesesNegative,
    footnoteMarks,
    preliminaryValues, preliminarySuperseded, periodLeftOut, forecastLeftOut, yearsFromDays,
    areasByName, rowsWithoutValues, multiplierApplied, observationStatuses, columnsIgnored,
    actionLeftOut,
  ]
}
