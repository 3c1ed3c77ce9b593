import DatasetReaders

extension ReaderError.Code {
  // MARK: - The text. None has a `path`.

  /// A file larger than is read. Arguments: `limit` (in MiB).
  static let yamlTooLarge = Self(rawValue: "yaml_too_large")
  /// Bytes that are no UTF-8.
  static let yamlNotUTF8 = Self(rawValue: "yaml_not_utf8")
  /// Nothing but blank lines and comments.
  static let yamlEmpty = Self(rawValue: "yaml_empty")
  /// A tab that indents a line, or stands where a value begins.
  static let yamlTab = Self(rawValue: "yaml_tab")
  /// A second colon in a value without quotes.
  static let yamlColonInText = Self(rawValue: "yaml_colon_in_text")
  /// A line that is neither `key: value` nor an item of a list.
  static let yamlNoKey = Self(rawValue: "yaml_no_key")
  /// A quote or a bracket that is never closed.
  static let yamlUnclosed = Self(rawValue: "yaml_unclosed")
  /// A line that is indented otherwise than its neighbours.
  static let yamlIndentation = Self(rawValue: "yaml_indentation")
  /// Anything else that is not YAML. Arguments: `detail` (the words of the parser, in English).
  static let yamlSyntax = Self(rawValue: "yaml_syntax")
  /// Lists and tables in each other deeper than is read. Arguments: `limit`.
  static let yamlTooDeep = Self(rawValue: "yaml_too_deep")
  /// An anchor or an alias, with which a small file can mean a huge one.
  static let yamlAnchor = Self(rawValue: "yaml_anchor")
  /// A tag such as `!!python/object`.
  static let yamlTag = Self(rawValue: "yaml_tag")
  /// A second document in the file.
  static let yamlSeveralDocuments = Self(rawValue: "yaml_several_documents")
  /// A control character.
  static let yamlControlCharacter = Self(rawValue: "yaml_control_character")

  // MARK: - The keys. Arguments of all below: `path`, such as `scenarios.strong.measures[2]`.

  /// A key that is not a text. No further arguments.
  static let keyNotText = Self(rawValue: "key_not_text")
  /// A key that stands twice in one table. Arguments: `name`, `first_line` where known.
  static let repeatedKey = Self(rawValue: "repeated_key")
  /// A key that is not known there. Arguments: `name`, `known`, `nearest` where there is one.
  static let unknownKey = Self(rawValue: "unknown_key")
  /// A key that must be there. Arguments: `name`.
  static let missingKey = Self(rawValue: "missing_key")
  /// A table that needs one of several keys. Arguments: `known`.
  static let missingOneKey = Self(rawValue: "missing_one_key")
  /// Two keys that exclude each other. Arguments: `name`, `other`.
  static let clashingKeys = Self(rawValue: "clashing_keys")
  /// A key with nothing behind it.
  static let emptyValue = Self(rawValue: "empty_value")

  // MARK: - The value. Arguments of all: `path`, `found`.

  /// Something else where a text is expected.
  static let expectedText = Self(rawValue: "expected_text")
  /// Something else where a number is expected.
  static let expectedNumber = Self(rawValue: "expected_number")
  /// A number in quotes.
  static let quotedNumber = Self(rawValue: "quoted_number")
  /// A decimal comma. Arguments: also `suggestion`.
  static let yamlDecimalComma = Self(rawValue: "yaml_decimal_comma")
  /// A percent sign behind a number. Arguments: also `suggestion`.
  static let yamlPercentSign = Self(rawValue: "yaml_percent_sign")
  /// Something else where a whole number is expected.
  static let expectedWholeNumber = Self(rawValue: "expected_whole_number")
  /// Something else where a year is expected.
  static let expectedYear = Self(rawValue: "expected_year")
  /// A year outside 1000 … 2999.
  static let yamlYearOutOfRange = Self(rawValue: "yaml_year_out_of_range")
  /// Something else where `true` or `false` is expected.
  static let expectedFlag = Self(rawValue: "expected_flag")
  /// Something else where a list is expected.
  static let expectedList = Self(rawValue: "expected_list")
  /// Something else where a table of keys is expected. Arguments: also `known` where keys are fixed.
  static let expectedTable = Self(rawValue: "expected_table")
  /// A number outside its range. Arguments: also `range`.
  static let numberOutsideRange = Self(rawValue: "number_outside_range")
  /// A list of another length. Arguments: also `count`.
  static let wrongCount = Self(rawValue: "wrong_count")
  /// A key that is not a year. Arguments: also `name`.
  static let keyNotYear = Self(rawValue: "key_not_year")
  /// A word that is none of those known. Arguments: also `known`, `nearest` where there is one.
  static let unknownChoice = Self(rawValue: "unknown_choice")

  // MARK: - The meaning. Arguments of all: `path`, `found`.

  /// An area that neither the list of areas nor the data have. Arguments: also `nearest`.
  static let scenarioUnknownArea = Self(rawValue: "scenario_unknown_area")
  /// An indicator that neither targets nor data have. Arguments: also `nearest`.
  static let scenarioUnknownIndicator = Self(rawValue: "scenario_unknown_indicator")
  /// A series that the data do not have. Arguments: also `nearest`.
  static let scenarioUnknownSeries = Self(rawValue: "scenario_unknown_series")
  /// A target that the plans do not have. Arguments: also `nearest`.
  static let scenarioUnknownTarget = Self(rawValue: "scenario_unknown_target")
  /// A plan that is not bundled. Arguments: also `known`, `nearest`.
  static let scenarioUnknownPlan = Self(rawValue: "scenario_unknown_plan")
  /// A model that there is not. Arguments: also `known`, `nearest`.
  static let scenarioUnknownModel = Self(rawValue: "scenario_unknown_model")
  /// Too many scenarios that inherit from each other in one line. Arguments: also `limit`.
  static let scenarioTooManyGenerations = Self(rawValue: "scenario_too_many_generations")

  /// All codes of scenario files, for the test that each has a sentence.
  static let allOfScenarioFiles: [Self] = [
    yamlTooLarge, yamlNotUTF8, yamlEmpty, yamlTab, yamlColonInText, yamlNoKey, yamlUnclosed,
    yamlIndentation, yamlSyntax, yamlTooDeep, yamlAnchor, yamlTag, yamlSeveralDocuments,
    yamlControlCharacter,
    keyNotText, repeatedKey, unknownKey, missingKey, missingOneKey, clashingKeys, emptyValue,
    expectedText, expectedNumber, quotedNumber, yamlDecimalComma, yamlPercentSign,
    expectedWholeNumber, expectedYear, yamlYearOutOfRange, expectedFlag, expectedList,
    expectedTable, numberOutsideRange, wrongCount, keyNotYear, unknownChoice,
    scenarioUnknownArea, scenarioUnknownIndicator, scenarioUnknownSeries, scenarioUnknownTarget,
    scenarioUnknownPlan, scenarioUnknownModel, scenarioTooManyGenerations,
  ]
}
