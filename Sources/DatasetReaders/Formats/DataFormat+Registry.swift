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
