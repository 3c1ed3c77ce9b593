public import TimeSeries

extension ReaderError {
  /// What went wrong, as a stable identifier such as `missing_column`.
  ///
  /// One list for all files that are read, scenario files among them, so that a test can prove that
  /// each code has its sentences in every language.
  public enum Code: String, NoticeCode {
    // MARK: - The file

    /// There is no such file.
    case fileNotFound = "file_not_found"
    /// The path names a directory.
    case isDirectory = "is_directory"
    /// The file may not be read.
    case permissionDenied = "permission_denied"
    /// The system refused to read. Arguments: `errno`.
    case readFailed = "read_failed"
    /// The file holds nothing, or blank lines only.
    case emptyFile = "empty_file"
    /// A header stands alone.
    case noRows = "no_rows"

    // MARK: - The text

    /// The bytes are not UTF-8.
    /// Arguments: `byte` (hexadecimal), or `encoding` where the first bytes tell it: `UTF-16LE`,
    /// `UTF-16BE`, `gzip`, `zip` (also workbooks).
    case notUTF8 = "not_utf8"
    /// A zero byte: the file is no text.
    case zeroByte = "zero_byte"
    /// A carriage return that no line feed follows.
    case bareCarriageReturn = "bare_carriage_return"

    // MARK: - The table

    /// A quote was opened and never closed; the line is that of the opening quote.
    case unterminatedQuote = "unterminated_quote"
    /// A quote inside a field that does not begin with one.
    case quoteInUnquotedField = "quote_in_unquoted_field"
    /// Text between a closing quote and the next comma.
    case textAfterQuote = "text_after_quote"
    /// A record with another number of fields than the header. Arguments: `expected`, `found`.
    case raggedRow = "ragged_row"
    /// An empty line between records.
    case blankLine = "blank_line"
    /// A record longer than 16 MiB, which a forgotten quote makes. Arguments: `limit`.
    case recordTooLong = "record_too_long"
    /// The header is parted by another character. Arguments: `delimiter` (`semicolon` or `tab`).
    case wrongDelimiter = "wrong_delimiter"
    /// A needed column is missing.
    /// Arguments: `name`, `found` (all names), `nearest` and `alternative` where there are any.
    case missingColumn = "missing_column"
    /// Two columns have one name. Arguments: `name`, `first_column`.
    case duplicateColumn = "duplicate_column"
    /// Two rows have one key. Arguments: `name` (of the key column), `value`, `first_line`.
    case duplicateKey = "duplicate_key"

    // MARK: - The cell. Arguments of all: `name` (of the column), `value` (the text found).

    /// A cell that must be filled is empty.
    case emptyCell = "empty_cell"
    /// A key with spaces before or after it, which would match nothing.
    case spacesAroundKey = "spaces_around_key"
    /// A word for a missing value, such as `n/a`. Leave the row out instead.
    case missingValueMark = "missing_value_mark"
    /// A comma before the decimals. Arguments: also `suggestion`.
    case decimalComma = "decimal_comma"
    /// Dots between thousands. Arguments: also `suggestion`.
    case thousandsDots = "thousands_dots"
    /// Commas between thousands. Arguments: also `suggestion`.
    case thousandsCommas = "thousands_commas"
    /// One comma before three digits, which may part thousands or decimals.
    /// Arguments: also `as_decimal`, `as_thousands`.
    case ambiguousComma = "ambiguous_comma"
    /// Spaces between the digits.
    case spacesInNumber = "spaces_in_number"
    /// A percent sign after the number. Arguments: also `suggestion` where the rest is a number.
    case percentSign = "percent_sign"
    /// A typographic minus sign instead of `-`. Arguments: also `suggestion`.
    case typographicMinus = "typographic_minus"
    /// A number too large for a double.
    case numberOutOfRange = "number_out_of_range"
    /// Anything else that is no number.
    case notANumber = "not_a_number"
    /// A year that is not an integer.
    case notAYear = "not_a_year"
    /// A year outside 1000 … 2999. Arguments: also `minimum`, `maximum`.
    case yearOutOfRange = "year_out_of_range"
    /// A count or rank that is not a whole number from 0.
    case notAWholeNumber = "not_a_whole_number"
    /// A date that is not `yyyy-mm-dd`, or not in the calendar.
    case notADate = "not_a_date"
    /// A word outside the list. Arguments: also `allowed` and `nearest`.
    case unknownWord = "unknown_word"

