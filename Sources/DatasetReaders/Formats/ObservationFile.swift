public import TimeSeries

/// Reads observations in any format that is known.
///
/// ```swift
/// let data = try ObservationFile.read(DataInput(path: "yearbook.xlsx"))
/// print(data.format.title, data.table.rowCount)
/// for finding in data.findings where finding.severity != .note { print(finding.code.rawValue) }
/// for case .success(let entry) in data.table.series() { print(entry.series.id) }
/// ```
public enum ObservationFile {
  /// Reads a file whose format, encoding and number convention are told by its content.
  ///
  /// Tables in the product's own form, parted by commas and in UTF-8, are read as
  /// ``ObservationTable/read(_:chunkSize:)`` does. A pipe is read once.
  ///
  /// - Parameter options: What is said about the file; nothing leaves all to its content.
  /// - Returns: A table with at least one row, its values finite, its years from 1000 to 2999.
  /// - Throws: ``ReaderError`` with file, line and column for what cannot be read; nothing is left
  ///   out silently.
  public static func read(
    _ input: DataInput, options: ReadingOptions = ReadingOptions()
  ) throws(ReaderError) -> ReadData {
    let source = try ReadingSource(input, encoding: options.encoding)
    var format = try self.format(of: source, options)
    // What is forced on an archive is the format of the file inside.
    if format != .dataPackage, ZipArchive.isMark(source.head) { format = .xlsx }
    var data = try format.reader.read(source, options)
    try source.drain()
    if let area = options.area { data.table = data.table.placed(in: area) }
    data.encoding = source.encoding ?? data.encoding
    if let finding = source.encodingFinding { data.findings.insert(finding, at: 0) }
    data.findings.insert(
      Finding(
        .formatRecognised, severity: .note, subject: input.name,
        arguments: ["file": .text(input.name), "format": .code(data.format.rawValue)]), at: 0)
    return data
  }

  /// The format that is said or told by the content; for a text that has the form of none the
  /// product's own if a column says so.
  ///
  /// - Throws: ``ReaderError`` that says what is missing, in the words for tables of any layout.
  private static func format(
    of source: ReadingSource, _ options: ReadingOptions
  ) throws(ReaderError) -> DataFormat {
    if let format = options.format ?? DataFormat.recognise(head: source.head) { return format }
    if source.head.first(where: { !Byte.isWhiteSpace($0) }) == UInt8(ascii: "[") {
      throw ReaderError(.notADataset, file: source.file, line: 1)
    }
    let head = TableHead(source.head, isWhole: source.isWhole)
    let names = Set((head.rows.first ?? []).map(\.text))
    if head.rows.isEmpty || head.rows.allSatisfy({ $0.count < 2 })
      || !names.isDisjoint(with: ["series_id", "area_code", "indicator", "year", "value"])
    {
      return .tidyCSV
    }
    throw ReaderError(.layoutNotFound, file: source.file)
  }

  /// Whether a file is a register of targets, by the column `target_id` of its header.
  ///
  /// - Throws: ``ReaderError`` if the file cannot be opened or read.
  public static func isTargetRegister(_ input: DataInput) throws(ReaderError) -> Bool {
    let source = try ReadingSource(input)
    guard source.encoding != nil else { return false }
    let head = TableHead(source.head, isWhole: source.isWhole)
    return head.rows.first?.contains { $0.text == "target_id" } ?? false
  }
}

/// What is said about a file where its content alone does not tell, or is not to decide.
///
/// ```swift
/// var options = ReadingOptions()
/// options.decimal = .comma
/// options.sheet = "Biểu 3"
/// let data = try ObservationFile.read(DataInput(path: "report.xlsx"), options: options)
/// ```
public struct ReadingOptions: Hashable, Sendable {
  /// The format; `nil` tells it by the content.
  public var format: DataFormat?

  /// The encoding of the text; `nil` tells it by the bytes.
  public var encoding: TextEncoding?

  /// The mark before decimals; `nil` infers it from the column.
  public var decimal: DecimalMark?

  /// Whether a tidy table that is parted by commas may have numbers as people write them.
  ///
  /// Such a table is read strictly otherwise: it comes from a program, and a number that is not in
  /// machine notation is a slip.
  public var infersNumbers = false

  /// The area, by code or name, of tables that do not say of which area they are.
  public var area: String?

  /// The sheet of a workbook, the resource of a package or the file of an archive; `nil` takes the
  /// first that has data.
  public var sheet: String?

  /// Whether columns, labels and values that no forecast uses are kept, for a conversion.
  public var keepsEverything = false

  /// Options that leave all to the content.
  public init() {}
}

/// What a file held, and how it was understood.
public struct ReadData: Sendable {
  /// The format, by the content or as it was forced.
  public var format: DataFormat

  /// The encoding of the text; `nil` for a binary format.
  public var encoding: TextEncoding?

  /// How numbers are written; `nil` where the format fixes it.
  package var numberConvention: NumberConvention?

  /// The observations.
  public var table: ObservationTable

  /// What was noticed while the file was understood, the convention and the encoding among it.
  public var findings: [Finding]

  /// Creates a result.
  package init(
    format: DataFormat, encoding: TextEncoding? = nil, numberConvention: NumberConvention? = nil,
    table: ObservationTable, findings: [Finding] = []
  ) {
    self.format = format
    self.encoding = encoding
    self.numberConvention = numberConvention
    self.table = table
    self.findings = findings
  }
}
