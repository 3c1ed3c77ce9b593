extension Finding {
  /// What was found, as a stable identifier such as `unit_slip`.
  ///
  /// All modules find by this one list, so that machine output can name every code that it may
  /// carry, and a test can prove that each has its sentences in every language.
  public enum Code: String, NoticeCode {
    // MARK: - One series of values

    /// Fewer than three observations: `count`.
    case shortSeries = "short_series"
    /// Years without an observation between others: `years`, `from`, `to`, `count`.
    case gap
    /// All values are the same: `value`, `count`.
    case constantSeries = "constant_series"
    /// The same value again and again in a series that otherwise moves: `value`, `from`, `to`,
    /// `count`.
    case repeatedValue = "repeated_value"
    /// Values on a natural limit: `bound`, `count`, `from`, `to`.
    case valueOnBound = "value_on_bound"
    /// The printed digits hide most of the movement: `step`, `range`.
    case coarseRounding = "coarse_rounding"
    /// Whole numbers at one end of a series that otherwise has decimals: `from`, `to`, `decimals`.
    case mixedPrecision = "mixed_precision"
    /// Values off by a power of ten from the rest: `value`, `factor`, `from`, `to`.
    case unitSlip = "unit_slip"
    /// A value that the next one takes back: `value`, `before`, `after`, `deviations`.
    case outlier
    /// A change that is not taken back: `change`, `usual`, `deviations`.
    case levelBreak = "break"
    /// The first or the last change is unlike the others: `change`, `usual`, `deviations`, `end`.
    case unusualEndChange = "unusual_end_change"

    // MARK: - Forming a series. Arguments of all read data: `file`, and `line` where it is one row.

    /// A year stands twice with the same value; one is used. Arguments: `first_line`, `value`.
    case repeatedRow = "repeated_row"
    /// A year stands twice with different values. Arguments: `first_line`, `first_value`, `value`.
    case conflictingValues = "conflicting_values"
    /// A value outside the natural limits of its indicator. Arguments: `value`, `lower`, `upper`.
    case valueOutOfBounds = "value_out_of_bounds"
    /// Rows of one series state several limits; the first are used. Arguments: `first_line`.
    case mixedLimits = "mixed_limits"
    /// A value exceeds the whole of its share, so that the series is not limited above.
    /// Arguments: `value`, `unit`.
    case shareAboveWhole = "share_above_whole"
    /// Nothing says that a share ends at the whole. Arguments: `unit`.
    case shareWithoutLimit = "share_without_limit"
    /// Rows of one series name several areas. Arguments: `first`, `other`.
    case mixedAreas = "mixed_areas"
    /// Rows of one series name several indicators. Arguments: `first`, `other`.
    case mixedIndicators = "mixed_indicators"
    /// Rows of one series have units that may not be compared.
    /// Arguments: `first`, `first_code`, `other`, `other_code`.
    case incompatibleUnits = "incompatible_units"
    /// Rows of one series are shares of different things. Arguments: `first`, `other`.
    case mixedDenominators = "mixed_denominators"
    /// Rows of one series are defined in different words. Arguments: `first`, `other`.
    case mixedDefinitions = "mixed_definitions"
    /// A value inside a series stands for a part of the year. Arguments: `value`, `note`.
    case partYearValue = "part_year_value"
    /// A value inside a series is of low confidence. Arguments: `value`, `note`.
    case lowConfidenceValue = "low_confidence_value"
    /// A note says what only a column can decide. Arguments: `note`, `column`, `cell`.
    case noteDecidesNothing = "note_decides_nothing"

    // MARK: - Observations against their metadata

    /// A unit that the table of units does not have. Arguments: `unit`.
    case unknownUnit = "unknown_unit"
    /// An indicator that no table of indicators has. Arguments: `indicator`.
    case unknownIndicator = "unknown_indicator"
    /// A source that the table of sources does not have. Arguments: `source_id`.
    case unknownSource = "unknown_source"
    /// An area that the table of areas does not have. Arguments: `area_code`.
    case unknownArea = "unknown_area"
    /// Rows name a series that the metadata do not have.
    case unknownSeries = "unknown_series"
    /// The metadata name a series that has no rows.
    case seriesWithoutRows = "series_without_rows"
    /// The metadata give another number of values. Arguments: `expected`, `found`.
    case countDiffers = "count_differs"
    /// The metadata give other years. Arguments: `expected`, `found`, each `first-last`.
    case yearsDiffer = "years_differ"
    /// The metadata give another area or indicator. Arguments: `expected`, `found`.
    case keyDiffers = "key_differs"
    /// Rows that belong to no series. Arguments: `count`.
    case unassignedRows = "unassigned_rows"

    // MARK: - Targets

    /// The one who recorded the target doubts it. Arguments: `note`.
    case doubtfulTarget = "doubtful_target"
    /// Two targets of one area, indicator and year differ. Arguments: `other`, `other_line`.
    case contradictoryTargets = "contradictory_targets"
    /// A target outside the natural limits of its indicator. Arguments: `value`, `lower`, `upper`.
    case targetOutOfBounds = "target_out_of_bounds"
    /// The area ceases before the target year ends. Arguments: `area_code`, `valid_to`,
    /// `successor`.
    case areaDissolved = "area_dissolved"

    // MARK: - Format and text

    /// How the file was read. Arguments: `format`.
    case formatRecognised = "format_recognised"
    /// The text is not UTF-8 and was converted. Arguments: `encoding`.
    case encodingRecognised = "encoding_recognised"
    /// The text is in an encoding that does not tell capitals apart. Arguments: `encoding`.
    case capitalsMayBeLost = "capitals_may_be_lost"
    /// Columns are parted by another character than a comma. Arguments: `delimiter`.
    case delimiterRecognised = "delimiter_recognised"
    /// How the columns of a table were understood. Arguments: `roles`, `years`.
    case layoutRecognised = "layout_recognised"
    /// Which file of an archive was read. Arguments: `name`, `others`.
    case archiveMemberChosen = "archive_member_chosen"
    /// Codes that stand for groups of countries, as the archive says. Arguments: `count`,
    /// `example`.
    case areasAreGroups = "areas_are_groups"

    // MARK: - Numbers. Arguments: also `count`, `example`, `line` of the first.

    /// The mark of decimals that the cells tell. Arguments: `decimal`, `resolved`.
    case numberConvention = "number_habit"
    /// The mark of decimals that the user says. Arguments: `decimal`.
    case numberConventionForced = "number_habit_forced"
    /// Cells with a mark that stands for no value. Arguments: `marks`.
    case missingMarks = "missing_marks"
    /// Empty cells where a value could stand.
    case emptyValues = "empty_values"
    /// Percent signs behind numbers. Arguments: `marks`.
    case percentSigns = "percent_signs"
    /// Numbers in parentheses, read as negative.
    case parenthesesNegative = "parentheses_negative"
    /// Marks of footnotes behind numbers, whose text is not read. Arguments: `marks`.
    case footnoteMarks = "footnote_marks"

    // MARK: - Years

    /// Values that the source calls preliminary or estimated. Arguments: `count`, `years`, `word`.
    case preliminaryValues = "preliminary_values"
    /// A preliminary value stands beside the final one, which is used. Arguments: `label`, `count`.
    case preliminarySuperseded = "preliminary_superseded"
    /// Values of more or less than one calendar year are left out. Arguments: `label`, `count`.
    case periodLeftOut = "period_left_out"
    /// Values that the source itself forecasts or plans are left out. Arguments: `label`, `count`.
    case forecastLeftOut = "forecast_left_out"
    /// Days in a column of years are read as their year. Arguments: `count`, `example`, `line`.
    case yearsFromDays = "years_from_days"

    // MARK: - Structure

    /// Areas are given by name, not by code. Arguments: `count`, `example`.
    case areasByName = "areas_by_name"
    /// Rows without a value: headings, notes, sources. Arguments: `count`, `example`, `line`.
    case rowsWithoutValues = "rows_without_values"
    /// Values were multiplied by a power of ten. Arguments: `power`, `count`.
    case multiplierApplied = "multiplier_applied"
    /// Values whose status says more than their number. Arguments: `statuses`, `count`.
    case observationStatuses = "observation_statuses"
    /// Columns that are not read. Arguments: `columns`.
    case columnsIgnored = "columns_ignored"
    /// Messages that delete or change data elsewhere. Arguments: `action`, `count`.
    case actionLeftOut = "action_left_out"

    // MARK: - Workbooks. Arguments of all: also `sheet`.

    /// Sheets that the user of the workbook does not see. Arguments: `sheets`.
    case hiddenSheets = "hidden_sheets"
    /// Rows that the user of the workbook does not see; they are read. Arguments: `count`, `rows`.
    case hiddenRows = "hidden_rows"
    /// Columns that the user of the workbook does not see; they are read.
    /// Arguments: `count`, `columns`.
    case hiddenColumns = "hidden_columns"
    /// Which sheet was read. Arguments: also `others`.
    case sheetChosen = "sheet_chosen"
    /// Formulas whose result is not in the file. Arguments: `count`, `cells`, `line`.
    case formulaWithoutValue = "formula_without_value"
    /// Cells that show an error such as `#N/A`. Arguments: `count`, `cells`, `texts`, `line`.
    case cellErrors = "cell_errors"
    /// Shares that are stored as fractions and shown with a percent sign are read as shown.
    /// Arguments: `count`, `cells`, `line`.
    case percentFormats = "percent_formats"
    /// Years in cells that are formatted as days. Arguments: `count`, `cells`, `texts`, `line`.
    case yearFormattedAsDay = "year_formatted_as_day"
    /// First or last days of a year are read as that year. Arguments: `count`, `cells`, `texts`,
    /// `line`.
    case daysReadAsYears = "days_read_as_years"

    // MARK: - PC-Axis, JSON-stat and packages

    /// The file names another code page than its text is in. Arguments: `declared`, `encoding`.
    case codePageDiffers = "code_page_differs"
    /// Footnotes of the publisher, which may limit what a value means. Arguments: `count`,
    /// `example`.
    case footnotesNotRead = "footnotes_not_read"
    /// Texts in further languages, which are not read. Arguments: `languages`.
    case otherLanguages = "other_languages"
    /// Rows that a sparse file leaves out, which its format takes for zeros; no value is made.
    /// Arguments: `count`.
    case sparseRowsLeftOut = "sparse_rows_left_out"
    /// One dataset or resource of several was read. Arguments: `name`, `others`.
    case datasetChosen = "dataset_chosen"
    /// A zero byte at the end of a text, as some exports leave it. No arguments.
    case trailingZeroByte = "trailing_zero_byte"
    /// The last semicolon of the data is missing, though the number of values is right.
    case endMissing = "end_missing"
    /// The columns of a resource are not those of its schema. Arguments: `resource`, `expected`,
    /// `found`.
    case schemaDiffers = "schema_differs"
    /// Values that a package lists as missing were left out. Arguments: `resource`, `count`,
    /// `marks`.
    case packageMissingValues = "package_missing_values"

    // MARK: - Names matched to codes. Arguments of all: `line` of the first row, and `name`.

    /// A name was read as an area. Arguments: `area_code`, `title`, `sureness`, `basis`.
    case areaMatched = "area_matched"
    /// A name could be several areas, and none was taken. Arguments: `candidates`.
    case areaAmbiguous = "area_ambiguous"
    /// A name is that of no known area. Arguments: `candidates`, empty where none is near.
    case areaUnrecognised = "area_unrecognised"
    /// No column names the area, but the title does. Arguments: `area_code`, `title`.
    case areaFromTitle = "area_from_title"
    /// Neither a column nor the title names an area. Arguments: `candidates` of the title.
    case areaMissing = "area_missing"
    /// A name was read as an indicator. Arguments: `indicator`, `title`, `sureness`,
    /// `basis`.
    case indicatorMatched = "indicator_matched"
    /// A name could be several indicators, and none was taken. Arguments: `candidates`.
    case indicatorAmbiguous = "indicator_ambiguous"
    /// A name is that of no known indicator. Arguments: `candidates`, empty where none is near.
    case indicatorUnrecognised = "indicator_unrecognised"

    // MARK: - Mending a table. Arguments of all: `before`, `after`, and `column` for one cell.

    /// Encoding, delimiter, line ends or a byte order mark. Arguments: `what`.
    case textConverted = "text_converted"
    /// A column gets the name by which it is read.
    case columnRenamed = "column_renamed"
    /// An empty line goes.
    case blankLineRemoved = "blank_line_removed"
    /// Quotes are written as RFC 4180 has them.
    case fieldRequoted = "field_requoted"

    // MARK: - Mending: rows and cells

    /// Spaces around a key go.
    case spacesTrimmed = "spaces_trimmed"
    /// A number is written in machine notation.
    case numberRewritten = "number_rewritten"
    /// A year is written in four digits.
    case yearRewritten = "year_rewritten"
    /// A row without a value goes.
    case valuelessRowRemoved = "valueless_row_removed"
    /// A row that repeats another goes. Arguments: `first_line`.
    case repeatedRowRemoved = "repeated_row_removed"
    /// A short row is filled with empty fields.
    case rowPadded = "row_padded"
    /// Empty fields at the end of a long row go.
    case rowCut = "row_cut"
    /// A row that cannot be mended is left out. Arguments: `problem`.
    case rowLeftOut = "row_left_out"
    /// Further findings of one kind that are not listed. Arguments: `count`.
    case moreOfSame = "more_of_same"

    // MARK: - Conversion

    /// The format has no room for something. Arguments: `what`, `format`, `count`.
    case notCarried = "not_carried"
    /// A column gets a name that the format allows.
    case componentRenamed = "component_renamed"

    // MARK: - Judging a target

    /// A target and its series are shares of different things, or one of them does not say of what.
    /// Arguments: `target`, `series`.
    case denominatorDiffers = "denominator_differs"
    /// A series and the relative whose pace it borrows are shares of different things. Arguments:
    /// `series`, `series_denominator`, `relative_denominator`.
    case relativeDenominatorDiffers = "relative_denominator_differs"
    /// Joined sources whose years meet no other's: their offsets rest on the straight line alone.
    /// Arguments: `sources`.
    case sourcesApart = "sources_apart"
    /// Joined sources are shares of different things. Arguments: `series`, `series_denominator`,
    /// `other_denominator`.
    case joinedDenominatorDiffers = "joined_denominator_differs"
    /// An interval has no width, since most of the probability lies on a natural limit of the
    /// indicator. Arguments: `value`, `level` in percent.
    case intervalOnLimit = "interval_on_limit"
    /// An interval has no width, since most of the probability lies on one value that is no limit
    /// of the indicator. Arguments: `value`, `level` in percent.
    case intervalWithoutWidth = "interval_without_width"
    /// The indicator that a question is likened to is not in the reference data. Arguments:
    /// `indicator`, `nearest`.
    case likeUnknown = "like_unknown"
  }
}