    // MARK: - The row

    /// A lower limit that is not below the upper one. Arguments: `lower`, `upper`.
    case contradictoryBounds = "contradictory_bounds"
    /// A range whose lower end is above its upper end. Arguments: `lower`, `upper`.
    case contradictoryRange = "contradictory_range"
    /// `value` and `lower` or `upper` give different numbers. Arguments: `name`, `other`, `value`.
    case contradictoryNumbers = "contradictory_numbers"
    /// A period that ends before it starts. Arguments: `start`, `end`.
    case contradictoryPeriod = "contradictory_period"
    /// A number stands without its comparator. Arguments: `allowed`.
    case missingComparator = "missing_comparator"
    /// The comparator needs a number that is missing. Arguments: `comparator`, `name`.
    case missingTargetValue = "missing_target_value"
    /// A number stands on the side that the comparator does not use.
    /// Arguments: `comparator`, `name`, `value`.
    case unusedTargetValue = "unused_target_value"

    // MARK: - The format

    /// No reader of this format. Arguments: `format`.
    case formatNotReadable = "format_not_readable"
    /// The file is too large to be read as a whole, which its format needs. Arguments: `limit`.
    case tooLarge = "too_large"
    /// Bytes that stand for nothing in the encoding. Arguments: `encoding`, `byte`.
    case undecodableText = "undecodable_text"
    /// A record with more fields than any table has. Arguments: `limit`.
    case tooManyColumns = "too_many_columns"
    /// No layout of a table was found: neither years across nor a column of years.
    case layoutNotFound = "layout_not_found"
    /// A table in which all years are planned or forecast. Arguments: `label`, `count`.
    case onlyPlans = "only_plans"
    /// A table with years but without a column of numbers. Arguments: `found`.
    case noNumbers = "no_numbers"
    /// A file that only describes others. Arguments: `kind`.
    case metadataOnly = "metadata_only"
    /// A document of another kind, such as a web page. Arguments: `kind`.
    case notData = "not_data"
    /// All rows have a time of more or less than one calendar year. Arguments: `label`, `count`.
    case noAnnualValues = "no_annual_values"
    /// Two days of one year in a column of years. Arguments: `value`, `first`, `year`.
    case severalDaysInYear = "several_days_in_year"
    /// An archive in which no file is a table of data. Arguments: `found` (its files).
    case archiveWithoutTable = "archive_without_table"
    /// An archive with so many tables that one has to be named. Arguments: `count`, `found`.
    case archiveOfMany = "archive_of_many"

    // MARK: - Numbers as people write them

    /// A cell that is neither a number nor a mark of no value. Arguments: `value`.
    case unreadableCell = "unreadable_cell"
    /// All marks may part thousands or decimals. Arguments: `value` (the first), `count`.
    case ambiguousNumbers = "ambiguous_numbers"
    /// Some numbers have a decimal comma, others a decimal point.
    /// Arguments: `value`, `other`, `other_line`.
    case mixedNumberConventions = "mixed_number_habits"
    /// A number cannot be read with the mark of decimals of its column. Arguments: `value`, `decimal`.
    case decimalMarkContradicted = "decimal_mark_contradicted"

    // MARK: - SDMX

    /// No column can be the year of an observation. Arguments: `found`.
    case noTimeColumn = "no_time_column"
    /// A multiplier that is no whole number from -30 to 30. Arguments: `value`.
    case badMultiplier = "bad_multiplier"

    // MARK: - Documents

    /// A text, tag or number longer than a file of statistics has. Arguments: `limit` (bytes).
    case textTooLong = "text_too_long"
    /// Parts stand in each other deeper than a file of statistics has. Arguments: `limit`.
    case nestedTooDeep = "nested_too_deep"
    /// More values than are read. Arguments: `limit`.
    case tooManyValues = "too_many_values"
    /// The file ends before its last part does.
    case unexpectedEnd = "unexpected_end"
    /// What stands here is no JSON. Arguments: `value`.
    case invalidJSON = "invalid_json"
    /// An object names a member twice. Arguments: `name`.
    case duplicateMember = "duplicate_member"
    /// The XML is not well formed. Arguments: `detail`; `part` and `part_line` within an archive.
    case malformedXML = "malformed_xml"
    /// The XML has a document type, which could define entities. Arguments: as above.
    case xmlDoctype = "xml_doctype"

