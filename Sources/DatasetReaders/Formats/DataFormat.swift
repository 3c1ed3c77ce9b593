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
