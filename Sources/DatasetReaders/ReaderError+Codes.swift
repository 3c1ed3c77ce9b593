extension ReaderError.Code {
  // MARK: - The file

  /// There is no such file.
  public static let fileNotFound = Self(rawValue: "file_not_found")
  /// The path names a directory.
  public static let isDirectory = Self(rawValue: "is_directory")
  /// The file may not be read.
  public static let permissionDenied = Self(rawValue: "permission_denied")
  /// The system refused to read. Arguments: `errno`.
  public static let readFailed = Self(rawValue: "read_failed")
  /// The file holds nothing, or blank lines only.
  public static let emptyFile = Self(rawValue: "empty_file")
  /// A header stands alone.
  public static let noRows = Self(rawValue: "no_rows")

  // MARK: - The text

  /// The bytes are not UTF-8.
  /// Arguments: `byte` (hexadecimal), or `encoding` where the first bytes tell it: `UTF-16LE`,
  /// `UTF-16BE`, `gzip`, `zip` (also workbooks).
  public static let notUTF8 = Self(rawValue: "not_utf8")
  /// A zero byte: the file is no text.
  public static let zeroByte = Self(rawValue: "zero_byte")
  /// A carriage return that no line feed follows.
  public static let bareCarriageReturn = Self(rawValue: "bare_carriage_return")

  // MARK: - The table

  /// A quote was opened and never closed; the line is that of the opening quote.
  public static let unterminatedQuote = Self(rawValue: "unterminated_quote")
  /// A quote inside a field that does not begin with one.
  public static let quoteInUnquotedField = Self(rawValue: "quote_in_unquoted_field")
  /// Text between a closing quote and the next comma.
  public static let textAfterQuote = Self(rawValue: "text_after_quote")
  /// A record with another number of fields than the header. Arguments: `expected`, `found`.
  public static let raggedRow = Self(rawValue: "ragged_row")
  /// An empty line between records.
  public static let blankLine = Self(rawValue: "blank_line")
  /// A record longer than 16 MiB, which a forgotten quote makes. Arguments: `limit`.
  public static let recordTooLong = Self(rawValue: "record_too_long")
  /// The header is parted by another character. Arguments: `delimiter` (`semicolon` or `tab`).
  public static let wrongDelimiter = Self(rawValue: "wrong_delimiter")
  /// A needed column is missing.
  /// Arguments: `name`, `found` (all names), `nearest` and `alternative` where there are any.
  public static let missingColumn = Self(rawValue: "missing_column")
  /// Two columns have one name. Arguments: `name`, `first_column`.
  public static let duplicateColumn = Self(rawValue: "duplicate_column")
  /// Two rows have one key. Arguments: `name` (of the key column), `value`, `first_line`.
  public static let duplicateKey = Self(rawValue: "duplicate_key")

  // MARK: - The cell. Arguments of all: `name` (of the column), `value` (the text found).

  /// A cell that must be filled is empty.
  public static let emptyCell = Self(rawValue: "empty_cell")
  /// A key with spaces before or after it, which would match nothing.
  public static let spacesAroundKey = Self(rawValue: "spaces_around_key")
  /// A word for a missing value, such as `n/a`. Leave the row out instead.
  public static let missingValueMark = Self(rawValue: "missing_value_mark")
  /// A comma before the decimals. Arguments: also `suggestion`.
  public static let decimalComma = Self(rawValue: "decimal_comma")
  /// Dots between thousands. Arguments: also `suggestion`.
  public static let thousandsDots = Self(rawValue: "thousands_dots")
  /// Commas between thousands. Arguments: also `suggestion`.
  public static let thousandsCommas = Self(rawValue: "thousands_commas")
  /// One comma before three digits, which may part thousands or decimals.
  /// Arguments: also `as_decimal`, `as_thousands`.
  public static let ambiguousComma = Self(rawValue: "ambiguous_comma")
  /// Spaces between the digits.
  public static let spacesInNumber = Self(rawValue: "spaces_in_number")
  /// A percent sign after the number. Arguments: also `suggestion` where the rest is a number.
  public static let percentSign = Self(rawValue: "percent_sign")
  /// A typographic minus sign instead of `-`. Arguments: also `suggestion`.
  public static let typographicMinus = Self(rawValue: "typographic_minus")
  /// A number too large for a double.
  public static let numberOutOfRange = Self(rawValue: "number_out_of_range")
  /// Anything else that is no number.
  public static let notANumber = Self(rawValue: "not_a_number")
  /// A year that is not an integer.
  public static let notAYear = Self(rawValue: "not_a_year")
  /// A year outside 1000 … 2999. Arguments: also `minimum`, `maximum`.
  public static let yearOutOfRange = Self(rawValue: "year_out_of_range")
  /// A count or rank that is not a whole number from 0.
  public static let notAWholeNumber = Self(rawValue: "not_a_whole_number")
  /// A date that is not `yyyy-mm-dd`, or not in the calendar.
  public static let notADate = Self(rawValue: "not_a_date")
  /// A word outside the list. Arguments: also `allowed` and `nearest`.
  public static let unknownWord = Self(rawValue: "unknown_word")

  // MARK: - The row

  /// A lower limit that is not below the upper one. Arguments: `lower`, `upper`.
  public static let contradictoryBounds = Self(rawValue: "contradictory_bounds")
  /// A range whose lower end is above its upper end. Arguments: `lower`, `upper`.
  public static let contradictoryRange = Self(rawValue: "contradictory_range")
  /// `value` and `lower` or `upper` give different numbers. Arguments: `name`, `other`, `value`.
  public static let contradictoryNumbers = Self(rawValue: "contradictory_numbers")
  /// A period that ends before it starts. Arguments: `start`, `end`.
  public static let contradictoryPeriod = Self(rawValue: "contradictory_period")
  /// A number stands without its comparator. Arguments: `allowed`.
  public static let missingComparator = Self(rawValue: "missing_comparator")
  /// The comparator needs a number that is missing. Arguments: `comparator`, `name`.
  public static let missingTargetValue = Self(rawValue: "missing_target_value")
  /// A number stands on the side that the comparator does not use.
  /// Arguments: `comparator`, `name`, `value`.
  public static let unusedTargetValue = Self(rawValue: "unused_target_value")

  /// All codes, for the test that each has a sentence.
  public static let all: [Self] = [
    fileNotFound, isDirectory, permissionDenied, readFailed, emptyFile, noRows,
    notUTF8, zeroByte, bareCarriageReturn,
    unterminatedQuote, quoteInUnquotedField, textAfterQuote, raggedRow, blankLine, recordTooLong,
    wrongDelimiter, missingColumn, duplicateColumn, duplicateKey,
    emptyCell, spacesAroundKey, missingValueMark, decimalComma, thousandsDots, thousandsCommas,
    ambiguousComma,
    spacesInNumber, percentSign, typographicMinus, numberOutOfRange, notANumber, notAYear,
    yearOutOfRange, notAWholeNumber, notADate, unknownWord,
    contradictoryBounds, contradictoryRange, contradictoryNumbers, contradictoryPeriod,
    missingComparator,
    missingTargetValue, unusedTargetValue,
  ]
}
