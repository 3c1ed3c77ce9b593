public import TimeSeries

/// What the doctor changes in a table, and what a conversion cannot carry.
/// Arguments of all changes: `file`, `line`, `before`, `after`, and `column` where it is one cell.
extension Finding.Code {
  // MARK: - The text

  /// Encoding, delimiter, line ends or a byte order mark. Arguments: `what`.
  public static let textConverted = Self(rawValue: "text_converted")
  /// A column gets the name by which it is read.
  public static let columnRenamed = Self(rawValue: "column_renamed")
  /// An empty line goes.
  public static let blankLineRemoved = Self(rawValue: "blank_line_removed")
  /// Quotes are written as RFC 4180 has them.
  public static let fieldRequoted = Self(rawValue: "field_requoted")

  // MARK: - Rows and cells

  /// Spaces around a key go.
  public static let spacesTrimmed = Self(rawValue: "spaces_trimmed")
  /// A number is written in machine notation.
  public static let numberRewritten = Self(rawValue: "number_rewritten")
  /// A year is written in four digits.
  public static let yearRewritten = Self(rawValue: "year_rewritten")
  /// A row without a value goes.
  public static let valuelessRowRemoved = Self(rawValue: "valueless_row_removed")
  /// A row that repeats another goes. Arguments: `first_line`.
  public static let repeatedRowRemoved = Self(rawValue: "repeated_row_removed")
  /// A short row is filled with empty fields.
  public static let rowPadded = Self(rawValue: "row_padded")
  /// Empty fields at the end of a long row go.
  public static let rowCut = Self(rawValue: "row_cut")
  /// A row that cannot be mended is left out. Arguments: `problem`.
  public static let rowLeftOut = Self(rawValue: "row_left_out")
  /// Further findings of one kind that are not listed. Arguments: `count`.
  public static let moreOfSame = Self(rawValue: "more_of_same")

  // MARK: - Conversion

  /// The format has no room for something. Arguments: `what`, `format`, `count`.
  public static let notCarried = Self(rawValue: "not_carried")
  /// A column gets a name that the format allows.
  public static let componentRenamed = Self(rawValue: "component_renamed")

  /// All codes of mends and conversions, for the test that each has a sentence.
  public static let allOfMends: [Self] = [
    textConverted, columnRenamed, blankLineRemoved, fieldRequoted,
    spacesTrimmed, numberRewritten, yearRewritten, valuelessRowRemoved, repeatedRowRemoved,
    rowPadded, rowCut, rowLeftOut, moreOfSame,
    notCarried, componentRenamed,
  ]
}
