extension ReaderError.Code {
  // MARK: - Documents

  /// A text, tag or number longer than a file of statistics has. Arguments: `limit` (bytes).
  public static let textTooLong = Self(rawValue: "text_too_long")
  /// Parts stand in each other deeper than a file of statistics has. Arguments: `limit`.
  public static let nestedTooDeep = Self(rawValue: "nested_too_deep")
  /// More values than are read. Arguments: `limit`.
  public static let tooManyValues = Self(rawValue: "too_many_values")
  /// The file ends before its last part does.
  public static let unexpectedEnd = Self(rawValue: "unexpected_end")
  /// What stands here is no JSON. Arguments: `value`.
  public static let invalidJSON = Self(rawValue: "invalid_json")
  /// An object names a member twice. Arguments: `name`.
  public static let duplicateMember = Self(rawValue: "duplicate_member")
  /// The XML is not well formed. Arguments: `detail`; `part` and `part_line` within an archive.
  public static let malformedXML = Self(rawValue: "malformed_xml")
  /// The XML has a document type, which could define entities. Arguments: as above.
  public static let xmlDoctype = Self(rawValue: "xml_doctype")

  // MARK: - Archives

  /// No zip archive, or a damaged one. Arguments: `part` where it is one entry.
  public static let archiveDamaged = Self(rawValue: "archive_damaged")
  /// An entry needs a password. Arguments: `part`.
  public static let archiveEncrypted = Self(rawValue: "archive_encrypted")
  /// An entry is packed in a way that is not supported. Arguments: `part`.
  public static let archiveMethod = Self(rawValue: "archive_method")
  /// An archive that is larger, or has more entries, than is read. Arguments: `limit`.
  public static let archiveTooLarge = Self(rawValue: "archive_too_large")
  /// An archive that would unpack to far more than it is. Arguments: `part`, `size`, `packed`.
  public static let archiveBomb = Self(rawValue: "archive_bomb")

  // MARK: - Cubes: PC-Axis and JSON-stat

  /// What stands here belongs to no statement of a PC-Axis file. Arguments: `value`.
  public static let pxSyntax = Self(rawValue: "px_syntax")
  /// A keyword that a PC-Axis file must have is missing. Arguments: `name`.
  public static let missingKeyword = Self(rawValue: "missing_keyword")
  /// A keyword or variable of a PC-Axis file comes twice. Arguments: `name`.
  public static let duplicateKeyword = Self(rawValue: "duplicate_keyword")
  /// A list has another length than what it belongs to. Arguments: `name`, `expected`, `found`.
  public static let sizeMismatch = Self(rawValue: "size_mismatch")
  /// A category comes twice. Arguments: `name` (of the dimension), `value`.
  public static let duplicateCategory = Self(rawValue: "duplicate_category")
  /// A category that its dimension does not have. Arguments: `name`, `value`.
  public static let unknownCategory = Self(rawValue: "unknown_category")
  /// More cells, filled or not, than any table has. Arguments: `limit`.
  public static let tooManyCells = Self(rawValue: "too_many_cells")
  /// A member that must be there is missing. Arguments: `name` (its path).
  public static let missingMember = Self(rawValue: "missing_member")
  /// A member is not of the kind it must be. Arguments: `name` (its path), `expected`.
  public static let wrongMemberKind = Self(rawValue: "wrong_member_kind")
  /// JSON that is neither JSON-stat nor a Data Package.
  public static let notADataset = Self(rawValue: "not_a_dataset")

  // MARK: - Data Packages

  /// A path that leads out of the package, or to another computer. Arguments: `path`.
  public static let unsafePath = Self(rawValue: "unsafe_path")
  /// A file of the package is not there. Arguments: `path`.
  public static let resourceMissing = Self(rawValue: "resource_missing")
  /// A resource that is no table, or no resource of the name asked for.
  /// Arguments: `resource`, `found` (all names).
  public static let resourceNotATable = Self(rawValue: "resource_not_a_table")
  /// A way to write tables that is not supported. Arguments: `resource`, `name` (of the property).
  public static let dialectUnsupported = Self(rawValue: "dialect_unsupported")
  /// A resource that is a package itself. Arguments: `path`.
  public static let nestedPackage = Self(rawValue: "nested_package")

  // MARK: - Workbooks. Arguments of all: also `sheet` and `cell` where they are known.

  /// An archive without the parts of a workbook.
  public static let notAWorkbook = Self(rawValue: "not_a_workbook")
  /// A workbook in the binary form that Excel wrote before 2007.
  public static let oldWorkbook = Self(rawValue: "old_workbook")
  /// The workbook lists a sheet that it does not hold, or has none of the name asked for.
  /// Arguments: also `found` (all names).
  public static let sheetMissing = Self(rawValue: "sheet_missing")
  /// A cell, row or range at a place that no sheet has, or out of order. Arguments: `value`.
  public static let cellPlace = Self(rawValue: "cell_place")
  /// A cell shows a shared text that the workbook does not hold. Arguments: `value`.
  public static let sharedTextMissing = Self(rawValue: "shared_text_missing")

  /// The codes above, for the test that each has a sentence.
  public static let allOfDocuments: [Self] = [
    textTooLong, nestedTooDeep, tooManyValues, unexpectedEnd, invalidJSON, duplicateMember,
    malformedXML, xmlDoctype,
    archiveDamaged, archiveEncrypted, archiveMethod, archiveTooLarge, archiveBomb,
    pxSyntax, missingKeyword, duplicateKeyword, sizeMismatch, duplicateCategory, unknownCategory,
    tooManyCells, missingMember, wrongMemberKind, notADataset,
    unsafePath, resourceMissing, resourceNotATable, dialectUnsupported,
    nestedPackage,
    notAWorkbook, oldWorkbook, sheetMissing, cellPlace, sharedTextMissing,
  ]
}
