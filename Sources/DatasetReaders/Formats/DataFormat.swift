/// A form in which data are published, told by the content of a file, never by its name.
public struct DataFormat: RawRepresentable, Hashable, Sendable {
  /// The name on the command line and in machine output, such as `sdmx-csv`.
  public let rawValue: String

  /// A format by its name; any name makes one.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// One observation a row: `series_id` or `area_code,indicator`, `year`, `value`.
  public static let tidyCSV = Self(rawValue: "tidy-csv")
  /// Years across or down, as statistics offices print tables.
  public static let wideCSV = Self(rawValue: "wide-csv")
  /// SDMX-CSV 1.0, 2.0 and 2.1.
  public static let sdmxCSV = Self(rawValue: "sdmx-csv")
  /// World Bank: downloads of the API and the files of the bulk archive.
  public static let worldBankCSV = Self(rawValue: "world-bank-csv")
  /// PC-Axis.
  public static let px = Self(rawValue: "px")
  /// JSON-stat 1 and 2.
  public static let jsonStat = Self(rawValue: "json-stat")
  /// A Frictionless Data Package, by its `datapackage.json` or zipped.
  public static let dataPackage = Self(rawValue: "data-package")
  /// A workbook of Office Open XML.
  public static let xlsx = Self(rawValue: "xlsx")

  /// All formats that are known.
  public static let all: [Self] = [
    tidyCSV, wideCSV, sdmxCSV, worldBankCSV, px, jsonStat, dataPackage, xlsx,
  ]
}
