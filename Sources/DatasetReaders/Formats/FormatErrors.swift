/// Why a file cannot be understood as data of any format.
extension ReaderError.Code {
  // MARK: - The file

  /// No reader of this format. Arguments: `format`.
  public static let formatNotReadable = Self(rawValue: "format_not_readable")
  /// The file is too large to be read as a whole, which its format needs. Arguments: `limit`.
  public static let tooLarge = Self(rawValue: "too_large")
  /// Bytes that stand for nothing in the encoding. Arguments: `encoding`, `byte`.
  public static let undecodableText = Self(rawValue: "undecodable_text")
  /// A record with more fields than any table has. Arguments: `limit`.
  public static let tooManyColumns = Self(rawValue: "too_many_columns")
  /// No layout of a table was found: neither years across nor a column of years.
  public static let layoutNotFound = Self(rawValue: "layout_not_found")
  /// A file that only describes others. Arguments: `kind`.
  public static let metadataOnly = Self(rawValue: "metadata_only")

  /// A document of another kind, such as a web page. Arguments: `kind`.
  public static let notData = Self(rawValue: "not_data")
  /// All rows have a time of more or less than one calendar year. Arguments: `label`, `count`.
  public static let noAnnualValues = Self(rawValue: "no_annual_values")
  /// Two days of one year in a column of years. Arguments: `value`, `first`, `year`.
  public static let severalDaysInYear = Self(rawValue: "several_days_in_year")
  /// An archive in which no file is a table of data. Arguments: `found` (its files).
  public static let archiveWithoutTable = Self(rawValue: "archive_without_table")

  /// An archive with so many tables that one has to be named. Arguments: `count`, `found`.
  public static let archiveOfMany = Self(rawValue: "archive_of_many")

  // MARK: - Numbers

  /// A cell that is neither a number nor a mark of no value. Arguments: `value`.
  public static let unreadableCell = Self(rawValue: "unreadable_cell")
  /// All marks may part thousands or decimals. Arguments: `value` (the first), `count`.
  public static let ambiguousNumbers = Self(rawValue: "ambiguous_numbers")
  /// Some numbers have a decimal comma, others a decimal point.
  /// Arguments: `value`, `other`, `other_line`.
  public static let mixedNumberConventions = Self(rawValue: "mixed_number_habits")
  /// A number cannot be read with the mark of decimals of its column. Arguments: `value`, `decimal`.
  public static let decimalMarkContradicted = Self(rawValue: "decimal_mark_contradicted")

  // MARK: - SDMX

  /// No column can be the year of an observation. Arguments: `found`.
  public static let noTimeColumn = Self(rawValue: "no_time_column")
  /// A multiplier that is no whole number from -30 to 30. Arguments: `value`.
  public static let badMultiplier = Self(rawValue: "bad_multiplier")

  /// All codes of the formats, for the test that each has a sentence.
  public static let allOfFormats: [Self] = [
    formatNotReadable, tooLarge, undecodableText, tooManyColumns, layoutNotFound, metadataOnly,
    notData, noAnnualValues, severalDaysInYear, archiveWithoutTable, archiveOfMany,
    unreadableCell, ambiguousNumbers, mixedNumberConventions, decimalMarkContradicted,
    noTimeColumn, badMultiplier,
  ]
}