    // MARK: - Archives

    /// No zip archive, or a damaged one. Arguments: `part` where it is one entry.
    case archiveDamaged = "archive_damaged"
    /// An entry needs a password. Arguments: `part`.
    case archiveEncrypted = "archive_encrypted"
    /// An entry is packed in a way that is not supported. Arguments: `part`.
    case archiveMethod = "archive_method"
    /// An archive that is larger, or has more entries, than is read. Arguments: `limit`.
    case archiveTooLarge = "archive_too_large"
    /// An archive that would unpack to far more than it is. Arguments: `part`, `size`, `packed`.
    case archiveBomb = "archive_bomb"

    // MARK: - Cubes: PC-Axis and JSON-stat

    /// What stands here belongs to no statement of a PC-Axis file. Arguments: `value`.
    case pxSyntax = "px_syntax"
    /// A keyword that a PC-Axis file must have is missing. Arguments: `name`.
    case missingKeyword = "missing_keyword"
    /// A keyword or variable of a PC-Axis file comes twice. Arguments: `name`.
    case duplicateKeyword = "duplicate_keyword"
    /// A list has another length than what it belongs to. Arguments: `name`, `expected`, `found`.
    case sizeMismatch = "size_mismatch"
    /// A category comes twice. Arguments: `name` (of the dimension), `value`.
    case duplicateCategory = "duplicate_category"
    /// A category that its dimension does not have. Arguments: `name`, `value`.
    case unknownCategory = "unknown_category"
    /// More cells, filled or not, than any table has. Arguments: `limit`.
    case tooManyCells = "too_many_cells"
    /// A member that must be there is missing. Arguments: `name` (its path).
    case missingMember = "missing_member"
    /// A member is not of the kind it must be. Arguments: `name` (its path), `expected`.
    case wrongMemberKind = "wrong_member_kind"
    /// JSON that is neither JSON-stat nor a Data Package.
    case notADataset = "not_a_dataset"

    // MARK: - Data Packages

    /// A path that leads out of the package, or to another computer. Arguments: `path`.
    case unsafePath = "unsafe_path"
    /// A file of the package is not there. Arguments: `path`.
    case resourceMissing = "resource_missing"
    /// A resource that is no table, or no resource of the name asked for.
    /// Arguments: `resource`, `found` (all names).
    case resourceNotATable = "resource_not_a_table"
    /// A way to write tables that is not supported. Arguments: `resource`, `name` (of the property).
    case dialectUnsupported = "dialect_unsupported"
    /// A resource that is a package itself. Arguments: `path`.
    case nestedPackage = "nested_package"

    // MARK: - Workbooks. Arguments of all: also `sheet` and `cell` where they are known.

    /// An archive without the parts of a workbook.
    case notAWorkbook = "not_a_workbook"
    /// A workbook in the binary form that Excel wrote before 2007.
    case oldWorkbook = "old_workbook"
    /// The workbook lists a sheet that it does not hold, or has none of the name asked for.
    /// Arguments: also `found` (all names).
    case sheetMissing = "sheet_missing"
    /// A cell, row or range at a place that no sheet has, or out of order. Arguments: `value`.
    case cellPlace = "cell_place"
    /// A cell shows a shared text that the workbook does not hold. Arguments: `value`.
    case sharedTextMissing = "shared_text_missing"

    // MARK: - YAML: the text. None has a `path`.

    /// A file larger than is read. Arguments: `limit` (in MiB).
    case yamlTooLarge = "yaml_too_large"
    /// Bytes that are no UTF-8.
    case yamlNotUTF8 = "yaml_not_utf8"
    /// Nothing but blank lines and comments.
    case yamlEmpty = "yaml_empty"
    /// A tab that indents a line, or stands where a value begins.
    case yamlTab = "yaml_tab"
    /// A second colon in a value without quotes.
    case yamlColonInText = "yaml_colon_in_text"
    /// A line that is neither `key: value` nor an item of a list.
    case yamlNoKey = "yaml_no_key"
    /// A quote or a bracket that is never closed.
    case yamlUnclosed = "yaml_unclosed"
    /// A line that is indented otherwise than its neighbours.
    case yamlIndentation = "yaml_indentation"
    /// Anything else that is not YAML. Arguments: `detail` (the words of the parser, in English).
    case yamlSyntax = "yaml_syntax"
    /// Lists and tables in each other deeper than is read. Arguments: `limit`.
    case yamlTooDeep = "yaml_too_deep"
    /// An anchor or an alias, with which a small file can mean a huge one.
    case yamlAnchor = "yaml_anchor"
    /// A tag such as `!!python/object`.
    case yamlTag = "yaml_tag"
    /// A second document in the file.
    case yamlSeveralDocuments = "yaml_several_documents"
    /// A control character.
    case yamlControlCharacter = "yaml_control_character"

