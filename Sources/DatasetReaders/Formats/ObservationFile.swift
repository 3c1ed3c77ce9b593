internal import TimeSeries

/// Reads observations in any format that is known.
public enum ObservationFile {
  /// Reads a file whose format, encoding and number habit are told by its content.
  ///
  /// Tables in the product's own form, parted by commas and in UTF-8, are read as
  /// ``ObservationTable/read(_:chunkSize:)`` does. A pipe is read once.
  ///
  /// - Throws: ``ReaderError`` for what cannot be read; nothing is left out silently.
  public static func read(
    _ input: DataInput, options: ReadingOptions = ReadingOptions()
  ) throws(ReaderError) -> ReadData {
    let source = try ReadingSource(input, encoding: options.encoding)
    var format = options.format ?? DataFormat.recognise(head: source.head) ?? .tidyCSV
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
        arguments: ["file": input.name, "format": data.format.rawValue]), at: 0)
    return data
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
