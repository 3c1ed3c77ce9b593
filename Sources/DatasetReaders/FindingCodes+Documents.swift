public import TimeSeries

/// What the readers notice in workbooks, packages and cubes. Arguments of all: `file`.
extension Finding.Code {
  // MARK: - Workbooks. Arguments of all: also `sheet`.

  /// Sheets that the user of the workbook does not see. Arguments: `sheets`.
  public static let hiddenSheets = Self(rawValue: "hidden_sheets")
  /// Rows that the user of the workbook does not see; they are read. Arguments: `count`, `rows`.
  public static let hiddenRows = Self(rawValue: "hidden_rows")
  /// Columns that the user of the workbook does not see; they are read.
  /// Arguments: `count`, `columns`.
  public static let hiddenColumns = Self(rawValue: "hidden_columns")
  /// Which sheet was read. Arguments: also `others`.
  public static let sheetChosen = Self(rawValue: "sheet_chosen")
  /// Formulas whose result is not in the file. Arguments: `count`, `cells`, `line`.
  public static let formulaWithoutValue = Self(rawValue: "formula_without_value")
  /// Cells that show an error such as `#N/A`. Arguments: `count`, `cells`, `texts`, `line`.
  public static let cellErrors = Self(rawValue: "cell_errors")
  /// Shares that are stored as fractions and shown with a percent sign are read as shown.
  /// Arguments: `count`, `cells`, `line`.
  public static let percentFormats = Self(rawValue: "percent_formats")
  /// Years in cells that are formatted as days. Arguments: `count`, `cells`, `texts`, `line`.
  public static let yearFormattedAsDay = Self(rawValue: "year_formatted_as_day")
  /// First or last days of a year are read as that year. Arguments: `count`, `cells`, `texts`,
  /// `line`.
  public static let daysReadAsYears = Self(rawValue: "days_read_as_years")

  // MARK: - PC-Axis, JSON-stat and packages

  /// The file names another code page than its text is in. Arguments: `declared`, `encoding`.
  public static let codePageDiffers = Self(rawValue: "code_page_differs")
  /// Footnotes of the publisher, which may limit what a value means. Arguments: `count`, `example`.
  public static let footnotesNotRead = Self(rawValue: "footnotes_not_read")
  /// Texts in further languages, which are not read. Arguments: `languages`.
  public static let otherLanguages = Self(rawValue: "other_languages")
  /// Rows that a sparse file leaves out, which its format takes for zeros; no value is made.
  /// Arguments: `count`.
  public static let sparseRowsLeftOut = Self(rawValue: "sparse_rows_left_out")
  /// One dataset or resource of several was read. Arguments: `name`, `others`.
  public static let datasetChosen = Self(rawValue: "dataset_chosen")
  /// A zero byte at the end of a text, as some exports leave it. No arguments.
  public static let trailingZeroByte = Self(rawValue: "trailing_zero_byte")
  /// The columns of a resource are not those of its schema. Arguments: `resource`, `expected`,
  /// `found`.
  public static let schemaDiffers = Self(rawValue: "schema_differs")
  /// Values that a package lists as missing were left out. Arguments: `resource`, `count`, `marks`.
  public static let packageMissingValues = Self(rawValue: "package_missing_values")

  /// The codes above, for the test that each has a sentence.
  public static let allOfDocuments: [Self] = [
    hiddenSheets, hiddenRows, hiddenColumns, sheetChosen, formulaWithoutValue, cellErrors,
    percentFormats, yearFormattedAsDay, daysReadAsYears,
    codePageDiffers, footnotesNotRead, otherLanguages, sparseRowsLeftOut, datasetChosen,
    trailingZeroByte, schemaDiffers, packageMissingValues,
  ]
}
