internal import TimeSeries

/// A form in which data are published, told by the content of a file, never by its name.
///
/// A format is one entry of ``all``; help texts, errors, conversions and tests list that. To add
/// one, write its reader and add the entry.
///
/// ```swift
/// for format in DataFormat.all {
///   print(format.rawValue, format.title, format.isWritable)
/// }
/// let sdmx = DataFormat(named: "sdmx-csv")
/// ```
public struct DataFormat: RawRepresentable, Sendable {
  /// The name on the command line and in machine output, such as `sdmx-csv`.
  public let rawValue: String

  /// The name without `-csv` where that says enough, such as `tidy`; else the whole name.
  public let shortName: String

  /// What it is called in a sentence, such as `SDMX-CSV 1.0, 2.0 and 2.1`.
  public let title: String

  /// What recognises and reads it.
  let reader: any FormatReader.Type

  /// How it is written; `nil` where it is only read.
  let writing: Writing?

  /// How observations are laid out in a format that can be written.
  enum Writing: Sendable {
    /// One row an observation, in columns that depend on the fields and further columns of a table.
    case rows(
      @Sendable (Set<RowLayout.Field>, _ extras: [String], ExportFormat.SDMXVersion) -> RowLayout)
    /// All at once, with what is said about it under the name of a file.
    case whole(
      @Sendable (ObservationTable, _ file: String) -> (text: [UInt8], findings: [Finding]))
  }

  init(
    _ rawValue: String, short: String? = nil, title: String, reader: any FormatReader.Type,
    writing: Writing? = nil
  ) {
    self.rawValue = rawValue
    shortName = short ?? rawValue
    self.title = title
    self.reader = reader
    self.writing = writing
  }

  /// The format of a name; `nil` if there is none.
  public init?(rawValue: String) {
    guard let format = Self.all.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = format
  }

  /// The format of a name or of its short form; `nil` if there is none.
  public init?(named name: String) {
    guard let format = Self.all.first(where: { [$0.rawValue, $0.shortName].contains(name) }) else {
      return nil
    }
    self = format
  }

  /// Whether observations can be written so: see ``ExportFormat``.
  public var isWritable: Bool { writing != nil }
}

extension DataFormat: Hashable {
  /// Whether two formats have one name.
  public static func == (left: DataFormat, right: DataFormat) -> Bool {
    left.rawValue == right.rawValue
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rawValue)
  }
}

extension DataFormat {
  /// All formats, as help texts list them.
  public static let all: [DataFormat] = [
    tidyCSV, wideCSV, sdmxCSV, worldBankCSV, px, jsonStat, dataPackage, xlsx,
  ]

  /// One observation a row: `series_id` or `area_code,indicator`, `year`, `value`.
  public static let tidyCSV = DataFormat(
    "tidy-csv", short: "tidy", title: "tidy CSV", reader: TidyTableReader.self,
    writing: .rows { fields, extras, _ in RowLayout.tidy(fields, extras: extras) })

  /// Years across or down, as statistics offices print tables.
  public static let wideCSV = DataFormat(
    "wide-csv", short: "wide", title: "wide CSV", reader: WideTableReader.self,
    writing: .whole { table, file in
      let wide = WideTable(table)
      return (wide.text, wide.findings(file: file))
    })

  /// SDMX-CSV 1.0, 2.0 and 2.1.
  public static let sdmxCSV = DataFormat(
    "sdmx-csv", title: "SDMX-CSV 1.0, 2.0 and 2.1", reader: SDMXTableReader.self,
    writing: .rows { fields, extras, version in
      RowLayout.sdmx(fields, extras: extras, version: version)
    })

  /// World Bank: downloads of the API and the files of the bulk archive.
  public static let worldBankCSV = DataFormat(
    "world-bank-csv", title: "World Bank CSV", reader: WorldBankReader.self)

  /// PC-Axis.
  public static let px = DataFormat("px", title: "PC-Axis", reader: PXReader.self)

  /// JSON-stat 1 and 2.
  public static let jsonStat = DataFormat(
    "json-stat", title: "JSON-stat", reader: JSONStatReader.self)

  /// A Frictionless Data Package, by its `datapackage.json` or zipped.
  public static let dataPackage = DataFormat(
    "data-package", title: "Data Package", reader: DataPackageReader.self,
    writing: .rows { fields, extras, _ in RowLayout.tidy(fields, extras: extras) })

  /// A workbook of Office Open XML.
  public static let xlsx = DataFormat("xlsx", title: "XLSX", reader: WorkbookReader.self)

  /// Tells the format by the first bytes of a file, as UTF-8 and without a byte order mark.
  ///
  /// The formats with the stronger evidence are asked first.
  ///
  /// - Parameter head: Some tens of thousands of bytes; archives as they stand.
  /// - Returns: `nil` for a text that has the form of none.
  static func recognise(head: [UInt8]) -> DataFormat? {
    let head = FileHead(head)
    for evidence in FormatEvidence.allCases {
      let format = all.first { $0.reader.evidence == evidence && $0.reader.recognises(head) }
      if let format { return format }
    }
    return nil
  }
}
