/// Where the components of an SDMX-CSV message stand.
///
/// SDMX-CSV 1.0 begins with `DATAFLOW`, 2.0 and 2.1 with `STRUCTURE` and `STRUCTURE_ID`. What stands
/// before `OBS_VALUE` are dimensions, what stands behind it are attributes. A header may carry the
/// name of its component after a colon (`labels=both`).
///
/// Reference: SDMX Technical Working Group, `sdmx-csv` field guides 1.0 (2016), 2.0.0 (2021), 2.1.0.
struct SDMXColumns {
  /// The ids of the columns, without names and without the mark of several values.
  let ids: [String]

  /// The ids as written, for columns that are kept.
  let names: [String]

  let structure: Int
  let action: Int?
  let time: Int
  let value: Int
  let area: Int?
  let indicator: Int?
  /// The key of the product's own messages, where dimensions are not enough.
  let seriesID: Int?
  let unit: Int?
  let multiplier: Int?
  let status: Int?
  let note: Int?
  let source: Int?
  let definition: Int?

  /// What the product says about a value in messages of its own; attributes like others elsewhere.
  let marks: ValueMarks.Columns

  /// All dimensions but time, in order.
  let dimensions: [Int]

  /// Columns that have no other place: further dimensions and attributes.
  let extras: [Int]

  private static let areaIDs = [
    "REF_AREA", "GEO", "GEO_PICT", "COUNTRY", "COU", "LOCATION", "AREA", "REFERENCE_AREA",
  ]
  private static let indicatorIDs = [
    "INDICATOR", "SERIES", "SUBJECT", "INDIC", "INDIC_DE", "INDIC_SE", "MEASURE", "CONCEPT",
  ]
  private static let keys: Set<String> = [
    "DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY",
    "LAST UPDATE", "LAST_UPDATE",
  ]

  /// Finds the components.
  ///
  /// - Throws: ``ReaderError`` if the measure or time is missing or two columns have one id.
  init(_ header: TableHeader) throws(ReaderError) {
    let ids = header.names.map { Self.id($0) }
    self.ids = ids
    names = header.names.map { String($0.prefix { $0 != ":" && $0 != "[" }.trimmingSpaces) }
    let table = TableHeader(names: ids, file: header.file)
    func first(_ names: String...) throws(ReaderError) -> Int? {
      for name in names { if let column = try table.optional(name) { return column } }
      return nil
    }
    structure = try first("STRUCTURE_ID", "DATAFLOW") ?? 0
    action = try first("ACTION")
    value = try table.required("OBS_VALUE")
    if let found = try first("TIME_PERIOD", "TIME") {
      time = found
    } else {
      time = try table.required("TIME_PERIOD")
    }
    unit = try first("UNIT_MEASURE", "UNIT", "UNIT_MEASURE_CODE")
    multiplier = try first("UNIT_MULT", "UNIT_MULTIPLIER", "POWERCODE")
    status = try first("OBS_STATUS", "OBS_FLAG")
    note = try first("COMMENT_OBS", "OBS_COMMENT", "COMMENT", "NOTE")
    source = try first("SOURCE_ID", "SOURCE_DETAIL", "DATA_SOURCE", "SOURCE")
    definition = try first("DEFINITION", "TITLE", "SERIES_TITLE")
    seriesID = try first("SERIES_ID")
    marks = try ValueMarks.Columns { (name) throws(ReaderError) in
      try table.optional(name.uppercased())
    }
    let taken = [action, multiplier, status, note, source, definition].compactMap { $0 }
    let time = time
    let before = ids.indices.prefix(value).filter { column in
      !Self.keys.contains(ids[column]) && column != time && !taken.contains(column)
    }
    dimensions = before
    area = before.first { Self.areaIDs.contains(ids[$0]) }
    indicator = Self.indicatorIDs.lazy.compactMap { id in before.first { ids[$0] == id } }.first
    // A multiplier that was applied must not be applied again.
    let used = [area, indicator, seriesID, unit, multiplier, note, source, definition]
      .compactMap { $0 }
    let value = value
    let structure = structure
    extras = ids.indices.filter { column in
      !used.contains(column) && column != time && column != value
        && (column == structure || !Self.keys.contains(ids[column]))
    }
  }

  /// `REF_AREA: Reference area` and `ATTR[]` without their additions, in capitals.
  private static func id(_ header: String) -> String {
    let bare = header.prefix { $0 != ":" && $0 != "[" }
    return String(bare.trimmingSpaces).uppercased()
  }

  /// What the product adds to a message when it writes one.
  struct Additions {
    /// Columns that say nothing of their own.
    var columns: Set<Int> = []
    fileprivate(set) var isOwn = false

    /// The name that a column had before the message was written.
    func name(_ written: String) -> String {
      guard isOwn, written.hasPrefix(RowLayout.renamingPrefix) else { return written }
      return String(written.dropFirst(RowLayout.renamingPrefix.count))
    }
  }

  /// What the product has added to the message of a record.
  func additions(in scanner: borrowing CSVScanner) -> Additions {
    guard scanner.text(structure) == RowLayout.dataflow else { return Additions() }
    var additions = Additions(columns: [structure], isOwn: true)
    additions.columns.formUnion(marks.all)
    if let frequency = ids.firstIndex(of: "FREQ"), scanner.text(frequency) == "A" {
      additions.columns.insert(frequency)
    }
    return additions
  }

  /// Whether area and indicator tell every series apart.
  var isByArea: Bool {
    guard let area, let indicator, seriesID == nil else { return false }
    return dimensions.allSatisfy { column in
      column == area || column == indicator || column == unit || ids[column] == "FREQ"
    }
  }
}

/// The status that SDMX gives an observation.
///
/// Source: SDMX code list `CL_OBS_STATUS` 2.2 (2023) and the flags of Eurostat, which are the same
/// letters in small.
struct ObservationStatus {
  /// How final the value is.
  private(set) var finality = YearLabel.Status.final

  /// Whether the code says that there is no value.
  private(set) var isMissing = false

  /// Whether the code says that the value is not reliable.
  private(set) var isUnreliable = false

  /// What else is to be said about the value, in the words of notes.
  private(set) var remarks: [String] = []

  private static let remarks: [Character: String] = [
    "B": "break in series", "D": "definition differs",
    "G": "experimental", "V": "unvalidated", "S": "strike", "N": "not significant",
    "W": "includes data of another category", "K": "included in another category",
    "J": "derogation", "X": "see the source",
  ]

  /// The status of most observations.
  static let normal = ObservationStatus("A")

  /// Reads a code such as `A`, `P`, or several letters of Eurostat such as `bp`.
  init(_ code: String) {
    for letter in code.uppercased() {
      switch letter {
      case "P": finality = max(finality, .preliminary)
      case "E", "I": finality = max(finality, .estimated)
      case "F": finality = .planned
      case "L", "M", "O", "Q", "H": isMissing = true
      case "U":
        isUnreliable = true
        remarks.append("low confidence")
      default: if let remark = Self.remarks[letter] { remarks.append(remark) }
      }
    }
  }
}