    // MARK: - YAML: the keys. Arguments of all below: `path`, such as `scenarios.strong.measures[2]`.

    /// A key that is not a text. No further arguments.
    case keyNotText = "key_not_text"
    /// A key that stands twice in one table. Arguments: `name`, `first_line` where known.
    case repeatedKey = "repeated_key"
    /// A key that is not known there. Arguments: `name`, `known`, `nearest` where there is one.
    case unknownKey = "unknown_key"
    /// A key that must be there. Arguments: `name`.
    case missingKey = "missing_key"
    /// A table that needs one of several keys. Arguments: `known`.
    case missingOneKey = "missing_one_key"
    /// Two keys that exclude each other. Arguments: `name`, `other`.
    case clashingKeys = "clashing_keys"
    /// A key with nothing behind it.
    case emptyValue = "empty_value"

    // MARK: - YAML: the value. Arguments of all: `path`, `found`.

    /// Something else where a text is expected.
    case expectedText = "expected_text"
    /// Something else where a number is expected.
    case expectedNumber = "expected_number"
    /// A number in quotes.
    case quotedNumber = "quoted_number"
    /// A decimal comma. Arguments: also `suggestion`.
    case yamlDecimalComma = "yaml_decimal_comma"
    /// A percent sign behind a number. Arguments: also `suggestion`.
    case yamlPercentSign = "yaml_percent_sign"
    /// Something else where a whole number is expected.
    case expectedWholeNumber = "expected_whole_number"
    /// Something else where a year is expected.
    case expectedYear = "expected_year"
    /// A year outside 1000 … 2999.
    case yamlYearOutOfRange = "yaml_year_out_of_range"
    /// Something else where `true` or `false` is expected.
    case expectedFlag = "expected_flag"
    /// Something else where a list is expected.
    case expectedList = "expected_list"
    /// Something else where a table of keys is expected. Arguments: also `known` where keys are fixed.
    case expectedTable = "expected_table"
    /// A number outside its range. Arguments: also `range`.
    case numberOutsideRange = "number_outside_range"
    /// A list of another length. Arguments: also `count`.
    case wrongCount = "wrong_count"
    /// A key that is not a year. Arguments: also `name`.
    case keyNotYear = "key_not_year"
    /// A word that is none of those known. Arguments: also `known`, `nearest` where there is one.
    case unknownChoice = "unknown_choice"

    // MARK: - Scenario files: the meaning. Arguments of all: `path`, `found`.

    /// An area that neither the list of areas nor the data have. Arguments: also `nearest`.
    case scenarioUnknownArea = "scenario_unknown_area"
    /// An indicator that neither targets nor data have. Arguments: also `nearest`.
    case scenarioUnknownIndicator = "scenario_unknown_indicator"
    /// A series that the data do not have. Arguments: also `nearest`.
    case scenarioUnknownSeries = "scenario_unknown_series"
    /// A target that the plans do not have. Arguments: also `nearest`.
    case scenarioUnknownTarget = "scenario_unknown_target"
    /// A plan that is not bundled. Arguments: also `known`, `nearest`.
    case scenarioUnknownPlan = "scenario_unknown_plan"
    /// A model that there is not. Arguments: also `known`, `nearest`.
    case scenarioUnknownModel = "scenario_unknown_model"
    /// Too many scenarios that inherit from each other in one line. Arguments: also `limit`.
    case scenarioTooManyGenerations = "scenario_too_many_generations"

    // MARK: - Refused by others

    /// The content is refused by the module that knows what it means, which says why by a code of its
    /// own: see ``ReaderError/refusal``.
    case refused
  }
}
